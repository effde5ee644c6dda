// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Text.h"

#include <array>
#include <charconv>

// The build says which version computed a score.
#ifndef HATTER_VERSION
#define HATTER_VERSION "unknown"
#endif

namespace hatter::score {

std::string fixed(double value, int digits) {
    // Room for the largest double and as many decimals as anyone prints.
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits);
    return end.ec == std::errc() ? std::string(text.data(), end.ptr) : std::string("?");
}

std::string versionField() {
    return "version:hatter-" HATTER_VERSION;
}

}  // namespace hatter::score
