// SPDX-License-Identifier: GPL-3.0-or-later
// Exact n-gram counts: n-grams are compared themselves, never their hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace hatter::score {

/// Numbers for words: n-grams of numbers compare faster than n-grams of texts, and as exactly.
class Numbering {
public:
    std::int32_t operator()(const std::string& word) {
        return m_numbers.try_emplace(word, static_cast<std::int32_t>(m_numbers.size())).first->second;
    }
    std::vector<std::int32_t> operator()(const std::vector<std::string>& words) {
        std::vector<std::int32_t> ids;
        ids.reserve(words.size());
        for (const std::string& word : words)
            ids.push_back((*this)(word));
        return ids;
    }

private:
    std::unordered_map<std::string, std::int32_t> m_numbers;
};

/// How many n-grams `size` items have.
inline std::int64_t ngramCount(std::size_t size, std::size_t n) {
    return size < n ? 0 : static_cast<std::int64_t>(size - n + 1);
}

/// N-grams (n >= 1) that both have, each counted as often as in the one that has it less often.
std::int64_t commonNgrams(std::span<const std::int32_t> a, std::span<const std::int32_t> b, std::size_t n);

}  // namespace hatter::score
