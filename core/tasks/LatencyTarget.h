// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/Meter.h"
#include "store/Workspace.h"
#include "workbench/Options.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace hatter::tasks {

/// A target of a workspace with a meter that measures there.
struct OpenTarget {
    latency::Target target;  ///< as it is stored now
    latency::Protocol protocol;
    std::unique_ptr<latency::Meter> meter;
};

/// Opens the target that `options` name: a known one, or a new one with their device and command. Its machine is
/// stored. Throws InputError when the name stands for another device, command or machine, or for imported figures.
OpenTarget openTarget(const store::Workspace& workspace, const workbench::MeasureLatencyOptions& options,
                      const space::DesignSpace& space, const std::function<void(const std::string&)>& onNews,
                      const std::stop_token& stop);

}  // namespace hatter::tasks
