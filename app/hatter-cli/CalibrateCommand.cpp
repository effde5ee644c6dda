// SPDX-License-Identifier: GPL-3.0-or-later
// What BLEU with inherited weights says of BLEU after training; needs no engine.
#include "Checks.h"
#include "Context.h"
#include "base/Error.h"
#include "score/CalibrationPairs.h"
#include "store/RunLog.h"
#include "workbench/TrainedCalibration.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace hatter::cli {

namespace {

using score::Calibration;
using Pairs = std::vector<score::CalibrationPair>;

struct CalibrateArguments {
    std::string pairs;
    std::string heldOut;
    std::optional<std::size_t> first;
    bool choices = false;
    std::vector<double> inherited;
};

/// All choices of five out of more than these are more than anybody waits for.
constexpr std::size_t MostForChoices = 30;

double meanErrorOn(const Calibration& calibration, const Pairs& heldOut) {
    double sum = 0.0;
    for (const auto& pair : heldOut)
        sum += std::abs(calibration.at(pair.inherited).bleu - pair.final);
    return sum / static_cast<double>(heldOut.size());
}

/// Held-out errors of every choice of five, ascending; of refused ones none.
std::vector<double> errorsOfChoices(const Pairs& pairs, const Pairs& heldOut, const std::stop_token& stop) {
    if (pairs.size() > MostForChoices)
        throw InputError("--choices looks at all fives out of at most " + std::to_string(MostForChoices) +
                         " pairs; there are " + std::to_string(pairs.size()));
    std::vector<double> errors;
    std::vector<bool> chosen(pairs.size(), false);
    std::fill_n(chosen.begin(), std::min(Calibration::FewestPairs, pairs.size()), true);
    do {
        if (stop.stop_requested())
            throw Stopped();
        Pairs some;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            if (chosen[i])
                some.push_back(pairs[i]);
        try {
            errors.push_back(meanErrorOn(Calibration(some), heldOut));
        } catch (const InputError&) {
            continue;  // refused, with a reason that belongs to these five alone
        }
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    std::sort(errors.begin(), errors.end());
    return errors;
}

Json showHeldOut(Context& context, const CalibrateArguments& arguments, const Pairs& pairs,
                 const Calibration& calibration) {
    const Pairs heldOut = score::readCalibrationPairs(arguments.heldOut);
    if (heldOut.empty())
        throw InputError({arguments.heldOut, 0, {}}, "has no pairs");
    const double error = meanErrorOn(calibration, heldOut);
    const auto inside = std::count_if(heldOut.begin(), heldOut.end(), [&](const auto& pair) {
        const Calibration::Value value = calibration.at(pair.inherited);
        return value.low <= pair.final && pair.final <= value.high;
    });
    context.console.print("held out: off by " + number(error, 3) + " BLEU in the mean of " +
                          std::to_string(heldOut.size()) + ", " + std::to_string(inside) + " in their 90 % interval");
    Json result = {{"pairs", heldOut.size()}, {"mean_error", error}, {"in_interval", inside}};
    if (!arguments.choices)
        return result;
    const std::vector<double> errors = errorsOfChoices(pairs, heldOut, context.stop());
    if (errors.empty())
        throw InputError({arguments.pairs, 0, {}}, "has no five pairs that a calibration can be made of");
    const double median = (errors[(errors.size() - 1) / 2] + errors[errors.size() / 2]) / 2.0;
    context.console.print("all " + std::to_string(errors.size()) + " choices of five: off by " + number(median, 3) +
                          " in the median, " + number(errors.back(), 3) + " at worst");
    result["choices"] = {{"count", errors.size()}, {"median", median}, {"worst", errors.back()}};
    return result;
}

/// Of the workspace's trained SubTransformers, without a file.
Pairs pairsOf(Context& context, const CalibrateArguments& arguments) {
    if (!arguments.pairs.empty())
        return score::readCalibrationPairs(arguments.pairs);
    const workbench::TrainedPairs trained = workbench::pairsOf(store::RunLogReader(context.read()).finalBleus());
    context.console.print("trained SubTransformers of the workspace" +
                          (trained.start.empty() ? "" : " (" + trained.start + ")") + ": " +
                          std::to_string(trained.pairs.size()));
    return trained.pairs;
}

void run(Context& context, const CalibrateArguments& arguments) {
    const Pairs pairs = pairsOf(context, arguments);
    const auto used = std::min(pairs.size(), arguments.first.value_or(pairs.size()));
    const Calibration calibration(Pairs(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(used)));
    context.console.print(toText(calibration) + (calibration.isClamped() ? "; the slope was kept within bounds" : ""));
    Json result = {{"pairs", used},
                   {"slope", calibration.slope()},
                   {"offset", calibration.offset()},
                   {"clamped", calibration.isClamped()},
                   {"mean_error", calibration.meanError()}};
    for (const double inherited : arguments.inherited) {
        const Calibration::Value value = calibration.at(inherited);
        context.console.print(number(inherited, 2) + " inherited: " + number(value.bleu, 2) +
                              " calibrated, 90 % of the time " + number(value.low, 2) + " to " + number(value.high, 2));
        result["values"].push_back(
            {{"inherited", inherited}, {"bleu", value.bleu}, {"low", value.low}, {"high", value.high}});
    }
    if (!arguments.heldOut.empty())
        result["held_out"] = showHeldOut(context, arguments, pairs, calibration);
    context.console.event("result", result);
}

}  // namespace

void addCalibrateCommand(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<CalibrateArguments>();
    CLI::App* sub = app.add_subcommand(
        "calibrate", "BLEU after training from BLEU with inherited weights, by a few SubTransformers that have both");
    sub->add_option("pairs", arguments->pairs,
                    R"(One JSON object a line: {"inherited": 24.1, "final": 25.6} (default: the workspace's own))")
        ->type_name("FILE");
    sub->add_option("--first", arguments->first, "Use only so many of them")->check(atLeast(1));
    sub->add_option("--at", arguments->inherited, "Inherited BLEU to calibrate")->check(between(0, 100));
    CLI::Option* heldOut =
        sub->add_option("--held-out", arguments->heldOut, "Pairs to test the calibration on")->type_name("FILE");
    sub->add_flag("--choices", arguments->choices, "Test every choice of five")->needs(heldOut);
    sub->callback([&context, arguments] { context.action = [&context, arguments] { run(context, *arguments); }; });
}

}  // namespace hatter::cli
