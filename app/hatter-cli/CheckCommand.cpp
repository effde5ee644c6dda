// SPDX-License-Identifier: GPL-3.0-or-later
#include "Context.h"
#include "base/Error.h"
#include "space/HatSettings.h"
#include "space/HatYaml.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

using space::HatFile;
using space::HatFileKind;
using space::KeyUse;

std::string usedBy(const HatFile& file) {
    switch (file.kind) {
        case HatFileKind::SuperTransformer:
            return file.training ? "train super --hat-config FILE trains it" : "train super --space FILE trains it";
        case HatFileKind::SubTraining:
            return "no command trains a SubTransformer by itself";
        case HatFileKind::SubTransformer:
            return "evaluate, translate and export take it with --sub FILE";
        case HatFileKind::LatencyDataset:
            return "latency measure --hat-config FILE measures it";
        case HatFileKind::Predictor:
            return "no command uses it: latency fit has no settings";
        case HatFileKind::Evolution:
            return "search --hat-config FILE searches with it";
    }
    return {};
}

std::string useText(const HatFile::Key& key) {
    if (!key.use)
        return "unknown";
    switch (*key.use) {
        case KeyUse::Honoured:
            return "honoured";
        case KeyUse::NotUsed:
            return "not used";
        case KeyUse::Refused:
            return "refused";
    }
    return {};
}

void check(Context& context, const std::string& path, const std::string& spacePath) {
    const HatFile file = space::readHatFile(path);
    if (!spacePath.empty() && !file.sub)
        throw InputError("--space is for files of SubTransformers; " + path + " holds " + toText(file.kind));
    if (!spacePath.empty())
        space::readSubTransformer(path, space::readDesignSpace(spacePath));
    context.console.print(path + ": " + toText(file.kind) +
                          (file.training && file.space ? " and how it is trained" : "") + " (" + usedBy(file) + ")");
    std::vector<std::vector<std::string>> rows;
    for (const HatFile::Key& key : file.keys) {
        context.console.event("key",
                              {{"key", key.name}, {"line", key.line}, {"use", useText(key)}, {"text", key.text}});
        rows.push_back({std::to_string(key.line), key.name, useText(key), key.text});
    }
    context.console.table({"line", "key", "use", "as or why"}, rows);
    context.console.event(
        "result",
        {{"file", path}, {"kind", toText(file.kind)}, {"keys", file.keys.size()}, {"warnings", file.warnings.size()}});
}

}  // namespace

void addCheckCommand(CLI::App& app, Context& context) {
    auto path = std::make_shared<std::string>();
    auto spacePath = std::make_shared<std::string>();
    CLI::App* sub = app.add_subcommand("check", "Say what one of HAT's YAML files is, and what becomes of each key");
    sub->add_option("file", *path, "A design space, a SubTransformer, or settings")->type_name("FILE")->required();
    sub->add_option("--space", *spacePath, "Check that a SubTransformer lies in this design space")->type_name("FILE");
    sub->callback([&context, path, spacePath] {
        context.action = [&context, path, spacePath] { check(context, *path, *spacePath); };
    });
}

}  // namespace hatter::cli
