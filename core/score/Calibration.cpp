// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Calibration.h"

#include "base/Error.h"
#include "base/Student.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace hatter::score {

namespace {

/// Noise around the line over the prior's uncertainty of the slope, squared: what the prior weighs, in BLEU².
constexpr double PriorWeight = 1.0;
constexpr double PriorSlope = 1.0;
/// Two scores of one system that was trained twice differ by about this much, BLEU: no interval is narrower.
constexpr double LeastNoise = 0.1;
/// A correlation of the pairs below this is no accident of a flat stretch.
constexpr double AgainstEachOther = -0.5;

bool isBleu(double value) {
    return value >= 0.0 && value <= 100.0;  // false for NaN
}

void check(const std::vector<CalibrationPair>& pairs) {
    if (pairs.size() < Calibration::FewestPairs)
        throw InputError("a calibration needs at least " + std::to_string(Calibration::FewestPairs) +
                         " trained SubTransformers; there are " + std::to_string(pairs.size()));
    for (const CalibrationPair& pair : pairs)
        if (!isBleu(pair.inherited) || !isBleu(pair.final))
            throw InputError("a BLEU of a calibration is not between 0 and 100");
}

struct Moments {
    double meanX = 0.0, meanY = 0.0, xx = 0.0, xy = 0.0, yy = 0.0;
};

Moments momentsOf(const std::vector<CalibrationPair>& pairs) {
    const auto n = static_cast<double>(pairs.size());
    Moments out;
    for (const CalibrationPair& pair : pairs) {
        out.meanX += pair.inherited / n;
        out.meanY += pair.final / n;
    }
    for (const CalibrationPair& pair : pairs) {
        const double x = pair.inherited - out.meanX;
        const double y = pair.final - out.meanY;
        out.xx += x * x;
        out.xy += x * y;
        out.yy += y * y;
    }
    return out;
}

void requireAgreement(const Moments& m) {
    const double both = m.xx * m.yy;
    if (both > 0.0 && m.xy / std::sqrt(both) < AgainstEachOther)
        throw InputError(
            "the better a SubTransformer with inherited weights, the worse it was after training: no calibration "
            "can be made of these; were all trained alike, to the end?");
}

}  // namespace

Calibration::Calibration(const std::vector<CalibrationPair>& pairs) : m_pairs(pairs.size()) {
    check(pairs);
    const Moments m = momentsOf(pairs);
    requireAgreement(m);
    m_meanInherited = m.meanX;
    m_meanFinal = m.meanY;
    m_spread = m.xx + PriorWeight;
    const double slope = (m.xy + PriorWeight * PriorSlope) / m_spread;
    m_slope = std::clamp(slope, SlopeLow, SlopeHigh);
    m_clamped = m_slope != slope;

    double squares = 0.0;
    for (const CalibrationPair& pair : pairs) {
        const double off = pair.final - (offset() + m_slope * pair.inherited);
        squares += off * off;
        m_meanError += std::abs(off) / static_cast<double>(pairs.size());
    }
    m_noise = std::max(LeastNoise, std::sqrt(squares / static_cast<double>(pairs.size() - 2)));
}

Calibration::Value Calibration::at(double inherited) const {
    const double x = inherited - m_meanInherited;
    const double half = student90(static_cast<int>(m_pairs) - 2) * m_noise *
                        std::sqrt(1.0 + 1.0 / static_cast<double>(m_pairs) + x * x / m_spread);
    const double bleu = std::clamp(offset() + m_slope * inherited, 0.0, 100.0);
    return {bleu, std::max(0.0, bleu - half), std::min(100.0, bleu + half)};
}

std::string toText(const Calibration& calibration) {
    char text[160];
    std::snprintf(text, sizeof text, "BLEU after training = %.2f + %.3f x inherited BLEU, from %zu pairs (off by %.2f)",
                  calibration.offset(), calibration.slope(), calibration.pairs(), calibration.meanError());
    return text;
}

}  // namespace hatter::score
