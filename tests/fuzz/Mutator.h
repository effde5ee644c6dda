// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reader.h"
#include "base/Random.h"

#include <cstdint>

namespace hatter::fuzz {

/// Damages inputs. What it does depends on seed, case number and corpus alone, so that every case can be made again.
class Mutator {
public:
    Mutator(std::uint64_t seed, std::uint64_t number, bool isText) : m_random(seed << 40 | number), m_isText(isText) {}

    /// One of the corpus, damaged in one place or a few (now and then in many).
    std::vector<std::string> damaged(const std::vector<Input>& corpus);

private:
    const Input& choose(const std::vector<Input>& corpus);
    void damage(std::string& bytes, const std::string& other);
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_random.below(n)); }
    std::size_t place(const std::string& bytes);
    std::size_t length(std::size_t atMost);

    void flipBit(std::string& bytes);
    void setByte(std::string& bytes);
    void truncate(std::string& bytes);
    void extend(std::string& bytes);
    void repeatBlock(std::string& bytes);
    void removeBlock(std::string& bytes);
    void copyBlock(std::string& bytes);
    void setNumber(std::string& bytes);
    void splice(std::string& bytes, const std::string& other);
    void setDigits(std::string& bytes);
    void insertWord(std::string& bytes);

    PythonRandom m_random;
    bool m_isText;
};

}  // namespace hatter::fuzz
