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

Q_SIGNALS:
    void changed();

private:
    QVector<Item> m_items;
};

}  // namespace hatter::ui
