// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/EvolutionState.h"
#include "search/Fastest.h"

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
/// (SearchLosses.cpp). A method says how a generation is bred and what is proposed for a draw. Between two generations
/// all that matters is in m_state.
class SearchRun {
public:
    explicit SearchRun(SearchParts parts);
    virtual ~SearchRun() = default;
    SearchRun(const SearchRun&) = delete;
    SearchRun& operator=(const SearchRun&) = delete;

    void restore(const std::string& state);
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
    /// Before each draw of a child: the limit may have changed since the parents were chosen.
    virtual void renewParents() = 0;

    /// Random members, scored; their indices in m_sampled.
    std::vector<std::size_t> makeRandom(std::size_t count);
    /// Draws until a candidate meets the limit; returns its index in m_sampled. Not scored yet.
    std::size_t sample(Origin origin);
    /// Settles the candidate at once if its architecture is known, or lines it up for the evaluator.
    void score(std::size_t index);
    void evaluatePending();
    /// The limit for the coming draw.
    double peekLimit();

    space::Genome mutant(const space::Genome& parent);
    space::Genome cross(const space::Genome& first, const space::Genome& second);

    const space::DesignSpace& space() const { return m_parts.space; }
    const EvolutionOptions& options() const { return m_parts.options; }
    const Candidate& sampled(std::size_t index) const { return m_sampled[index]; }

    EvolutionState m_state;

private:
    struct Pending {
        std::size_t index = 0;  ///< in m_sampled
        std::string hash;
    };

    void finishGeneration();
    double bestLoss() const;

    bool isScarce(Origin origin, double limitMs) const;
    Candidate draw(Origin origin, double limitMs);
    const Fastest& fastest();
    void meetScarcity(Origin origin, double limitMs);
    void reportInfeasible(double limitMs);
    double takeLimit();

    void settle(std::size_t index, const KnownLoss& known, Decision decision);
    std::optional<KnownLoss> lookUp(const std::string& hash, const space::SubTransformer& sub);

    int generation() const { return m_state.generation + 1; }
    void report(const Candidate& candidate) const;
    void obeyStop() const;

    SearchParts m_parts;
    std::stop_token m_stop;

    // The generation that is being made.
    std::vector<Candidate> m_sampled;
    std::vector<SteeringEvent> m_steered;
    std::vector<Pending> m_pending;  ///< wait for the evaluator
    std::vector<Pending> m_twins;    ///< equal to a pending one
    std::optional<double> m_peekedLimitMs;
    std::optional<double> m_infeasibleMs;  ///< the limit that was last reported as infeasible
    std::optional<Fastest> m_fastest;
};

/// A diverged loss counts as the worst, so that sorting stays an order.
double rankOf(const Candidate& candidate);
/// Of equal losses the earlier one comes first.
void sortByLoss(std::vector<Candidate>& members);
/// Those that none of them dominates, by ascending latency.
std::vector<Candidate> nonDominated(const std::vector<Candidate>& members);
/// Those that are at most `limitMs` slow.
std::vector<Candidate> feasible(const std::vector<Candidate>& members, double limitMs);

}  // namespace hatter::search
