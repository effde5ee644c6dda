// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/FileBytes.h"
#include "archive/Pickle.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace hatter::archive {

/// Reads what torch.save() wrote, without Python and without executing anything: the zip format (PyTorch 1.6 and later)
/// and the one before it (five pickles and raw storages). On opening the structure is checked whole: every storage that
/// a tensor names is there and as long as the tensor says. Throws InputError with the file's name.
class TorchFile {
public:
    explicit TorchFile(std::filesystem::path file);

    PickledValue root() const { return m_pickle->root(); }
    const std::filesystem::path& file() const { return m_file.path(); }

    /// The tensor's elements, contiguous in row-major order, little-endian, in its own type.
    std::string read(const PickledTensor& tensor);

private:
    struct Storage {
        std::uint64_t offset = 0, bytes = 0;
    };
    void openZip();
    void openLegacy();
    void findStorages(const Pickle& keys, std::uint64_t at);
    void checkStorages() const;
    const Storage& storageOf(const PickledTensor& tensor) const;
    [[noreturn]] void damaged(const std::string& what) const;

    FileBytes m_file;
    std::optional<Pickle> m_pickle;
    std::map<std::string, Storage> m_storages;
};

}  // namespace hatter::archive
