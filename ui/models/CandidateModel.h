// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <functional>
#include <vector>

namespace hatter::ui {

/// The candidates of one run, in the order in which they arrived. Appends; never reorders. GUI thread only.
class CandidateModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        Pin,
        Number,
        Generation,
        OriginColumn,
        Latency,
        Bleu,
        Loss,
        Parameters,
        Shape,
        DecisionColumn,
        ColumnCount
    };
    enum Role {
        RowRole = Qt::UserRole,  ///< const CandidateRow*
        MeasuredRole,            ///< of latency: true if measured, false if predicted
    };

    using QAbstractTableModel::QAbstractTableModel;

    void reset(std::vector<CandidateRow> rows);
    void append(std::vector<CandidateRow> rows);
    /// Marks who is on the front.
    void setFront(const QVector<qint64>& entered, const QVector<qint64>& left);
    void clearFront();
    void setPinned(const QSet<qint64>& draws);
    bool isPinned(qint64 draw) const { return m_pinned.contains(draw); }

    /// Changes every row of this architecture; returns how many there are.
    int change(const QString& hash, const std::function<void(CandidateRow&)>& change);

    const std::vector<CandidateRow>& rows() const { return m_rows; }
    const CandidateRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Null if the draw is not here.
    const CandidateRow* find(qint64 draw) const;
    int rowOfDraw(qint64 draw) const { return m_byDraw.value(draw, -1); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CandidateRow& row, int column) const;
    QString toolTip(const CandidateRow& row, int column) const;
    void markFront(qint64 draw, bool on);

    std::vector<CandidateRow> m_rows;
    QHash<qint64, int> m_byDraw;
    QSet<qint64> m_pinned;
};

}  // namespace hatter::ui
