// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/SearchRun.h"

namespace hatter::search {

/// Method::Random: every generation is as many random candidates as other methods have children.
class RandomRun final : public SearchRun {
public:
    using SearchRun::SearchRun;

private:
    void breed() override;
    Proposal propose(Origin origin) override;
    void renewParents() override {}
};

}  // namespace hatter::search
