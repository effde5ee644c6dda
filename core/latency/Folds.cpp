// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/Folds.h"

#include "base/Random.h"

#include <algorithm>
#include <numeric>

namespace hatter::latency {

std::vector<int> stratifiedFolds(const std::vector<double>& times, int folds, std::uint64_t seed) {
    std::vector<std::size_t> order(times.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return times[a] < times[b]; });
    PythonRandom random(seed);
    std::vector<int> numbers(static_cast<std::size_t>(folds));
    std::vector<int> out(times.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t place = i % numbers.size();
        if (place == 0) {
            std::iota(numbers.begin(), numbers.end(), 0);
            for (std::size_t k = numbers.size() - 1; k > 0; --k)
                std::swap(numbers[k], numbers[static_cast<std::size_t>(random.below(k + 1))]);
        }
        out[order[i]] = numbers[place];
    }
    return out;
}

}  // namespace hatter::latency
