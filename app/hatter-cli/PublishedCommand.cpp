// SPDX-License-Identifier: GPL-3.0-or-later
#include "Context.h"
#include "Json.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Resources.h"
#include "space/PublishedModels.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace hatter::cli {

namespace {

struct PublishedArguments {
    std::string task, hardware;
    std::string name;
    std::string output;
};

Json jsonOf(const space::PublishedModel& model) {
    return {{"name", model.name},
            {"task", model.task.id},
            {"source_language", model.task.sourceLanguage},
            {"target_language", model.task.targetLanguage},
            {"hardware", model.hardware.id},
            {"hardware_name", model.hardware.full},
            {"latency_ms", model.latencyMs},
            {"bleu", model.bleu},
            {"sacrebleu", model.sacreBleu},
            {"kind", "published"},
            {"parameters", model.parameters},
            {"flops", model.flops},
            {"flops_tokens", model.task.tokens},
            {"space", model.task.space.name},
            {"hash", space::hashOf(model.sub)},
            {"architecture", space::toText(model.sub)},
            {"sizes", toJson(model.sub)}};
}

/// Throws InputError if `id` is given and none of `all` has it.
template <typename Value>
void checkId(const std::string& option, const std::string& id, const std::vector<Value>& all) {
    std::string known;
    for (const Value& value : all) {
        if (id.empty() || value.id == id)
            return;
        known += (known.empty() ? "" : ", ") + value.id;
    }
    throw InputError(option + " '" + id + "' is unknown; " + known + " are known");
}

const space::PublishedModel& modelOf(const space::PublishedModels& all, const std::string& name) {
    const space::PublishedModel* model = all.find(name);
    if (model == nullptr)
        throw InputError("no published model is named '" + name + "'; `hatter-cli published list` names them");
    return *model;
}

void list(Context& context, const PublishedArguments& arguments) {
    const space::PublishedModels all = space::readPublishedModels(resourcesFolder());
    checkId("--task", arguments.task, all.tasks);
    checkId("--hardware", arguments.hardware, all.hardware);
    std::vector<std::vector<std::string>> rows;
    for (const space::PublishedModel& model : all.models) {
        if ((!arguments.task.empty() && model.task.id != arguments.task) ||
            (!arguments.hardware.empty() && model.hardware.id != arguments.hardware))
            continue;
        context.console.event("published", jsonOf(model));
        rows.push_back({model.name, model.task.id, model.hardware.id, number(model.latencyMs, 1), number(model.bleu, 1),
                        number(model.sacreBleu, 1), number(double(model.parameters) / 1e6, 2),
                        number(double(model.flops) / 1e9, 2)});
    }
    context.console.table({"name", "task", "hardware", "latency ms", "BLEU", "SacreBLEU", "parameters M", "FLOPs G"},
                          rows);
    context.console.print("latency and BLEU as published by the authors. " + all.source);
}

void show(Context& context, const PublishedArguments& arguments) {
    const space::PublishedModels all = space::readPublishedModels(resourcesFolder());
    const space::PublishedModel& model = modelOf(all, arguments.name);
    context.console.event("result", jsonOf(model));
    Console& console = context.console;
    console.print("name          " + model.name);
    console.print("task          " + model.task.name + " (" + model.task.id + ")");
    console.print("hardware      " + model.hardware.full);
    console.print("latency       " + number(model.latencyMs, 1) + " ms, published");
    console.print("BLEU          " + number(model.bleu, 1) + ", published");
    console.print("SacreBLEU     " + number(model.sacreBleu, 1) + ", published");
    console.print("parameters    " + number(double(model.parameters) / 1e6, 2) +
                  " M without embeddings and output layer");
    console.print("FLOPs         " + number(double(model.flops) / 1e9, 2) + " G for " +
                  std::to_string(model.task.tokens) + " tokens");
    console.print("design space  " + model.task.space.name);
    console.print("architecture  " + space::toText(model.sub));
    console.print("source        " + all.source);
}

void exportYaml(Context& context, const PublishedArguments& arguments) {
    const space::PublishedModels all = space::readPublishedModels(resourcesFolder());
    writeFileAtomically(arguments.output, space::writePublishedModel(modelOf(all, arguments.name)));
    context.console.event("result", {{"file", arguments.output}});
    context.console.print("written: " + arguments.output);
}

}  // namespace

void addPublishedCommands(CLI::App& app, Context& context) {
    CLI::App* family = app.add_subcommand("published", "HAT's 44 published SubTransformers, as reference points");
    family->require_subcommand(1);
    auto arguments = std::make_shared<PublishedArguments>();
    const auto act = [&context, arguments](void (*action)(Context&, const PublishedArguments&)) {
        return [&context, arguments, action] {
            context.action = [&context, arguments, action] { action(context, *arguments); };
        };
    };
    CLI::App* all = family->add_subcommand("list", "Their figures, as the authors published them");
    all->add_option("--task", arguments->task, "Only those of this task: wmt14.en-de, wmt14.en-fr, ...")
        ->type_name("TASK");
    all->add_option("--hardware", arguments->hardware, "Only those of this machine: raspberrypi, xeon, titanxp")
        ->type_name("NAME");
    all->callback(act(list));

    CLI::App* one = family->add_subcommand("show", "All about one");
    one->add_option("name", arguments->name, "Its name in `published list`")->required()->type_name("NAME");
    one->callback(act(show));

    CLI::App* out = family->add_subcommand("export", "Write one as HAT's YAML");
    out->add_option("name", arguments->name, "Its name in `published list`")->required()->type_name("NAME");
    out->add_option("--output", arguments->output, "The file to write")->required()->type_name("FILE");
    out->callback(act(exportYaml));
}

}  // namespace hatter::cli
