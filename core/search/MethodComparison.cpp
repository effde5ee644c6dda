// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/MethodComparison.h"

#include "base/Error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace hatter::search {

namespace {

/// Evaluations of one run, at most.
std::int64_t evaluationsOf(const ComparisonOptions& options) {
    const EvolutionOptions& o = options.evolution;
    return options.evaluations > 0
               ? options.evaluations
               : o.populationSize + std::int64_t{o.iterations - 1} * (o.mutationSize + o.crossoverSize);
}

/// Generations that no run gets to: it is ended by its evaluations.
constexpr int ManyGenerations = 1000000;

class Comparing {
public:
    Comparing(const space::DesignSpace& space, Evaluator& evaluator, const LatencyModel& latency,
              const ComparisonOptions& options, const ComparisonObserver& observer, const std::stop_token& stop,
              LossCache known)
        : m_space(space),
          m_evaluator(evaluator),
          m_latency(latency),
          m_options(options),
          m_observer(observer),
          m_stop(stop),
          m_known(std::move(known)) {
        const auto limits = static_cast<std::int64_t>(options.limitsMs.size());
        const auto fronts = static_cast<std::int64_t>(options.frontLimitsMs.size());
        const std::int64_t ofRun = evaluationsOf(options);
        const std::int64_t rivals = options.regularised ? 2 : 1;
        std::set<double> hatLimits(options.limitsMs.begin(), options.limitsMs.end());
        hatLimits.insert(options.frontLimitsMs.begin(), options.frontLimitsMs.end());
        m_toCome = options.seeds * (rivals * limits + static_cast<std::int64_t>(hatLimits.size())) * ofRun;
        m_toCome += std::llround(options.seeds * options.frontShare * static_cast<double>(fronts * ofRun));
    }

    Comparison all() {
        Comparison out;
        for (const double limitMs : m_options.limitsMs)
            for (std::uint64_t seed = 1; seed <= seeds(); ++seed) {
                // The others get as many evaluations as HAT's evolution, which repeats some architectures.
                out.underLimits.push_back(hatRun(limitMs, seed));
                const std::int64_t evaluations = out.underLimits.back().evaluations;
                if (m_options.regularised)
                    out.underLimits.push_back(run(Method::Regularised, limitMs, seed, evaluations));
                out.underLimits.push_back(run(Method::Random, limitMs, seed, evaluations));
            }
        if (!m_options.frontLimitsMs.empty())
            for (std::uint64_t seed = 1; seed <= seeds(); ++seed)
                out.fronts.push_back(front(seed));
        return out;
    }

private:
    std::uint64_t seeds() const { return static_cast<std::uint64_t>(m_options.seeds); }

    const ComparedRun& hatRun(double limitMs, std::uint64_t seed) {
        const auto key = std::pair(limitMs, seed);
        if (const auto made = m_hatRuns.find(key); made != m_hatRuns.end())
            return made->second;
        return m_hatRuns.emplace(key, run(Method::Hat, limitMs, seed, m_options.evaluations)).first->second;
    }

    /// `evaluations` 0: to the end of its generations.
    ComparedRun run(Method method, double limitMs, std::uint64_t seed, std::int64_t evaluations) {
        EvolutionOptions options = m_options.evolution;
        options.method = method;
        options.recipe = Recipe::Steered;
        options.seed = seed;
        // One by one: what is known and what has to be computed then comes in one order, that of the draws.
        options.evaluateTogether = 1;
        if (method != Method::Hat)
            options.mutationProbability = usualMutationProbability(method);
        if (method == Method::Pareto)
            options.populationSize = usualPopulationSize(method);
        if (evaluations > 0)
            options.iterations = ManyGenerations;
        ComparedRun out{method, seed, limitMs, 0, std::numeric_limits<double>::infinity(), {}};

        std::stop_source enough;
        const std::stop_callback passOn(m_stop, [&enough] { enough.request_stop(); });
        std::set<std::string> seen;
        SearchObserver listener;
        listener.onCandidate = [&](const Candidate& candidate) {
            const std::string hash = space::hashOf(candidate.sub);
            if (!candidate.loss || (evaluations > 0 && out.evaluations >= evaluations) || !seen.insert(hash).second)
                return;
            m_losses[hash] = {*candidate.loss, candidate.nll.value_or(0.0)};
            ++out.evaluations;
            out.points.push_back({candidate.latencyMs, *candidate.loss});
            out.bestLoss = std::min(out.bestLoss, *candidate.loss);
            ++m_done;
            if (m_observer.onProgress)
                m_observer.onProgress(m_done, std::max(m_done, m_toCome));
            if (out.evaluations == evaluations)
                enough.request_stop();
        };
        Steering steering(limitMs);
        Evolution evolution(m_space, options, m_evaluator, m_latency, steering, listener,
                            [this](const space::SubTransformer& sub) { return lookUp(sub); });
        try {
            evolution.run(enough.get_token());
        } catch (const Stopped&) {
            if (m_stop.stop_requested())
                throw;
        }
        // A run that repeated architectures made fewer than it might have.
        m_toCome -=
            std::max<std::int64_t>(0, (evaluations > 0 ? evaluations : evaluationsOf(m_options)) - out.evaluations);
        if (m_observer.onRun)
            m_observer.onRun(out);
        return out;
    }

    std::optional<KnownLoss> lookUp(const space::SubTransformer& sub) const {
        if (const auto found = m_losses.find(space::hashOf(sub)); found != m_losses.end())
            return found->second;
        return m_known ? m_known(sub) : std::nullopt;
    }

    Comparison::Front front(std::uint64_t seed) {
        Comparison::Front out;
        out.seed = seed;
        std::vector<ParetoPoint> together;
        for (const double limitMs : m_options.frontLimitsMs) {
            const ComparedRun& single = hatRun(limitMs, seed);
            out.hatEvaluations += single.evaluations;
            together.insert(together.end(), single.points.begin(), single.points.end());
        }
        out.hatVolume = hypervolume(together, m_options.reference);
        const auto share = static_cast<std::int64_t>(m_options.frontShare * static_cast<double>(out.hatEvaluations));
        const double widest = *std::max_element(m_options.frontLimitsMs.begin(), m_options.frontLimitsMs.end());
        const ComparedRun pareto = run(Method::Pareto, widest, seed, std::max<std::int64_t>(share, 1));
        out.paretoEvaluations = pareto.evaluations;
        out.paretoVolume = hypervolume(pareto.points, m_options.reference);
        out.paretoEvaluationsToReach = reachedAfter(pareto.points, out.hatVolume);
        return out;
    }

    /// The smallest number of first points whose hypervolume is `volume`; 0: all of them have less.
    std::int64_t reachedAfter(const std::vector<ParetoPoint>& points, double volume) const {
        const auto volumeOfFirst = [&](std::size_t n) {
            return hypervolume({points.begin(), points.begin() + static_cast<std::ptrdiff_t>(n)}, m_options.reference);
        };
        if (volumeOfFirst(points.size()) < volume)
            return 0;
        std::size_t low = 0, high = points.size();
        while (low + 1 < high) {
            const std::size_t middle = (low + high) / 2;
            (volumeOfFirst(middle) < volume ? low : high) = middle;
        }
        return static_cast<std::int64_t>(high);
    }

    const space::DesignSpace& m_space;
    Evaluator& m_evaluator;
    const LatencyModel& m_latency;
    const ComparisonOptions& m_options;
    const ComparisonObserver& m_observer;
    std::stop_token m_stop;
    LossCache m_known;
    std::map<std::string, KnownLoss> m_losses;
    std::map<std::pair<double, std::uint64_t>, ComparedRun> m_hatRuns;
    std::int64_t m_done = 0;
    std::int64_t m_toCome = 0;  ///< in all, about
};

void check(const ComparisonOptions& options) {
    if (options.seeds < 1 || options.evaluations < 0 || !(options.frontShare > 0.0 && options.frontShare <= 1.0))
        throw InputError("a comparison needs at least one seed, and a share of evaluations above 0 and at most 1");
    if (options.limitsMs.empty() && options.frontLimitsMs.empty())
        throw InputError("a comparison needs a limit to compare under");
    EvolutionOptions evolution = options.evolution;
    for (const Method method : {Method::Hat, Method::Pareto, Method::Random, Method::Regularised}) {
        evolution.method = method;
        evolution.recipe = Recipe::Steered;
        requireValid(evolution);
    }
}

}  // namespace

Comparison compareMethods(const space::DesignSpace& space, Evaluator& evaluator, const LatencyModel& latency,
                          const ComparisonOptions& options, const ComparisonObserver& observer,
                          const std::stop_token& stop, LossCache known) {
    check(options);
    return Comparing(space, evaluator, latency, options, observer, stop, std::move(known)).all();
}

}  // namespace hatter::search
