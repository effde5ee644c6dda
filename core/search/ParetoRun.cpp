// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ParetoRun.h"

#include "search/Breeding.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace hatter::search {

namespace {

/// A proposal that repeats an architecture of this run is made again so often: what is known teaches nothing.
constexpr int MostRepeats = 20;
/// Children that are bred before the first of them may be parents. NSGA-II breeds a whole generation; with few
/// evaluations to spend, the sooner a good one has children the better (measured: docs/search.md).
constexpr std::size_t Brood = 10;

/// Each architecture once, the first of equal ones.
std::vector<Candidate> distinct(const std::vector<Candidate>& members) {
    std::set<std::string> seen;
    std::vector<Candidate> out;
    for (const Candidate& member : members)
        if (seen.insert(space::hashOf(member.sub)).second)
            out.push_back(member);
    return out;
}

}  // namespace

/// The `count` best by rank and crowding distance: NSGA-II's environmental selection.
std::vector<Candidate> ParetoRun::selected(const std::vector<Candidate>& members, std::size_t count) const {
    const std::vector<Standing> standings = standingsOf(objectivesOf(members));
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return isBetter(standings[a], standings[b]); });
    order.resize(std::min(count, order.size()));
    // In the order in which they came, so that a selection of all is no change.
    std::sort(order.begin(), order.end());
    std::vector<Candidate> out;
    for (const std::size_t i : order)
        out.push_back(members[i]);
    return out;
}

void ParetoRun::breed() {
    const int mutations = options().mutationSize;
    const int children = mutations + options().crossoverSize;
    std::vector<Origin> brood;
    for (int i = 0; i < children; ++i) {
        // Mutations spread evenly over the generation.
        const bool isMutation = (i + 1) * mutations / children > i * mutations / children;
        brood.push_back(isMutation ? Origin::Mutation : Origin::Crossover);
        if (brood.size() == Brood || i + 1 == children)
            raise(std::exchange(brood, {}));
    }
}

/// Parents get children, and the best of all are the population.
void ParetoRun::raise(const std::vector<Origin>& brood) {
    selectParents();
    std::vector<std::size_t> children;
    for (const Origin origin : brood) {
        children.push_back(sample(origin));
        score(children.back());
    }
    evaluatePending();
    std::vector<Candidate> members = m_state.population;
    members.insert(members.end(), m_state.archive.begin(), m_state.archive.end());
    for (Candidate& child : scored(children))
        members.push_back(std::move(child));
    members = distinct(members);
    // Under the terms of the last draw: who looks at the coming one's here would take it before the generation ends.
    m_state.population = selected(feasible(members, lastTerms()), static_cast<std::size_t>(options().populationSize));
}

/// The population and the archive under the terms that the next draw will obey: a front below a lowered limit is there
/// at once.
void ParetoRun::selectParents() {
    for (;;) {
        m_parentsTerms = peekTerms();
        std::vector<Candidate> all = m_state.population;
        all.insert(all.end(), m_state.archive.begin(), m_state.archive.end());
        m_parents =
            selected(feasible(distinct(all), m_parentsTerms), static_cast<std::size_t>(options().populationSize));
        if (!m_parents.empty())
            break;
        for (Candidate& member : makeRandom(static_cast<std::size_t>(options().parentSize)))
            m_state.population.push_back(std::move(member));
    }
    m_standings = standingsOf(objectivesOf(m_parents));
}

void ParetoRun::renewParents() {
    while (peekTerms() != m_parentsTerms)
        selectParents();
}

/// The better one of two random parents; under a rare limit there may be a single one.
std::size_t ParetoRun::tournament() {
    if (m_parents.size() == 1)
        return 0;
    const auto [i, j] = m_state.random.twoOf(m_parents.size());
    return isBetter(m_standings[j], m_standings[i]) ? j : i;
}

SearchRun::Proposal ParetoRun::proposeOnce(Origin origin) {
    const Candidate& first = m_parents[tournament()];
    if (origin == Origin::Mutation)
        return {mutant(first.genome), first.genome, {first.draw}};
    const Candidate& second = m_parents[tournament()];
    // As in the paper a crossover is followed by a mutation of about one gene.
    const space::Genome child = cross(first.genome, second.genome);
    return {mutated(space(), child, 1.0 / static_cast<double>(child.size()), m_state.random),
            second.genome,
            {first.draw, second.draw}};
}

SearchRun::Proposal ParetoRun::propose(Origin origin) {
    Proposal proposal = proposeOnce(origin);
    for (int i = 0; i < MostRepeats && isKnown(proposal.genome); ++i)
        proposal = proposeOnce(origin);
    return proposal;
}

}  // namespace hatter::search
