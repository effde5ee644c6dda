// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CandidateProxy.h"

#include "models/CandidateModel.h"

namespace hatter::ui {

namespace {

std::optional<double> figure(const CandidateRow& row, int column) {
    switch (column) {
        case CandidateModel::Latency:
            return row.measuredMs.value_or(row.predictedMs);
        case CandidateModel::Bleu:
            return row.bleu;
        case CandidateModel::Loss:
            return row.loss;
        case CandidateModel::Parameters:
            return static_cast<double>(row.parameters);
        case CandidateModel::Generation:
            return row.generation;
        default:
            return static_cast<double>(row.draw);
    }
}

int rank(const CandidateRow& row) {
    return row.onFront ? 0 : row.isRefused() ? 3 : row.decision == search::Decision::Cached ? 2 : 1;
}

}  // namespace

CandidateProxy::CandidateProxy(CandidateModel* model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setSourceModel(model);
    setDynamicSortFilter(true);
}

void CandidateProxy::setFilter(const CandidateFilter& filter) {
    m_filter = filter;
    invalidateFilter();
}

void CandidateProxy::setOnlyFront(bool onlyFront) {
    m_onlyFront = onlyFront;
    invalidateFilter();
}

void CandidateProxy::setRefusedVisible(bool visible) {
    m_refusedVisible = visible;
    invalidateFilter();
}

bool CandidateProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const CandidateRow& a = m_model->at(left.row());
    const CandidateRow& b = m_model->at(right.row());
    const int column = left.column();
    if (column == CandidateModel::OriginColumn)
        return a.origin < b.origin;
    if (column == CandidateModel::DecisionColumn)
        return rank(a) < rank(b);
    if (column == CandidateModel::Pin)
        return m_model->isPinned(a.draw) && !m_model->isPinned(b.draw);
    if (column == CandidateModel::Shape)
        return a.sub.encoder.size() + a.sub.decoder.size() < b.sub.encoder.size() + b.sub.decoder.size();
    const auto x = figure(a, column), y = figure(b, column);
    if (x && y)
        return *x < *y;
    return sortOrder() == Qt::AscendingOrder ? x.has_value() && !y : !x && y.has_value();
}

bool CandidateProxy::filterAcceptsRow(int row, const QModelIndex&) const {
    const CandidateRow& candidate = m_model->at(row);
    if (m_onlyFront && !candidate.onFront)
        return false;
    if (!m_refusedVisible && candidate.isRefused())
        return false;
    return m_filter.accepts(candidate);
}

}  // namespace hatter::ui
