// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Ngrams.h"

#include <algorithm>

namespace hatter::score {

namespace {

using Starts = std::vector<const std::int32_t*>;

Starts sortedNgrams(std::span<const std::int32_t> items, std::size_t n) {
    Starts starts;
    for (std::size_t i = 0; i + n <= items.size(); ++i)
        starts.push_back(items.data() + i);
    std::sort(starts.begin(), starts.end(), [n](const std::int32_t* a, const std::int32_t* b) {
        return std::lexicographical_compare(a, a + n, b, b + n);
    });
    return starts;
}

}  // namespace

std::int64_t commonNgrams(std::span<const std::int32_t> a, std::span<const std::int32_t> b, std::size_t n) {
    const Starts ours = sortedNgrams(a, n);
    const Starts theirs = sortedNgrams(b, n);
    // What the intersection of two sorted lists holds, repetitions included.
    std::int64_t common = 0;
    auto x = ours.begin();
    auto y = theirs.begin();
    while (x != ours.end() && y != theirs.end()) {
        const auto [inX, inY] = std::mismatch(*x, *x + n, *y);
        if (inX == *x + n) {
            ++common;
            ++x;
            ++y;
        } else if (*inX < *inY) {
            ++x;
        } else {
            ++y;
        }
    }
    return common;
}

}  // namespace hatter::score
