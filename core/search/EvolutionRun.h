// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/EvolutionState.h"
#include "search/Fastest.h"

namespace hatter::search {

/// The body of Evolution: generations (EvolutionRun.cpp), draws under the limit (EvolutionDraws.cpp) and losses
/// (EvolutionLosses.cpp). Between two generations all that matters is in m_state.
class EvolutionRun {
public:
    EvolutionRun(space::DesignSpace space, EvolutionOptions options, Evaluator& evaluator, const LatencyModel& latency,
                 Steering& steering, SearchObserver observer, LossCache cache);

    void restore(const std::string& state);
    void run(std::stop_token stop);

private:
    /// A genome to try, with one that is known to be fast enough (empty: none) for when the limit is hard to meet.
    struct Proposal {
        space::Genome genome;
        space::Genome fallback;
        std::vector<std::int64_t> parents;
    };
    struct Pending {
        std::size_t index = 0;  ///< in m_sampled
        std::string hash;
    };

    void fillStart();
    void breed();
    void finishGeneration();
    void selectParents();
    void keepParentsFeasible();
    void refill(std::size_t count);
    double bestLoss() const;

    std::size_t sample(Origin origin);
    bool isScarce(Origin origin, double limitMs) const;
    Candidate draw(Origin origin, double limitMs);
    Proposal propose(Origin origin);
    space::Genome mutant(const space::Genome& parent);
    space::Genome cross(const space::Genome& first, const space::Genome& second);
    const Fastest& fastest();
    void meetScarcity(Origin origin, double limitMs);
    void reportInfeasible(double limitMs);
    double peekLimit();
    double takeLimit();

    void score(std::size_t index);
    void evaluatePending();
    void settle(std::size_t index, const KnownLoss& known, Decision decision);
    std::optional<KnownLoss> lookUp(const std::string& hash, const space::SubTransformer& sub);

    int generation() const { return m_state.generation + 1; }
    void report(const Candidate& candidate) const;
    void obeyStop() const;

    space::DesignSpace m_space;
    EvolutionOptions m_options;
    Evaluator& m_evaluator;
    const LatencyModel& m_latency;
    Steering& m_steering;
    SearchObserver m_observer;
    LossCache m_cache;

    EvolutionState m_state;
    std::stop_token m_stop;

    // The generation that is being made.
    std::vector<Candidate> m_sampled;
    std::vector<SteeringEvent> m_steered;
    std::vector<Candidate> m_parents;
    double m_parentsLimitMs = 0.0;   ///< all parents are at most this slow
    std::vector<Pending> m_pending;  ///< wait for the evaluator
    std::vector<Pending> m_twins;    ///< equal to a pending one
    std::optional<double> m_peekedLimitMs;
    std::optional<double> m_infeasibleMs;  ///< the limit that was last reported as infeasible
    std::optional<Fastest> m_fastest;
};

}  // namespace hatter::search
