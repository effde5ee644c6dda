// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-cli latency target add, list, test, remove
#include "Checks.h"
#include "Json.h"
#include "LatencyArguments.h"
#include "agent/Agent.h"
#include "agent/Lines.h"
#include "base/Error.h"
#include "store/RunLog.h"
#include "workbench/ApprovedCommands.h"
#include "workbench/LatencyData.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

Json jsonOf(const latency::Target& target) {
    return {{"name", target.name},       {"device", target.device}, {"command", target.command},
            {"threads", target.threads}, {"cores", target.cores},   {"fingerprint", target.fingerprint}};
}

void add(Context& context, const latency::Target& target) {
    const store::Workspace workspace = context.write();
    workbench::addTarget(workspace, target);
    context.console.event("result", jsonOf(target));
    context.console.print("target " + target.name + " stands; measure it: hatter-cli latency onboard --target \"" +
                          target.name + "\"");
}

void list(Context& context) {
    const store::Workspace workspace = context.read();
    const store::RunLogReader reader(workspace);
    std::vector<std::vector<std::string>> cells;
    for (const latency::Target& target : reader.targets()) {
        std::size_t used = reader.importedLatencies(target.name).size();
        for (const auto& row : reader.measurements(target.name))
            used += row.isUsed() ? 1 : 0;
        std::optional<double> mape;
        if (const auto record = reader.latestPredictor(target.name)) {
            const auto error = latency::LatencyPredictor::fromJson(record->predictor, workspace.folder()).error();
            if (error.heldOut > 0)
                mape = error.mape;
        }
        Json json = jsonOf(target);
        json["rows"] = used;
        json["mape_percent"] = toJson(mape);
        context.console.event("target", std::move(json));
        cells.push_back({target.name, target.device, target.command.empty() ? "-" : agent::printable(target.command),
                         std::to_string(used), number(mape, 1), target.fingerprint});
    }
    context.console.table({"target", "device", "command", "rows", "error %", "machine"}, cells);
}

void allow(Context& context, const std::string& name) {
    for (const latency::Target& target : store::RunLogReader(context.read()).targets())
        if (target.name == name && !target.command.empty()) {
            workbench::approveCommand(target.command);
            context.console.event("result", {{"allowed", target.command}});
            context.console.print("may run: " + agent::printable(target.command));
            return;
        }
    throw InputError("there is no target '" + name + "' with a command in this workspace");
}

void test(Context& context, const std::string& command) {
    const agent::Greeting greeting = agent::greet(command);
    context.console.event("result", {{"version", greeting.version},
                                     {"devices", greeting.devices},
                                     {"machine", Json::parse(latency::toJson(greeting.machine))}});
    context.console.print("agent " + greeting.version + " answers: " + latency::fingerprint(greeting.machine));
}

}  // namespace

void addTargetCommands(CLI::App& family, Context& context) {
    CLI::App* targets = family.add_subcommand("target", "The machines that latencies are measured on");
    targets->require_subcommand(1);

    auto target = std::make_shared<latency::Target>();
    CLI::App* adder = targets->add_subcommand("add", "Name a machine: this one's CPU or GPU, or one behind a command");
    adder->add_option("name", target->name, "Its name in this workspace")->required();
    adder->add_option("--command", target->command, "Starts an agent there: \"ssh pi hatter-agent\"")
        ->type_name("COMMAND");
    adder->add_option("--device", target->device, "cpu or cuda")->check(CLI::IsMember({"cpu", "cuda"}));
    adder->add_option("--threads", target->threads, "Threads that models run with there")->check(atLeast(1));
    adder->add_option("--cores", target->cores, "Cores that they are pinned to: 0,2-3")->type_name("LIST");
    adder->callback([&context, target] { context.action = [&context, target] { add(context, *target); }; });

    CLI::App* lister = targets->add_subcommand("list", "All of this workspace");
    lister->callback([&context] { context.action = [&context] { list(context); }; });

    auto command = std::make_shared<std::string>();
    CLI::App* tester = targets->add_subcommand("test", "Ask an agent who it is; needs no workspace");
    tester->add_option("command", *command, "Starts the agent")->required();
    tester->callback([&context, command] { context.action = [&context, command] { test(context, *command); }; });

    auto allowed = std::make_shared<std::string>();
    CLI::App* allower = targets->add_subcommand(
        "allow", "Let a target's command run that stood in the workspace when it came to you: look at it first");
    allower->add_option("name", *allowed, "Its name in this workspace")->required();
    allower->callback([&context, allowed] { context.action = [&context, allowed] { allow(context, *allowed); }; });

    auto name = std::make_shared<std::string>();
    CLI::App* remover = targets->add_subcommand("remove", "Forget a machine with its measurements and predictors");
    remover->add_option("name", *name, "Its name in this workspace")->required();
    remover->callback([&context, name] {
        context.action = [&context, name] {
            const store::Workspace workspace = context.write();
            workbench::removeTarget(workspace, *name);
            context.console.event("result", {{"removed", *name}});
            context.console.print("target " + *name + " removed");
        };
    });
}

}  // namespace hatter::cli
