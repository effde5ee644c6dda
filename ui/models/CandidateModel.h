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

    /// `draws` are those of the rows, in their order, where they are known: then the rows are not looked through.
    /// Returns the rows that were here: many take their time to be destroyed, which need not be this thread's.
    std::vector<CandidateRow> reset(std::vector<CandidateRow> rows, std::vector<qint64> draws = {});
    void append(std::vector<CandidateRow> rows);
    /// Marks who is on the front.
    void setFront(const QVector<qint64>& entered, const QVector<qint64>& left);
    void setPinned(const QSet<qint64>& draws);
    bool isPinned(qint64 draw) const { return m_pinned.contains(draw); }
    bool hasPinned() const { return !m_pinned.isEmpty(); }

    /// Changes every row of this architecture; returns how many there are.
    int change(const QString& hash, const std::function<void(CandidateRow&)>& change);

    const std::vector<CandidateRow>& rows() const { return m_rows; }
    const CandidateRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Null if the draw is not here.
    const CandidateRow* find(qint64 draw) const;
    /// -1 if it is not here.
    int rowOfDraw(qint64 draw) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Figures of these rows changed, at once: comes before the dataChanged() of their cells, so that a sorted view is
    /// in order again after one step, not after one for each.
    void rowsChanged(const QVector<int>& rows);

private:
    QString text(const CandidateRow& row, int column) const;
    QString toolTip(const CandidateRow& row, int column) const;
    void noteDraws(std::size_t from);
    void changed(const QVector<int>& rows, int firstColumn, int lastColumn);

    std::vector<CandidateRow> m_rows;
    std::vector<qint64> m_draws;  ///< of the rows
    /// So many ascend from the first: those of a stored run all do, and need no index. What arrives live does not.
    std::size_t m_ascending = 0;
    QHash<qint64, int> m_byDraw;  ///< of the rows behind them
    QSet<qint64> m_pinned;
};

}  // namespace hatter::ui
