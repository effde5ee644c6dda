// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TorchFile.h"

#include "archive/Safetensors.h"
#include "archive/ZipFile.h"
#include "base/Error.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace hatter::archive {

namespace {
/// 0x1950a86a20f9469cfc6c: the first pickle of a file from before the zip format.
constexpr std::string_view LegacyMagic{"\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10};
constexpr std::int64_t LegacyProtocol = 1001;
constexpr std::string_view DataPickle = "/data.pkl";

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Copies the elements of a strided tensor in row-major order. Shapes were checked when the pickle was read.
class Gather {
public:
    Gather(const PickledTensor& tensor, const std::string& storage, std::size_t elementBytes)
        : m_tensor(tensor), m_storage(storage), m_elementBytes(elementBytes) {
        m_out.reserve(storage.size());
    }
    std::string run() {
        if (std::find(m_tensor.shape.begin(), m_tensor.shape.end(), 0) == m_tensor.shape.end())
            copy(0, m_tensor.offset);
        return std::move(m_out);
    }

private:
    void copy(std::size_t dimension, std::uint64_t at) {
        if (dimension == m_tensor.shape.size()) {
            m_out.append(m_storage, static_cast<std::size_t>(at) * m_elementBytes, m_elementBytes);
            return;
        }
        for (std::int64_t i = 0; i < m_tensor.shape[dimension]; ++i)
            copy(dimension + 1, at + static_cast<std::uint64_t>(i * m_tensor.stride[dimension]));
    }

    const PickledTensor& m_tensor;
    const std::string& m_storage;
    std::size_t m_elementBytes;
    std::string m_out;
};

bool isContiguous(const PickledTensor& tensor) {
    std::int64_t expected = 1;
    for (std::size_t i = tensor.shape.size(); i-- > 0;) {
        if (tensor.shape[i] != 1 && tensor.stride[i] != expected)
            return false;
        expected *= tensor.shape[i];
    }
    return true;
}

std::uint64_t elementCount(const PickledTensor& tensor) {
    std::uint64_t count = 1;
    for (const std::int64_t size : tensor.shape)
        count *= static_cast<std::uint64_t>(size);
    return count;
}
}  // namespace

TorchFile::TorchFile(std::filesystem::path file) : m_file(std::move(file)) {
    try {
        if (m_file.size() >= 4 && m_file.at(0, 4) == std::string_view("PK\x03\x04", 4))
            openZip();
        else
            openLegacy();
        checkStorages();
    } catch (const InputError& e) {
        // The pickle knows no file.
        if (e.where().file.empty())
            throw InputError({m_file.path().string(), 0, {}}, e.what());
        throw;
    }
}

void TorchFile::damaged(const std::string& what) const {
    throw InputError({m_file.path().string(), 0, {}}, what);
}

void TorchFile::openZip() {
    ZipFile zip(m_file.path());
    const auto pickle = std::find_if(zip.entries().begin(), zip.entries().end(),
                                     [](const ZipFile::Entry& e) { return endsWith(e.name, DataPickle); });
    if (pickle == zip.entries().end())
        damaged("this zip archive was not written by torch.save(): it has no data.pkl");
    const std::string folder = pickle->name.substr(0, pickle->name.size() - DataPickle.size());
    if (const auto* order = zip.find(folder + "/byteorder"); order != nullptr && zip.read(*order) != "little")
        damaged("was written on a big-endian machine; such files cannot be read");
    if (zip.find(folder + "/constants.pkl") != nullptr)
        damaged("holds a TorchScript program, not a checkpoint");
    const std::string data = folder + "/data/";
    for (const ZipFile::Entry& entry : zip.entries())
        if (entry.name.compare(0, data.size(), data) == 0)
            m_storages[entry.name.substr(data.size())] = {entry.offset, entry.bytes};
    m_pickle = Pickle::decode(zip.read(*pickle));
}

void TorchFile::openLegacy() {
    // Storages follow the pickles, whose length only their reader knows.
    const std::string bytes = m_file.at(0, m_file.size());
    std::size_t at = 0;
    const auto next = [&] {
        std::size_t used = 0;
        Pickle out = Pickle::decode(std::string_view(bytes).substr(at), &used);
        at += used;
        return out;
    };
    const auto isMagic = [&] {
        return bytes.size() > LegacyMagic.size() + 5 &&
               std::string_view(bytes).substr(0, 24).find(LegacyMagic) != std::string_view::npos;
    };
    if (!isMagic())
        damaged("was not written by torch.save()");
    next();
    if (next().root().integer() != LegacyProtocol)
        damaged("was written by torch.save() in a format that is not known");
    const Pickle system = next();
    if (const auto little = system.root().find("little_endian"); little && little->boolean() == false)
        damaged("was written on a big-endian machine; such files cannot be read");
    m_pickle = next();
    const Pickle keys = next();
    findStorages(keys, at);
}

/// Storages of the old format stand one after the other: the element count, then the elements.
void TorchFile::findStorages(const Pickle& keys, std::uint64_t at) {
    std::map<std::string, const PickledTensor*> tensors;
    for (const PickledTensor* tensor : m_pickle->tensors())
        tensors[tensor->storage] = tensor;
    for (std::size_t i = 0; i < keys.root().size(); ++i) {
        const std::string& key = keys.root().at(i).text();
        const auto found = tensors.find(key);
        if (found == tensors.end())
            damaged("the checkpoint is damaged: nothing says what the storage '" + key + "' holds");
        std::uint64_t count = 0;
        std::memcpy(&count, m_file.at(at, sizeof count).data(), sizeof count);
        if (count != found->second->storageElements)
            damaged("the checkpoint is damaged: a storage has another size than its tensors say");
        at += sizeof count;
        const std::uint64_t element = elementBytes(found->second->type);
        if (count > (m_file.size() - at) / element)
            damaged("the checkpoint is cut off");
        m_storages[key] = {at, count * element};
        at += count * element;
    }
}

void TorchFile::checkStorages() const {
    for (const PickledTensor* tensor : m_pickle->tensors()) {
        const std::uint64_t bytes = storageOf(*tensor).bytes;
        if (bytes / elementBytes(tensor->type) < tensor->storageElements)
            damaged("the checkpoint is damaged: a storage has another size than its tensors say");
    }
}

const TorchFile::Storage& TorchFile::storageOf(const PickledTensor& tensor) const {
    const auto found = m_storages.find(tensor.storage);
    if (found == m_storages.end())
        damaged("the checkpoint is damaged: it has no storage for one of its tensors");
    return found->second;
}

std::string TorchFile::read(const PickledTensor& tensor) {
    const std::size_t element = elementBytes(tensor.type);
    const Storage& storage = storageOf(tensor);
    if (isContiguous(tensor))
        return m_file.at(storage.offset + tensor.offset * element, elementCount(tensor) * element);
    return Gather(tensor, m_file.at(storage.offset, tensor.storageElements * element), element).run();
}

}  // namespace hatter::archive
