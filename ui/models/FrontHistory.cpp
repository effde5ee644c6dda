// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FrontHistory.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace hatter::ui {

bool FrontHistory::add(const Member& member, double cost, int generation) {
    // A candidate that was made by hand may belong to an earlier generation than the one that it arrives in.
    m_generation = std::max(m_generation, generation);
    if (!std::isfinite(member.latencyMs) || !std::isfinite(cost))
        return false;
    auto next = m_byLatency.upper_bound(member.latencyMs);
    if (next != m_byLatency.begin() && m_stays[std::prev(next)->second].cost <= cost)
        return false;
    // From here on the new one is better than all that are at most as fast.
    if (next != m_byLatency.begin() && std::prev(next)->first == member.latencyMs)
        --next;
    while (next != m_byLatency.end() && m_stays[next->second].cost >= cost) {
        m_stays[next->second].left = m_generation;
        next = m_byLatency.erase(next);
    }
    m_byLatency.emplace_hint(next, member.latencyMs, m_stays.size());
    m_stays.append({member, cost, m_generation, Never});
    return true;
}

QVector<FrontHistory::Member> FrontHistory::after(int generation) const {
    QVector<Member> out;
    for (const Stay& stay : m_stays)
        if (stay.entered <= generation && generation < stay.left)
            out.append(stay.member);
    std::sort(out.begin(), out.end(), [](const Member& a, const Member& b) { return a.latencyMs < b.latencyMs; });
    return out;
}

QVector<FrontHistory::Member> FrontHistory::now() const {
    QVector<Member> out;
    for (const auto& [latency, index] : m_byLatency)
        out.append(m_stays[index].member);
    return out;
}

double FrontHistory::areaTo(double latencyMs, double cost) const {
    double area = 0;
    for (auto it = m_byLatency.begin(); it != m_byLatency.end() && it->first < latencyMs; ++it) {
        const auto after = std::next(it);
        const double until = after == m_byLatency.end() ? latencyMs : std::min(after->first, latencyMs);
        area += (until - it->first) * std::max(0.0, cost - m_stays[it->second].cost);
    }
    return area;
}

}  // namespace hatter::ui
