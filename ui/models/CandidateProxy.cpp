// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CandidateProxy.h"

#include "models/CandidateModel.h"

#include <cmath>
#include <limits>

namespace hatter::ui {

namespace {

constexpr double None = std::numeric_limits<double>::quiet_NaN();

int rank(const CandidateRow& row) {
    return row.onFront                                                     ? 0
           : row.isRefused()                                               ? 3
           : row.decision == search::Decision::Cached || row.estimatedLoss ? 2
                                                                           : 1;
}

double figure(const CandidateModel& model, const CandidateRow& row, int column) {
    switch (column) {
        case CandidateModel::Pin:
            return model.isPinned(row.draw) ? 0 : 1;
        case CandidateModel::Latency:
            return row.measuredMs.value_or(row.predictedMs);
        case CandidateModel::Bleu:
            return row.bleu.value_or(None);
        case CandidateModel::Loss:
            return row.loss.value_or(None);
        case CandidateModel::Parameters:
            return static_cast<double>(row.parameters);
        case CandidateModel::Generation:
            return row.generation;
        case CandidateModel::OriginColumn:
            return static_cast<double>(row.origin);
        case CandidateModel::Shape:
            return static_cast<double>(row.sub.encoder.size() + row.sub.decoder.size());
        case CandidateModel::DecisionColumn:
            return rank(row);
        default:
            return static_cast<double>(row.draw);
    }
}

}  // namespace

CandidateProxy::CandidateProxy(CandidateModel* model, QObject* parent) : SortProxy(parent), m_model(model) {
    // Before the base class hears of a change: it sorts with the keys.
    connect(model, &QAbstractItemModel::dataChanged, this, &CandidateProxy::updateKeys);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_keys.clear(); });
    setSourceModel(model);
    setDynamicSortFilter(true);
}

void CandidateProxy::sort(int column, Qt::SortOrder order) {
    if (column != sortColumn())
        m_keys.clear();
    SortProxy::sort(column, order);
}

double CandidateProxy::keyOf(int row) const {
    for (std::size_t next = m_keys.size(); next <= static_cast<std::size_t>(row); ++next)
        m_keys.push_back(figure(*m_model, m_model->at(static_cast<int>(next)), sortColumn()));
    return m_keys[static_cast<std::size_t>(row)];
}

void CandidateProxy::updateKeys(const QModelIndex& first, const QModelIndex& last) {
    for (int row = first.row(); row <= last.row() && static_cast<std::size_t>(row) < m_keys.size(); ++row)
        m_keys[static_cast<std::size_t>(row)] = figure(*m_model, m_model->at(row), sortColumn());
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
    const double a = keyOf(left.row()), b = keyOf(right.row());
    if (std::isnan(a) || std::isnan(b))
        return sortOrder() == Qt::AscendingOrder ? !std::isnan(a) && std::isnan(b) : std::isnan(a) && !std::isnan(b);
    return a < b;
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
