// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/NonDominatedSort.h"
#include "search/SearchRun.h"

namespace hatter::search {

/// Method::Pareto: NSGA-II over loss, latency and what else the terms name, with an archive of all that no candidate
/// dominates.
class ParetoRun final : public SearchRun {
public:
    using SearchRun::SearchRun;

private:
    void breed() override;
    Proposal propose(Origin origin) override;
    void renewParents() override;

    void raise(const std::vector<Origin>& brood);
    void selectParents();
    std::vector<Candidate> selected(const std::vector<Candidate>& members, std::size_t count) const;
    std::size_t tournament();
    Proposal proposeOnce(Origin origin);

    std::vector<Candidate> m_parents;
    std::vector<Standing> m_standings;  ///< of m_parents
    Terms m_parentsTerms;
};

}  // namespace hatter::search
