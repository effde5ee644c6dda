// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"

#include <vector>

namespace hatter::ui {

/// How many candidates of a run are what, kept up to date as they arrive: a new one costs no look at the others. A
/// value: it can be made on any thread.
class CandidateCounts {
public:
    void add(const CandidateRow& row);

    qint64 evaluated() const { return m_evaluated; }
    qint64 dropped() const { return m_dropped; }
    qint64 refused() const { return m_refused; }
    /// Those that are predicted at `limitMs` or faster and were not refused.
    qint64 within(double limitMs) const;

private:
    qint64 m_evaluated = 0, m_dropped = 0, m_refused = 0;
    // Latencies of those that were not refused: most are sorted, the newest not yet.
    mutable std::vector<double> m_sorted, m_fresh;
};

}  // namespace hatter::ui
