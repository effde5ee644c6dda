// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/Spelling.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace hatter::space {

std::string shown(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    constexpr std::size_t Longest = 40;
    if (text.size() <= Longest)
        return text;
    std::size_t end = Longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end) + "...";
}

std::size_t spellingDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::string withDashes(std::string key) {
    std::replace(key.begin(), key.end(), '_', '-');
    return key;
}

}  // namespace hatter::space
