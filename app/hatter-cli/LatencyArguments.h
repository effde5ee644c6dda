// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Context.h"

#include <string>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace hatter::cli {

/// --target NAME
CLI::Option* addTargetOption(CLI::App& app, std::string& target);

/// The figures of a predictor's error as lines.
void printError(Context& context, const latency::PredictorError& error);

// Parts of the family `latency`.
void addMeasureCommands(CLI::App& family, Context& context);      ///< measure, onboard, remeasure, profile
void addTargetCommands(CLI::App& family, Context& context);       ///< target add, list, test, remove
void addShowCommands(CLI::App& family, Context& context);         ///< show, sessions, range
void addLatencyDataCommands(CLI::App& family, Context& context);  ///< import, export, quarantine
void addBenchmarkCommand(CLI::App& family, Context& context);     ///< benchmark

}  // namespace hatter::cli
