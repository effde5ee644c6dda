// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"

#include <vector>

namespace hatter::ui {

/// What was decided about a run's draws.
struct DecisionCounts {
    qint64 evaluated = 0, cached = 0, dropped = 0, refused = 0, excluded = 0;

    void count(search::Decision decision);
    qint64 sampled() const { return evaluated + cached + dropped + refused + excluded; }
};

/// How many candidates of a run are what, kept up to date as they arrive: a new one costs no look at the others. A
/// value: it can be made on any thread.
class CandidateCounts {
public:
    void add(const CandidateRow& row);

    /// Of the search's own draws.
    const DecisionCounts& decisions() const { return m_decisions; }
    /// Those that are predicted at `limitMs` or faster and were not refused.
    qint64 within(double limitMs) const;

private:
    DecisionCounts m_decisions;
    // Latencies of those that were not refused: most are sorted, the newest not yet.
    mutable std::vector<double> m_sorted, m_fresh;
};

}  // namespace hatter::ui
