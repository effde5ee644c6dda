// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/PickleNodes.h"

#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace hatter::archive {

/// Throws InputError: the pickle is damaged.
[[noreturn]] void damagedPickle(const std::string& what);

/// The bytes of a pickle, in order. Throws InputError at their end.
class PickleBytes {
public:
    explicit PickleBytes(std::string_view bytes) : m_bytes(bytes) {}

    std::size_t position() const { return m_at; }
    char next() {
        if (m_at >= m_bytes.size())
            damagedPickle("it ends too early");
        return m_bytes[m_at++];
    }
    std::string_view take(std::uint64_t n) {
        if (n > m_bytes.size() - m_at)
            damagedPickle("a value is longer than the rest of it");
        const std::string_view out = m_bytes.substr(m_at, static_cast<std::size_t>(n));
        m_at += static_cast<std::size_t>(n);
        return out;
    }
    template <typename T>
    T number() {
        T out;
        std::memcpy(&out, take(sizeof out).data(), sizeof out);
        return out;
    }
    std::string_view line() {
        const std::size_t end = m_bytes.find('\n', m_at);
        if (end == std::string_view::npos)
            damagedPickle("a line has no end");
        const std::string_view out = m_bytes.substr(m_at, end - m_at);
        m_at = end + 1;
        return out;
    }
    double bigEndianReal() {
        std::uint64_t bits = 0;
        for (const char c : take(8))
            bits = bits << 8 | static_cast<unsigned char>(c);
        return std::bit_cast<double>(bits);
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

/// The machine's stack of values, and its marks.
class PickleStack {
public:
    using Kind = PickledValue::Kind;

    /// `mayCopy`: how many items and characters may be copied from values that were remembered. A few bytes of a pickle
    /// could ask for them again and again.
    PickleStack(Pickle::Nodes& nodes, std::size_t mayCopy) : m_nodes(nodes), m_mayCopy(mayCopy) {
        m_nodes.all.emplace_back();
    }

    void mark() { m_marks.push_back(m_stack.size()); }
    NodeId make(Kind kind) {
        if (m_nodes.all.size() >= MaxNodes)
            damagedPickle("it has more values than a checkpoint needs");
        m_nodes.all.emplace_back().kind = kind;
        return static_cast<NodeId>(m_nodes.all.size() - 1);
    }
    PickleNode& node(NodeId id) { return m_nodes.all[id]; }
    void push(NodeId id) { m_stack.push_back(id); }
    void charge(std::size_t n) {
        if (n > m_mayCopy)
            damagedPickle("it copies values without end");
        m_mayCopy -= n;
    }
    void pushText(Kind kind, std::string_view text) {
        push(make(kind));
        node(m_stack.back()).text = text;
    }
    void pushInteger(std::int64_t value, Kind kind = Kind::Integer) {
        push(make(kind));
        node(m_stack.back()).integer = value;
    }
    void pushReal(double value) {
        push(make(Kind::Real));
        node(m_stack.back()).real = value;
    }
    void floor(std::size_t n) const {
        const std::size_t bottom = m_marks.empty() ? 0 : m_marks.back();
        if (m_stack.size() < bottom + n)
            damagedPickle("a value is missing");
    }
    NodeId pop() {
        floor(1);
        const NodeId id = m_stack.back();
        m_stack.pop_back();
        return id;
    }
    NodeId top() {
        floor(1);
        return m_stack.back();
    }
    std::vector<NodeId> popToMark() {
        if (m_marks.empty())
            damagedPickle("a mark is missing");
        std::vector<NodeId> out(m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back()), m_stack.end());
        m_stack.resize(m_marks.back());
        m_marks.pop_back();
        return out;
    }
    void pushItems(Kind kind, std::vector<NodeId> items) {
        push(make(kind));
        node(m_stack.back()).items = std::move(items);
    }
    void pushLast(Kind kind, std::size_t n) {
        floor(n);
        std::vector<NodeId> items(m_stack.end() - static_cast<std::ptrdiff_t>(n), m_stack.end());
        m_stack.resize(m_stack.size() - n);
        pushItems(kind, std::move(items));
    }
    void addItems(const std::vector<NodeId>& items, bool pairs) {
        PickleNode& into = node(top());
        const bool fits = pairs ? into.kind == Kind::Dict || into.kind == Kind::Object
                                : into.kind == Kind::List || into.kind == Kind::Set || into.kind == Kind::Object;
        if (!fits)
            damagedPickle("items are added to what holds none");
        if (pairs && items.size() % 2 != 0)
            damagedPickle("a key has no value");
        // Items that are set on an object of an unknown class are of no use without the class.
        if (into.kind != Kind::Object)
            into.items.insert(into.items.end(), items.begin(), items.end());
    }
    void popOrMark() {
        if (!m_marks.empty() && m_marks.back() == m_stack.size())
            m_marks.pop_back();
        else
            pop();
    }
    void pushDict(const std::vector<NodeId>& items) {
        push(make(Kind::Dict));
        addItems(items, true);
    }

private:
    /// Beyond any checkpoint's: what a node costs in memory is many times what an operation costs in the file.
    static constexpr std::size_t MaxNodes = 4'000'000;

    Pickle::Nodes& m_nodes;
    std::vector<NodeId> m_stack;
    std::vector<std::size_t> m_marks;
    std::size_t m_mayCopy;
};

}  // namespace hatter::archive
