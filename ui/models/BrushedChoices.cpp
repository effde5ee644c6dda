// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BrushedChoices.h"

#include <QElapsedTimer>
#include <algorithm>

namespace hatter::ui {

void BrushedChoices::add(const CandidateRow& row) {
    if (isEvaluated(row) && m_brush.accepts(row, m_quality) && m_known.insert(hashKey(row.hash)).second)
        m_counts.add(row.sub);
}

bool BrushedChoices::addSome(const std::vector<CandidateRow>& rows, double budgetMs) {
    constexpr std::size_t Slice = 200;
    QElapsedTimer timer;
    timer.start();
    while (m_next < rows.size()) {
        for (const std::size_t end = std::min(m_next + Slice, rows.size()); m_next < end; ++m_next)
            add(rows[m_next]);
        if (static_cast<double>(timer.nsecsElapsed()) / 1e6 > budgetMs)
            break;
    }
    return m_next >= rows.size();
}

}  // namespace hatter::ui
