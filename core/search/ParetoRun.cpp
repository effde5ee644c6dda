// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ParetoRun.h"

#include "search/Breeding.h"
#include "search/ParetoFront.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace hatter::search {

namespace {

/// A proposal that repeats an architecture of this run is made again so often: what is known teaches nothing.
constexpr int MostRepeats = 20;

std::vector<ParetoPoint> pointsOf(const std::vector<Candidate>& members) {
    std::vector<ParetoPoint> points;
    for (const Candidate& member : members)
        points.push_back({member.latencyMs, rankOf(member)});
    return points;
}

/// Each architecture once, the first of equal ones.
std::vector<Candidate> distinct(const std::vector<Candidate>& members) {
    std::set<std::string> seen;
    std::vector<Candidate> out;
    for (const Candidate& member : members)
        if (seen.insert(space::hashOf(member.sub)).second)
            out.push_back(member);
    return out;
}

/// The `count` best by rank and crowding distance: NSGA-II's environmental selection.
std::vector<Candidate> selected(const std::vector<Candidate>& members, std::size_t count) {
    const std::vector<Standing> standings = standingsOf(pointsOf(members));
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

}  // namespace

void ParetoRun::breed() {
    selectParents();
    std::vector<Candidate> members = m_state.population;
    std::vector<std::size_t> children;
    for (int i = 0; i < options().mutationSize + options().crossoverSize; ++i) {
        children.push_back(sample(i < options().mutationSize ? Origin::Mutation : Origin::Crossover));
        score(children.back());
    }
    evaluatePending();
    members.insert(members.end(), m_state.archive.begin(), m_state.archive.end());
    for (Candidate& child : scored(children))
        members.push_back(std::move(child));
    members = distinct(members);
    // Under the limit of the last draw: who looks at the coming one's here would take it before the generation ends.
    m_state.population =
        selected(feasible(members, m_state.limitMs.value()), static_cast<std::size_t>(options().populationSize));
}

/// The population and the archive under the limit that the next draw will obey: a front below a lowered limit is there
/// at once.
void ParetoRun::selectParents() {
    for (;;) {
        m_parentsLimitMs = peekLimit();
        std::vector<Candidate> all = m_state.population;
        all.insert(all.end(), m_state.archive.begin(), m_state.archive.end());
        m_parents =
            selected(feasible(distinct(all), m_parentsLimitMs), static_cast<std::size_t>(options().populationSize));
        if (!m_parents.empty())
            break;
        for (Candidate& member : makeRandom(static_cast<std::size_t>(options().parentSize)))
            m_state.population.push_back(std::move(member));
    }
    m_standings = standingsOf(pointsOf(m_parents));
}

void ParetoRun::renewParents() {
    while (peekLimit() != m_parentsLimitMs)
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
