// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hatter {

/// MT19937 with the two seedings that CPython and numpy use. A value: copy it to keep a state.
class MersenneTwister {
public:
    /// numpy's seeding (init_genrand).
    void seedByNumber(std::uint32_t seed);
    /// CPython's seeding (init_by_array).
    void seedByArray(const std::vector<std::uint32_t>& key);

    std::uint32_t next();

    /// Position and 624 words as text, for a search that is resumed.
    std::string state() const;
    /// Throws InputError if `text` is not what state() wrote.
    void setState(const std::string& text);

private:
    void refill();

    std::array<std::uint32_t, 624> m_words{};
    std::size_t m_position = 624;
};

/// The draws of CPython 3.11's `random` module (SEMANTICS ii and vi). The stream of every sampling decision.
class PythonRandom {
public:
    explicit PythonRandom(std::uint64_t seed = 0);

    /// random.random(): uniform in [0, 1), 53 bits.
    double uniform();
    /// random._randbelow(n) for n >= 1; n == 1 still draws.
    std::uint64_t below(std::uint64_t n);
    /// random.choice: draws below(size).
    template <typename T>
    const T& choice(const std::vector<T>& values) {
        return values[static_cast<std::size_t>(below(values.size()))];
    }
    /// random.choices(values)[0]: floor(uniform() * n).
    template <typename T>
    const T& choices(const std::vector<T>& values) {
        return values[static_cast<std::size_t>(uniform() * static_cast<double>(values.size()))];
    }
    /// random.sample(range(n), k) for k <= n: distinct indices in random order.
    std::vector<std::size_t> sample(std::size_t n, std::size_t k);
    /// random.sample(range(n), 2).
    std::array<std::size_t, 2> twoOf(std::size_t n);

    std::string state() const { return m_twister.state(); }
    void setState(const std::string& text) { m_twister.setState(text); }

private:
    MersenneTwister m_twister;
};

/// The draws of numpy's legacy generator (SEMANTICS x).
class NumpyRandom {
public:
    explicit NumpyRandom(std::uint32_t seed = 0) { m_twister.seedByNumber(seed); }

    /// np.random.uniform(): in [0, 1), 53 bits.
    double uniform();
    /// np.random.permutation(n).
    std::vector<std::size_t> permutation(std::size_t n);
    /// np.random.shuffle.
    template <typename T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i-- > 1;)
            std::swap(values[i], values[upTo(static_cast<std::uint32_t>(i))]);
    }

    std::string state() const { return m_twister.state(); }
    void setState(const std::string& text) { m_twister.setState(text); }

private:
    std::uint32_t upTo(std::uint32_t highest);

    MersenneTwister m_twister;
};

}  // namespace hatter
