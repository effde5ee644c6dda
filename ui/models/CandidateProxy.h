// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateAxes.h"
#include "models/CandidateFilter.h"
#include "models/SortProxy.h"

#include <QAbstractProxyModel>
#include <vector>

namespace hatter::ui {

class CandidateModel;

/// All rows in the order of a column. A value: it can be made on any thread.
struct CandidateOrder {
    int column = -1;  ///< -1: as they arrived
    Qt::SortOrder order = Qt::AscendingOrder;
    std::vector<double> keys;  ///< of the rows as they arrived; NaN: has no figure
    std::vector<int> rows;

    /// Of candidates of which none is pinned.
    static CandidateOrder of(const std::vector<CandidateRow>& rows, int column, Qt::SortOrder order);
    /// Candidates without a figure stand last in either order.
    bool isBefore(double a, double b) const;
    /// Sorts `some` rows; equal ones stay as they stand.
    void sort(std::vector<int>& some) const;
};

/// Candidates sorted and filtered, made for 100,000 of them: whatever changes, views hear of at most one block of rows
/// that goes, one that comes and one new order, where a QSortFilterProxyModel tells of every row that has no neighbour.
/// All rows are kept sorted, shown or not, so that a filter costs one look at each. Equal ones keep the order that they
/// had: sorted by one column and then by another, they stand by both. GUI thread only.
class CandidateProxy : public QAbstractProxyModel {
    Q_OBJECT

public:
    explicit CandidateProxy(CandidateModel* model, QObject* parent = nullptr);

    void setFilter(const CandidateFilter& filter);
    void setOnlyFront(bool onlyFront);
    /// Only what is brushed; `quality` is what its axis of that name means.
    void setBrush(const Brush& brush, Quality quality);
    void setRefusedVisible(bool visible);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_order.column; }
    Qt::SortOrder sortOrder() const { return m_order.order; }
    /// Clicks on the header of `table` sort this model, which it shows.
    void sortBy(QTableView* table, int column, Qt::SortOrder order) { sortByHeader(this, table, column, order); }
    /// The order of the rows that the model is reset to next: then they need not be sorted here. Of another column or
    /// another number of rows it is not used.
    void expect(CandidateOrder order) { m_expected = std::move(order); }

    using QObject::parent;
    QModelIndex parent(const QModelIndex& child) const override;
    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex& proxy) const override;
    QModelIndex mapFromSource(const QModelIndex& source) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void readAll();
    void appended(int first, int last);
    /// Rows whose figures changed; their cells are told of by forward().
    void moved(const QVector<int>& rows);
    void forward(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles);
    void filterChanged();
    bool accepts(int row) const;
    double keyOf(int row) const;
    std::vector<int> accepted() const;  ///< of all in order
    void show(std::vector<int> rows);
    void rearrange(std::vector<int> rows);
    int placeOf(int row) const;

    CandidateModel* m_model;
    CandidateOrder m_order, m_expected;
    std::vector<char> m_accepted;       ///< of the model's rows
    std::vector<int> m_shown;           ///< the model's rows in the order of this one's
    mutable std::vector<int> m_places;  ///< this one's row of the model's, -1 if it is not shown
    mutable bool m_placed = false;
    CandidateFilter m_filter;
    Brush m_brush;
    Quality m_brushQuality = Quality::Loss;
    bool m_onlyFront = false;
    bool m_refusedVisible = true;
};

}  // namespace hatter::ui
