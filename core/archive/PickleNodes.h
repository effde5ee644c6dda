// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/Pickle.h"

#include <deque>

namespace hatter::archive {

/// Index of a node. Values refer to each other by index: shared and cyclic values need no counting, and deep ones are
/// freed without recursion.
using NodeId = std::uint32_t;

struct PickleNode {
    PickledValue::Kind kind = PickledValue::Kind::None;
    std::int64_t integer = 0;
    double real = 0.0;
    std::string text;
    std::vector<NodeId> items;  ///< of a Dict: key, value, key, value
    NodeId state = 0;           ///< node 0 is None
    std::unique_ptr<PickledTensor> tensor;
};

struct Pickle::Nodes {
    std::deque<PickleNode> all;
    NodeId root = 0;
};

/// Runs the pickle's machine over `bytes`. Throws InputError.
void runPickle(std::string_view bytes, Pickle::Nodes& nodes, std::size_t& used);

}  // namespace hatter::archive
