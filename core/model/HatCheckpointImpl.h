// SPDX-License-Identifier: GPL-3.0-or-later
// The reference's own checkpoints (fairseq's .pt files).
#pragma once

#include "archive/TorchFile.h"
#include "model/SuperTransformerImpl.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace hatter::model {

/// What the training arguments in a checkpoint describe.
struct HatArchitecture {
    space::DesignSpace space;
    std::optional<space::SubTransformer> sub;    ///< of a file that one SubTransformer was trained in: the space then
                                                 ///< holds little more than it
    double labelSmoothing = 0.0;                 ///< of the training loss
    std::string sourceLanguage, targetLanguage;  ///< empty: not stated
};

/// A SuperTransformer that the reference trained.
struct HatCheckpoint {
    SuperTransformer super;
    HatArchitecture architecture;
    std::int64_t updates = 0;  ///< 0: the file does not say
};

/// Throws InputError naming an argument that is missing, of another kind, or asks for a computation that is not
/// supported.
HatArchitecture architectureOf(const archive::TorchFile& checkpoint);

/// Reads the weights as float32. The vocabularies have the sizes of the tables. Throws InputError for other files, for
/// tensors that are missing, unknown or of another shape, and for values that are not finite.
HatCheckpoint readHatCheckpoint(const std::filesystem::path& file);

}  // namespace hatter::model
