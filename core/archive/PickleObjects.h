// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/PickleStack.h"

namespace hatter::archive {

/// What a pickle says of classes, calls and storages, turned into plain data. Works on the stack alone.
class PickleObjects {
public:
    explicit PickleObjects(PickleStack& stack) : m_stack(stack) {}

    /// A class whose module and name lie on the stack.
    void pushStackGlobal();
    /// An object made without a call: class and arguments lie on the stack (then keywords, which are dropped).
    void create(bool keywords);
    /// A class on the stack is called with the arguments on it.
    void reduce();
    /// What lies above the mark is a class and its arguments.
    void callFromMark();
    /// The calls that make plain values. All others are refused: a pickle can name any function of any program.
    void call(const std::string& name, NodeId arguments);
    /// Sets attributes.
    void build();
    /// ('storage', class, key, location, elements[, view]): PyTorch's only persistent objects.
    void persistent(NodeId id);

private:
    const std::string& className(NodeId id);
    void pushObject(const std::string& name, NodeId arguments);
    NodeId argument(const std::vector<NodeId>& items, std::size_t i) const;
    void makeSet(const std::vector<NodeId>& arguments);
    void orderedDict(const std::vector<NodeId>& arguments);
    void encode(const std::vector<NodeId>& items);
    std::vector<std::int64_t> sizes(NodeId id);
    void rebuildTensor(const std::vector<NodeId>& items);

    PickleStack& m_stack;
};

}  // namespace hatter::archive
