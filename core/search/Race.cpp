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
    double mean = 0.0;       ///< for each sentence of all, as the first ones let expect it
    double deviation = 0.0;  ///< of one sentence
    int freedom = 0;         ///< degrees of it
};

Differences differencesOf(const std::vector<double>& some, const std::vector<double>& rival,
                          const std::vector<double>& kin) {
    const auto n = static_cast<double>(some.size());
    double mean = 0.0, kinMean = 0.0;
    for (std::size_t i = 0; i < some.size(); ++i) {
        mean += (some[i] - rival[i]) / n;
        kinMean += kin.empty() ? 0.0 : kin[i] / n;
    }
    double squares = 0.0, product = 0.0, kinSquares = 0.0;
    for (std::size_t i = 0; i < some.size(); ++i) {
        const double off = some[i] - rival[i] - mean;
        const double kinOff = kin.empty() ? 0.0 : kin[i] - kinMean;
        squares += off * off;
        product += off * kinOff;
        kinSquares += kinOff * kinOff;
    }
    const double slope = kinSquares > 0.0 ? std::clamp(product / kinSquares, 0.0, 1.0) : 0.0;
    Differences out;
    out.freedom = static_cast<int>(some.size()) - (kin.empty() ? 1 : 2);
    out.mean = mean - slope * kinMean;
    out.deviation = std::sqrt(std::max(0.0, squares - 2.0 * slope * product + slope * slope * kinSquares) /
                              static_cast<double>(out.freedom));
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

std::vector<double> kinOf(const std::vector<const std::vector<double>*>& parents,
                          const std::vector<const std::vector<double>*>& field) {
    if (parents.empty() || field.empty())
        return {};
    std::vector<double> kin(field.front()->size(), 0.0);
    const auto add = [&kin](const std::vector<const std::vector<double>*>& some, double sign) {
        for (const std::vector<double>* losses : some)
            for (std::size_t i = 0; i < kin.size(); ++i)
                kin[i] += sign * (*losses)[i] / static_cast<double>(some.size());
    };
    add(parents, 1.0);
    add(field, -1.0);
    const double mean = std::accumulate(kin.begin(), kin.end(), 0.0) / static_cast<double>(kin.size());
    for (double& beyond : kin)
        beyond -= mean;
    return kin;
}

bool isHopeless(const std::vector<double>& some, const std::vector<double>& rival, double confidence,
                const std::vector<double>& kin) {
    if (some.size() < SmallestPart || some.size() > rival.size())
        return false;
    const Differences d = differencesOf(some, rival, kin);
    const auto n = static_cast<double>(some.size());
    const double unseen = 1.0 - n / static_cast<double>(rival.size());
    const double error = d.deviation * std::sqrt(unseen / n);
    // A loss that is no number is hopeless as well.
    return !(d.mean - studentQuantile(confidence, d.freedom) * error <= 0.0);
}

double estimatedSum(const std::vector<double>& some, const std::vector<double>& rival, const std::vector<double>& kin) {
    const double sum = std::accumulate(rival.begin(), rival.end(), 0.0);
    return sum + differencesOf(some, rival, kin).mean * static_cast<double>(rival.size());
}

}  // namespace hatter::search
