// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateAxes.h"
#include "models/ChoiceCounts.h"

#include <unordered_set>

namespace hatter::ui {

/// How often each choice was evaluated among what is brushed: each architecture once. Counted anew for each brush, in
/// slices of a few milliseconds. A value.
class BrushedChoices {
public:
    explicit BrushedChoices(Brush brush = {}, Quality quality = Quality::Loss)
        : m_brush(std::move(brush)), m_quality(quality) {}

    /// Adds `rows` from where it stands for about `budgetMs`; true when all are in.
    bool addSome(const std::vector<CandidateRow>& rows, double budgetMs);
    const ChoiceCounts& counts() const { return m_counts; }

private:
    void add(const CandidateRow& row);

    Brush m_brush;
    Quality m_quality;
    ChoiceCounts m_counts;
    std::unordered_set<quint64> m_known;
    std::size_t m_next = 0;
};

}  // namespace hatter::ui
