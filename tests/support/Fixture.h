// SPDX-License-Identifier: GPL-3.0-or-later
// The reference's trained fixture: a small SuperTransformer with what the reference computes from it.
#pragma once

#include "archive/Safetensors.h"
#include "base/AtomicFile.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"
#include "model/CheckpointImpl.h"
#include "space/HatYaml.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace hatter::testing {

struct Fixture {
    std::filesystem::path folder;
    nlohmann::json expected;
    space::DesignSpace space;
    data::Vocabulary source, target;
    model::SuperTransformer super;

    explicit Fixture(const std::filesystem::path& at)
        : folder(at),
          expected(nlohmann::json::parse(readFile(at / "expected.json"))),
          space(space::readDesignSpace(at / "configs" / "super.yml")),
          source(data::Vocabulary::read(at / "data-bin" / "dict.en.txt")),
          target(data::Vocabulary::read(at / "data-bin" / "dict.de.txt")),
          super({space, source.size(), target.size()}, 1) {
        archive::SafetensorsReader reader(at / "weights.safetensors");
        model::readParameters(reader, at / "weights.safetensors", super);
    }

    space::SubTransformer sub(const nlohmann::json& config) const {
        return space::readSubTransformer(folder / config.at("yaml").get<std::string>(), space);
    }
    data::TokenDataset split(const std::string& name) const {
        const auto prefix = (folder / "data-bin" / (name + ".en-de.")).string();
        return {data::TokenSequences::read(prefix + "en", source.size()),
                data::TokenSequences::read(prefix + "de", target.size())};
    }
};

/// The float32 matrix of a .npy file (version 1, C order): [rows, columns].
inline torch::Tensor readNpy(const std::filesystem::path& file) {
    const std::string bytes = readFile(file);
    const std::size_t header = 10 + static_cast<unsigned char>(bytes[8]) + 256 * static_cast<unsigned char>(bytes[9]);
    const std::string text = bytes.substr(10, header - 10);
    const std::size_t at = text.find('(', text.find("shape")) + 1;
    const std::int64_t rows = std::stoll(text.substr(at));
    const std::int64_t columns = std::stoll(text.substr(text.find(',', at) + 1));
    return torch::from_blob(const_cast<char*>(bytes.data() + header), {rows, columns}, torch::kFloat32).clone();
}

}  // namespace hatter::testing
