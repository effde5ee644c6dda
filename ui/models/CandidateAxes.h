// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"

#include <array>

namespace hatter::ui {

/// What candidates are told apart by, one axis each. Genes that every layer has stand as their mean.
enum class CandidateAxis {
    Latency,
    Quality,
    Parameters,
    EncoderDepth,
    EncoderWidth,
    EncoderFfn,
    EncoderHeads,
    DecoderDepth,
    DecoderWidth,
    DecoderFfn,
    DecoderHeads,
    AttentionSpan
};
inline constexpr int CandidateAxes = static_cast<int>(CandidateAxis::AttentionSpan) + 1;

/// "Encoder" and "layers": an axis' title in two lines, in the person's language.
struct AxisTitle {
    QString first, second;
};
AxisTitle axisTitle(CandidateAxis axis, Quality quality);

/// The predicted latency in ms, the quality that is shown, millions of parameters, a size or a mean of sizes. Empty:
/// the candidate has none, as one that was never evaluated has no quality.
std::optional<double> axisValue(const CandidateRow& row, CandidateAxis axis, Quality quality);
/// In the person's locale, without the unit, which stands in the title.
QString axisText(double value, CandidateAxis axis, Quality quality);
/// Where ticks stand on an axis from `low` to `high`: the choices of the space for what is one of them, else both ends
/// and the middle.
std::vector<double> axisTicks(CandidateAxis axis, double low, double high,
                              const std::optional<space::DesignSpace>& space);
/// Smaller values are better, and stand above.
bool isTurned(CandidateAxis axis, Quality quality);

/// What a person has brushed: an interval on each of some axes. A candidate is in if it lies in all of them; one
/// without a value on a brushed axis is not. Without any interval all are in. A value.
class Brush {
public:
    struct Interval {
        double low = 0, high = 0;
        bool operator==(const Interval&) const = default;
    };

    /// The ends may come in either order. Empty: the axis is free again.
    void set(CandidateAxis axis, std::optional<Interval> interval);
    const std::optional<Interval>& of(CandidateAxis axis) const { return m_intervals[static_cast<std::size_t>(axis)]; }
    bool isEmpty() const;
    /// An interval on another axis than latency and quality, which a plot of these two cannot show as a rectangle.
    bool hasOthers() const;
    bool accepts(const CandidateRow& row, Quality quality) const;
    /// "Latency ms: 40.0 to 60.0, Decoder layers: 2 to 3"; empty without an interval.
    QString text(Quality quality) const;
    bool operator==(const Brush&) const = default;

private:
    std::array<std::optional<Interval>, CandidateAxes> m_intervals;
};

}  // namespace hatter::ui
