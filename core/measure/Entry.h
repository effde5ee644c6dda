// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Meter.h"

#include <functional>
#include <string>

namespace hatter::measure {

/// The functions of Meters.h for a program that opens hatter-engine at run time and wants nothing else of it.
struct Entry {
    latency::MeterFactory makeMeter;
    std::function<latency::Machine(const std::string& device)> machineWith;
};

/// The name of the function below, for dlsym().
inline constexpr char EntryName[] = "hatterMeasuring";

}  // namespace hatter::measure

extern "C" __attribute__((visibility("default"))) void hatterMeasuring(hatter::measure::Entry* entry);
