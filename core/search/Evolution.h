// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Interfaces.h"
#include "search/Steering.h"
#include "space/DesignSpace.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hatter::search {

/// Whose draws a run makes. Both recipes are HAT's algorithm; a run of one says nothing about the draws of the other.
enum class Recipe {
    /// One random stream for everything; of equal losses the earlier member of the population comes first.
    Steered,
    /// The reference's own draws and decisions, one by one, where both its streams, Python's and numpy's, are seeded
    /// with `seed` directly before its search: for comparing with it, and for repeating its runs.
    Hat,
};

/// How a search looks for SubTransformers. All obey the same limits, cache and steering.
enum class Method {
    Hat,          ///< the reference's evolution towards the smallest loss under the limit (SEMANTICS vi)
    Pareto,       ///< NSGA-II (Deb et al. 2002) over loss and latency: the whole front in one run
    Random,       ///< random SubTransformers under the limit: the baseline
    Regularised,  ///< aging evolution (Real et al. 2019): a child replaces the oldest, not the worst
};

/// Settings of a search; defaults are those of the reference's evolution.
struct EvolutionOptions {
    Method method = Method::Hat;
    Recipe recipe = Recipe::Steered;  ///< of Method::Hat; the others are Recipe::Steered
    int iterations = 30;              ///< scored populations: generations 0 to iterations - 1
    int populationSize = 125;         ///< of generation 0; Method::Hat: later ones are parents + mutations + crossovers
    int parentSize = 25;              ///< Method::Regularised: members that each parent is the best of
    int mutationSize = 50;
    int crossoverSize = 50;
    double mutationProbability = 0.3;  ///< of each gene; see usualMutationProbability()
    std::uint64_t seed = 1;            ///< Recipe::Hat: at most 4294967295, as numpy's
    std::size_t sentences = 0;         ///< of the evaluator's set, from the first; 0: all
    /// Evaluate candidates on growing parts of the set and drop those that reach neither the front nor the parents.
    /// Off: the reference's losses, all of them.
    bool racing = false;
    double racingConfidence = 0.85;  ///< of each decision to drop: from 0.5 to below 1; see usualRacingConfidence()
    /// Refused draws in a row for one child before the fastest SubTransformer is looked for: if it is too slow as well,
    /// the limit is infeasible; if not, children are made with an eye on the limit from then on. The reference would go
    /// on drawing, for ever if need be: this is where Recipe::Hat leaves it.
    int maxDrawsPerChild = 2000;
    /// When the limit is infeasible: wait for another one (until stopped), or throw.
    bool waitWhenInfeasible = false;
    /// Candidates that the evaluator gets at once. Children are drawn as they are needed, so that a new limit is obeyed
    /// and a pause begins after at most this many evaluations. Does not change what a run finds, but for races.
    int evaluateTogether = 4;
};

/// What a method does well with: HAT's 0.3, and less for those that refine what they have.
double usualMutationProbability(Method method);
/// What leaves a method its front with at most half of the sentences: for a whole front each wrong decision counts.
double usualRacingConfidence(Method method);
/// HAT's 125; for a front fewer: those that breed should be near it soon.
int usualPopulationSize(Method method);

/// Throws InputError with the setting's name in the reference's YAML for values that no search can run with.
void requireValid(const EvolutionOptions& options);

/// How a candidate was made.
enum class Origin { Random, Mutation, Crossover, Manual };
/// What was decided about a sampled candidate.
enum class Decision {
    Evaluated,  ///< its loss was measured in this run
    Cached,     ///< the same architecture had been evaluated before: its loss was taken over
    TooSlow,    ///< predicted latency above the limit at the time of the draw
    Excluded,   ///< fast enough, but above another bound
    Dropped,    ///< lost the race: its loss is estimated from a part of the sentences
};

/// Words as they stand in the store: "steered", "random", "evaluated", "too slow", ...
std::string toText(Method method);
std::string toText(Recipe recipe);
std::string toText(Origin origin);
std::string toText(Decision decision);
std::optional<Method> methodFromText(const std::string& text);
std::optional<Recipe> recipeFromText(const std::string& text);
std::optional<Origin> originFromText(const std::string& text);
std::optional<Decision> decisionFromText(const std::string& text);

/// One sampled candidate.
struct Candidate {
    std::int64_t draw = 0;  ///< 1-based number of the sampling decision in this run
    int generation = 0;     ///< 0: the random start
    Origin origin = Origin::Random;
    std::vector<std::int64_t> parents;  ///< draws of the parents
    space::Genome genome;               ///< the reference's full-length genome, dormant genes included
    space::SubTransformer sub;
    double latencyMs = 0.0;  ///< predicted
    double limitMs = 0.0;    ///< the limit that was in force at this draw
    Decision decision = Decision::Evaluated;
    std::optional<double> loss;  ///< base 2, per target token
    std::optional<double> nll;
    double seconds = 0.0;                 ///< spent on evaluating it
    std::size_t sentences = 0;            ///< that it was evaluated on, in this run; 0: none
    std::optional<double> estimatedLoss;  ///< of Decision::Dropped: what the sentences so far let expect
};

/// What a person changed, with the number of the first draw that obeyed it.
struct SteeringEvent {
    std::int64_t draw = 0;
    int generation = 0;
    Terms from;
    Terms to;
    /// Made by hand: this draw's candidate.
    std::optional<space::SubTransformer> added;
};

/// What stands after a generation. With the run's candidates, `state` is all that a later run needs to go on exactly as
/// if it had not ended.
struct Generation {
    int number = 0;
    std::vector<Candidate> sampled;  ///< every draw since the last report, refused ones too
    std::vector<SteeringEvent> steering;
    double bestLoss = 0.0;  ///< of the feasible population
    double limitMs = 0.0;
    std::string state;           ///< JSON, some kilobytes
    std::string sentenceLosses;  ///< JSON, of races alone: large, and can be found out again
};

/// A run up to the end of a generation, as it was stored.
struct StoredState {
    std::string state;                ///< Generation::state
    std::string sentenceLosses = {};  ///< Generation::sentenceLosses; empty: not kept, races evaluate the members again
    std::vector<Candidate> sampled = {};  ///< all of the run, by draw; later ones than the state's are ignored
};

/// The terms cannot be met: nothing in the space that was found does.
struct Infeasible {
    double limitMs = 0.0;
    double fastestMs = 0.0;  ///< predicted latency of the fastest SubTransformer that was found
    space::SubTransformer fastest;
    /// A bound that nothing meets, the limit left aside.
    struct Bound {
        Cost cost;
        double atMost = 0.0;
        double least = 0.0;  ///< that was found
    };
    std::vector<Bound> bounds;
};
/// "latency limit 20.00 ms cannot be met: the fastest SubTransformer of this space is predicted at 31.20 ms".
std::string toText(const Infeasible& infeasible);

/// Callbacks of a search, on its thread. All may be empty.
struct SearchObserver {
    std::function<void(const Candidate&)> onCandidate;  ///< decided: refused, cached or evaluated
    std::function<void(const Generation&)> onGeneration;
    std::function<void(const Infeasible&)> onInfeasible;
    std::function<void(const SteeringEvent&)> onSteering;
    /// The limit is about to be read for this draw: who changes it now changes it from this draw on.
    std::function<void(std::int64_t draw)> beforeDraw = {};
};

/// A loss that is known already for an architecture on the same weights and sentences.
struct KnownLoss {
    double loss = 0.0;
    double nll = 0.0;
};
using LossCache = std::function<std::optional<KnownLoss>(const space::SubTransformer&)>;

/// A search of one method. Not thread-safe but for the steering.
///
/// All methods read limit and constraints from the steering at every draw, evaluate equal architectures once, and
/// report terms that nothing meets (then the search waits for a feasible one or ends, see run()) instead of looping for
/// ever. No decision depends on the clock: the same limits at the same draws give the same run.
///
/// Method::Hat is SEMANTICS vi. With a limit that stays, a run is the reference's: draw by draw under Recipe::Hat (up
/// to `maxDrawsPerChild` refusals in a row), and but for its random streams under Recipe::Steered. The children that
/// the reference breeds after its last iteration and never scores are made only when a run is prolonged; they are the
/// same then. When the limit is lowered, parents above it are dropped at the next draw, the best of the rest of the
/// population take their places, and random draws what is then still missing.
///
/// Method::Pareto breeds from a population of `populationSize` by binary tournaments over rank and crowding distance,
/// and remembers every candidate that none dominates. Draws that repeat an architecture of this run are made again.
///
/// What constraints fix (genes, equal heads, spans) every genome is made to conform to; what they bound, a draw must
/// meet like the limit.
class Evolution {
public:
    /// Throws InputError for options that cannot work.
    Evolution(space::DesignSpace space, EvolutionOptions options, Evaluator& evaluator, const LatencyModel& latency,
              Steering& steering, SearchObserver observer, LossCache cache = {});
    ~Evolution();

    /// Goes on after a generation. Throws InputError if the state is damaged or of other options; `iterations` may
    /// differ (a finished run can be prolonged), and so may what does not change a decision.
    void restore(const StoredState& stored);

    /// What was steered after the state that a run is restored from: it is done again, at the same draws. Until the
    /// last of the events the steering's own terms do not count.
    void replay(std::vector<SteeringEvent> events);

    /// Runs to the last iteration. Throws Stopped when asked: what was found since the last Generation then goes on in
    /// a fresh Evolution that is restored from it. Throws InputError when the limit is infeasible and is not waited for
    /// (the message names the limit and the fastest latency).
    void run(std::stop_token stop);

private:
    std::unique_ptr<class SearchRun> m_run;
};

/// The fastest SubTransformer under `latency` that coordinate descent from the smallest one finds.
space::SubTransformer fastestOf(const space::DesignSpace& space, const LatencyModel& latency);

}  // namespace hatter::search
