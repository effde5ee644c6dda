// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/LatencyTarget.h"

#include "agent/Agent.h"
#include "base/Error.h"
#include "measure/Meters.h"
#include "store/RunLog.h"
#include "tasks/Latency.h"
#include "workbench/ApprovedCommands.h"

#include <algorithm>

namespace hatter::tasks {

namespace {

using workbench::MeasureLatencyOptions;

/// The target of that name, or a new one.
latency::Target targetOf(const store::Workspace& workspace, const MeasureLatencyOptions& options) {
    latency::Target fresh;
    fresh.name = options.target;
    fresh.device = options.device.empty() ? "cpu" : options.device;
    fresh.command = options.command;
    fresh.threads = options.protocol.threads;
    fresh.cores = options.protocol.cores;
    for (const latency::Target& known : store::RunLogReader(workspace).targets()) {
        if (known.name != options.target)
            continue;
        if (known.device == latency::ImportedDevice)
            throw InputError("'" + known.name +
                             "' stands for imported figures: nothing can be measured there from here. Give the machine "
                             "that is to be measured a name of its own (--target)");
        if (!options.device.empty() && known.device != options.device)
            throw InputError("'" + known.name + "' stands for the device " + known.device +
                             " in this workspace: give the device " + options.device + " a name of its own (--target)");
        if (!options.command.empty() && known.command != options.command)
            throw InputError("'" + known.name + "' stands for " +
                             (known.command.empty() ? "this machine" : "the command '" + known.command + "'") +
                             " in this workspace: give the machine behind '" + options.command +
                             "' a name of its own (--target)");
        return known;
    }
    return fresh;
}

/// Latencies of two machines, or of one before and after its LibTorch changed, say nothing about each other.
void requireSameMachine(const latency::Target& target, const latency::Machine& machine) {
    const std::string now = fingerprint(machine);
    // Rows of older versions tell less of their machine; they are taken to be this one's.
    if (target.machine.empty() || target.fingerprint == now)
        return;
    throw InputError("'" + target.name + "' was measured on another machine (" + target.fingerprint +
                     "), and this is " + now + ": give it a name of its own (--target)");
}

/// A workspace of a stranger starts nothing.
void requireApproved(const latency::Target& target, const MeasureLatencyOptions& options) {
    if (target.command.empty())
        return;
    if (options.command == target.command)
        workbench::approveCommand(target.command);
    if (!workbench::isApproved(target.command))
        throw InputError(
            "'" + target.name + "' of this workspace would run the command '" + target.command +
            "', which you have not used before. If you know it, allow it: hatter-cli latency target allow \"" +
            target.name + "\"");
}

}  // namespace

OpenTarget openTarget(const store::Workspace& workspace, const MeasureLatencyOptions& options,
                      const space::DesignSpace& space, const std::function<void(const std::string&)>& onNews,
                      const std::stop_token& stop) {
    OpenTarget out;
    out.target = targetOf(workspace, options);
    requireApproved(out.target, options);
    out.protocol = completed(workspace, options.protocol);
    if (out.protocol.threads == 0)
        out.protocol.threads = std::max(1, out.target.threads);
    if (out.protocol.cores.empty())
        out.protocol.cores = out.target.cores;
    const latency::MeterSettings settings{space, out.protocol, out.target.device};
    out.meter = out.target.command.empty() ? measure::makeMeter(settings)
                                           : agent::connect(out.target.command, settings, {}, onNews, stop);
    const latency::Machine& machine = out.meter->machine();
    requireSameMachine(out.target, machine);
    out.target.fingerprint = fingerprint(machine);
    out.target.machine = toJson(machine);
    store::RunLog(workspace).setTarget(out.target);
    return out;
}

}  // namespace hatter::tasks
