// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "Context.h"
#include "Json.h"
#include "SubChoice.h"
#include "base/AtomicFile.h"
#include "workbench/ComparisonCsv.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

using workbench::ComparedTranslations;
using workbench::CompareTranslationsOptions;
using workbench::CompareTranslationsOutcome;
using workbench::ScoreDifference;
using workbench::ScoreRange;

struct CompareArguments {
    SubChoice choice;
    CompareTranslationsOptions options;
    std::string csv;
};

Json toJson(const ScoreRange& range) {
    return {{"score", range.score}, {"low", range.low}, {"high", range.high}};
}

Json toJson(const std::optional<ScoreDifference>& difference) {
    if (!difference)
        return nullptr;
    Json json = toJson(difference->points);
    json["p_value"] = difference->pValue;
    return json;
}

Json toJson(const std::string& name, const ComparedTranslations& system) {
    return {{"name", name},
            {"hash", space::hashOf(system.sub)},
            {"architecture", space::toText(system.sub)},
            {"bleu", toJson(system.bleu)},
            {"chrf", toJson(system.chrf)},
            {"ms_per_sentence", system.sentenceMs},
            {"bleu_difference", toJson(system.bleuDifference)},
            {"chrf_difference", toJson(system.chrfDifference)}};
}

void showSentences(Context& context, const CompareTranslationsOutcome& outcome) {
    if (!context.console.json())
        return;
    for (std::size_t i = 0; i < outcome.sources.size(); ++i) {
        Json texts = Json::array(), scores = Json::array();
        for (const ComparedTranslations& system : outcome.systems) {
            texts.push_back(system.hypotheses[i]);
            scores.push_back(system.sentenceChrf[i]);
        }
        context.console.event("sentence", {{"line", outcome.lines[i]},
                                           {"source", outcome.sources[i]},
                                           {"reference", outcome.references[i]},
                                           {"translations", texts},
                                           {"chrf", scores}});
    }
}

/// "34.5 ± 0.6": half of the interval's width, which lies nearly even around the score.
std::string text(const ScoreRange& range) {
    return number(range.score, 2) + " ± " + number((range.high - range.low) / 2.0, 2);
}

std::string signedText(double points) {
    return (points > 0.0 ? "+" : "") + number(points, 2);
}

std::vector<std::string> rowOf(const std::string& name, const ComparedTranslations& system) {
    std::vector<std::string> row = {name, text(system.bleu), text(system.chrf), number(system.sentenceMs, 1)};
    for (const auto& difference : {system.bleuDifference, system.chrfDifference}) {
        row.push_back(difference ? signedText(difference->points.score) : "-");
        row.push_back(difference ? number(difference->pValue, 4) : "-");
    }
    return row;
}

void show(Context& context, const CompareArguments& arguments, const std::vector<std::string>& names,
          const CompareTranslationsOutcome& outcome) {
    showSentences(context, outcome);
    Json systems = Json::array();
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < outcome.systems.size(); ++i) {
        systems.push_back(toJson(names[i], outcome.systems[i]));
        rows.push_back(rowOf(names[i], outcome.systems[i]));
    }
    context.console.event("result", {{"systems", systems},
                                     {"sentences", outcome.sources.size()},
                                     {"split", arguments.options.split},
                                     {"whole", outcome.whole},
                                     {"beam", outcome.beam},
                                     {"bleu_signature", outcome.bleuSignature},
                                     {"chrf_signature", outcome.chrfSignature}});
    Console& console = context.console;
    console.table({"SubTransformer", "BLEU, 95 %", "chrF2, 95 %", "ms a sentence", "BLEU", "p", "chrF2", "p"}, rows);
    console.print(std::to_string(outcome.sources.size()) + " " + arguments.options.split + " sentences, beam " +
                  std::to_string(outcome.beam) + "; differences and two-sided p-values of a paired bootstrap against " +
                  names.front());
    console.print("BLEU: " + outcome.bleuSignature);
    console.print("chrF2: " + outcome.chrfSignature);
}

void compare(Context& context, CompareArguments& arguments) {
    const store::Workspace workspace = context.write();
    std::vector<std::string> names;
    for (const SubChoice::Chosen& one : arguments.choice.all(workspace)) {
        names.push_back(one.label);
        arguments.options.subs.push_back(one.sub);
    }
    const CompareTranslationsOutcome outcome =
        context.engine().compareTranslations(workspace, arguments.options, context.console, context.stop());
    show(context, arguments, names, outcome);
    if (!arguments.csv.empty())
        writeFileAtomically(arguments.csv, workbench::writeComparisonCsv(outcome, names));
}

void addOptions(CLI::App& app, CompareArguments& arguments) {
    CompareTranslationsOptions& options = arguments.options;
    arguments.choice.addTo(app);
    app.add_option("--split", options.split, "Pairs to translate")->check(CLI::IsMember({"train", "valid", "test"}));
    app.add_option("--sentences", options.sentences, "How many sentences of the split, 0: all");
    app.add_option("--draw", options.draw, "Draw the sentences with this seed (without: the first ones)")
        ->type_name("SEED");
    app.add_option("--beam", options.beam, "Beam size")->check(atLeast(1));
    app.add_option("--lenpen", options.lengthPenalty, "Length penalty: above 1 favours longer translations");
    app.add_option("--bootstrap", options.resamples, "Resamples of the bootstrap")->check(between(1, 1000000));
    app.add_option("--seed", options.seed, "Seed of the resamples");
    app.add_option("--csv", arguments.csv, "Write the sentences with all translations to this file")->type_name("FILE");
    app.add_option("--device", options.device, "cpu or cuda")->check(CLI::IsMember({"cpu", "cuda"}));
    app.add_option("--threads", options.threads, "Threads, 0: all cores")->check(atLeast(0));
}

}  // namespace

void addCompareCommand(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<CompareArguments>();
    CLI::App* sub = app.add_subcommand(
        "compare", "Compare the translations of two to four SubTransformers, the others with the first of the table");
    addOptions(*sub, *arguments);
    sub->callback([&context, arguments] { context.action = [&context, arguments] { compare(context, *arguments); }; });
}

}  // namespace hatter::cli
