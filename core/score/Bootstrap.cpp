// SPDX-License-Identifier: GPL-3.0-or-later
#include "score/Bootstrap.h"

#include "base/Error.h"
#include "base/Random.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <numeric>
#include <string_view>

namespace hatter::score {

namespace {

using Scores = std::vector<double>;
constexpr int MostResamples = 1000000;

void check(const BootstrapOptions& options) {
    if (options.resamples < 1 || options.resamples > MostResamples)
        throw InputError(std::to_string(options.resamples) + " resamples were asked for: 1 to " +
                         std::to_string(MostResamples) + " were expected");
}

/// The statistics of several systems side by side: a sentence that is drawn is drawn for all of them.
Statistics sideBySide(const std::vector<Statistics>& systems) {
    Statistics joined;
    for (const Statistics& system : systems)
        joined.width += system.width;
    for (std::size_t i = 0; i < systems.front().sentences(); ++i)
        for (const Statistics& system : systems) {
            const auto row = system.row(i);
            joined.values.insert(joined.values.end(), row.begin(), row.end());
        }
    return joined;
}

void addRandomRows(std::vector<std::int64_t>& sums, const Statistics& statistics, PythonRandom& random) {
    const std::size_t sentences = statistics.sentences();
    std::fill(sums.begin(), sums.end(), std::int64_t{0});
    for (std::size_t drawn = 0; drawn < sentences; ++drawn) {
        const auto row = statistics.row(static_cast<std::size_t>(random.below(sentences)));
        for (std::size_t i = 0; i < row.size(); ++i)
            sums[i] += row[i];
    }
}

/// For each system its score in each resample.
std::vector<Scores> resample(const Metric& metric, const std::vector<Statistics>& systems,
                             const BootstrapOptions& options, const std::stop_token& stop) {
    const Statistics joined = sideBySide(systems);
    std::vector<Scores> scores(systems.size());
    std::vector<std::int64_t> sums(joined.width);
    PythonRandom random(options.seed);
    for (int i = 0; i < options.resamples; ++i) {
        if (stop.stop_requested())
            throw Stopped();
        addRandomRows(sums, joined, random);
        std::span<const std::int64_t> rest(sums);
        for (std::size_t s = 0; s < systems.size(); ++s) {
            scores[s].push_back(metric.score(rest.first(systems[s].width)));
            rest = rest.subspan(systems[s].width);
        }
    }
    return scores;
}

double meanOf(const Scores& scores) {
    return std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
}

Resampled summary(double score, Scores scores) {
    std::sort(scores.begin(), scores.end());
    const std::size_t outside = scores.size() / 40;
    return {score, meanOf(scores), scores[outside], scores[scores.size() - 1 - outside]};
}

/// (number that `counts`, plus 1) / (n + 1)
double smoothedRate(const Scores& differences, const std::function<bool(double)>& counts) {
    const auto count = std::count_if(differences.begin(), differences.end(), counts);
    return static_cast<double>(count + 1) / static_cast<double>(differences.size() + 1);
}

double rate(const Scores& differences, const std::function<bool(double)>& counts) {
    const auto count = std::count_if(differences.begin(), differences.end(), counts);
    return static_cast<double>(count) / static_cast<double>(differences.size());
}

void test(PairedBootstrap& result, const Scores& differences) {
    const double observed = std::abs(result.difference.score);
    const double mean = result.difference.mean;
    Scores sizes;
    for (const double difference : differences)
        sizes.push_back(std::abs(difference));
    const double meanSize = meanOf(sizes);
    result.pValue = smoothedRate(differences, [=](double d) { return std::abs(d - mean) >= observed; });
    result.sacrePValue = smoothedRate(sizes, [=](double size) { return size - meanSize > observed; });
    result.winRate = rate(differences, [](double d) { return d > 0.0; });
    result.lossRate = rate(differences, [](double d) { return d < 0.0; });
}

}  // namespace

PairedBootstrap pairedBootstrap(const Metric& metric, const std::vector<std::string>& system,
                                const std::vector<std::string>& baseline, const std::vector<std::string>& references,
                                const BootstrapOptions& options, std::stop_token stop) {
    check(options);
    const std::vector<Statistics> both = {metric.statistics(system, references),
                                          metric.statistics(baseline, references)};
    const double ours = metric.score(both[0].sum());
    const double theirs = metric.score(both[1].sum());
    const std::vector<Scores> scores = resample(metric, both, options, stop);
    Scores differences;
    for (std::size_t i = 0; i < scores[0].size(); ++i)
        differences.push_back(scores[0][i] - scores[1][i]);
    PairedBootstrap result;
    result.system = summary(ours, scores[0]);
    result.baseline = summary(theirs, scores[1]);
    result.difference = summary(ours - theirs, differences);
    test(result, differences);
    result.metric = metric.name;
    result.signature = signatureOf(metric, options);
    return result;
}

Resampled bootstrap(const Metric& metric, const std::vector<std::string>& system,
                    const std::vector<std::string>& references, const BootstrapOptions& options, std::stop_token stop) {
    check(options);
    const std::vector<Statistics> one = {metric.statistics(system, references)};
    return summary(metric.score(one.front().sum()), resample(metric, one, options, stop).front());
}

std::string signatureOf(const Metric& metric, const BootstrapOptions& options) {
    constexpr std::string_view References = "nrefs:1|";
    std::string signature = metric.signature;
    const std::size_t at = signature.starts_with(References) ? References.size() : 0;
    return signature.insert(at,
                            "bs:" + std::to_string(options.resamples) + "|seed:" + std::to_string(options.seed) + "|");
}

}  // namespace hatter::score
