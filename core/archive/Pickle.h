// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hatter::archive {

class Pickle;

/// A tensor inside a pickle, as PyTorch writes it: a view of a storage, which lies beside the pickle.
struct PickledTensor {
    std::string type;     ///< element type with safetensors' names: "F32", "F16", "I64", ...
    std::string storage;  ///< key of the storage; tied tensors share one
    std::uint64_t storageElements = 0;
    std::uint64_t offset = 0;  ///< of the first element, in elements
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> stride;  ///< in elements
};

/// One value of a pickle: a light view, valid as long as its Pickle. Objects of classes are plain data here: a class
/// name and attributes.
class PickledValue {
public:
    enum class Kind {
        None,
        Bool,
        Integer,
        BigInteger,
        Real,
        Text,
        Bytes,
        List,
        Tuple,
        Set,
        Dict,
        Object,
        Class,
        Tensor
    };

    PickledValue() = default;
    PickledValue(const Pickle* pickle, std::uint32_t node) : m_pickle(pickle), m_node(node) {}

    Kind kind() const;
    bool isNone() const { return kind() == Kind::None; }
    /// Numbers and truth values alike; nothing for other kinds.
    std::optional<std::int64_t> integer() const;
    std::optional<double> real() const;
    std::optional<bool> boolean() const;
    /// Text of Text, Bytes, BigInteger (little-endian two's complement); the qualified class name of Object and Class;
    /// empty otherwise.
    const std::string& text() const;
    /// Only of a Tensor. Throws InputError otherwise.
    const PickledTensor& tensor() const;

    /// Items of List, Tuple and Set, positional arguments of an Object.
    std::size_t size() const;
    PickledValue at(std::size_t i) const;
    /// Entries of a Dict, in its order.
    std::vector<std::pair<PickledValue, PickledValue>> entries() const;
    /// The entry of a Dict, or attribute of an Object, with a text key; nothing if there is none.
    std::optional<PickledValue> find(std::string_view key) const;
    /// Attributes of an Object, as a Dict; None if it has none.
    PickledValue state() const;

private:
    const Pickle* m_pickle = nullptr;
    std::uint32_t m_node = 0;
};

/// A decoded pickle (protocols 0 to 5). Nothing in it is executed: classes that are created without a call are kept as
/// plain data, and a call of anything but the few that rebuild plain values and tensors is refused by name. Takes
/// memory in proportion to its bytes.
class Pickle {
public:
    /// Decodes one pickle at the start of `bytes`; `used` gets its length. Throws InputError with what is wrong with
    /// it, without the file's name.
    static Pickle decode(std::string_view bytes, std::size_t* used = nullptr);

    Pickle(Pickle&&) noexcept;
    Pickle& operator=(Pickle&&) noexcept;
    ~Pickle();

    PickledValue root() const;
    /// Every tensor, and every storage that no tensor took (without shape).
    std::vector<const PickledTensor*> tensors() const;

    struct Nodes;

private:
    friend class PickledValue;
    explicit Pickle(std::unique_ptr<Nodes> nodes);
    std::unique_ptr<Nodes> m_nodes;
};

}  // namespace hatter::archive
