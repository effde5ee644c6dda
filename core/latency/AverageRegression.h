// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/AverageTerms.h"
#include "latency/ShrunkRegression.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hatter::latency {

struct AverageFitOptions {
    ShrunkOptions loss;
    int folds = 5;           ///< of the cross-validation that chooses the shrinkage and calibrates the interval
    std::uint64_t seed = 1;  ///< of the folds
};

/// Predicts milliseconds from the reference's ten features (averages over the layers), as imported data sets have them:
/// a robust linear regression on products of widths, depths and means. Encoder and decoder are fitted apart where the
/// rows tell them apart, which needs fewer rows than a fit of their sum; otherwise the sum is fitted. A value once
/// fitted; any thread may read it.
class AverageRegression {
public:
    static constexpr std::size_t FewestRows = 8;
    static constexpr double IntervalCoverage = 0.9;

    /// Milliseconds of work for thousands of rows. Throws InputError with fewer than FewestRows rows, for a row without
    /// a positive time, and where only some rows tell encoder and decoder apart.
    static AverageRegression fit(const std::vector<LatencyRow>& rows, const AverageFitOptions& options = {});

    /// False: the rows held one time each (the other column is 0), and only totals are known.
    bool tellsApart() const { return m_tellsApart; }
    /// 0 where not told apart. No prediction is below 0.
    double encoderMs(const Features& features) const;
    double decoderMs(const Features& features) const;
    double totalMs(const Features& features) const;
    /// `ms` has the length of `features`. Millions a second.
    void totalMs(std::span<const Features> features, std::span<double> ms) const;

    /// Holds the measured total of 90 % of SubTransformers like the fitted ones (split conformal over cross-validation:
    /// of the relative errors on rows that were not fitted, 5 % lie beyond each end).
    struct Interval {
        double lowMs = 0.0, highMs = 0.0;
    };
    Interval interval(const Features& features) const;

    /// Rows that it was fitted to.
    int fitted() const { return m_fitted; }

    std::string toJson() const;
    /// Throws InputError on damaged text.
    static AverageRegression fromJson(const std::string& json);

    bool operator==(const AverageRegression&) const = default;

private:
    void calibrate(const std::vector<double>& predictedMs, const std::vector<double>& measuredMs);

    bool m_tellsApart = true;
    int m_fitted = 0;
    EncoderTerms m_encoder{};  ///< milliseconds per unit of a term; of a fit of totals, what is the encoder's alone
    DecoderTerms m_decoder{};
    double m_low = 0.0;  ///< ends of the interval, (measured - predicted) / predicted
    double m_high = 0.0;
};

}  // namespace hatter::latency
