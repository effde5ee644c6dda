// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Colouring.h"

#include "models/ChoiceCounts.h"

#include <algorithm>

namespace hatter::ui {

namespace {
int depthOf(const CandidateRow& row) {
    return static_cast<int>(row.sub.decoder.size());
}
}  // namespace

Colouring Colouring::of(By by, const std::optional<space::DesignSpace>& space, const std::vector<CandidateRow>& rows) {
    Colouring out{by, {}};
    if (by != By::Depth)
        return out;
    if (space)
        out.depths = choicesOf(*space, ChoiceFamily::DecoderDepth);
    for (const CandidateRow& row : rows)
        if (std::find(out.depths.begin(), out.depths.end(), depthOf(row)) == out.depths.end())
            out.depths.push_back(depthOf(row));
    std::sort(out.depths.begin(), out.depths.end());
    return out;
}

int Colouring::kindOf(const CandidateRow& row) const {
    switch (by) {
        case By::Generation:
            return -1;
        case By::Origin:
            return static_cast<int>(row.origin);
        case By::Depth: {
            const auto found = std::find(depths.begin(), depths.end(), depthOf(row));
            return found == depths.end() ? -1 : static_cast<int>(found - depths.begin());
        }
        case By::Device:
            return row.measuredMs ? 1 : 0;
    }
    return -1;
}

}  // namespace hatter::ui
