// SPDX-License-Identifier: GPL-3.0-or-later
// Where a training of the reference stands, out of its checkpoint: what our own training needs to go on with it.
#pragma once

#include "archive/TorchFile.h"
#include "train/FairseqAdamImpl.h"
#include "train/TrainerImpl.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace hatter::train {

struct HatTrainingState {
    std::string file;  ///< for messages
    std::int64_t updates = 0;
    int epoch = 1;
    std::int64_t ranks = 1;       ///< processes that trained together; each one took every n-th batch
    std::int64_t iterations = 0;  ///< of this epoch: batches that each of them used
    double learningRate = 0.0;    ///< of the next update
    FairseqAdam::Options adam;
    /// By parameter. One that no update has trained yet has none.
    std::map<std::string, FairseqAdam::Moments> moments;
};

/// Reads the state of a training of `parameters` (SuperTransformer::parameters(); only names and shapes are looked at).
/// Throws InputError naming the value that is missing, of another kind or shape, out of range or not finite, and for
/// what we cannot go on with: no optimiser state, half precision, another optimiser.
HatTrainingState readHatTrainingState(archive::TorchFile& checkpoint,
                                      const std::vector<model::NamedTensor>& parameters);

/// The settings that the checkpoint's arguments say it was trained with, HAT's sampling of `space` included. The ranks
/// of a training on several GPUs become batches of one update. Throws InputError naming an argument that is missing, or
/// asks for a training that we do not offer.
TrainerOptions hatTrainerOptions(const archive::TorchFile& checkpoint, const space::DesignSpace& space);

/// Writes what Trainer::load() needs to go on with the checkpoint's training: the weights in `super` (which must be the
/// checkpoint's), its optimiser state and its place in the batches of `data`. Returns the settings it was trained with;
/// load() accepts the file where tokens a batch and seed are those. Throws InputError with the reason why the training
/// cannot go on; no file is written then.
TrainerOptions writeHatTraining(archive::TorchFile& checkpoint, model::SuperTransformer& super,
                                const data::TokenDataset& data, const std::filesystem::path& file);

}  // namespace hatter::train
