// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FrontKeeper.h"

#include "search/ParetoFront.h"

#include <QSet>
#include <algorithm>
#include <cmath>
#include <limits>

namespace hatter::ui {

namespace {

using search::ParetoPoint;

/// The indices of points that may be on the front, without sorting: those that no point of an earlier slice of latency
/// equals or beats. Of a hundred thousand some hundreds are left.
std::vector<std::size_t> promising(const std::vector<ParetoPoint>& points) {
    constexpr int Slices = 1024;
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const ParetoPoint& p : points)
        if (std::isfinite(p.latencyMs)) {
            low = std::min(low, p.latencyMs);
            high = std::max(high, p.latencyMs);
        }
    const double scale = high > low ? (Slices - 1) / (high - low) : 0;
    const auto sliceOf = [&](const ParetoPoint& p) { return static_cast<std::size_t>((p.latencyMs - low) * scale); };
    std::vector<double> best(Slices + 1, std::numeric_limits<double>::infinity());  // of the slices before
    for (const ParetoPoint& p : points)
        if (std::isfinite(p.latencyMs) && p.loss < best[sliceOf(p) + 1])
            best[sliceOf(p) + 1] = p.loss;
    for (std::size_t i = 1; i < best.size(); ++i)
        best[i] = std::min(best[i], best[i - 1]);
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (!std::isfinite(points[i].latencyMs) || !std::isfinite(points[i].loss) ||
            points[i].loss < best[sliceOf(points[i])])
            kept.push_back(i);
    return kept;
}

}  // namespace

void FrontKeeper::reset(Quality quality) {
    m_quality = quality;
    m_members.clear();
}

FrontKeeper::Change FrontKeeper::changeTo(const FrontKeeper& other) const {
    QSet<qint64> before;
    for (const Member& member : m_members)
        before.insert(member.draw);
    Change change;
    for (const Member& member : other.m_members)
        if (!before.remove(member.draw))
            change.entered.append(member.draw);
    change.left = QVector<qint64>(before.begin(), before.end());
    return change;
}

std::optional<FrontKeeper::Member> FrontKeeper::memberOf(const CandidateRow& row, Quality quality) {
    const auto value = row.isRefused() ? std::nullopt : qualityOf(row, quality);
    return value ? std::optional(Member{row.draw, row.predictedMs, *value}) : std::nullopt;
}

FrontKeeper::Change FrontKeeper::add(const std::vector<CandidateRow>& rows) {
    std::vector<Member> members;
    for (const CandidateRow& row : rows)
        if (const auto member = memberOf(row, m_quality))
            members.push_back(*member);
    return addMembers(members);
}

FrontKeeper::Change FrontKeeper::addMembers(const std::vector<Member>& members) {
    if (members.empty())
        return {};
    std::vector<Member> pool = m_members;
    pool.insert(pool.end(), members.begin(), members.end());
    std::vector<ParetoPoint> points;
    points.reserve(pool.size());
    for (const Member& member : pool)
        points.push_back({member.latencyMs, costOf(member.value, m_quality)});
    const std::vector<std::size_t> kept = promising(points);
    std::vector<ParetoPoint> some;
    some.reserve(kept.size());
    for (const std::size_t index : kept)
        some.push_back(points[index]);
    const FrontKeeper before = *this;
    m_members.clear();
    for (const std::size_t index : search::paretoFront(some))
        m_members.push_back(pool[kept[index]]);
    return before.changeTo(*this);
}

}  // namespace hatter::ui
