// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Console.h"
#include "StopOnSignal.h"
#include "store/Workspace.h"
#include "store/WorkspaceLock.h"
#include "workbench/Engine.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace hatter::cli {

/// What all commands share: the global options, the terminal, the engine and the workspace.
class Context {
public:
    explicit Context(StopOnSignal& signals) : m_signals(signals) {}

    std::string workspaceFolder;  ///< --workspace
    std::string logLevel;         ///< --log-level, empty: the default
    Console console;
    /// What the command line asks for; set while it is parsed.
    std::function<void()> action;

    /// The folder of --workspace; throws InputError if there was none.
    std::filesystem::path folder() const;
    /// The workspace, for reading.
    store::Workspace read() const;
    /// The workspace, locked for the rest of the program; its log goes to its folder.
    store::Workspace write();
    /// A workspace that was just made, likewise.
    store::Workspace write(const store::Workspace& workspace);
    /// Lets the lock and the log file go, before a folder is removed.
    void release();

    workbench::Engine& engine();
    /// Asked to stop by SIGINT or SIGTERM.
    std::stop_token stop() { return m_signals.arm(); }
    /// How the message after a stop says to go on; empty: nothing to say.
    std::string resumeHint;

private:
    StopOnSignal& m_signals;
    std::unique_ptr<store::WorkspaceLock> m_lock;
    std::unique_ptr<workbench::Engine> m_engine;
};

/// Each adds its family of subcommands.
void addWorkspaceCommands(CLI::App& app, Context& context);
void addDataCommands(CLI::App& app, Context& context);
void addImportCommands(CLI::App& app, Context& context);
void addTrainCommands(CLI::App& app, Context& context);
void addLatencyCommands(CLI::App& app, Context& context);
void addSearchCommand(CLI::App& app, Context& context);
void addSearchAddCommand(CLI::App& app, Context& context);
void addCompareMethodsCommand(CLI::App& app, Context& context);
void addEvaluateCommand(CLI::App& app, Context& context);
void addTranslateCommand(CLI::App& app, Context& context);
void addExportCommand(CLI::App& app, Context& context);
void addScoreCommand(CLI::App& app, Context& context);
void addCalibrateCommand(CLI::App& app, Context& context);
void addLogCommands(CLI::App& app, Context& context);
void addCheckCommand(CLI::App& app, Context& context);
/// `train sub`
void addTrainSubCommand(CLI::App& trainFamily, Context& context);
/// `data write`
void addDataWriteCommand(CLI::App& dataFamily, Context& context);
/// `latency predict`
void addPredictCommand(CLI::App& latencyFamily, Context& context);
void addPublishedCommands(CLI::App& app, Context& context);

}  // namespace hatter::cli
