// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FrontKeeper.h"

#include "search/ParetoFront.h"

#include <QSet>

namespace hatter::ui {

void FrontKeeper::reset(Quality quality) {
    m_quality = quality;
    m_members.clear();
}

FrontKeeper::Change FrontKeeper::add(const std::vector<CandidateRow>& rows) {
    std::vector<Member> pool = m_members;
    for (const CandidateRow& row : rows)
        if (const auto value = qualityOf(row, m_quality); value && !row.isRefused())
            pool.push_back({row.draw, row.predictedMs, *value});
    if (pool.size() == m_members.size())
        return {};
    std::vector<search::ParetoPoint> points;
    points.reserve(pool.size());
    for (const Member& member : pool)
        points.push_back({member.latencyMs, costOf(member.value, m_quality)});
    QSet<qint64> before;
    for (const Member& member : m_members)
        before.insert(member.draw);
    m_members.clear();
    Change change;
    for (const std::size_t index : search::paretoFront(points)) {
        m_members.push_back(pool[index]);
        if (!before.remove(pool[index].draw))
            change.entered.append(pool[index].draw);
    }
    change.left = QVector<qint64>(before.begin(), before.end());
    return change;
}

}  // namespace hatter::ui
