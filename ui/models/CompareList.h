// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"

#include <QObject>
#include <QSet>
#include <QVector>
#include <functional>
#include <optional>

namespace hatter::ui {

/// The candidates that were picked for comparison: two to four make one. The first is what the others are held against.
class CompareList : public QObject {
    Q_OBJECT

public:
    static constexpr int Most = 4;

    struct Item {
        qint64 run = 0;
        CandidateRow row;
        std::optional<space::DesignSpace> space;
    };

    using QObject::QObject;

    /// Takes it in or out. False if there is no place left.
    bool toggle(const Item& item);
    void removeAt(int index);
    /// This one becomes the reference, and the first.
    void makeFirst(int index);
    void clear();
    /// New figures of an architecture.
    void change(const QString& hash, const std::function<void(CandidateRow&)>& change);

    const QVector<Item>& items() const { return m_items; }
    QSet<qint64> drawsOf(qint64 run) const;

Q_SIGNALS:
    void changed();

private:
    QVector<Item> m_items;
};

}  // namespace hatter::ui
