// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "Context.h"
#include "SubChoice.h"
#include "base/AtomicFile.h"
#include "base/Error.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <sstream>

namespace hatter::cli {

namespace {

using workbench::TranslateOptions;
using workbench::Translation;

struct TranslateArguments {
    SubChoice choice;
    TranslateOptions options;
    std::string model;
    std::string input;
};

std::vector<std::string> linesOf(std::istream& in) {
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        lines.push_back(line);
    }
    return lines;
}

/// From the command line, a file, or stdin.
void readLines(TranslateArguments& arguments) {
    if (!arguments.options.lines.empty() && !arguments.input.empty())
        throw InputError("sentences were given both as arguments and with --input");
    if (!arguments.input.empty()) {
        std::istringstream in(readFile(arguments.input));
        arguments.options.lines = linesOf(in);
    } else if (arguments.options.lines.empty()) {
        arguments.options.lines = linesOf(std::cin);
    }
}

void showTranslations(Context& context, const std::vector<std::string>& lines,
                      const std::vector<Translation>& translations) {
    for (std::size_t i = 0; i < translations.size(); ++i) {
        context.console.event("translation", {{"source", lines.at(i)},
                                              {"text", translations[i].text},
                                              {"score", translations[i].score},
                                              {"ms", translations[i].milliseconds}});
        context.console.print(translations[i].text);
    }
}

void translate(Context& context, TranslateArguments& arguments) {
    TranslateOptions& options = arguments.options;
    options.model = arguments.model;
    if (!options.model.empty() && !arguments.choice.empty())
        throw InputError("both --model and a SubTransformer of the workspace were named; one of them translates");
    std::optional<store::Workspace> workspace;
    if (options.model.empty()) {
        workspace = context.read();
        options.sub = arguments.choice.one(*workspace).sub;
        options.trained = arguments.choice.trained;
    } else if (!std::filesystem::is_directory(options.model)) {
        throw InputError({arguments.model, 0, {}}, "is not the folder of an exported SubTransformer");
    }
    readLines(arguments);
    const auto translations =
        context.engine().translate(workspace ? &*workspace : nullptr, options, context.console, context.stop());
    showTranslations(context, options.lines, translations);
}

}  // namespace

void addTranslateCommand(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<TranslateArguments>();
    TranslateOptions& options = arguments->options;
    CLI::App* sub = app.add_subcommand("translate", "Translate sentences: arguments, a file, or stdin, one a line");
    sub->add_option("sentences", options.lines, "Sentences (without: stdin)")->default_str("");
    arguments->choice.addTo(*sub);
    arguments->choice.addTrainedTo(*sub);
    sub->add_option("--model", arguments->model, "Use an exported folder; needs no workspace")->type_name("FOLDER");
    sub->add_option("--input", arguments->input, "Translate the lines of this file")->type_name("FILE");
    sub->add_option("--beam", options.beam, "Beam size")->check(atLeast(1));
    sub->add_option("--lenpen", options.lengthPenalty, "Length penalty: above 1 favours longer translations");
    sub->add_option("--device", options.device, "cpu or cuda")->check(CLI::IsMember({"cpu", "cuda"}));
    sub->add_option("--threads", options.threads, "Threads, 0: all cores")->check(atLeast(0));
    sub->callback(
        [&context, arguments] { context.action = [&context, arguments] { translate(context, *arguments); }; });
}

}  // namespace hatter::cli
