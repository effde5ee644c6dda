// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"
#include "space/PublishedModels.h"

#include <QObject>
#include <QSet>
#include <QVector>
#include <functional>
#include <optional>

namespace hatter::ui {

/// The candidates that were picked for comparison, found ones and published ones: two to four make one. The first is
/// what the others are held against.
class CompareList : public QObject {
    Q_OBJECT

public:
    static constexpr int Most = 4;
    static constexpr qint64 PublishedRun = -1;  ///< stands for the run of published models, whose draw is their key
    static constexpr qint64 PastedRun = -2;     ///< came from the clipboard or a file; its draw is a number of ours

    struct Item {
        qint64 run = 0;
        CandidateRow row;
        std::optional<space::DesignSpace> space;
        /// A published model: latency and BLEU are its authors', and the row has none.
        std::optional<space::PublishedModel> published = {};
        QString target = {};  ///< of whose milliseconds its latencies are
    };
    static Item itemOf(const space::PublishedModel& model, qint64 key);

    using QObject::QObject;

    /// Takes it in or out. False if there is no place left.
    bool toggle(const Item& item);
    void removeAt(int index);
    /// This one becomes the reference, and the first.
    void makeFirst(int index);
    /// The workspace that they were found in is closed; published ones stay.
    void removeFound();
    /// New figures of an architecture, measured or predicted in the workspace: published ones keep theirs.
    /// With a target only those whose latencies are that machine's.
    void change(const QString& hash, const std::function<void(CandidateRow&)>& change, const QString& target = {});

    const QVector<Item>& items() const { return m_items; }
    QSet<qint64> drawsOf(qint64 run) const;

    /// What an item is known by, whatever its figures are.
    using Key = QPair<qint64, qint64>;  ///< run, draw
    static Key keyOf(const Item& item) { return {item.run, item.row.draw}; }
    /// The ones with these keys, in this order, as far as they were in the list before or are: undo. They come back
    /// with the figures that are known by now.
    void restore(const QVector<Key>& keys);

Q_SIGNALS:
    void changed();

private:
    void remember(const Item& item);

    QVector<Item> m_items;
    QVector<Item> m_left;  ///< were in the list, the latest one last: they may come back
};

}  // namespace hatter::ui
