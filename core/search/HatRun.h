// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/SearchRun.h"

namespace hatter::search {

/// Method::Hat: parents are the best of the population, children mutate one or cross two of them.
class HatRun final : public SearchRun {
public:
    using SearchRun::SearchRun;

private:
    void breed() override;
    Proposal propose(Origin origin) override;
    void renewParents() override;
    std::vector<Candidate> parentsSoFar() const override;

    void selectParents();

    std::vector<Candidate> m_parents;
    Terms m_parentsTerms;  ///< that all parents meet
};

}  // namespace hatter::search
