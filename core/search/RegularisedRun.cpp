// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/RegularisedRun.h"

namespace hatter::search {

void RegularisedRun::breed() {
    for (int i = 0; i < options().mutationSize + options().crossoverSize; ++i) {
        m_eligible.clear();
        const std::size_t child = sample(Origin::Mutation);
        score(child);
        evaluatePending();
        enter(scored({child}));
    }
}

/// For each that enters the oldest leaves.
void RegularisedRun::enter(const std::vector<Candidate>& members) {
    for (const Candidate& member : members) {
        m_state.population.push_back(member);
        // More than one where a person added some.
        while (m_state.population.size() > static_cast<std::size_t>(options().populationSize))
            m_state.population.erase(m_state.population.begin());
    }
}

void RegularisedRun::renewParents() {
    while (m_eligible.empty() || peekTerms() != m_eligibleTerms) {
        m_eligibleTerms = peekTerms();
        m_eligible = feasible(m_state.population, m_eligibleTerms);
        // All were outside of new terms: the queue begins anew.
        if (m_eligible.empty())
            enter(makeRandom(static_cast<std::size_t>(options().parentSize)));
    }
}

SearchRun::Proposal RegularisedRun::propose(Origin) {
    const Candidate* best = nullptr;
    for (int i = 0; i < options().parentSize; ++i)
        if (const Candidate& member = m_state.random.choices(m_eligible); !best || rankOf(member) < rankOf(*best))
            best = &member;
    return {mutant(best->genome), best->genome, {best->draw}};
}

}  // namespace hatter::search
