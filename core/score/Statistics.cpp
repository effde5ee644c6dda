// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Statistics.h"

#include "base/Error.h"

#include <limits>

namespace hatter::score {

namespace {

void checkLengths(const std::vector<std::string>& lines, const char* what) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].size() >= static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()))
            throw InputError(std::string(what) + " " + std::to_string(i + 1) + " has " +
                             std::to_string(lines[i].size()) + " bytes: a sentence was expected");
}

}  // namespace

std::vector<std::int64_t> Statistics::sum() const {
    std::vector<std::int64_t> out(width);
    for (std::size_t i = 0; i < values.size(); ++i)
        out[i % width] += values[i];
    return out;
}

void checkLines(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references) {
    if (hypotheses.size() != references.size())
        throw InputError(std::to_string(hypotheses.size()) + " translations cannot be scored against " +
                         std::to_string(references.size()) + " references: one reference for each was expected");
    if (hypotheses.empty())
        throw InputError("there are no translations to score");
    checkLengths(hypotheses, "translation");
    checkLengths(references, "reference");
}

}  // namespace hatter::score
