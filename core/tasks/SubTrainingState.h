// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace hatter::tasks {

/// What going on with a training of a SubTransformer needs beside weights, moments and position: it stands in the same
/// file as these, so that all of it is of the same moment.
struct SubTrainingState {
    double bestLoss = std::numeric_limits<double>::infinity();
    std::int64_t bestUpdate = -1;  ///< -1: not validated yet
    int stale = 0;                 ///< validations since the best one
    int validations = 0;
    std::int64_t reported = -1;      ///< the last update with a point of the curves
    std::vector<std::int64_t> kept;  ///< updates of the last validations, whose weights stand in files; ascending
    double loss = 0.0, nll = 0.0;    ///< nats, summed since that point
    std::int64_t pieces = 0;         ///< likewise
    double seconds = 0.0;            ///< of computing

    std::string toJson() const;
    /// Throws InputError naming `file` if `json` is damaged or contradicts `updates`, the training's number of them.
    static SubTrainingState fromJson(const std::string& json, std::int64_t updates, const std::filesystem::path& file);
};

/// "update-120.safetensors": the weights of a validation.
std::string updateFileName(std::int64_t update);
/// A copy that is there whole or not at all.
void copyWhole(const std::filesystem::path& from, const std::filesystem::path& to);
/// Removes the files of all updates but `keep` from `folder`.
void removeUpdateFiles(const std::filesystem::path& folder, const std::vector<std::int64_t>& keep);

}  // namespace hatter::tasks
