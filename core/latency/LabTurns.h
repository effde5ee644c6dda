// SPDX-License-Identifier: GPL-3.0-or-later
// Turns of the lab and what is made of them: values, no measuring.
#pragma once

#include "latency/Lab.h"

#include <string>
#include <vector>

namespace hatter::latency {

/// A few runs of one SubTransformer in one go.
struct Turn {
    RunTimes times;
    std::string beganAt;
    std::string at;
    Doubt doubt = Doubt::None;
    double doubtFigure = 0.0;
    bool vouched = false;  ///< the anchor after it was in its band, or nothing more can be done for it

    int runs() const { return static_cast<int>(times.encoderMs.size()); }
};

/// Cores that other programs and the host took.
double coresElsewhere(const Conditions& conditions);
/// Others or heat took more of the processor than the rules allow.
bool isBusy(const Conditions& conditions, const TrustRules& rules);

/// Encoder and decoder of one turn: the trimmed mean of its runs; of fewer than 10 the median, which two slow ones of
/// five do not move.
double figureMs(const Turn& turn, double trim);

/// One row of turns in their order. Its doubt is that of the turn that is furthest off.
LabRow rowOf(LabRow::Role role, const space::SubTransformer& sub, const std::vector<Turn>& turns, double trim);

/// One SubTransformer on its way to a row.
class Candidate {
public:
    Candidate(space::SubTransformer candidate, const Protocol& protocol)
        : sub(std::move(candidate)), m_protocol(&protocol) {}

    space::SubTransformer sub;
    std::vector<Turn> turns;  ///< in time order
    bool warm = false;        ///< it had a turn, which may have been taken out since
    int repeats = 0;          ///< times that a turn was doubted and made again
    bool told = false;

    /// Runs of its next turn; 0 when it needs none.
    int nextRuns() const;
    /// Turns that it needs at least.
    int turnsLeft() const;
    bool isVouched() const;
    bool isDoubted() const;

private:
    int runs() const;
    bool isNarrow() const;

    const Protocol* m_protocol;
};

/// Sittings that the protocol's runs are spread over: at most one for each run.
int roundsOf(const Protocol& protocol);
/// Runs of a full turn.
int runsPerTurn(const Protocol& protocol);

}  // namespace hatter::latency
