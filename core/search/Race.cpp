// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Race.h"

#include "base/Student.h"

#include <cmath>
#include <numeric>

namespace hatter::search {

namespace {

constexpr std::size_t SmallestPart = 16;

struct Differences {
    double mean = 0.0;
    double deviation = 0.0;
};

Differences differencesOf(const std::vector<double>& some, const std::vector<double>& rival) {
    const auto n = static_cast<double>(some.size());
    Differences out;
    for (std::size_t i = 0; i < some.size(); ++i)
        out.mean += (some[i] - rival[i]) / n;
    double squares = 0.0;
    for (std::size_t i = 0; i < some.size(); ++i) {
        const double off = some[i] - rival[i] - out.mean;
        squares += off * off;
    }
    out.deviation = std::sqrt(squares / (n - 1.0));
    return out;
}

}  // namespace

std::vector<std::size_t> partsOf(std::size_t sentences) {
    std::vector<std::size_t> parts;
    for (const std::size_t share : {8, 4, 2, 1})
        if (share == 1 || sentences / share >= SmallestPart)
            parts.push_back(sentences / share);
    return parts;
}

bool isHopeless(const std::vector<double>& some, const std::vector<double>& rival, double confidence) {
    if (some.size() < SmallestPart || some.size() > rival.size())
        return false;
    const Differences d = differencesOf(some, rival);
    const auto n = static_cast<double>(some.size());
    const double unseen = 1.0 - n / static_cast<double>(rival.size());
    const double error = d.deviation * std::sqrt(unseen / n);
    // A loss that is no number is hopeless as well.
    return !(d.mean - studentQuantile(confidence, static_cast<int>(some.size()) - 1) * error <= 0.0);
}

double estimatedSum(const std::vector<double>& some, const std::vector<double>& rival) {
    const double sum = std::accumulate(rival.begin(), rival.end(), 0.0);
    return sum + differencesOf(some, rival).mean * static_cast<double>(rival.size());
}

}  // namespace hatter::search
