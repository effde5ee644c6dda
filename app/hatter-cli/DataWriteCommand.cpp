// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's binary data for fairseq and the reference.
#include "Context.h"
#include "Json.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

namespace fs = std::filesystem;

struct WriteArguments {
    std::string folder;
    std::string format = "mmap";
};

void write(Context& context, const WriteArguments& arguments) {
    const store::Workspace workspace = context.read();
    const store::WorkspaceInfo& info = workspace.info();
    const fs::path folder = arguments.folder;
    if (fs::exists(folder) && !fs::is_empty(folder))
        throw InputError({folder.string(), 0, {}}, "is not empty; choose a new folder");
    const auto format = arguments.format == "old" ? data::IndexedFormat::Old : data::IndexedFormat::Mmap;
    Json files = Json::array();
    for (const std::string& language : {info.sourceLanguage, info.targetLanguage}) {
        const std::string name = "dict." + language + ".txt";
        const auto vocabulary = data::Vocabulary::read(workspace.dataFolder() / name);
        fs::create_directories(folder);
        vocabulary.write(folder / name);
        files.push_back(name);
        for (const char* split : {"train", "valid", "test"}) {
            const fs::path prefix = workspace.dataPrefix(split, language);
            if (!fs::exists(prefix.string() + ".idx"))
                continue;
            data::TokenSequences::read(prefix, vocabulary.size())
                .write(folder / prefix.filename(), vocabulary.size(), format);
            files.push_back(prefix.filename().string() + ".bin");
            files.push_back(prefix.filename().string() + ".idx");
        }
    }
    context.console.event("result", {{"folder", folder.string()}, {"files", files}});
    context.console.print(std::to_string(files.size()) + " files written to " + folder.string());
}

}  // namespace

void addDataWriteCommand(CLI::App& dataFamily, Context& context) {
    auto arguments = std::make_shared<WriteArguments>();
    CLI::App* command = dataFamily.add_subcommand(
        "write", "Write the binary data and dictionaries as fairseq and the reference read them");
    command->add_option("folder", arguments->folder, "A new folder")->type_name("FOLDER")->required();
    command->add_option("--format", arguments->format, "mmap, or old: what fairseq calls cached and lazy")
        ->check(CLI::IsMember({"mmap", "old"}));
    command->callback(
        [&context, arguments] { context.action = [&context, arguments] { write(context, *arguments); }; });
}

}  // namespace hatter::cli
