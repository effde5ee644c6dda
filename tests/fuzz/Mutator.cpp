// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mutator.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cstring>
#include <string_view>

namespace hatter::fuzz {

namespace {
/// Inputs above this are chosen less often: a damaged byte in a large tensor teaches nothing and takes long.
constexpr double UsualBytes = 64 * 1024;
constexpr std::size_t MostGrowth = std::size_t{1} << 18;

constexpr std::array<std::string_view, 18> Numbers = {"-1",
                                                      "0",
                                                      "1",
                                                      "2147483647",
                                                      "2147483648",
                                                      "4294967296",
                                                      "9223372036854775807",
                                                      "99999999999999999999",
                                                      "-0",
                                                      "1e308",
                                                      "1e-9",
                                                      "1e999",
                                                      "nan",
                                                      "inf",
                                                      "0x10",
                                                      "00000000001",
                                                      "",
                                                      "1.5"};

using namespace std::string_view_literals;
constexpr auto Words = std::array{
    "\n"sv,   "\r\n"sv,  "\0"sv,       "\t"sv,  " "sv,   ","sv,     "\""sv,   "\\"sv,           "\xff"sv,
    "\xc0"sv, "["sv,     "]"sv,        "{"sv,   "}"sv,   ":"sv,     ": "sv,   "- "sv,           "&a "sv,
    "*a"sv,   "<<: "sv,  "#"sv,        "#, "sv, "@@ "sv, "'"sv,     "</w>"sv, "\xef\xbb\xbf"sv, "\xf0\x9f"sv,
    "null"sv, "[[[[["sv, "msgid \""sv, "#~ "sv, "..."sv, "---\n"sv, "! "sv,   "\\n"sv,          "\xed\xa0\x80"sv};
}  // namespace

std::vector<std::string> Mutator::damaged(const std::vector<Input>& corpus) {
    std::vector<std::string> parts = choose(corpus).parts;
    const std::size_t times = below(16) == 0 ? 5 + below(30) : 1 + below(2) * below(4);
    for (std::size_t i = 0; i < times; ++i) {
        const std::size_t part = below(parts.size());
        damage(parts[part], choose(corpus).parts[part]);
    }
    return parts;
}

const Input& Mutator::choose(const std::vector<Input>& corpus) {
    for (;;) {
        const Input& input = m_random.choice(corpus);
        if (m_random.uniform() < UsualBytes / static_cast<double>(input.bytes() + 1))
            return input;
    }
}

void Mutator::damage(std::string& bytes, const std::string& other) {
    switch (below(m_isText ? 16 : 12)) {
        case 0:
        case 1:
            return flipBit(bytes);
        case 2:
            return setByte(bytes);
        case 3:
            return truncate(bytes);
        case 4:
            return extend(bytes);
        case 5:
            return repeatBlock(bytes);
        case 6:
            return removeBlock(bytes);
        case 7:
            return copyBlock(bytes);
        case 8:
        case 9:
        case 10:
            return setNumber(bytes);
        case 11:
            return splice(bytes, other);
        case 12:
        case 13:
            return setDigits(bytes);
        default:
            return insertWord(bytes);
    }
}

/// Headers and directories stand at the ends: half of the damage is done there.
std::size_t Mutator::place(const std::string& bytes) {
    const std::size_t n = bytes.size();
    if (n == 0)
        return 0;
    switch (below(6)) {
        case 0:
            return below(std::min<std::size_t>(n, 64));
        case 1:
            return below(std::min<std::size_t>(n, 8192));
        case 2:
            return n - 1 - below(std::min<std::size_t>(n, 1024));
        default:
            return below(n);
    }
}

/// Short ones are more frequent.
std::size_t Mutator::length(std::size_t atMost) {
    if (atMost == 0)
        return 0;
    const std::size_t bits = 1 + below(static_cast<std::size_t>(std::bit_width(atMost)));
    return 1 + below(std::min(atMost, std::size_t{1} << bits));
}

void Mutator::flipBit(std::string& bytes) {
    if (!bytes.empty())
        bytes[place(bytes)] ^= static_cast<char>(1U << below(8));
}

void Mutator::setByte(std::string& bytes) {
    if (bytes.empty())
        return;
    constexpr std::array<unsigned char, 4> values = {0x00, 0xff, 0x7f, 0x80};
    const std::size_t chosen = below(values.size() + 1);
    bytes[place(bytes)] = static_cast<char>(chosen < values.size() ? values[chosen] : below(256));
}

void Mutator::truncate(std::string& bytes) {
    bytes.resize(place(bytes));
}

void Mutator::extend(std::string& bytes) {
    const std::size_t n = length(4096);
    const bool zeros = below(2) == 0;
    for (std::size_t i = 0; i < n; ++i)
        bytes += static_cast<char>(zeros ? 0 : below(256));
}

void Mutator::repeatBlock(std::string& bytes) {
    const std::size_t from = place(bytes);
    const std::string block = bytes.substr(from, length(std::min<std::size_t>(bytes.size() - from, 4096)));
    if (block.empty())
        return;
    const std::size_t times = std::min(length(4096), MostGrowth / block.size());
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += block;
    bytes.insert(from, all);
}

void Mutator::removeBlock(std::string& bytes) {
    const std::size_t from = place(bytes);
    bytes.erase(from, length(bytes.size() - from));
}

void Mutator::copyBlock(std::string& bytes) {
    const std::size_t from = place(bytes), to = place(bytes);
    const std::size_t n = length(std::min(bytes.size() - from, bytes.size() - to));
    bytes.replace(to, n, std::string(bytes, from, n));
}

/// A number of 2, 4 or 8 bytes becomes one that sizes and offsets must be checked against.
void Mutator::setNumber(std::string& bytes) {
    const std::size_t width = std::size_t{2} << below(3);
    if (bytes.size() < width)
        return;
    std::size_t at = std::min(place(bytes), bytes.size() - width);
    if (below(2) == 0)
        at -= at % std::min<std::size_t>(width, 4);
    std::uint64_t present = 0;
    std::memcpy(&present, bytes.data() + at, width);
    const std::uint64_t size = bytes.size(), top = std::uint64_t{1} << (8 * width - 1);
    const std::array<std::uint64_t, 19> values = {
        0,           1,        0x7f, 0xff,     0xffff,   0x7fffffff, 0x80000000,  0xffffffff,  top,         top - 1,
        2 * top - 1, top >> 1, size, size + 1, size - 1, size / 4,   present + 1, present - 1, present << 1};
    std::uint64_t value = values[below(values.size())];
    if (below(4) == 0)
        value = __builtin_bswap64(value) >> (64 - 8 * width);
    std::memcpy(bytes.data() + at, &value, width);
}

void Mutator::splice(std::string& bytes, const std::string& other) {
    if (other.size() > 4 * UsualBytes)
        return;
    bytes.resize(place(bytes));
    bytes.append(other, other.empty() ? 0 : place(other), std::string::npos);
}

void Mutator::setDigits(std::string& bytes) {
    const auto isDigit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
    const auto start = bytes.begin() + static_cast<std::ptrdiff_t>(place(bytes));
    const auto first = std::find_if(start, bytes.end(), isDigit);
    if (first == bytes.end())
        return;
    const auto last = std::find_if_not(first, bytes.end(), isDigit);
    if (below(2) == 0) {
        *first = static_cast<char>('0' + below(10));
        return;
    }
    const std::string_view number = Numbers[below(Numbers.size())];
    bytes.replace(first, last, number.begin(), number.end());
}

void Mutator::insertWord(std::string& bytes) {
    const std::size_t times = below(8) == 0 ? 1 + below(2000) : 1;
    const std::string_view word = Words[below(Words.size())];
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += word;
    bytes.insert(place(bytes), all);
}

}  // namespace hatter::fuzz
