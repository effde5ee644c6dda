// SPDX-License-Identifier: GPL-3.0-or-later
// An exported SubTransformer in a folder: model.safetensors (its own slices), subtransformer.yml (HAT YAML), space.yml,
// segmenter.model, dict.source.txt, dict.target.txt, card.md.
#pragma once

#include "data/SegmenterFile.h"
#include "data/Vocabulary.h"
#include "model/SubWeightsImpl.h"

#include <filesystem>
#include <memory>
#include <string>

namespace hatter::exporting {

/// Writes the sliced weights, as float16 if `half`. The description of `super` and the architecture are in the metadata.
void writeWeights(const std::filesystem::path& file, const model::SuperTransformer& super,
                  const space::SubTransformer& sub, bool half);

/// A model that was exported, ready to translate.
struct Bundle {
    model::SubWeights weights;
    space::DesignSpace space;
    data::Vocabulary sourceVocabulary, targetVocabulary;
    std::unique_ptr<data::Segmenter> segmenter;
};
/// Throws InputError naming the file if something is missing, damaged or does not fit together.
Bundle openBundle(const std::filesystem::path& folder);

}  // namespace hatter::exporting
