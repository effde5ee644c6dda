// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hatter::score {

/// One SubTransformer's BLEU with inherited weights and after its own training.
struct CalibrationPair {
    double inherited = 0.0;  ///< BLEU, 0..100
    double final = 0.0;
};

/// From BLEU with inherited weights to BLEU after training (from scratch or fine-tuned): final = offset + slope x
/// inherited. Inherited weights rank SubTransformers well but lie below what training gives, so a
/// handful of trained ones tells the rest.
///
/// Least squares with a prior on the slope, which five points alone tell badly: normal around 1, as uncertain as one
/// BLEU of noise is on a spread of one BLEU. Then the slope is kept within SlopeLow..SlopeHigh.
class Calibration {
public:
    static constexpr std::size_t FewestPairs = 5;
    static constexpr double SlopeLow = 0.5;
    static constexpr double SlopeHigh = 2.0;

    /// Throws InputError, with the reason, for fewer than FewestPairs pairs, a BLEU that is none, or pairs that run
    /// against each other (the better inherited, the worse trained), which no calibration can be made of.
    explicit Calibration(const std::vector<CalibrationPair>& pairs);

    struct Value {
        double bleu = 0.0;
        double low = 0.0;  ///< 90 % prediction interval of a further SubTransformer
        double high = 0.0;
    };
    Value at(double inherited) const;

    double slope() const { return m_slope; }
    double offset() const { return m_meanFinal - m_slope * m_meanInherited; }
    std::size_t pairs() const { return m_pairs; }
    /// The slope that the pairs asked for lay out of bounds.
    bool isClamped() const { return m_clamped; }
    /// Mean distance of the pairs from the line, BLEU.
    double meanError() const { return m_meanError; }

private:
    double m_slope = 1.0;
    double m_meanInherited = 0.0;
    double m_meanFinal = 0.0;
    double m_spread = 0.0;  ///< sum of squared distances from the mean, the prior's share included
    double m_noise = 0.0;   ///< standard deviation around the line
    double m_meanError = 0.0;
    std::size_t m_pairs = 0;
    bool m_clamped = false;
};

/// "BLEU after training = 3.10 + 0.970 x inherited BLEU, ...": for logs and terminals.
std::string toText(const Calibration& calibration);

}  // namespace hatter::score
