// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/LabTurns.h"

#include "base/Median.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hatter::latency {

namespace {

constexpr std::size_t FewRuns = 10;

double central(const std::vector<double>& runs, double trim) {
    return runs.size() < FewRuns ? median(runs) : trimmedMean(runs, trim).mean;
}

/// What is not known of a single run is 0 in a row.
double told(double halfWidth) {
    return std::isfinite(halfWidth) ? halfWidth : 0.0;
}

int ceiled(int a, int b) {
    return (a + b - 1) / b;
}

struct Intervals {
    MeanInterval encoder, decoder;
    int runs = 0;
};

Intervals intervalsOf(const std::vector<Turn>& turns, double trim) {
    std::vector<double> encoder, decoder;
    std::vector<int> sizes;
    for (const Turn& turn : turns) {
        encoder.insert(encoder.end(), turn.times.encoderMs.begin(), turn.times.encoderMs.end());
        decoder.insert(decoder.end(), turn.times.decoderMs.begin(), turn.times.decoderMs.end());
        sizes.push_back(turn.runs());
    }
    return {meanInterval(encoder, sizes, trim), meanInterval(decoder, sizes, trim), static_cast<int>(encoder.size())};
}

}  // namespace

double coresElsewhere(const Conditions& conditions) {
    return conditions.busyElsewhere.value_or(0.0) + conditions.stolen.value_or(0.0);
}

bool isBusy(const Conditions& conditions, const TrustRules& rules) {
    return coresElsewhere(conditions) > rules.elsewhere ||
           (rules.mostRepeats > 0 && conditions.throttled.value_or(0) > 0);
}

double figureMs(const Turn& turn, double trim) {
    return central(turn.times.encoderMs, trim) + central(turn.times.decoderMs, trim);
}

LabRow rowOf(LabRow::Role role, const space::SubTransformer& sub, const std::vector<Turn>& turns, double trim) {
    LabRow row;
    row.role = role;
    const auto [encoder, decoder, runs] = intervalsOf(turns, trim);
    row.measurement = {sub,         encoder.mean,     decoder.mean,     encoder.std,
                       decoder.std, told(encoder.ci), told(decoder.ci), runs};
    row.conditions = turns.front().times.conditions;
    for (std::size_t i = 1; i < turns.size(); ++i)
        row.conditions = worst(row.conditions, turns[i].times.conditions);
    for (const Turn& turn : turns)
        if (turn.doubt != Doubt::None &&
            (row.doubt == Doubt::None || std::fabs(turn.doubtFigure) > std::fabs(row.doubtFigure))) {
            row.doubt = turn.doubt;
            row.doubtFigure = turn.doubtFigure;
        }
    row.beganAt = turns.front().beganAt;
    row.at = turns.back().at;
    return row;
}

int roundsOf(const Protocol& protocol) {
    return std::clamp(protocol.rounds, 1, protocol.runs);
}

int runsPerTurn(const Protocol& protocol) {
    return ceiled(protocol.runs, roundsOf(protocol));
}

int Candidate::runs() const {
    return std::accumulate(turns.begin(), turns.end(), 0, [](int sum, const Turn& turn) { return sum + turn.runs(); });
}

bool Candidate::isVouched() const {
    return std::all_of(turns.begin(), turns.end(), [](const Turn& turn) { return turn.vouched; });
}

bool Candidate::isDoubted() const {
    return std::any_of(turns.begin(), turns.end(), [](const Turn& turn) { return turn.doubt != Doubt::None; });
}

bool Candidate::isNarrow() const {
    const auto [encoder, decoder, runs] = intervalsOf(turns, m_protocol->trim);
    return std::hypot(encoder.ci, decoder.ci) <= m_protocol->interval * (encoder.mean + decoder.mean);
}

int Candidate::nextRuns() const {
    const int made = runs();
    const int rounds = roundsOf(*m_protocol);
    // The protocol's runs in as many turns of nearly one size as it has rounds.
    if (const int missing = m_protocol->runs - made; missing > 0)
        return ceiled(missing, std::max(1, rounds - static_cast<int>(turns.size())));
    const int more = std::min(runsPerTurn(*m_protocol), m_protocol->mostRuns - made);
    // More runs of a doubted row are wasted.
    return more <= 0 || isDoubted() || isNarrow() ? 0 : more;
}

int Candidate::turnsLeft() const {
    if (told)
        return 0;
    const int missing = m_protocol->runs - runs();
    return missing > 0 ? ceiled(missing, runsPerTurn(*m_protocol)) : std::min(1, nextRuns());
}

}  // namespace hatter::latency
