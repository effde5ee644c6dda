// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace hatter::archive {

/// safetensors' names of element types: "F32", "F16", "BF16", "I64", "I32", "U8", ...
struct TensorInfo {
    std::string name;
    std::string type;
    std::vector<std::int64_t> shape;
    std::uint64_t offset = 0;  ///< from the start of the data
    std::uint64_t bytes = 0;
};

/// Bytes of one element; 0 for an unknown type.
std::size_t elementBytes(const std::string& type);

/// Reads a safetensors file. The header is checked whole on opening (sizes, ranges, overlaps, shape times element size)
/// before any memory for tensors is taken; throws InputError with the file's name.
class SafetensorsReader {
public:
    explicit SafetensorsReader(std::filesystem::path file);

    const std::vector<TensorInfo>& tensors() const { return m_tensors; }  ///< in the order of the data
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    bool has(const std::string& name) const;
    /// Throws InputError if there is no such tensor.
    const TensorInfo& info(const std::string& name) const;
    /// Copies the tensor's bytes to `to`, which holds info(name).bytes.
    void read(const std::string& name, void* to);

private:
    std::filesystem::path m_file;
    std::ifstream m_in;
    std::uint64_t m_dataStart = 0;
    std::vector<TensorInfo> m_tensors;
    std::map<std::string, std::size_t> m_index;
    std::map<std::string, std::string> m_metadata;
};

/// A tensor to be written: `data` points at contiguous little-endian elements.
struct TensorView {
    std::string name;
    std::string type;
    std::vector<std::int64_t> shape;
    const void* data = nullptr;
};

/// Writes the file whole or not at all.
void writeSafetensors(const std::filesystem::path& file, const std::vector<TensorView>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

}  // namespace hatter::archive
