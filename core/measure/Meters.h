// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Meter.h"

#include <string>

namespace hatter::measure {

/// A meter of this machine's CPU or GPU with random weights. Sets the thread count of the calling thread's LibTorch,
/// and pins it, for as long as the meter lives: make, use and drop it on one thread. Throws InputError for a protocol or
/// device that this build cannot measure.
std::unique_ptr<latency::Meter> makeMeter(const latency::MeterSettings& settings);

/// This machine with its LibTorch and, for "cuda", its GPU.
latency::Machine machineWith(const std::string& device);

}  // namespace hatter::measure
