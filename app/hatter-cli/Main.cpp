// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-cli: every task of the engine, without a window. Exit codes: 0 done, 1 failed, 2 bad input or usage, 130
// stopped.
#include "Context.h"
#include "base/Error.h"
#include "base/Log.h"

#include <CLI/CLI.hpp>

namespace {

using hatter::cli::Context;

constexpr int Failed = 1;
constexpr int BadInput = 2;
constexpr int StoppedOnRequest = 130;

std::string oneLine(std::string text) {
    for (char& c : text)
        if (c == '\n' || c == '\r')
            c = ' ';
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

int refuse(Context& context, const std::string& message, int code) {
    if (code == Failed || code == BadInput)
        hatter::logError(message);
    context.console.event("error", {{"message", oneLine(message)}, {"exit_code", code}});
    context.console.note("hatter-cli: " + oneLine(message));
    return code;
}

/// CLI11 reports a missing subcommand before an unknown word; the word says more.
std::string usageMessage(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<std::string> unknown = app.remaining(true);
    if (error.get_name() == "RequiredError" && !unknown.empty())
        return "'" + unknown.front() + "' is not a command";
    return error.what();
}

void addGlobalOptions(CLI::App& app, Context& context) {
    app.set_version_flag("--version", std::string("hatter-cli ") + HATTER_VERSION);
    app.add_option("-W,--workspace", context.workspaceFolder, "Folder of the workspace")->type_name("FOLDER");
    app.add_flag_callback(
        "--json", [&context] { context.console.setJson(true); },
        "Progress and results as JSON objects, one a line, on stdout");
    app.add_option(
           "--log-level", context.logLevel,
           "What goes to the log: trace, debug, info, warning, error or off (default info; with this option the "
           "log is shown on stderr too)")
        ->type_name("LEVEL");
}

void addCommands(CLI::App& app, Context& context) {
    hatter::cli::addWorkspaceCommands(app, context);
    hatter::cli::addDataCommands(app, context);
    hatter::cli::addImportCommands(app, context);
    hatter::cli::addTrainCommands(app, context);
    hatter::cli::addLatencyCommands(app, context);
    hatter::cli::addSearchCommand(app, context);
    hatter::cli::addSearchAddCommand(app, context);
    hatter::cli::addCompareMethodsCommand(app, context);
    hatter::cli::addEvaluateCommand(app, context);
    hatter::cli::addTranslateCommand(app, context);
    hatter::cli::addCompareCommand(app, context);
    hatter::cli::addExportCommand(app, context);
    hatter::cli::addScoreCommand(app, context);
    hatter::cli::addCalibrateCommand(app, context);
    hatter::cli::addLogCommands(app, context);
    hatter::cli::addCheckCommand(app, context);
    hatter::cli::addPublishedCommands(app, context);
}

/// Warnings are always shown; the rest when a level was asked for.
void showLog(Context& context) {
    const bool all = !context.logLevel.empty();
    hatter::setLogLevel(all ? context.logLevel : "info");
    hatter::addLogListener([&context, all](const hatter::LogLine& line) {
        // Errors end the program and are told then.
        if (line.level != "error" && (all || line.level == "warning"))
            context.console.note(line.level + ": " + line.text);
    });
}

int run(CLI::App& app, Context& context, int argc, char** argv) {
    try {
        app.parse(argc, argv);
        showLog(context);
        context.action();
        context.console.clearBar();
        return 0;
    } catch (const CLI::Success& e) {
        return app.exit(e);
    } catch (const CLI::ParseError& e) {
        return refuse(context, usageMessage(app, e) + " (--help tells the options)", BadInput);
    } catch (const hatter::Stopped&) {
        return refuse(context, "stopped" + (context.resumeHint.empty() ? "" : "; " + context.resumeHint),
                      StoppedOnRequest);
    } catch (const hatter::InputError& e) {
        return refuse(context, e.what(), BadInput);
    } catch (const std::exception& e) {
        return refuse(context, e.what(), Failed);
    }
}

}  // namespace

int main(int argc, char** argv) {
    hatter::cli::StopOnSignal signals;
    Context context(signals);
    CLI::App app("Hatter: hardware-aware Transformers, from a corpus to an exported SubTransformer", "hatter-cli");
    app.option_defaults()->always_capture_default();
    app.require_subcommand(1);
    // So that --workspace and --json may stand after the subcommand as well.
    app.fallthrough();
    app.get_formatter()->column_width(40);
    addGlobalOptions(app, context);
    addCommands(app, context);
    return run(app, context, argc, argv);
}
