// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/PickleObjects.h"
#include "base/Error.h"

#include <charconv>
#include <limits>
#include <unordered_map>

namespace hatter::archive {

void damagedPickle(const std::string& what) {
    throw InputError("the pickle is damaged: " + what);
}

namespace {

using Kind = PickledValue::Kind;

/// Python's pickle machine (as the standard library documents it in pickletools), with data in the place of objects.
class Machine {
public:
    Machine(std::string_view bytes, Pickle::Nodes& nodes)
        : m_bytes(bytes), m_nodes(nodes), m_stack(nodes, 8 * bytes.size() + 1024), m_objects(m_stack) {}

    std::size_t run() {
        while (!step(static_cast<unsigned char>(m_bytes.next())))
            ;
        m_nodes.root = m_stack.pop();
        return m_bytes.position();
    }

private:
    bool step(unsigned char op) {
        if (op == '.')
            return true;
        if (!constant(op) && !sized(op) && !container(op) && !memory(op) && !object(op))
            damagedPickle("operation " + std::to_string(op) + " is unknown");
        return false;
    }

    bool constant(unsigned char op) {
        switch (op) {
            case 0x80:
                m_bytes.take(1);
                return true;  // PROTO
            case 0x95:
                m_bytes.take(8);
                return true;  // FRAME
            case 'N':
                m_stack.push(0);
                return true;  // NONE
            case 0x88:
                m_stack.pushInteger(1, Kind::Bool);
                return true;
            case 0x89:
                m_stack.pushInteger(0, Kind::Bool);
                return true;
            case 'J':
                m_stack.pushInteger(m_bytes.number<std::int32_t>());
                return true;
            case 'K':
                m_stack.pushInteger(m_bytes.number<std::uint8_t>());
                return true;
            case 'M':
                m_stack.pushInteger(m_bytes.number<std::uint16_t>());
                return true;
            case 'G':
                m_stack.pushReal(m_bytes.bigEndianReal());
                return true;
            case 'I':
            case 'L':
                textInteger(m_bytes.line(), op == 'I');
                return true;
            case 'F':
                textReal(m_bytes.line());
                return true;
            case 0x8a:
                longInteger(m_bytes.take(m_bytes.number<std::uint8_t>()));
                return true;
            case 0x8b:
                longInteger(m_bytes.take(m_bytes.number<std::uint32_t>()));
                return true;
            default:
                return false;
        }
    }

    void textInteger(std::string_view text, bool mayBeBool) {
        if (mayBeBool && (text == "00" || text == "01")) {
            m_stack.pushInteger(text == "01", Kind::Bool);
            return;
        }
        if (!text.empty() && text.back() == 'L')
            text.remove_suffix(1);
        std::int64_t value = 0;
        const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
        if (result.ec != std::errc() || result.ptr != text.data() + text.size())
            damagedPickle("'" + std::string(text.substr(0, 40)) + "' is no whole number that can be read");
        m_stack.pushInteger(value);
    }

    void textReal(std::string_view text) {
        double value = 0.0;
        const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
        if (result.ec != std::errc() || result.ptr != text.data() + text.size())
            damagedPickle("'" + std::string(text.substr(0, 40)) + "' is no number");
        m_stack.pushReal(value);
    }

    void longInteger(std::string_view bytes) {
        if (bytes.size() > 8) {
            m_stack.pushText(Kind::BigInteger, bytes);
            return;
        }
        std::int64_t value = !bytes.empty() && (bytes.back() & 0x80) != 0 ? -1 : 0;
        std::memcpy(&value, bytes.data(), bytes.size());
        m_stack.pushInteger(value);
    }

    bool sized(unsigned char op) {
        switch (op) {
            case 'X':
                m_stack.pushText(Kind::Text, m_bytes.take(m_bytes.number<std::uint32_t>()));
                return true;
            case 0x8c:
                m_stack.pushText(Kind::Text, m_bytes.take(m_bytes.number<std::uint8_t>()));
                return true;
            case 0x8d:
                m_stack.pushText(Kind::Text, m_bytes.take(m_bytes.number<std::uint64_t>()));
                return true;
            case 'V':
                m_stack.pushText(Kind::Text, m_bytes.line());
                return true;
            case 'S':
                quoted(m_bytes.line());
                return true;
            // Python 2's strings: text for all that we read.
            case 'T':
                m_stack.pushText(Kind::Text, m_bytes.take(m_bytes.number<std::uint32_t>()));
                return true;
            case 'U':
                m_stack.pushText(Kind::Text, m_bytes.take(m_bytes.number<std::uint8_t>()));
                return true;
            case 'B':
                m_stack.pushText(Kind::Bytes, m_bytes.take(m_bytes.number<std::uint32_t>()));
                return true;
            case 'C':
                m_stack.pushText(Kind::Bytes, m_bytes.take(m_bytes.number<std::uint8_t>()));
                return true;
            case 0x8e:
            case 0x96:
                m_stack.pushText(Kind::Bytes, m_bytes.take(m_bytes.number<std::uint64_t>()));
                return true;
            default:
                return false;
        }
    }

    void quoted(std::string_view text) {
        if (text.size() < 2 || text.front() != text.back() || (text.front() != '\'' && text.front() != '"'))
            damagedPickle("a text has no quotes");
        m_stack.pushText(Kind::Text, text.substr(1, text.size() - 2));
    }

    bool container(unsigned char op) {
        switch (op) {
            case '(':
                m_stack.mark();
                return true;
            case '0':
                m_stack.popOrMark();
                return true;
            case '1':
                m_stack.popToMark();
                return true;
            case '2':
                m_stack.push(m_stack.top());
                return true;
            case ']':
                m_stack.pushItems(Kind::List, {});
                return true;
            case 'l':
                m_stack.pushItems(Kind::List, m_stack.popToMark());
                return true;
            case ')':
                m_stack.pushItems(Kind::Tuple, {});
                return true;
            case 't':
                m_stack.pushItems(Kind::Tuple, m_stack.popToMark());
                return true;
            case 0x85:
                m_stack.pushLast(Kind::Tuple, 1);
                return true;
            case 0x86:
                m_stack.pushLast(Kind::Tuple, 2);
                return true;
            case 0x87:
                m_stack.pushLast(Kind::Tuple, 3);
                return true;
            case '}':
                m_stack.pushItems(Kind::Dict, {});
                return true;
            case 'd':
                m_stack.pushDict(m_stack.popToMark());
                return true;
            case 0x8f:
                m_stack.pushItems(Kind::Set, {});
                return true;
            case 0x91:
                m_stack.pushItems(Kind::Set, m_stack.popToMark());
                return true;
            case 'a':
                appendOne();
                return true;
            case 'e':
            case 0x90:
                m_stack.addItems(m_stack.popToMark(), false);
                return true;
            case 's':
                setOne();
                return true;
            case 'u':
                m_stack.addItems(m_stack.popToMark(), true);
                return true;
            default:
                return false;
        }
    }

    void appendOne() {
        const NodeId item = m_stack.pop();
        m_stack.addItems({item}, false);
    }
    void setOne() {
        const NodeId value = m_stack.pop();
        const NodeId name = m_stack.pop();
        m_stack.addItems({name, value}, true);
    }

    bool memory(unsigned char op) {
        switch (op) {
            case 'p':
                remember(key());
                return true;
            case 'q':
                remember(m_bytes.number<std::uint8_t>());
                return true;
            case 'r':
                remember(m_bytes.number<std::uint32_t>());
                return true;
            case 0x94:
                remember(m_memo.size());
                return true;
            case 'g':
                recall(key());
                return true;
            case 'h':
                recall(m_bytes.number<std::uint8_t>());
                return true;
            case 'j':
                recall(m_bytes.number<std::uint32_t>());
                return true;
            default:
                return false;
        }
    }

    bool object(unsigned char op) {
        switch (op) {
            case 'c':
                pushGlobal();
                return true;
            case 0x93:
                m_objects.pushStackGlobal();
                return true;
            case 'R':
                m_objects.reduce();
                return true;
            case 'b':
                m_objects.build();
                return true;
            case 0x81:
                m_objects.create(false);
                return true;
            case 0x92:
                m_objects.create(true);
                return true;
            case 'i':
                instance();
                return true;
            case 'o':
                m_objects.callFromMark();
                return true;
            case 'Q':
                m_objects.persistent(m_stack.pop());
                return true;
            case 'P':
                m_stack.pushText(Kind::Text, m_bytes.line());
                m_objects.persistent(m_stack.pop());
                return true;
            default:
                return false;
        }
    }
    void remember(std::uint64_t key) { m_memo[key] = m_stack.top(); }
    void recall(std::uint64_t key) {
        const auto found = m_memo.find(key);
        if (found == m_memo.end())
            damagedPickle("it refers to a value that it does not hold");
        m_stack.push(found->second);
    }
    std::uint64_t key() {
        const std::string_view text = m_bytes.line();
        std::uint64_t out = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), out).ec != std::errc())
            damagedPickle("a number was expected");
        return out;
    }

    void pushGlobal() {
        const std::string module(m_bytes.line());
        m_stack.pushText(Kind::Class, module + "." + std::string(m_bytes.line()));
    }
    void instance() {
        const std::string module(m_bytes.line());
        const std::string name = module + "." + std::string(m_bytes.line());
        const auto items = m_stack.popToMark();
        m_stack.pushItems(Kind::Tuple, items);
        m_objects.call(name, m_stack.pop());
    }

    PickleBytes m_bytes;
    Pickle::Nodes& m_nodes;
    PickleStack m_stack;
    PickleObjects m_objects;
    std::unordered_map<std::uint64_t, NodeId> m_memo;
};

}  // namespace

void runPickle(std::string_view bytes, Pickle::Nodes& nodes, std::size_t& used) {
    if (bytes.size() > std::numeric_limits<NodeId>::max())
        throw InputError("the pickle is larger than four gigabytes");
    used = Machine(bytes, nodes).run();
}

}  // namespace hatter::archive
