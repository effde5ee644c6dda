// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-cli search-methods: which method of searching finds more with as many evaluations.
#include "Checks.h"
#include "Context.h"
#include "base/Error.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <map>

namespace hatter::cli {

namespace {

using hatter::search::ComparedRun;
using hatter::search::Comparison;
using hatter::search::Method;

struct Spread {
    double mean = 0.0, deviation = 0.0;
};

Spread spreadOf(const std::vector<double>& values) {
    Spread out;
    const auto n = static_cast<double>(values.size());
    for (const double value : values)
        out.mean += value / n;
    for (const double value : values)
        out.deviation += (value - out.mean) * (value - out.mean);
    out.deviation = n > 1.0 ? std::sqrt(out.deviation / (n - 1.0)) : 0.0;
    return out;
}

std::string text(const std::vector<double>& values, int digits) {
    const Spread spread = spreadOf(values);
    return number(spread.mean, digits) + " ± " + number(spread.deviation, digits);
}

void showLimits(Context& context, const Comparison& comparison) {
    std::map<double, std::map<Method, std::vector<double>>> losses;
    std::map<double, std::vector<double>> evaluations;
    for (const ComparedRun& run : comparison.underLimits) {
        losses[run.limitMs][run.method].push_back(run.bestLoss);
        if (run.method == Method::Hat)
            evaluations[run.limitMs].push_back(static_cast<double>(run.evaluations));
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& [limitMs, byMethod] : losses) {
        rows.push_back({number(limitMs, 2), number(spreadOf(evaluations[limitMs]).mean, 0),
                        text(byMethod.at(Method::Hat), 4), text(byMethod.at(Method::Random), 4)});
        if (const auto found = byMethod.find(Method::Regularised); found != byMethod.end())
            rows.back().push_back(text(found->second, 4));
        Json fields = {{"limit_ms", limitMs}, {"evaluations", evaluations[limitMs]}};
        for (const auto& [method, values] : byMethod)
            fields[toText(method)] = values;
        context.console.event("limit", fields);
    }
    context.console.print("best loss under a limit, mean and deviation over the seeds, at equal evaluations");
    std::vector<std::string> header = {"limit ms", "evaluations", "hat", "random"};
    if (!rows.empty() && rows.front().size() > header.size())
        header.push_back("regularised");
    context.console.table(header, rows);
}

void showFronts(Context& context, const Comparison& comparison) {
    std::vector<std::vector<std::string>> rows;
    for (const Comparison::Front& front : comparison.fronts) {
        rows.push_back({std::to_string(front.seed), std::to_string(front.hatEvaluations), number(front.hatVolume, 4),
                        std::to_string(front.paretoEvaluations), number(front.paretoVolume, 4),
                        number(100.0 * front.paretoVolume / front.hatVolume, 2),
                        front.paretoEvaluationsToReach > 0 ? std::to_string(front.paretoEvaluationsToReach) : "-"});
        context.console.event("front", {{"seed", front.seed},
                                        {"hat_evaluations", front.hatEvaluations},
                                        {"hat_hypervolume", front.hatVolume},
                                        {"pareto_evaluations", front.paretoEvaluations},
                                        {"pareto_hypervolume", front.paretoVolume},
                                        {"pareto_evaluations_to_reach", front.paretoEvaluationsToReach}});
    }
    context.console.print("one pareto run against hat runs under several limits together, by hypervolume");
    context.console.table(
        {"seed", "hat evaluations", "hypervolume", "pareto evaluations", "hypervolume", "%", "reached after"}, rows);
}

}  // namespace

void addCompareMethodsCommand(CLI::App& app, Context& context) {
    auto options = std::make_shared<workbench::CompareMethodsOptions>();
    CLI::App* sub = app.add_subcommand(
        "search-methods", "Compare the methods of searching on this workspace, at equal numbers of evaluations");
    auto& comparison = options->comparison;
    sub->add_option("--limits", comparison.limitsMs, "Limits to compare under, ms (default: three, spread)")
        ->check(above(0));
    sub->add_option("--front-limits", comparison.frontLimitsMs,
                    "Limits of the hat runs that a pareto run competes with, ms (default: five, spread)")
        ->check(above(0));
    sub->add_option("--evaluations", comparison.evaluations,
                    "Different SubTransformers that a run may evaluate, 0: as many as its generations make")
        ->check(atLeast(0));
    sub->add_option("--seeds", comparison.seeds, "Runs of each, with seeds 1, 2, ...")->check(between(1, 1000));
    sub->add_flag("--regularised", comparison.regularised, "Let aging evolution compete under the limits as well");
    sub->add_option("--share", comparison.frontShare, "Share of the hat runs' evaluations that pareto may make")
        ->check(between(0.001, 1));
    sub->add_option("--iterations", comparison.evolution.iterations, "Generations")->check(atLeast(1));
    sub->add_option("--population", comparison.evolution.populationSize, "Population")->check(atLeast(2));
    sub->add_option("--parents", comparison.evolution.parentSize, "Parents")->check(atLeast(2));
    sub->add_option("--mutations", comparison.evolution.mutationSize, "Children by mutation")->check(atLeast(0));
    sub->add_option("--crossovers", comparison.evolution.crossoverSize, "Children by crossover")->check(atLeast(0));
    sub->add_option("--mutation-prob", comparison.evolution.mutationProbability, "Probability that a gene mutates")
        ->check(between(0, 1));
    sub->add_option("--subset", options->subset, "Validation pairs that candidates are compared on, 0: all");
    sub->add_option("--target", options->target, "Machine whose predictor is used")->type_name("NAME");
    sub->add_option("--device", options->device, "cpu or cuda")->check(CLI::IsMember({"cpu", "cuda"}));
    sub->add_option("--threads", options->threads, "Threads, 0: all cores")->check(atLeast(0));
    sub->callback([&context, options] {
        context.action = [&context, options] {
            const store::Workspace workspace = context.write();
            context.resumeHint = "the losses so far are kept: the same command goes on with them";
            const Comparison found =
                context.engine().compareMethods(workspace, *options, context.console, {}, context.stop());
            showLimits(context, found);
            showFronts(context, found);
        };
    });
}

}  // namespace hatter::cli
