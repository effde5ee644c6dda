// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateFilter.h"

#include <QSortFilterProxyModel>

namespace hatter::ui {

class CandidateModel;

/// Candidates sorted and filtered. Compares the rows themselves, not their texts: 100,000 rows stay fluid. Candidates
/// without a figure stand last in either order.
class CandidateProxy : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CandidateProxy(CandidateModel* model, QObject* parent = nullptr);

    void setFilter(const CandidateFilter& filter);
    void setOnlyFront(bool onlyFront);
    void setRefusedVisible(bool visible);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    CandidateModel* m_model;
    CandidateFilter m_filter;
    bool m_onlyFront = false;
    bool m_refusedVisible = true;
};

}  // namespace hatter::ui
