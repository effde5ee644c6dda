// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"
#include "space/DesignSpace.h"

#include <optional>
#include <vector>

namespace hatter::ui {

/// What the colours of candidates stand for. A value: points are made with it on any thread.
struct Colouring {
    enum class By { Generation, Origin, Depth, Device };
    By by = By::Generation;
    std::vector<int> depths;  ///< of By::Depth: the kinds, ascending

    bool operator==(const Colouring&) const = default;

    /// For these rows; depths are those of the space, and what else occurs.
    static Colouring of(By by, const std::optional<space::DesignSpace>& space, const std::vector<CandidateRow>& rows);
    /// Index of the candidate's kind; -1: none.
    int kindOf(const CandidateRow& row) const;
};

}  // namespace hatter::ui
