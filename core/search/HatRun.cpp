// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/HatRun.h"

#include "search/NumpyOrder.h"

namespace hatter::search {

namespace {
void sortAsThe(Recipe recipe, std::vector<Candidate>& members) {
    if (recipe == Recipe::Steered) {
        sortByLoss(members);
        return;
    }
    std::vector<double> losses;
    for (const Candidate& member : members)
        losses.push_back(member.loss.value());
    std::vector<Candidate> sorted;
    for (const std::size_t i : numpyOrder(losses))
        sorted.push_back(std::move(members[i]));
    members = std::move(sorted);
}
}  // namespace

void HatRun::breed() {
    selectParents();
    std::vector<std::size_t> children;
    for (int i = 0; i < options().mutationSize + options().crossoverSize; ++i) {
        children.push_back(sample(i < options().mutationSize ? Origin::Mutation : Origin::Crossover));
        score(children.back());
    }
    evaluatePending();
    m_state.population = m_parents;
    for (Candidate& child : scored(children))
        m_state.population.push_back(std::move(child));
}

std::vector<Candidate> HatRun::parentsSoFar() const {
    std::vector<Candidate> out = feasible(scoredSoFar(), lastTerms());
    const std::vector<Candidate> before = feasible(m_parents, lastTerms());
    out.insert(out.begin(), before.begin(), before.end());
    return out;
}

/// The best of the population under the terms that the next draw will obey.
void HatRun::selectParents() {
    const auto wanted = static_cast<std::size_t>(options().parentSize);
    // Refilling draws and evaluates: the terms may be others again afterwards.
    for (;;) {
        m_parentsTerms = peekTerms();
        m_parents = feasible(m_state.population, m_parentsTerms);
        sortAsThe(options().recipe, m_parents);
        if (m_parents.size() >= wanted)
            break;
        for (Candidate& member : makeRandom(wanted - m_parents.size()))
            m_state.population.push_back(std::move(member));
    }
    m_parents.resize(wanted);
}

void HatRun::renewParents() {
    // A higher limit lets no parent down.
    while (peekTerms().limitMs < m_parentsTerms.limitMs || peekTerms().constraints != m_parentsTerms.constraints)
        selectParents();
}

SearchRun::Proposal HatRun::propose(Origin origin) {
    if (origin == Origin::Mutation) {
        const Candidate& parent = m_state.random.choices(m_parents);
        return {mutant(parent.genome), parent.genome, {parent.draw}};
    }
    const auto [i, j] = m_state.random.twoOf(m_parents.size());
    const Candidate& first = m_parents[i];
    const Candidate& second = m_parents[j];
    return {cross(first.genome, second.genome), second.genome, {first.draw, second.draw}};
}

}  // namespace hatter::search
