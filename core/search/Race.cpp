// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Race.h"

#include "base/Student.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hatter::search {

namespace {

constexpr std::size_t SmallestPart = 16;
constexpr std::size_t FirstShare = 12;
constexpr double Growth = 1.25;

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
    // A last part of a few sentences is not worth a look of its own.
    const auto most = static_cast<double>(sentences) / std::sqrt(Growth);
    for (auto end = static_cast<double>(std::max(SmallestPart, sentences / FirstShare)); end < most; end *= Growth)
        parts.push_back(static_cast<std::size_t>(end));
    parts.push_back(sentences);
    return parts;
}

std::vector<double> usualLosses(const std::vector<double>& rival,
                                const std::vector<const std::vector<double>*>& field) {
    std::vector<double> out(rival.size(), 0.0);
    for (const std::vector<double>* losses : field)
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += (*losses)[i] / static_cast<double>(field.size());
    const double apart =
        std::accumulate(rival.begin(), rival.end(), 0.0) - std::accumulate(out.begin(), out.end(), 0.0);
    for (double& loss : out)
        loss += apart / static_cast<double>(out.size());
    return out;
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
