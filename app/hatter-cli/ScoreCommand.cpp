// SPDX-License-Identifier: GPL-3.0-or-later
// Scores translations in files; needs neither a workspace nor the engine.
#include "Checks.h"
#include "Context.h"
#include "base/Error.h"
#include "data/Text.h"
#include "score/Bootstrap.h"

#include <CLI/CLI.hpp>

namespace hatter::cli {

namespace {

using score::Resampled;
using Lines = std::vector<std::string>;
constexpr int DefaultResamples = 1000;

struct ScoreArguments {
    std::string hypotheses, references, baseline;
    std::string metric = "bleu";
    bool lowercase = false;
    std::string tokenizer = "13a";
    std::string smoothing = "exp";
    std::optional<double> smoothingValue;
    bool splitCompounds = false;
    score::ChrfOptions chrf;
    std::optional<int> resamples;
    score::BootstrapOptions bootstrap;
    /// Options that only one metric has.
    std::vector<std::pair<const CLI::Option*, std::string>> belongsTo;
};

void refuseForeignOptions(const ScoreArguments& arguments) {
    for (const auto& [option, metric] : arguments.belongsTo)
        if (option->count() > 0 && metric != arguments.metric)
            throw InputError(option->get_name() + " belongs to --metric " + metric + ", not to " + arguments.metric);
    if (arguments.metric == "fairseq" && arguments.lowercase)
        throw InputError("--lowercase belongs to --metric bleu and chrf: fairseq's BLEU keeps the case");
}

score::SacreBleuOptions bleuOptions(const ScoreArguments& arguments) {
    score::SacreBleuOptions options;
    options.tokenizer = score::tokenizerNamed(arguments.tokenizer);
    options.lowercase = arguments.lowercase;
    options.smoothing = score::smoothingNamed(arguments.smoothing);
    options.smoothingValue = arguments.smoothingValue;
    return options;
}

score::ChrfOptions chrfOptions(const ScoreArguments& arguments) {
    score::ChrfOptions options = arguments.chrf;
    options.lowercase = arguments.lowercase;
    return options;
}

score::Metric metricOf(const ScoreArguments& arguments) {
    if (arguments.metric == "chrf")
        return score::chrfMetric(chrfOptions(arguments));
    if (arguments.metric == "fairseq")
        return score::fairseqBleuMetric();
    return score::sacreBleuMetric(bleuOptions(arguments));
}

Lines readLines(const std::string& file, const ScoreArguments& arguments) {
    Lines lines = data::readLines(file);
    if (arguments.splitCompounds)
        for (std::string& line : lines)
            line = score::splitCompounds(line);
    return lines;
}

Json toJson(const score::Bleu& bleu) {
    return {{"metric", "BLEU"},
            {"score", bleu.score},
            {"precisions", bleu.precisions},
            {"correct", bleu.correct},
            {"total", bleu.total},
            {"brevity_penalty", bleu.brevityPenalty},
            {"ratio", bleu.ratio()},
            {"hypothesis_length", bleu.hypothesisLength},
            {"reference_length", bleu.referenceLength},
            {"signature", bleu.signature}};
}

Json toJson(const score::Chrf& chrf) {
    return {{"metric", chrf.name},
            {"score", chrf.score},
            {"precision", chrf.precision},
            {"recall", chrf.recall},
            {"signature", chrf.signature}};
}

Json toJson(const Resampled& resampled) {
    return {{"score", resampled.score}, {"mean", resampled.mean}, {"low", resampled.low}, {"high", resampled.high}};
}

/// The score as an object, and as its reference prints it.
std::pair<Json, std::string> scored(const ScoreArguments& arguments, const Lines& hypotheses, const Lines& references) {
    if (arguments.metric == "chrf") {
        const score::Chrf chrf = score::chrf(hypotheses, references, chrfOptions(arguments));
        return {toJson(chrf), score::chrfLine(chrf)};
    }
    if (arguments.metric == "fairseq") {
        const score::Bleu bleu = score::fairseqBleu(hypotheses, references);
        return {toJson(bleu), score::fairseqLine(bleu)};
    }
    const score::Bleu bleu = score::sacreBleu(hypotheses, references, bleuOptions(arguments));
    return {toJson(bleu), score::sacreBleuLine(bleu)};
}

std::vector<std::string> rowOf(const std::string& name, const Resampled& resampled) {
    return {name, number(resampled.score, 2), number(resampled.mean, 2), number(resampled.low, 2),
            number(resampled.high, 2)};
}

void showTable(Console& console, const score::BootstrapOptions& options,
               const std::vector<std::vector<std::string>>& rows) {
    console.table({"", "score", "mean", "95 % from", "to"}, rows);
    console.print("of " + std::to_string(options.resamples) + " bootstrap resamples, seed " +
                  std::to_string(options.seed));
}

Json confidence(Context& context, const ScoreArguments& arguments, const Lines& hypotheses, const Lines& references) {
    const score::Metric metric = metricOf(arguments);
    const Resampled system = score::bootstrap(metric, hypotheses, references, arguments.bootstrap, context.stop());
    showTable(context.console, arguments.bootstrap, {rowOf("hypotheses", system)});
    return {{"signature", score::signatureOf(metric, arguments.bootstrap)}, {"system", toJson(system)}};
}

Json comparison(Context& context, const ScoreArguments& arguments, const Lines& hypotheses, const Lines& references) {
    const Lines baseline = readLines(arguments.baseline, arguments);
    const score::PairedBootstrap result = score::pairedBootstrap(metricOf(arguments), hypotheses, baseline, references,
                                                                 arguments.bootstrap, context.stop());
    Console& console = context.console;
    showTable(console, arguments.bootstrap,
              {rowOf("hypotheses", result.system), rowOf("baseline", result.baseline),
               rowOf("difference", result.difference)});
    console.print("better than the baseline in " + number(100.0 * result.winRate, 1) +
                  " % of the resamples, worse in " + number(100.0 * result.lossRate, 1) + " %");
    console.print("p = " + number(result.pValue, 4) +
                  ", two-sided (sacreBLEU's way of counting: " + number(result.sacrePValue, 4) + ")");
    return {{"signature", result.signature},
            {"system", toJson(result.system)},
            {"baseline", toJson(result.baseline)},
            {"difference", toJson(result.difference)},
            {"p_value", result.pValue},
            {"sacre_p_value", result.sacrePValue},
            {"win_rate", result.winRate},
            {"loss_rate", result.lossRate}};
}

void run(Context& context, ScoreArguments& arguments) {
    refuseForeignOptions(arguments);
    const Lines hypotheses = readLines(arguments.hypotheses, arguments);
    const Lines references = readLines(arguments.references, arguments);
    auto [result, line] = scored(arguments, hypotheses, references);
    context.console.print(line);
    arguments.bootstrap.resamples = arguments.resamples.value_or(DefaultResamples);
    if (!arguments.baseline.empty())
        result["bootstrap"] = comparison(context, arguments, hypotheses, references);
    else if (arguments.resamples)
        result["bootstrap"] = confidence(context, arguments, hypotheses, references);
    context.console.event("result", result);
}

void addBleuOptions(CLI::App& app, ScoreArguments& arguments) {
    arguments.belongsTo = {
        {app.add_option("--tokenize", arguments.tokenizer, "BLEU: tokeniser")
             ->check(CLI::IsMember({"13a", "intl", "none"})),
         "bleu"},
        {app.add_option("--smooth", arguments.smoothing, "BLEU: what an order without a match counts as")
             ->check(CLI::IsMember({"exp", "floor", "add-k", "none"})),
         "bleu"},
        {app.add_option("--smooth-value", arguments.smoothingValue,
                        "BLEU: value of the smoothings floor (default 0.1) and add-k (default 1)")
             ->check(above(0)),
         "bleu"},
        {app.add_flag("--split-compounds", arguments.splitCompounds,
                      "fairseq: cut a-b into three words on both sides first, as HAT's published BLEU does"),
         "fairseq"}};
}

void addChrfOptions(CLI::App& app, ScoreArguments& arguments) {
    score::ChrfOptions& chrf = arguments.chrf;
    for (CLI::Option* option :
         {app.add_option("--char-order", chrf.characterOrder, "chrF: longest n-grams of characters")
              ->check(between(1, 64)),
          app.add_option("--word-order", chrf.wordOrder, "chrF: longest n-grams of words; 2 is chrF++")
              ->check(between(0, 64)),
          app.add_option("--beta", chrf.beta, "chrF: how much more recall weighs than precision")
              ->check(between(1, 1000))})
        arguments.belongsTo.emplace_back(option, "chrf");
}

}  // namespace

void addScoreCommand(CLI::App& app, Context& context) {
    auto arguments = std::make_shared<ScoreArguments>();
    CLI::App* sub = app.add_subcommand("score", "BLEU or chrF of translations in a file; needs no workspace");
    sub->add_option("--hypotheses", arguments->hypotheses, "Translations, one a line")->type_name("FILE")->required();
    sub->add_option("--references", arguments->references, "Their references, one a line")
        ->type_name("FILE")
        ->required();
    sub->add_option("--metric", arguments->metric, "bleu (sacreBLEU's), chrf, or fairseq (its BLEU, exactly counted)")
        ->check(CLI::IsMember({"bleu", "chrf", "fairseq"}));
    sub->add_flag("--lowercase", arguments->lowercase, "Score lower-cased text");
    addBleuOptions(*sub, *arguments);
    addChrfOptions(*sub, *arguments);
    sub->add_option("--baseline", arguments->baseline, "Compare with these translations by paired bootstrap")
        ->type_name("FILE");
    sub->add_option("--bootstrap", arguments->resamples,
                    "Resamples for confidence intervals (with --baseline 1000 are the default)")
        ->check(between(1, 1000000));
    sub->add_option("--seed", arguments->bootstrap.seed, "Seed of the resamples");
    sub->callback([&context, arguments] { context.action = [&context, arguments] { run(context, *arguments); }; });
}

}  // namespace hatter::cli
