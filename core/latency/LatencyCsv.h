// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Protocol.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace hatter::latency {

/// The reference's ten features of a SubTransformer (SEMANTICS vii), not normalised: encoder width, encoder depth, mean
/// encoder FFN width, mean encoder heads, decoder width, decoder depth, mean decoder FFN width, mean self-attention
/// heads, mean encoder-decoder heads, mean attention span (1, 2, 3).
using Features = std::array<double, 10>;
Features featuresOf(const space::SubTransformer& sub);

/// A row of the reference's latency data sets. The layers themselves are not in them, only their means.
struct LatencyRow {
    Features features{};
    double encoderMs = 0.0;
    double decoderMs = 0.0;
    double encoderStdMs = 0.0;
    double decoderStdMs = 0.0;

    bool operator==(const LatencyRow&) const = default;
};
LatencyRow rowOf(const Measurement& measurement);

/// The reference's CSV with its header line; numbers are written as Python writes them.
std::string writeLatencyCsv(const std::vector<LatencyRow>& rows);
std::string writeLatencyCsv(const std::vector<Measurement>& measurements);

/// Throws InputError with file and line for a wrong header, a missing column or what is not a number.
std::vector<LatencyRow> readLatencyCsv(const std::filesystem::path& file);
std::vector<LatencyRow> parseLatencyCsv(const std::string& csv, const std::string& file);

}  // namespace hatter::latency
