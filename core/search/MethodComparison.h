// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Evolution.h"
#include "search/ParetoFront.h"

namespace hatter::search {

/// What is compared, and how often.
struct ComparisonOptions {
    EvolutionOptions evolution;         ///< sizes of `hat`; the others have its number of children and
                                        ///< their usual rest
    std::int64_t evaluations = 0;       ///< distinct SubTransformers that a run may evaluate; 0: what its sizes give
    std::vector<double> limitsMs;       ///< under which `hat` and `random` compete
    bool regularised = false;           ///< and `regularised` with them
    std::vector<double> frontLimitsMs;  ///< of the single runs whose union a `pareto` run is compared with
    double frontShare = 1.0 / 3.0;      ///< `pareto` may evaluate this share of what those evaluate together
    int seeds = 5;                      ///< runs with seeds 1, 2, ...
    ParetoPoint reference;              ///< of the hypervolumes
};

/// One run of a comparison.
struct ComparedRun {
    Method method = Method::Hat;
    std::uint64_t seed = 0;
    double limitMs = 0.0;
    std::int64_t evaluations = 0;     ///< distinct SubTransformers; known losses count as well
    double bestLoss = 0.0;            ///< under the limit
    std::vector<ParetoPoint> points;  ///< of all of them, in their order
};

struct Comparison {
    std::vector<ComparedRun> underLimits;  ///< by limit, method, seed
    /// A seed's runs towards the front.
    struct Front {
        std::uint64_t seed = 0;
        std::int64_t hatEvaluations = 0;  ///< of all single runs together, what two of them share counted in each
        double hatVolume = 0.0;           ///< of their union
        std::int64_t paretoEvaluations = 0;
        double paretoVolume = 0.0;
        std::int64_t paretoEvaluationsToReach = 0;  ///< after so many its volume was that of the union; 0: never
    };
    std::vector<Front> fronts;
};

/// What a comparison tells while it runs, on its thread. Both may be empty.
struct ComparisonObserver {
    std::function<void(const ComparedRun& run)> onRun;  ///< finished
    /// Evaluations so far, known ones included, of about so many in all.
    std::function<void(std::int64_t evaluations, std::int64_t of)> onProgress;
};

/// Runs all methods on the same evaluator. A loss is computed once and remembered for all runs; each run counts it
/// nevertheless. A run that stands in both comparisons is made once. Throws Stopped, and InputError for options that
/// cannot work.
Comparison compareMethods(const space::DesignSpace& space, Evaluator& evaluator, const LatencyModel& latency,
                          const ComparisonOptions& options, const ComparisonObserver& observer,
                          const std::stop_token& stop, LossCache known = {});

}  // namespace hatter::search
