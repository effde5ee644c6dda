// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/CheckpointImpl.h"

#include "base/Error.h"
#include "space/Counts.h"
#include "space/HatYaml.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hatter::model {

namespace {

constexpr char MetadataKey[] = "hatter";

struct TypeName {
    const char* name;
    torch::ScalarType type;
};
constexpr TypeName Types[] = {
    {"F32", torch::kFloat32}, {"F16", torch::kFloat16}, {"BF16", torch::kBFloat16}, {"I64", torch::kInt64}};

torch::ScalarType typeOf(const archive::TensorInfo& info) {
    for (const TypeName& t : Types)
        if (info.type == t.name)
            return t.type;
    throw InputError("tensor '" + info.name + "' has elements of type " + info.type + ", which are not read");
}

std::string nameOf(torch::ScalarType type) {
    for (const TypeName& t : Types)
        if (type == t.type)
            return t.name;
    throw Error("tensors of this element type are not written");
}

}  // namespace

std::string shapeText(at::IntArrayRef shape) {
    std::string out;
    for (const auto n : shape)
        out += (out.empty() ? "" : " x ") + std::to_string(n);
    return out;
}

void TensorFile::add(const std::string& name, const torch::Tensor& tensor) {
    m_tensors.emplace_back(name, tensor.detach().to(torch::kCPU).contiguous());
}

void TensorFile::write(const std::filesystem::path& file, const std::map<std::string, std::string>& metadata) const {
    std::vector<archive::TensorView> views;
    for (const auto& [name, tensor] : m_tensors)
        views.push_back({name, nameOf(tensor.scalar_type()), tensor.sizes().vec(), tensor.data_ptr()});
    archive::writeSafetensors(file, views, metadata);
}

torch::Tensor readTensor(archive::SafetensorsReader& reader, const std::string& name) {
    const archive::TensorInfo& info = reader.info(name);
    torch::Tensor tensor = torch::empty(info.shape, typeOf(info));
    reader.read(name, tensor.data_ptr());
    return tensor;
}

void readParameters(archive::SafetensorsReader& reader, const std::filesystem::path& file, SuperTransformer& super,
                    const std::string& prefix) {
    const torch::NoGradGuard noGrad;
    for (auto& [name, parameter] : super.parameters()) {
        if (!reader.has(prefix + name))
            throw InputError({file.string(), 0, prefix + name},
                             "is missing: this checkpoint belongs to another design space, or is incomplete");
        const torch::Tensor tensor = readTensor(reader, prefix + name);
        if (tensor.sizes() != parameter.sizes())
            throw InputError({file.string(), 0, prefix + name},
                             "is " + shapeText(tensor.sizes()) + ", but the design space needs " +
                                 shapeText(parameter.sizes()) + ": this checkpoint belongs to another space");
        const torch::Tensor values = tensor.to(torch::kFloat32);
        if (!torch::isfinite(values).all().item<bool>())
            throw InputError({file.string(), 0, prefix + name},
                             "holds values that are not finite: the file is damaged");
        parameter.copy_(values);
    }
}

std::map<std::string, std::string> describe(const ModelConfig& config) {
    nlohmann::json json = {{"format", 1},
                           {"space", space::writeDesignSpace(config.space)},
                           {"name", config.space.name},
                           {"sourceVocabulary", config.sourceVocabulary},
                           {"targetVocabulary", config.targetVocabulary}};
    if (config.sub)
        json["sub"] = space::writeSubTransformer(*config.sub);
    return {{MetadataKey, json.dump()}};
}

ModelConfig configOf(const std::map<std::string, std::string>& metadata, const std::filesystem::path& file) {
    const auto found = metadata.find(MetadataKey);
    if (found == metadata.end())
        throw InputError({file.string(), 0, {}},
                         "is not a checkpoint of Hatter: its design space is not in the metadata");
    try {
        const auto json = nlohmann::json::parse(found->second);
        ModelConfig config;
        config.space = space::parseDesignSpace(json.at("space").get<std::string>(), file.string());
        config.space.name = json.value("name", std::string());
        config.sourceVocabulary = json.at("sourceVocabulary").get<int>();
        config.targetVocabulary = json.at("targetVocabulary").get<int>();
        if (json.contains("sub"))
            config.sub = space::parseSubTransformer(json.at("sub").get<std::string>(), file.string(), config.space);
        if (std::max(config.sourceVocabulary, config.targetVocabulary) > 10'000'000)
            throw InputError({file.string(), 0, {}}, "names a vocabulary of more than ten million pieces");
        config.check();
        return config;
    } catch (const nlohmann::json::exception& e) {
        throw InputError({file.string(), 0, {}}, std::string("the checkpoint's description is damaged: ") + e.what());
    }
}

void saveSuper(const std::filesystem::path& file, const SuperTransformer& super, bool half) {
    TensorFile out;
    for (const auto& [name, tensor] : super.parameters())
        out.add(name, half ? tensor.detach().to(torch::kFloat16) : tensor);
    out.write(file, describe(super.config()));
}

void checkSize(const ModelConfig& config, std::uint64_t numbers, const std::filesystem::path& file) {
    const space::SubTransformer held = config.sub.value_or(config.space.largest());
    const auto width = config.sub ? held.encoderEmbed : config.space.encoderEmbed;
    const auto tables = static_cast<std::uint64_t>(config.sourceVocabulary) * static_cast<std::uint64_t>(width);
    const auto layers = static_cast<std::uint64_t>(space::parameterCount(config.space, held));
    if (numbers < tables || numbers < layers)
        throw InputError({file.string(), 0, {}}, "holds " + std::to_string(numbers) +
                                                     " numbers, its design space has " +
                                                     std::to_string(layers + tables) + ": the file is damaged");
}

namespace {

SuperTransformer load(archive::SafetensorsReader& reader, const ModelConfig& config,
                      const std::filesystem::path& file) {
    std::uint64_t numbers = 0;
    for (const archive::TensorInfo& tensor : reader.tensors())
        numbers += tensor.bytes / archive::elementBytes(tensor.type);
    checkSize(config, numbers, file);
    SuperTransformer super(config, 0);
    readParameters(reader, file, super);
    return super;
}

}  // namespace

SuperTransformer loadSuper(const std::filesystem::path& file) {
    archive::SafetensorsReader reader(file);
    const ModelConfig config = configOf(reader.metadata(), file);
    if (config.sub)
        throw InputError({file.string(), 0, {}},
                         "holds one trained SubTransformer (" + space::toText(*config.sub) + "), no SuperTransformer");
    return load(reader, config, file);
}

SuperTransformer loadSub(const std::filesystem::path& file) {
    archive::SafetensorsReader reader(file);
    const ModelConfig config = configOf(reader.metadata(), file);
    if (!config.sub)
        throw InputError({file.string(), 0, {}}, "does not hold the weights of one trained SubTransformer");
    return load(reader, config, file);
}

}  // namespace hatter::model
