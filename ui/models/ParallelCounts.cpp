// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ParallelCounts.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

/// An interval as the stored values see it: they have fewer digits than its ends.
struct Ends {
    std::size_t axis;
    float low, high;
};

std::vector<Ends> endsOf(const Brush& brush) {
    std::vector<Ends> ends;
    for (int i = 0; i < CandidateAxes; ++i)
        if (const auto& interval = brush.of(static_cast<CandidateAxis>(i)))
            ends.push_back(
                {static_cast<std::size_t>(i), static_cast<float>(interval->low), static_cast<float>(interval->high)});
    return ends;
}

}  // namespace

std::array<double, CandidateAxes> ParallelCounts::line(const CandidateRow& row, Quality quality) {
    std::array<double, CandidateAxes> values{};
    for (int i = 0; i < CandidateAxes; ++i)
        values[static_cast<std::size_t>(i)] =
            axisValue(row, static_cast<CandidateAxis>(i), quality).value_or(std::numeric_limits<double>::quiet_NaN());
    return values;
}

void ParallelCounts::add(const CandidateRow& row) {
    const auto values = line(row, m_quality);
    if (!std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); }))
        return;
    Values kept;
    for (std::size_t i = 0; i < values.size(); ++i) {
        kept[i] = static_cast<float>(values[i]);
        m_ranges[i].low = std::min<double>(m_ranges[i].low, kept[i]);
        m_ranges[i].high = std::max<double>(m_ranges[i].high, kept[i]);
    }
    m_values.push_back(kept);
}

bool ParallelCounts::addSome(const std::vector<CandidateRow>& rows, std::size_t& next, double budgetMs) {
    constexpr std::size_t Slice = 200;
    QElapsedTimer timer;
    timer.start();
    while (next < rows.size()) {
        for (const std::size_t end = std::min(next + Slice, rows.size()); next < end; ++next)
            add(rows[next]);
        if (static_cast<double>(timer.nsecsElapsed()) / 1e6 > budgetMs)
            break;
    }
    return next >= rows.size();
}

int ParallelCounts::placeOf(std::size_t axis, double value) const {
    const Range& range = m_ranges[axis];
    if (range.high <= range.low)
        return Places / 2;
    return static_cast<int>((value - range.low) / (range.high - range.low) * (Places - 1) + 0.5);
}

ParallelCounts::Links ParallelCounts::links(const Brush& brush) const {
    Links links;
    links.all.assign(Links::indexOf(CandidateAxes - 1, 0, 0), 0);
    links.brushed = links.all;
    links.candidates = candidates();
    const std::vector<Ends> ends = endsOf(brush);
    for (const Values& values : m_values) {
        const bool in = std::all_of(ends.begin(), ends.end(), [&values](const Ends& e) {
            return values[e.axis] >= e.low && values[e.axis] <= e.high;
        });
        links.inBrush += in;
        int before = placeOf(0, values[0]);
        for (int axis = 1; axis < CandidateAxes; ++axis) {
            const int here = placeOf(static_cast<std::size_t>(axis), values[static_cast<std::size_t>(axis)]);
            const std::size_t at = Links::indexOf(axis - 1, before, here);
            ++links.all[at];
            links.brushed[at] += in;
            before = here;
        }
        if (!in)
            continue;
        for (std::size_t i = 0; i < values.size(); ++i) {
            links.brushedRanges[i].low = std::min<double>(links.brushedRanges[i].low, values[i]);
            links.brushedRanges[i].high = std::max<double>(links.brushedRanges[i].high, values[i]);
        }
    }
    return links;
}

}  // namespace hatter::ui
