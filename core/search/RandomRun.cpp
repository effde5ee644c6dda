// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/RandomRun.h"

#include "base/Error.h"

namespace hatter::search {

void RandomRun::breed() {
    std::vector<Candidate> members = std::move(m_state.population);
    for (Candidate& member : makeRandom(static_cast<std::size_t>(options().mutationSize + options().crossoverSize)))
        members.push_back(std::move(member));
    // What is dominated is the best under no limit: nobody asks for it again.
    m_state.population = nonDominated(members);
}

SearchRun::Proposal RandomRun::propose(Origin) {
    throw Error("a random search has no parents");
}

}  // namespace hatter::search
