// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Pickle.h"

#include "archive/PickleNodes.h"
#include "base/Error.h"

namespace hatter::archive {

namespace {
const PickleNode Nothing;

const PickleNode& nodeOf(const Pickle::Nodes* nodes, NodeId id) {
    return nodes == nullptr ? Nothing : nodes->all[id];
}
}  // namespace

Pickle::Pickle(std::unique_ptr<Nodes> nodes) : m_nodes(std::move(nodes)) {}
Pickle::Pickle(Pickle&&) noexcept = default;
Pickle& Pickle::operator=(Pickle&&) noexcept = default;
Pickle::~Pickle() = default;

Pickle Pickle::decode(std::string_view bytes, std::size_t* used) {
    auto nodes = std::make_unique<Nodes>();
    std::size_t length = 0;
    runPickle(bytes, *nodes, length);
    if (used != nullptr)
        *used = length;
    return Pickle(std::move(nodes));
}

PickledValue Pickle::root() const {
    return {this, m_nodes->root};
}

std::vector<const PickledTensor*> Pickle::tensors() const {
    std::vector<const PickledTensor*> out;
    for (const PickleNode& node : m_nodes->all)
        if (node.tensor)
            out.push_back(node.tensor.get());
    return out;
}

PickledValue::Kind PickledValue::kind() const {
    return m_pickle == nullptr ? Kind::None : nodeOf(m_pickle->m_nodes.get(), m_node).kind;
}

std::optional<std::int64_t> PickledValue::integer() const {
    if (kind() != Kind::Integer && kind() != Kind::Bool)
        return std::nullopt;
    return nodeOf(m_pickle->m_nodes.get(), m_node).integer;
}

std::optional<double> PickledValue::real() const {
    if (kind() == Kind::Real)
        return nodeOf(m_pickle->m_nodes.get(), m_node).real;
    if (const auto whole = integer())
        return static_cast<double>(*whole);
    return std::nullopt;
}

std::optional<bool> PickledValue::boolean() const {
    if (const auto whole = integer())
        return *whole != 0;
    return std::nullopt;
}

const std::string& PickledValue::text() const {
    return m_pickle == nullptr ? Nothing.text : nodeOf(m_pickle->m_nodes.get(), m_node).text;
}

const PickledTensor& PickledValue::tensor() const {
    if (kind() != Kind::Tensor)
        throw InputError("a tensor was expected");
    return *nodeOf(m_pickle->m_nodes.get(), m_node).tensor;
}

std::size_t PickledValue::size() const {
    if (m_pickle == nullptr)
        return 0;
    const std::size_t items = nodeOf(m_pickle->m_nodes.get(), m_node).items.size();
    return kind() == Kind::Dict ? items / 2 : items;
}

PickledValue PickledValue::at(std::size_t i) const {
    if (kind() == Kind::Dict || i >= size())
        throw InputError("item " + std::to_string(i) + " was expected");
    return {m_pickle, nodeOf(m_pickle->m_nodes.get(), m_node).items[i]};
}

std::vector<std::pair<PickledValue, PickledValue>> PickledValue::entries() const {
    std::vector<std::pair<PickledValue, PickledValue>> out;
    if (kind() != Kind::Dict)
        return out;
    const auto& items = nodeOf(m_pickle->m_nodes.get(), m_node).items;
    for (std::size_t i = 0; i + 1 < items.size(); i += 2)
        out.emplace_back(PickledValue(m_pickle, items[i]), PickledValue(m_pickle, items[i + 1]));
    return out;
}

std::optional<PickledValue> PickledValue::find(std::string_view key) const {
    if (kind() == Kind::Object)
        return state().kind() == Kind::Dict ? state().find(key) : std::nullopt;
    if (kind() != Kind::Dict)
        return std::nullopt;
    const Pickle::Nodes* nodes = m_pickle->m_nodes.get();
    const auto& items = nodeOf(nodes, m_node).items;
    // From the end: where a key stands twice, Python keeps the later value.
    for (std::size_t i = items.size(); i >= 2; i -= 2) {
        const PickleNode& name = nodeOf(nodes, items[i - 2]);
        if (name.kind == Kind::Text && name.text == key)
            return PickledValue(m_pickle, items[i - 1]);
    }
    return std::nullopt;
}

PickledValue PickledValue::state() const {
    if (m_pickle == nullptr)
        return {};
    return {m_pickle, nodeOf(m_pickle->m_nodes.get(), m_node).state};
}

}  // namespace hatter::archive
