// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Lab.h"

#include <optional>
#include <vector>

namespace hatter::latency {

/// The level that an anchor is expected at, and what its turns at this level were.
class AnchorLevel {
public:
    AnchorLevel(double band, std::optional<double> ms) : m_band(band), m_ms(ms) {}

    bool isKnown() const { return m_ms.has_value(); }
    double ms() const;
    /// Share by which a turn is off the level: +0.09 is 9 % slow. The level must be known.
    double offBy(double figureMs) const { return figureMs / ms() - 1.0; }
    bool isInBand(double figureMs) const;
    /// The share by which a turn may be off: the rule's band, or more where the machine's own noise is wider, so
    /// that a turn out of it means something.
    double band() const;

    /// Enough turns told that they differ by more than the rule's band though nobody disturbs them: the level is where
    /// they are at the time, and there is none that the machine could go to.
    bool isNoisy() const;

    void start(double ms) { m_ms = ms; }
    /// A turn that nobody disturbed visibly, in the band or not: what the noise is told by.
    void hear(double figureMs) { m_quiet.push_back(figureMs); }
    /// True of turns that differ among themselves by more than the band: no level that the machine went to.
    bool isNoise(const std::vector<double>& figuresMs) const;
    /// A turn that was made.
    void count(bool drifted);
    /// A turn that stands undoubted.
    void trust(double figureMs) { m_trusted.push_back(figureMs); }
    /// The machine has another level from here on.
    void moveTo(const std::vector<double>& figuresMs);

    AnchorReport report(const space::SubTransformer& sub) const;

private:
    double m_band;
    std::optional<double> m_ms;
    std::vector<double> m_trusted;
    std::vector<double> m_quiet;
    double m_noiseBefore = 0.0;  ///< at the levels before
    int m_turns = 0;
    int m_drifted = 0;
    int m_moves = 0;
};

/// The last three figures if they lie in the band around their median; empty if not.
std::vector<double> agreeing(const std::vector<double>& figuresMs, double band);

}  // namespace hatter::latency
