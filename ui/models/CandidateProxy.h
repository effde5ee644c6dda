// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateFilter.h"
#include "models/SortProxy.h"

#include <vector>

namespace hatter::ui {

class CandidateModel;

/// Candidates sorted and filtered. Compares figures that are kept beside the rows, not their texts: 100,000 rows stay
/// fluid. Candidates without a figure stand last in either order.
class CandidateProxy : public SortProxy {
    Q_OBJECT

public:
    explicit CandidateProxy(CandidateModel* model, QObject* parent = nullptr);

    void setFilter(const CandidateFilter& filter);
    void setOnlyFront(bool onlyFront);
    void setRefusedVisible(bool visible);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    double keyOf(int row) const;
    void updateKeys(const QModelIndex& first, const QModelIndex& last);

    CandidateModel* m_model;
    mutable std::vector<double> m_keys;  ///< of the sorted column, a row each; NaN: has no figure
    CandidateFilter m_filter;
    bool m_onlyFront = false;
    bool m_refusedVisible = true;
};

}  // namespace hatter::ui
