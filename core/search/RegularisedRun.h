// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/SearchRun.h"

namespace hatter::search {

/// Method::Regularised: Real et al. (2019), algorithm 1. The population is a queue; each child is a mutation of the
/// best of a few random members, enters at the end, and the oldest leaves. A generation is as many children as other
/// methods make. Each child is evaluated before the next is drawn.
class RegularisedRun final : public SearchRun {
public:
    using SearchRun::SearchRun;

private:
    void breed() override;
    Proposal propose(Origin origin) override;
    void renewParents() override;
    void enter(const std::vector<Candidate>& members);

    std::vector<Candidate> m_eligible;  ///< members that meet the terms
    Terms m_eligibleTerms;
};

}  // namespace hatter::search
