// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateAxes.h"

#include <limits>

namespace hatter::ui {

/// How evaluated candidates run through their axes: each axis is divided into places, and what is counted is how many
/// go from a place of one axis to a place of the next. A picture of that needs as many lines for a hundred thousand
/// candidates as for a thousand. Candidates are added as they arrive, each at the same cost. A value.
class ParallelCounts {
public:
    static constexpr int Places = 41;  ///< of an axis

    struct Range {
        double low = std::numeric_limits<double>::infinity();
        double high = -std::numeric_limits<double>::infinity();
        bool isEmpty() const { return low > high; }
    };
    /// Candidates by gap between two axes, place on the left one and place on the right one.
    struct Links {
        std::vector<quint32> all, brushed;
        qint64 candidates = 0, inBrush = 0;
        std::array<Range, CandidateAxes> brushedRanges;
        static std::size_t indexOf(int gap, int from, int to) {
            return (static_cast<std::size_t>(gap) * Places + static_cast<std::size_t>(from)) * Places +
                   static_cast<std::size_t>(to);
        }
    };

    explicit ParallelCounts(Quality quality = Quality::Loss) : m_quality(quality) {}

    /// One without the quality that is shown is left out.
    void add(const CandidateRow& row);
    /// Adds `rows` from `next` on for about `budgetMs`, and moves `next`; true when all are in.
    bool addSome(const std::vector<CandidateRow>& rows, std::size_t& next, double budgetMs);

    qint64 candidates() const { return static_cast<qint64>(m_values.size()); }
    const Range& range(CandidateAxis axis) const { return m_ranges[static_cast<std::size_t>(axis)]; }
    Links links(const Brush& brush) const;
    /// A line of its own through the axes; what it has no value for is not a number.
    static std::array<double, CandidateAxes> line(const CandidateRow& row, Quality quality);

private:
    using Values = std::array<float, CandidateAxes>;
    int placeOf(std::size_t axis, double value) const;

    Quality m_quality;
    std::vector<Values> m_values;
    std::array<Range, CandidateAxes> m_ranges;
};

}  // namespace hatter::ui
