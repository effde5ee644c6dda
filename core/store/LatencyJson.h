// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"

#include <string>

namespace hatter::store {

// Columns of the latency tables that hold more than one figure. The readers throw InputError for damaged text.

std::string featuresToJson(const latency::Features& features);
latency::Features featuresFromJson(const std::string& json);

std::string sharesToJson(const latency::LayerShares& shares);
latency::LayerShares sharesFromJson(const std::string& json);

/// "sample", "anchor".
std::string roleToText(latency::LabRow::Role role);
latency::LabRow::Role roleFromText(const std::string& text);

}  // namespace hatter::store
