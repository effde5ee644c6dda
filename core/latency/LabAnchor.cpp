// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/LabAnchor.h"

#include "base/Median.h"
#include "base/Student.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hatter::latency {

namespace {

/// Turns that the noise is told by: the latest, for a machine gets quieter at night.
constexpr std::size_t NoiseTurns = 24;
constexpr std::size_t FewestNoiseTurns = 5;
/// Deviations of the noise that a turn may be off: one undisturbed turn in hundreds is further.
constexpr double NoiseDeviations = 3.0;
/// However noisy a machine is, a turn that is off by more than this is a drift.
constexpr double WidestBand = 0.6;

std::vector<double> latest(const std::vector<double>& figuresMs) {
    const auto n = static_cast<std::ptrdiff_t>(std::min(NoiseTurns, figuresMs.size()));
    return {figuresMs.end() - n, figuresMs.end()};
}

/// The relative deviation of a turn by the median of absolute deviations: a drift that lasts for less than half of the
/// turns is no noise.
double noiseOf(const std::vector<double>& figuresMs) {
    if (figuresMs.size() < FewestNoiseTurns)
        return 0.0;
    std::vector<double> last = latest(figuresMs);
    const double middle = median(last);
    for (double& ms : last)
        ms = std::fabs(ms - middle);
    return 1.4826 * median(std::move(last)) / middle;
}

}  // namespace

double AnchorLevel::band() const {
    // A few turns of a new level do not tell yet what the old one's told.
    const double noise = std::max(noiseOf(m_quiet), m_quiet.size() < NoiseTurns ? m_noiseBefore : 0.0);
    return std::max(m_band, std::min(WidestBand, NoiseDeviations * noise));
}

bool AnchorLevel::isNoise(const std::vector<double>& figuresMs) const {
    return NoiseDeviations * noiseOf(figuresMs) > band();
}

bool AnchorLevel::isNoisy() const {
    return m_quiet.size() >= NoiseTurns && band() > m_band;
}

double AnchorLevel::ms() const {
    // Where turns differ by chance, a few of them tell a level badly.
    return band() > m_band ? median(latest(m_quiet)) : *m_ms;
}

bool AnchorLevel::isInBand(double figureMs) const {
    return std::fabs(offBy(figureMs)) <= band();
}

void AnchorLevel::count(bool drifted) {
    ++m_turns;
    m_drifted += drifted ? 1 : 0;
}

void AnchorLevel::moveTo(const std::vector<double>& figuresMs) {
    ++m_moves;
    m_ms = median(figuresMs);
    m_noiseBefore = std::max(m_noiseBefore, noiseOf(m_quiet));
    m_quiet = figuresMs;
    m_trusted = figuresMs;
    // A median of few may leave one of them out of its band.
    std::erase_if(m_trusted, [&](double ms) { return !isInBand(ms); });
}

AnchorReport AnchorLevel::report(const space::SubTransformer& sub) const {
    AnchorReport out;
    out.sub = sub;
    out.turns = m_turns;
    out.drifted = m_drifted;
    out.levelChanges = m_moves;
    out.ms = m_trusted.empty() ? m_ms.value_or(0.0) : median(m_trusted);
    out.band = band();
    double half = out.band * out.ms;
    if (const auto n = static_cast<double>(m_trusted.size()); n >= 2.0) {
        const double mean = std::accumulate(m_trusted.begin(), m_trusted.end(), 0.0) / n;
        double squares = 0.0;
        for (const double ms : m_trusted)
            squares += (ms - mean) * (ms - mean);
        const double spread = std::sqrt(squares / (n - 1.0) * (1.0 + 1.0 / n));
        half = std::max(half, student90(static_cast<int>(m_trusted.size()) - 1) * spread);
    }
    out.lowMs = out.ms - half;
    out.highMs = out.ms + half;
    return out;
}

std::vector<double> agreeing(const std::vector<double>& figuresMs, double band) {
    if (figuresMs.size() < 3)
        return {};
    const std::vector<double> last(figuresMs.end() - 3, figuresMs.end());
    const double middle = median(last);
    const bool all =
        std::all_of(last.begin(), last.end(), [&](double ms) { return std::fabs(ms / middle - 1.0) <= band; });
    return all ? last : std::vector<double>();
}

}  // namespace hatter::latency
