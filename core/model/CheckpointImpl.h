// SPDX-License-Identifier: GPL-3.0-or-later
// Weights on disk: safetensors under HAT's names; the metadata key "hatter" holds the design space and vocabularies.
#pragma once

#include "archive/Safetensors.h"
#include "model/SuperTransformerImpl.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hatter::model {

/// Collects tensors for one safetensors file; keeps them alive (on the CPU) until written.
class TensorFile {
public:
    void add(const std::string& name, const torch::Tensor& tensor);
    void write(const std::filesystem::path& file, const std::map<std::string, std::string>& metadata) const;

private:
    std::vector<NamedTensor> m_tensors;
};

/// A tensor of a safetensors file (float32, float16, bfloat16, int64). Throws InputError for other types.
torch::Tensor readTensor(archive::SafetensorsReader& reader, const std::string& name);

/// Copies every parameter of `super` from `reader`. Throws InputError naming the tensor if one is missing, has another
/// shape (a checkpoint of another space) or holds a value that is not finite.
void readParameters(archive::SafetensorsReader& reader, const std::filesystem::path& file, SuperTransformer& super,
                    const std::string& prefix = {});

/// The metadata that describes `config`.
std::map<std::string, std::string> describe(const ModelConfig& config);
/// Throws InputError if `metadata` was not written by describe().
ModelConfig configOf(const std::map<std::string, std::string>& metadata, const std::filesystem::path& file);

/// "3 x 4", for messages.
std::string shapeText(at::IntArrayRef shape);
/// A few words of description could ask for any amount of memory: throws InputError if a file that holds `numbers`
/// numbers cannot hold what `config` needs.
void checkSize(const ModelConfig& config, std::uint64_t numbers, const std::filesystem::path& file);

/// Writes the weights, as float16 if `half`.
void saveSuper(const std::filesystem::path& file, const SuperTransformer& super, bool half);
/// Throws InputError for damaged files, and for one that holds a SubTransformer alone.
SuperTransformer loadSuper(const std::filesystem::path& file);
/// The weights of a SubTransformer at its own size (ModelConfig::sub), which saveSuper() wrote. Throws InputError for
/// others.
SuperTransformer loadSub(const std::filesystem::path& file);

}  // namespace hatter::model
