// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CandidateCounts.h"

#include <algorithm>

namespace hatter::ui {

namespace {
/// So many are looked at one by one before they are sorted in.
constexpr std::size_t MostFresh = 2000;
}  // namespace

void DecisionCounts::count(search::Decision decision) {
    refused += decision == search::Decision::TooSlow;
    excluded += decision == search::Decision::Excluded;
    cached += decision == search::Decision::Cached;
    evaluated += decision == search::Decision::Evaluated;
    dropped += decision == search::Decision::Dropped;
}

void CandidateCounts::add(const CandidateRow& row) {
    if (!row.isAfterwards())
        m_decisions.count(row.decision);
    if (!row.isRefused())
        m_fresh.push_back(row.predictedMs);
}

qint64 CandidateCounts::within(double limitMs) const {
    if (m_fresh.size() > MostFresh) {
        const auto middle = static_cast<std::ptrdiff_t>(m_sorted.size());
        std::sort(m_fresh.begin(), m_fresh.end());
        m_sorted.insert(m_sorted.end(), m_fresh.begin(), m_fresh.end());
        std::inplace_merge(m_sorted.begin(), m_sorted.begin() + middle, m_sorted.end());
        m_fresh.clear();
    }
    return (std::upper_bound(m_sorted.begin(), m_sorted.end(), limitMs) - m_sorted.begin()) +
           std::count_if(m_fresh.begin(), m_fresh.end(), [limitMs](double ms) { return ms <= limitMs; });
}

}  // namespace hatter::ui
