// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/PickleObjects.h"

#include "base/Error.h"

#include <algorithm>
#include <array>

namespace hatter::archive {

namespace {

using Kind = PickledValue::Kind;

constexpr std::size_t MaxDimensions = 16;

struct Storage {
    std::string_view global;
    std::string_view type;
};
constexpr std::array Storages = {
    Storage{"torch.FloatStorage", "F32"},     Storage{"torch.HalfStorage", "F16"},
    Storage{"torch.BFloat16Storage", "BF16"}, Storage{"torch.DoubleStorage", "F64"},
    Storage{"torch.LongStorage", "I64"},      Storage{"torch.IntStorage", "I32"},
    Storage{"torch.ShortStorage", "I16"},     Storage{"torch.CharStorage", "I8"},
    Storage{"torch.ByteStorage", "U8"},       Storage{"torch.BoolStorage", "BOOL"},
};

/// A name in a message: what a damaged file calls a class may be anything.
std::string printable(std::string_view name) {
    std::string out(name.substr(0, 80));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f)
            c = '?';
    return out;
}

/// Every element lies in the storage, and there are not more of them than it has: a tensor that repeats elements
/// (stride 0) could ask for any amount of memory.
void checkExtent(const PickledTensor& tensor) {
    if (tensor.shape.size() != tensor.stride.size())
        damagedPickle("shape and strides of a tensor differ in length");
    std::uint64_t count = 1;
    std::uint64_t last = tensor.offset;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        const auto size = static_cast<std::uint64_t>(tensor.shape[i]);
        std::uint64_t reach = 0;
        if (__builtin_mul_overflow(count, size, &count) ||
            (size > 0 && __builtin_mul_overflow(size - 1, static_cast<std::uint64_t>(tensor.stride[i]), &reach)) ||
            __builtin_add_overflow(last, reach, &last))
            damagedPickle("a tensor is too large");
    }
    if (count > 0 && (count > tensor.storageElements || last >= tensor.storageElements))
        damagedPickle("a tensor reaches beyond its storage of " + std::to_string(tensor.storageElements) + " elements");
}

}  // namespace

void PickleObjects::pushStackGlobal() {
    const NodeId name = m_stack.pop();
    const NodeId module = m_stack.pop();
    if (m_stack.node(name).kind != Kind::Text || m_stack.node(module).kind != Kind::Text)
        damagedPickle("a class has no name");
    // A copy: pushing may not be given a view of what it moves.
    m_stack.charge(m_stack.node(module).text.size() + m_stack.node(name).text.size());
    const std::string whole = m_stack.node(module).text + "." + m_stack.node(name).text;
    m_stack.pushText(Kind::Class, whole);
}

const std::string& PickleObjects::className(NodeId id) {
    if (m_stack.node(id).kind != Kind::Class)
        damagedPickle("something that is no class is called");
    return m_stack.node(id).text;
}

void PickleObjects::create(bool keywords) {
    if (keywords)
        m_stack.pop();
    const NodeId arguments = m_stack.pop();
    const NodeId type = m_stack.pop();
    pushObject(className(type), arguments);
}

/// Plain data that bears the name of its class. Only containers that we know become what they are.
void PickleObjects::pushObject(const std::string& name, NodeId arguments) {
    if (m_stack.node(arguments).kind != Kind::Tuple)
        damagedPickle("arguments of '" + printable(name) + "' are missing");
    const std::string type = name;
    if (type == "collections.OrderedDict" || type == "collections.defaultdict") {
        m_stack.push(m_stack.make(Kind::Dict));
        return;
    }
    m_stack.charge(type.size() + m_stack.node(arguments).items.size());
    m_stack.pushItems(Kind::Object, m_stack.node(arguments).items);
    m_stack.node(m_stack.top()).text = type;
}

void PickleObjects::callFromMark() {
    auto items = m_stack.popToMark();
    if (items.empty())
        damagedPickle("a class is missing");
    const std::string name = className(items.front());
    items.erase(items.begin());
    m_stack.pushItems(Kind::Tuple, std::move(items));
    call(name, m_stack.pop());
}

void PickleObjects::reduce() {
    const NodeId arguments = m_stack.pop();
    const std::string name = className(m_stack.pop());
    if (m_stack.node(arguments).kind != Kind::Tuple)
        damagedPickle("arguments of '" + printable(name) + "' are missing");
    call(name, arguments);
}

void PickleObjects::call(const std::string& name, NodeId arguments) {
    m_stack.charge(m_stack.node(arguments).items.size());
    const std::vector<NodeId> items = m_stack.node(arguments).items;
    if (name == "collections.OrderedDict" || name == "collections.defaultdict")
        return orderedDict(items);
    if (name == "_codecs.encode")
        return encode(items);
    if (name == "torch._utils._rebuild_tensor_v2" || name == "torch._utils._rebuild_tensor")
        return rebuildTensor(items);
    if (name == "torch._utils._rebuild_parameter")
        return m_stack.push(argument(items, 0));
    if (name == "builtins.set" || name == "__builtin__.set" || name == "builtins.frozenset")
        return makeSet(items);
    if (name == "numpy.dtype" || name == "numpy.core.multiarray.scalar" || name == "numpy._core.multiarray.scalar" ||
        name == "argparse.Namespace" || name == "torch.device")
        return pushObject(name, arguments);
    if (name == "copy_reg._reconstructor" || name == "copyreg._reconstructor")
        return pushObject(className(argument(items, 0)), arguments);
    throw InputError("the pickle asks to call '" + printable(name) +
                     "', which a checkpoint has no need of: it was refused and nothing was executed");
}

NodeId PickleObjects::argument(const std::vector<NodeId>& items, std::size_t i) const {
    if (i >= items.size())
        damagedPickle("an argument is missing");
    return items[i];
}

void PickleObjects::makeSet(const std::vector<NodeId>& arguments) {
    std::vector<NodeId> items;
    if (!arguments.empty()) {
        m_stack.charge(m_stack.node(arguments.front()).items.size());
        items = m_stack.node(arguments.front()).items;
    }
    m_stack.pushItems(Kind::Set, std::move(items));
}

void PickleObjects::orderedDict(const std::vector<NodeId>& arguments) {
    std::vector<NodeId> items;
    // Python 2 gives the entries as a list of pairs.
    const NodeId list = arguments.empty() ? 0 : arguments.back();
    m_stack.charge(2 * m_stack.node(list).items.size());
    if (m_stack.node(list).kind == Kind::List)
        for (const NodeId pair : m_stack.node(list).items) {
            if (m_stack.node(pair).items.size() != 2)
                damagedPickle("an entry is no pair");
            items.insert(items.end(), m_stack.node(pair).items.begin(), m_stack.node(pair).items.end());
        }
    m_stack.pushDict(items);
}

/// Bytes as protocol 2 writes them: text whose characters up to U+00FF stand for bytes.
void PickleObjects::encode(const std::vector<NodeId>& items) {
    const PickleNode& text = m_stack.node(argument(items, 0));
    if (text.kind != Kind::Text)
        damagedPickle("bytes were expected");
    m_stack.charge(text.text.size());
    std::string bytes;
    for (std::size_t i = 0; i < text.text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text.text[i]);
        if (c < 0x80)
            bytes += static_cast<char>(c);
        else if ((c == 0xc2 || c == 0xc3) && i + 1 < text.text.size())
            bytes += static_cast<char>((c & 3) << 6 | (static_cast<unsigned char>(text.text[++i]) & 0x3f));
        else
            damagedPickle("bytes were expected");
    }
    m_stack.pushText(Kind::Bytes, bytes);
}

void PickleObjects::build() {
    const NodeId state = m_stack.pop();
    PickleNode& object = m_stack.node(m_stack.top());
    if (object.kind != Kind::Object && object.kind != Kind::Dict && object.kind != Kind::Tensor)
        damagedPickle("attributes are set on what has none");
    object.state = state;
}

void PickleObjects::persistent(NodeId id) {
    const PickleNode& tuple = m_stack.node(id);
    if (tuple.kind != Kind::Tuple || tuple.items.size() < 5 || m_stack.node(tuple.items[0]).text != "storage")
        damagedPickle("it refers to something outside that is no storage");
    const std::string& global = className(tuple.items[1]);
    const auto type =
        std::find_if(Storages.begin(), Storages.end(), [&](const Storage& s) { return s.global == global; });
    if (type == Storages.end())
        throw InputError("storages of class '" + printable(global) + "' cannot be read");
    if (tuple.items.size() > 5 && m_stack.node(tuple.items[5]).kind != Kind::None)
        damagedPickle("it has a view of a storage, as only very old versions of PyTorch wrote it");
    const PickleNode& elements = m_stack.node(tuple.items[4]);
    const PickleNode& name = m_stack.node(tuple.items[2]);
    if (elements.kind != Kind::Integer || elements.integer < 0 || name.kind != Kind::Text)
        damagedPickle("a storage has no size");
    auto tensor = std::make_unique<PickledTensor>();
    tensor->type = type->type;
    m_stack.charge(name.text.size());
    tensor->storage = name.text;
    tensor->storageElements = static_cast<std::uint64_t>(elements.integer);
    m_stack.push(m_stack.make(Kind::Tensor));
    m_stack.node(m_stack.top()).tensor = std::move(tensor);
}

std::vector<std::int64_t> PickleObjects::sizes(NodeId id) {
    std::vector<std::int64_t> out;
    if (m_stack.node(id).kind != Kind::Tuple && m_stack.node(id).kind != Kind::List)
        damagedPickle("a tensor has no shape");
    if (m_stack.node(id).items.size() > MaxDimensions)
        damagedPickle("a tensor has " + std::to_string(m_stack.node(id).items.size()) + " dimensions");
    for (const NodeId item : m_stack.node(id).items) {
        if (m_stack.node(item).kind != Kind::Integer || m_stack.node(item).integer < 0)
            damagedPickle("a size of a tensor is no number from 0");
        out.push_back(m_stack.node(item).integer);
    }
    return out;
}

/// (storage, offset, shape, stride, ...)
void PickleObjects::rebuildTensor(const std::vector<NodeId>& items) {
    const PickleNode& storage = m_stack.node(argument(items, 0));
    const PickleNode& offset = m_stack.node(argument(items, 1));
    if (storage.kind != Kind::Tensor || offset.kind != Kind::Integer || offset.integer < 0)
        damagedPickle("a tensor has no storage");
    m_stack.charge(storage.tensor->storage.size());
    auto tensor = std::make_unique<PickledTensor>(*storage.tensor);
    tensor->offset = static_cast<std::uint64_t>(offset.integer);
    tensor->shape = sizes(argument(items, 2));
    tensor->stride = sizes(argument(items, 3));
    checkExtent(*tensor);
    m_stack.push(m_stack.make(Kind::Tensor));
    m_stack.node(m_stack.top()).tensor = std::move(tensor);
}

}  // namespace hatter::archive
