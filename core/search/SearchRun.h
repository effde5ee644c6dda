// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Bounds.h"
#include "search/EvolutionState.h"
#include "search/NonDominatedSort.h"

namespace hatter::search {

/// What a run is made of.
struct SearchParts {
    space::DesignSpace space;
    EvolutionOptions options;
    Evaluator& evaluator;
    const LatencyModel& latency;
    Steering& steering;
    SearchObserver observer;
    LossCache cache;
};

/// What all methods share: generations (SearchRun.cpp), draws under the limit (SearchDraws.cpp) and losses
/// (SearchLosses.cpp), races (SearchRaces.cpp). A method says how a generation is bred and what is proposed for a draw.
/// Between two generations all that matters is in m_state.
class SearchRun {
public:
    explicit SearchRun(SearchParts parts);
    virtual ~SearchRun() = default;
    SearchRun(const SearchRun&) = delete;
    SearchRun& operator=(const SearchRun&) = delete;

    void restore(const StoredState& stored);
    void replay(std::vector<SteeringEvent> events);
    void run(std::stop_token stop);

protected:
    /// A genome to try, with one that is known to be fast enough (empty: none) for when the limit is hard to meet.
    struct Proposal {
        space::Genome genome;
        space::Genome fallback;
        std::vector<std::int64_t> parents;
    };

    /// Makes m_state.population of the next generation, scored.
    virtual void breed() = 0;
    /// A child of the parents; never asked for Origin::Random.
    virtual Proposal propose(Origin origin) = 0;
    /// Before each draw of a child: the terms may have changed since the parents were chosen.
    virtual void renewParents() = 0;

    /// What a candidate of this generation competes with for being a parent: the worst of the best so far. Races only;
    /// empty: the front alone decides.
    virtual std::vector<Candidate> parentsSoFar() const { return {}; }

    /// Random members, scored.
    std::vector<Candidate> makeRandom(std::size_t count);
    /// Those of m_sampled that have a loss: all but what lost a race.
    std::vector<Candidate> scored(const std::vector<std::size_t>& indices) const;
    /// All of them in this generation so far.
    std::vector<Candidate> scoredSoFar() const;
    /// What is to be small: latency, loss, and what else the terms name.
    Objectives objectivesOf(const Candidate& candidate) const;
    std::vector<Objectives> objectivesOf(const std::vector<Candidate>& members) const;
    /// Those that none of them dominates, by ascending latency, and of several equal ones the first.
    std::vector<Candidate> nonDominated(const std::vector<Candidate>& members) const;
    /// Those that meet the terms.
    std::vector<Candidate> feasible(const std::vector<Candidate>& members, const Terms& terms) const;
    /// Terms of the last draw.
    Terms lastTerms() const;
    /// Draws until a candidate meets the terms; returns its index in m_sampled. Not scored yet.
    std::size_t sample(Origin origin);
    /// Settles the candidate at once if this run knows its architecture, or lines it up.
    void score(std::size_t index);
    void evaluatePending();
    /// Evaluated in this run, lost in a race, or about to be: which of both depends on where the loss comes from, and
    /// must decide nothing.
    bool isKnown(const space::Genome& genome) const;
    /// The terms for the coming draw.
    const Terms& peekTerms();

    space::Genome mutant(const space::Genome& parent);
    space::Genome cross(const space::Genome& first, const space::Genome& second);

    const space::DesignSpace& space() const { return m_parts.space; }
    const EvolutionOptions& options() const { return m_parts.options; }

    EvolutionState m_state;

private:
    struct Pending {
        std::size_t index = 0;  ///< in m_sampled
        std::string hash;
        std::optional<KnownLoss> known;  ///< to another run
    };

    void finishGeneration();
    double bestLoss() const;

    bool isScarce(Origin origin, double limitMs) const;
    Candidate draw(Origin origin, const Terms& terms);
    Candidate candidateOf(Origin origin, space::Genome genome, const Terms& terms) const;
    /// Of all in the space that have what is fixed, the one that meets the terms best.
    const Found& safest(const Terms& terms);
    void meetScarcity(Origin origin, const Terms& terms);
    void reportInfeasible(const Terms& terms);
    Infeasible infeasible(const Terms& terms) const;
    void drawAdded();
    std::optional<space::SubTransformer> nextAdded();
    void keepAdded();
    Terms takeTerms();
    Terms termsOfNextDraw();
    void noteChange(const Terms& from, const Terms& to);

    void settleKnown();
    void evaluateWhole();
    void settle(std::size_t index, const KnownLoss& known, Decision decision);
    void settleTwin(const Pending& twin);
    void remember(const Candidate& candidate);
    std::size_t sentences() const;

    /// One that is being raced.
    struct Racer {
        Pending pending;
        SentenceLosses losses;  ///< of the sentences so far
        double seconds = 0.0;
    };
    void race();
    void runPart(std::vector<Racer>& racers, SentenceRange part);
    bool isLost(const Racer& racer) const;
    const Candidate* frontRival(const Candidate& candidate) const;
    const std::vector<double>* parentRival() const;
    std::vector<double> usualLossesOf(const std::vector<double>& rival) const;
    std::vector<double> kinOf(const Racer& racer) const;
    std::vector<const std::vector<double>*> field() const;
    void drop(const Racer& racer);
    void settleDropped(std::size_t index, const EvolutionState::DroppedOne& dropped);
    void forgetOthersSentences();
    void recallSentences();

    int generation() const { return m_state.generation + 1; }
    void report(const Candidate& candidate) const;
    void obeyStop() const;

    SearchParts m_parts;
    std::stop_token m_stop;

    // The generation that is being made.
    std::vector<Candidate> m_sampled;
    std::vector<SteeringEvent> m_steered;
    std::vector<SteeringEvent> m_replay;  ///< to come, by draw
    std::vector<std::size_t> m_added;     ///< made by hand; in m_sampled
    std::vector<Pending> m_pending;       ///< wait to be settled together
    std::vector<Pending> m_twins;         ///< equal to a pending one
    std::optional<Terms> m_peeked;
    std::optional<Terms> m_infeasible;  ///< what was last reported as infeasible
    std::optional<Terms> m_safestFor;
    Found m_safest;
};

/// A diverged loss counts as the worst, so that sorting stays an order.
double rankOf(const Candidate& candidate);
/// Of equal losses the earlier one comes first.
void sortByLoss(std::vector<Candidate>& members);

}  // namespace hatter::search
