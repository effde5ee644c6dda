// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Random.h"

#include "base/Error.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <numeric>
#include <sstream>
#include <unordered_set>

namespace hatter {

namespace {
constexpr std::size_t Size = 624;
constexpr std::size_t Middle = 397;

double fiftyThreeBits(MersenneTwister& twister) {
    const std::uint32_t high = twister.next() >> 5;
    const std::uint32_t low = twister.next() >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}
}  // namespace

void MersenneTwister::seedByNumber(std::uint32_t seed) {
    m_words[0] = seed;
    for (std::size_t i = 1; i < Size; ++i)
        m_words[i] = 1812433253U * (m_words[i - 1] ^ (m_words[i - 1] >> 30)) + static_cast<std::uint32_t>(i);
    m_position = Size;
}

void MersenneTwister::seedByArray(const std::vector<std::uint32_t>& key) {
    seedByNumber(19650218U);
    std::size_t i = 1;
    std::size_t j = 0;
    const auto wrap = [this](std::size_t& index) {
        if (++index >= Size) {
            m_words[0] = m_words[Size - 1];
            index = 1;
        }
    };
    for (std::size_t k = std::max(Size, key.size()); k > 0; --k) {
        const std::uint32_t mixed = (m_words[i - 1] ^ (m_words[i - 1] >> 30)) * 1664525U;
        m_words[i] = (m_words[i] ^ mixed) + key[j] + static_cast<std::uint32_t>(j);
        wrap(i);
        j = (j + 1) % key.size();
    }
    for (std::size_t k = Size - 1; k > 0; --k) {
        const std::uint32_t mixed = (m_words[i - 1] ^ (m_words[i - 1] >> 30)) * 1566083941U;
        m_words[i] = (m_words[i] ^ mixed) - static_cast<std::uint32_t>(i);
        wrap(i);
    }
    m_words[0] = 0x80000000U;
}

void MersenneTwister::refill() {
    for (std::size_t i = 0; i < Size; ++i) {
        const std::uint32_t y = (m_words[i] & 0x80000000U) | (m_words[(i + 1) % Size] & 0x7fffffffU);
        m_words[i] = m_words[(i + Middle) % Size] ^ (y >> 1) ^ ((y & 1U) != 0 ? 0x9908b0dfU : 0U);
    }
    m_position = 0;
}

std::uint32_t MersenneTwister::next() {
    if (m_position >= Size)
        refill();
    std::uint32_t y = m_words[m_position++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680U;
    y ^= (y << 15) & 0xefc60000U;
    y ^= y >> 18;
    return y;
}

std::string MersenneTwister::state() const {
    std::ostringstream out;
    out << m_position;
    for (const std::uint32_t word : m_words)
        out << ' ' << word;
    return out.str();
}

void MersenneTwister::setState(const std::string& text) {
    std::istringstream in(text);
    MersenneTwister read;
    in >> read.m_position;
    for (std::uint32_t& word : read.m_words)
        in >> word;
    if (!in || read.m_position > Size)
        throw InputError("the stored state of a random stream is damaged (624 words and a position were expected)");
    *this = read;
}

PythonRandom::PythonRandom(std::uint64_t seed) {
    std::vector<std::uint32_t> key = {static_cast<std::uint32_t>(seed)};
    if (seed >> 32 != 0)
        key.push_back(static_cast<std::uint32_t>(seed >> 32));
    m_twister.seedByArray(key);
}

double PythonRandom::uniform() {
    return fiftyThreeBits(m_twister);
}

std::uint64_t PythonRandom::below(std::uint64_t n) {
    const int bits = std::bit_width(n);
    const auto draw = [&]() -> std::uint64_t {
        if (bits <= 32)
            return m_twister.next() >> (32 - bits);
        const std::uint64_t low = m_twister.next();
        return low | (static_cast<std::uint64_t>(m_twister.next() >> (64 - bits)) << 32);
    };
    std::uint64_t r = draw();
    while (r >= n)
        r = draw();
    return r;
}

std::vector<std::size_t> PythonRandom::sample(std::size_t n, std::size_t k) {
    assert(k <= n);
    const auto draw = [this](std::size_t size) { return static_cast<std::size_t>(below(size)); };
    // Python keeps a pool while that is smaller than a set of k taken indices, as it reckons a set's size.
    std::size_t setSize = 21;
    if (k > 5) {
        std::size_t power = 4;
        while (power < 3 * k)
            power *= 4;
        setSize += power;
    }
    std::vector<std::size_t> out;
    out.reserve(k);
    if (n <= setSize) {
        std::vector<std::size_t> pool(n);
        std::iota(pool.begin(), pool.end(), std::size_t{0});
        for (std::size_t i = 0; i < k; ++i) {
            const std::size_t at = draw(n - i);
            out.push_back(pool[at]);
            pool[at] = pool[n - i - 1];
        }
        return out;
    }
    std::unordered_set<std::size_t> taken;
    while (out.size() < k)
        if (const std::size_t index = draw(n); taken.insert(index).second)
            out.push_back(index);
    return out;
}

std::array<std::size_t, 2> PythonRandom::twoOf(std::size_t n) {
    const auto both = sample(n, 2);
    return {both[0], both[1]};
}

double NumpyRandom::uniform() {
    return fiftyThreeBits(m_twister);
}

std::uint32_t NumpyRandom::upTo(std::uint32_t highest) {
    const std::uint32_t mask = (std::uint32_t{1} << (std::bit_width(highest) - 1) << 1) - 1;
    std::uint32_t r = m_twister.next() & mask;
    while (r > highest)
        r = m_twister.next() & mask;
    return r;
}

std::vector<std::size_t> NumpyRandom::permutation(std::size_t n) {
    std::vector<std::size_t> values(n);
    std::iota(values.begin(), values.end(), std::size_t{0});
    shuffle(values);
    return values;
}

}  // namespace hatter
