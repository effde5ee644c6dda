// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/Safetensors.h"

#include "base/AtomicFile.h"
#include "base/Error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

namespace hatter::archive {

static_assert(std::endian::native == std::endian::little, "safetensors holds little-endian elements");

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr std::uint64_t LengthBytes = 8;
constexpr std::uint64_t MaxHeaderBytes = 100'000'000;  // the format's own bound
constexpr std::size_t MaxDimensions = 16;
constexpr int MaxDepth = 3;  // header, tensor, its lists

struct Type {
    std::string_view name;
    std::size_t bytes;
};
constexpr std::array Types = {Type{"BOOL", 1},    Type{"U8", 1},  Type{"I8", 1},  Type{"F8_E4M3", 1},
                              Type{"F8_E5M2", 1}, Type{"I16", 2}, Type{"U16", 2}, Type{"F16", 2},
                              Type{"BF16", 2},    Type{"I32", 4}, Type{"U32", 4}, Type{"F32", 4},
                              Type{"I64", 8},     Type{"U64", 8}, Type{"F64", 8}, Type{"C64", 8}};

/// Refuses what nlohmann would let pass: a name that stands twice (the last one would win in silence) and nesting
/// deeper than the format's (which costs memory without bound).
class HeaderGuard {
public:
    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        using Event = Json::parse_event_t;
        if ((event == Event::object_start || event == Event::array_start) && depth >= MaxDepth)
            throw InputError("is nested too deeply");
        if (event == Event::object_start && depth == 1)
            m_inner.clear();
        if (event == Event::key)
            addKey(depth == 1 ? m_names : m_inner, parsed.get_ref<const std::string&>());
        return true;
    }

private:
    static void addKey(std::set<std::string>& keys, const std::string& key) {
        if (!keys.insert(key).second)
            throw InputError("names '" + key + "' twice");
    }

    std::set<std::string> m_names;
    std::set<std::string> m_inner;
};

/// Element count times element size, unless that leaves 64 bits.
std::optional<std::uint64_t> byteSize(const std::string& type, const std::vector<std::int64_t>& shape) {
    std::uint64_t bytes = elementBytes(type);
    for (const std::int64_t size : shape)
        if (size < 0 || __builtin_mul_overflow(bytes, static_cast<std::uint64_t>(size), &bytes))
            return std::nullopt;
    return bytes;
}

std::uint64_t wholeNumber(const Json& value, const char* what) {
    if (!value.is_number_unsigned())
        throw InputError(std::string(what) + ": a whole number from 0 was expected");
    return value.get<std::uint64_t>();
}

const Json& member(const Json& tensor, const char* key, Json::value_t type) {
    const auto it = tensor.find(key);
    if (it == tensor.end() || it->type() != type)
        throw InputError(std::string("'") + key + "' is missing or of another kind");
    return *it;
}

std::vector<std::int64_t> shapeOf(const Json& tensor) {
    const Json& list = member(tensor, "shape", Json::value_t::array);
    if (list.size() > MaxDimensions)
        throw InputError("has " + std::to_string(list.size()) + " dimensions");
    std::vector<std::int64_t> shape;
    for (const Json& size : list) {
        const std::uint64_t value = wholeNumber(size, "shape");
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            throw InputError("the shape is too large");
        shape.push_back(static_cast<std::int64_t>(value));
    }
    return shape;
}

TensorInfo tensorOf(const std::string& name, const Json& tensor, std::uint64_t dataBytes) {
    if (!tensor.is_object())
        throw InputError("a description was expected");
    TensorInfo info;
    info.name = name;
    info.type = member(tensor, "dtype", Json::value_t::string).get<std::string>();
    if (elementBytes(info.type) == 0)
        throw InputError("the element type '" + info.type + "' is unknown");
    info.shape = shapeOf(tensor);
    const Json& offsets = member(tensor, "data_offsets", Json::value_t::array);
    if (offsets.size() != 2)
        throw InputError("data_offsets: two numbers were expected");
    info.offset = wholeNumber(offsets[0], "data_offsets");
    const std::uint64_t end = wholeNumber(offsets[1], "data_offsets");
    if (end < info.offset || end > dataBytes)
        throw InputError("its data lies outside the file");
    info.bytes = end - info.offset;
    if (byteSize(info.type, info.shape) != info.bytes)
        throw InputError("its shape and its " + std::to_string(info.bytes) + " bytes of data disagree");
    return info;
}

std::map<std::string, std::string> metadataOf(const Json& json) {
    if (!json.is_object())
        throw InputError("texts by name were expected");
    std::map<std::string, std::string> metadata;
    for (const auto& [key, value] : json.items()) {
        if (!value.is_string())
            throw InputError("'" + key + "' is no text");
        metadata[key] = value.get<std::string>();
    }
    return metadata;
}

/// The format leaves no byte of the data without an owner and none with two.
void checkCoverage(const std::vector<TensorInfo>& tensors, std::uint64_t dataBytes, const std::string& file) {
    std::uint64_t at = 0;
    for (const TensorInfo& info : tensors) {
        if (info.offset != at)
            throw InputError({file, 0, info.name}, info.offset < at ? "its data overlaps another tensor's"
                                                                    : "there is a gap before its data");
        at += info.bytes;
    }
    if (at != dataBytes)
        throw InputError({file, 0, {}}, "holds " + std::to_string(dataBytes) + " bytes of data, but its tensors fill " +
                                            std::to_string(at));
}

std::string readHeader(std::ifstream& in, std::uint64_t fileBytes, const std::string& file) {
    const InputError tooShort({file, 0, {}},
                              "is no safetensors file, or is cut off (" + std::to_string(fileBytes) + " bytes)");
    std::array<unsigned char, LengthBytes> raw{};
    if (fileBytes < LengthBytes || !in.read(reinterpret_cast<char*>(raw.data()), LengthBytes))
        throw tooShort;
    const auto length = std::bit_cast<std::uint64_t>(raw);
    if (length > MaxHeaderBytes)
        throw InputError({file, 0, {}},
                         "is no safetensors file: its header would have " + std::to_string(length) + " bytes");
    if (length > fileBytes - LengthBytes)
        throw tooShort;
    std::string header(static_cast<std::size_t>(length), '\0');
    if (!in.read(header.data(), static_cast<std::streamsize>(length)))
        throw tooShort;
    if (!header.starts_with('{'))
        throw InputError({file, 0, {}}, "is no safetensors file: its header is not JSON");
    return header;
}

Json parseHeader(const std::string& header, const std::string& file) {
    try {
        HeaderGuard guard;
        return Json::parse(header, std::ref(guard));
    } catch (const InputError& e) {
        throw InputError({file, 0, {}}, std::string("its header ") + e.what());
    } catch (const Json::exception& e) {
        throw InputError({file, 0, {}}, std::string("its header is damaged: ") + e.what());
    }
}

}  // namespace

std::size_t elementBytes(const std::string& type) {
    const auto it = std::find_if(Types.begin(), Types.end(), [&](const Type& known) { return known.name == type; });
    return it == Types.end() ? 0 : it->bytes;
}

SafetensorsReader::SafetensorsReader(std::filesystem::path file) : m_file(std::move(file)) {
    std::error_code code;
    const std::uint64_t fileBytes = std::filesystem::file_size(m_file, code);
    if (code)
        throw InputError({m_file.string(), 0, {}}, "cannot be read: " + code.message());
    m_in.open(m_file, std::ios::binary);
    if (!m_in)
        throw InputError({m_file.string(), 0, {}}, "cannot be read");
    const std::string header = readHeader(m_in, fileBytes, m_file.string());
    m_dataStart = LengthBytes + header.size();
    const std::uint64_t dataBytes = fileBytes - m_dataStart;

    const Json json = parseHeader(header, m_file.string());
    for (const auto& [name, value] : json.items()) {
        try {
            if (name == "__metadata__")
                m_metadata = metadataOf(value);
            else
                m_tensors.push_back(tensorOf(name, value, dataBytes));
        } catch (const InputError& e) {
            throw InputError({m_file.string(), 0, name}, e.what());
        }
    }
    std::sort(m_tensors.begin(), m_tensors.end(), [](const TensorInfo& a, const TensorInfo& b) {
        return std::tie(a.offset, a.bytes, a.name) < std::tie(b.offset, b.bytes, b.name);
    });
    checkCoverage(m_tensors, dataBytes, m_file.string());
    for (std::size_t i = 0; i < m_tensors.size(); ++i)
        m_index[m_tensors[i].name] = i;
}

bool SafetensorsReader::has(const std::string& name) const {
    return m_index.contains(name);
}

const TensorInfo& SafetensorsReader::info(const std::string& name) const {
    const auto it = m_index.find(name);
    if (it == m_index.end())
        throw InputError({m_file.string(), 0, name}, "there is no such tensor");
    return m_tensors[it->second];
}

void SafetensorsReader::read(const std::string& name, void* to) {
    const TensorInfo& tensor = info(name);
    m_in.clear();
    m_in.seekg(static_cast<std::streamoff>(m_dataStart + tensor.offset));
    // The file may have been cut since it was opened.
    if (!m_in.read(static_cast<char*>(to), static_cast<std::streamsize>(tensor.bytes)))
        throw InputError({m_file.string(), 0, name}, "its data cannot be read");
}

namespace {

std::uint64_t checkedSize(const TensorView& tensor, const std::string& file) {
    const auto bytes = byteSize(tensor.type, tensor.shape);
    if (elementBytes(tensor.type) == 0 || !bytes || (tensor.data == nullptr && *bytes > 0))
        throw InputError({file, 0, tensor.name},
                         "cannot be written: type '" + tensor.type + "', its shape or its data");
    return *bytes;
}

std::string headerOf(const std::vector<const TensorView*>& tensors, const std::map<std::string, std::string>& metadata,
                     const std::string& file) {
    OrderedJson json = OrderedJson::object();
    if (!metadata.empty())
        json["__metadata__"] = metadata;
    std::uint64_t at = 0;
    for (const TensorView* tensor : tensors) {
        const std::uint64_t end = at + checkedSize(*tensor, file);
        if (tensor->name == "__metadata__" || json.contains(tensor->name))
            throw InputError({file, 0, tensor->name}, "cannot be written: the name is taken");
        json[tensor->name] = {{"dtype", tensor->type}, {"shape", tensor->shape}, {"data_offsets", {at, end}}};
        at = end;
    }
    std::string header;
    try {
        header = json.dump();
    } catch (const OrderedJson::exception& e) {
        throw InputError({file, 0, {}}, std::string("a name or a text of the metadata is not UTF-8: ") + e.what());
    }
    // Readers that map the file into memory want the data aligned.
    header.resize((header.size() + 7) / 8 * 8, ' ');
    return header;
}

}  // namespace

void writeSafetensors(const std::filesystem::path& file, const std::vector<TensorView>& tensors,
                      const std::map<std::string, std::string>& metadata) {
    std::vector<const TensorView*> ordered;
    for (const TensorView& tensor : tensors)
        ordered.push_back(&tensor);
    // Wide elements first: every tensor then begins at a multiple of its element's size.
    std::stable_sort(ordered.begin(), ordered.end(), [](const TensorView* a, const TensorView* b) {
        return elementBytes(a->type) > elementBytes(b->type);
    });
    const std::string header = headerOf(ordered, metadata, file.string());
    const std::uint64_t length = header.size();

    AtomicFile out(file);
    out.write(&length, sizeof length);
    out.write(header);
    for (const TensorView* tensor : ordered)
        out.write(tensor->data, static_cast<std::size_t>(checkedSize(*tensor, file.string())));
    out.commit();
}

}  // namespace hatter::archive
