// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hatter::score {

/// What a metric needs to know of each sentence: integers of which it needs only the sums. A score of any choice of
/// sentences can be computed from them without the texts.
struct Statistics {
    std::size_t width = 0;             ///< integers a sentence
    std::vector<std::int32_t> values;  ///< sentence after sentence

    std::size_t sentences() const { return width == 0 ? 0 : values.size() / width; }
    std::span<const std::int32_t> row(std::size_t sentence) const {
        return std::span(values).subspan(sentence * width, width);
    }
    /// Over all sentences; `width` integers.
    std::vector<std::int64_t> sum() const;
};

/// Throws InputError if the numbers of lines differ or are zero, or if a line is too long for the statistics (2^31
/// bytes).
void checkLines(const std::vector<std::string>& hypotheses, const std::vector<std::string>& references);

}  // namespace hatter::score
