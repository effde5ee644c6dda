// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/HatTrainingYaml.h"

#include "space/YamlSettings.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace hatter::space {

namespace {

constexpr int MostUpdates = 1'000'000'000;
constexpr double HighestRate = 1000.0;
constexpr double BelowOne = 1.0 - 1e-9;

/// The name under which an option with two names stands in the file.
std::string oneOf(const YamlSettings& settings, const char* name, const char* other) {
    if (settings.has(name) && settings.has(other))
        settings.fail(other, std::string("is the same as '") + name + "', which stands in line " +
                                 std::to_string(settings.line(name)));
    return settings.has(other) ? other : name;
}

/// What an architecture's name stands for where the file says nothing (SEMANTICS i, iii).
struct Architecture {
    std::string_view name;
    double dropout = 0.1;
    double attentionDropout = 0.0;
    bool normalizesBefore = false;
    double activationDropout = 0.0;
};

Architecture architectureOf(const YamlSettings& settings) {
    static constexpr Architecture known[] = {{"transformersuper"},
                                             {"transformersuper_iwslt_de_en"},
                                             {"transformersuper_wmt_en_de"},
                                             {"transformersuper_wmt_en_fr"},
                                             {"transformersuper_vaswani_wmt_en_de_big", 0.3},
                                             {"transformersuper_vaswani_wmt_en_fr_big", 0.1},
                                             {"transformersuper_wmt_en_de_big", 0.3, 0.1},
                                             {"transformersuper_wmt_en_de_big_t2t", 0.3, 0.1, true, 0.1}};
    const std::string name = settings.word("arch", "transformersuper");
    const auto* found = std::find_if(std::begin(known), std::end(known), [&](const auto& a) { return a.name == name; });
    if (found == std::end(known))
        settings.fail("arch", "is none of HAT's architectures (transformersuper, transformersuper_wmt_en_de, ...)");
    // What the name alone would change must stand in the file, where it is supported or refused.
    if (found->normalizesBefore)
        for (const char* key : {"encoder-normalize-before", "decoder-normalize-before"})
            if (!settings.flag(key, false))
                settings.fail("arch", "stands for " + std::string(key) + ": True, which the file must say itself");
    if (found->activationDropout > 0.0 && !settings.has("activation-dropout") && !settings.has("relu-dropout"))
        settings.fail("arch",
                      "stands for activation-dropout: 0.1, which is not supported: write activation-dropout: 0");
    return *found;
}

/// "(0.9, 0.98)", a Python expression in HAT's files.
void readBetas(const YamlSettings& settings, HatTraining& training) {
    const std::string text = settings.word("adam-betas", "(0.9, 0.999)");
    std::string_view rest = text;
    const auto skip = [&](std::string_view characters) {
        rest.remove_prefix(std::min(rest.find_first_not_of(characters), rest.size()));
    };
    const auto beta = [&]() {
        skip(" ");
        double value = -1.0;
        const auto [end, code] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (code != std::errc{} || !(value >= 0.0 && value < 1.0))
            settings.fail("adam-betas", "a pair of numbers from 0 to below 1 such as (0.9, 0.98) was expected");
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        skip(" ");
        return value;
    };
    const bool open = rest.starts_with('(');
    if (open)
        rest.remove_prefix(1);
    training.adamBeta1 = beta();
    if (!rest.starts_with(','))
        settings.fail("adam-betas", "two numbers with a comma between were expected");
    rest.remove_prefix(1);
    training.adamBeta2 = beta();
    if (rest != (open ? ")" : ""))
        settings.fail("adam-betas", "two numbers such as (0.9, 0.98) were expected and nothing behind them");
}

void readOptimizer(const YamlSettings& settings, HatTraining& training) {
    if (settings.word("optimizer", "nag (the reference's default)") != "adam")
        settings.fail("optimizer", "only adam is supported" +
                                       std::string(settings.has("optimizer") ? "" : "; without the key HAT takes nag"));
    readBetas(settings, training);
    training.adamEps = settings.real("adam-eps", 0.0, 1.0, training.adamEps);
    training.weightDecay = settings.real(oneOf(settings, "weight-decay", "wd"), 0.0, 1000.0, training.weightDecay);
    training.clipNorm = settings.real("clip-norm", 0.0, 1e9, training.clipNorm);
}

void readLoss(const YamlSettings& settings, HatTraining& training) {
    const Architecture architecture = architectureOf(settings);
    training.architecture = architecture.name;
    training.dropout = settings.real("dropout", 0.0, BelowOne, architecture.dropout);
    training.attentionDropout = settings.real("attention-dropout", 0.0, BelowOne, architecture.attentionDropout);
    const std::string criterion = settings.word("criterion", "cross_entropy");
    if (criterion == "label_smoothed_cross_entropy")
        training.labelSmoothing = settings.real("label-smoothing", 0.0, BelowOne, training.labelSmoothing);
    else if (criterion != "cross_entropy")
        settings.fail("criterion", "only label_smoothed_cross_entropy and cross_entropy are supported");
    else if (settings.has("label-smoothing"))
        settings.fail("label-smoothing", "needs criterion: label_smoothed_cross_entropy");
}

void readCosine(const YamlSettings& settings, HatTraining& training) {
    if (!settings.has("max-lr"))
        settings.fail("max-lr", "is missing: the cosine schedule needs its peak");
    training.peakRate = settings.real("max-lr", 0.0, HighestRate, 0.0);
    if (training.peakRate <= training.floorRate)
        settings.fail("max-lr", "must be above lr, the lowest rate of the cosine schedule");
    settings.real("lr-shrink", 0.0, HighestRate, 0.1);
    settings.real("t-mult", 0.0, HighestRate, 1.0);
    const auto period = settings.real("lr-period-updates", -1.0, double(MostUpdates), -1.0);
    if (training.maxUpdate == 0)
        settings.fail("max-update", "is missing: the cosine schedule ends there");
    if (training.maxUpdate <= training.warmupUpdates)
        settings.fail("max-update", "the cosine schedule ends before its warm-up does");
    if (period > 0.0 && period != double(training.maxUpdate - training.warmupUpdates))
        settings.fail("lr-period-updates",
                      "only one period is supported: " + std::to_string(training.maxUpdate - training.warmupUpdates) +
                          " updates, from the end of the warm-up to max-update");
}

void readSchedule(const YamlSettings& settings, HatTraining& training) {
    const std::string name = settings.word("lr-scheduler", "fixed (the reference's default)");
    const bool cosine = name == "cosine";
    if (!cosine && name != "inverse_sqrt")
        settings.fail("lr-scheduler",
                      "only inverse_sqrt and cosine are supported" +
                          std::string(settings.has("lr-scheduler") ? "" : "; without the key HAT takes fixed"));
    training.schedule = cosine ? HatTraining::Schedule::Cosine : HatTraining::Schedule::InverseSquareRoot;
    const double rate = settings.real(oneOf(settings, "lr", "learning-rate"), 0.0, HighestRate, 0.25);
    training.peakRate = training.floorRate = rate;
    training.maxUpdate =
        settings.optionalNumber(oneOf(settings, "max-update", "mu"), 0, MostUpdates).value_or(training.maxUpdate);
    training.warmupUpdates = settings.optionalNumber("warmup-updates", 0, MostUpdates).value_or(cosine ? 0 : 4000);
    if (training.warmupUpdates < 1)
        settings.fail("warmup-updates", "at least one update of warm-up is needed");
    const double first = settings.real("warmup-init-lr", -1.0, HighestRate, -1.0);
    training.warmupRate = first >= 0.0 ? first : cosine ? rate : 0.0;
    if (cosine)
        readCosine(settings, training);
    else if (training.peakRate <= 0.0)
        settings.fail("lr", "must be above 0");
}

void readBatches(const YamlSettings& settings, HatTraining& training) {
    training.maxTokens = settings.number("max-tokens", 1, MostUpdates);
    training.updateFrequency = settings.optionalNumber("update-freq", 1, 1'000'000).value_or(1);
    training.worldSize = settings.optionalNumber("distributed-world-size", 1, 1'000).value_or(1);
    training.seed = static_cast<std::uint64_t>(settings.optionalNumber("seed", 0, 2'147'483'647).value_or(1));
    training.cpu = settings.flag("cpu", false);
    training.fp16 = settings.flag("fp16", false) || settings.flag("memory-efficient-fp16", false);
}

void readBookkeeping(const YamlSettings& settings, HatTraining& training) {
    training.data = settings.word("data", {});
    training.sourceLanguage = settings.word("source-lang", {});
    training.targetLanguage = settings.word("target-lang", {});
    training.trainSubTransformer = settings.flag("train-subtransformer", false);
    training.validateInterval = settings.optionalNumber("validate-interval", 1, MostUpdates).value_or(1);
    training.saveInterval = settings.optionalNumber("save-interval", 1, MostUpdates).value_or(1);
    training.saveIntervalUpdates = settings.optionalNumber("save-interval-updates", 0, MostUpdates).value_or(0);
    training.keepLastEpochs = settings.optionalNumber("keep-last-epochs", -1, MostUpdates).value_or(-1);
}

}  // namespace

bool hasTraining(const YamlSettings& settings) {
    static constexpr const char* keys[] = {"optimizer",      "lr-scheduler", "lr",
                                           "learning-rate",  "max-lr",       "criterion",
                                           "warmup-updates", "max-update",   "mu"};
    return std::any_of(std::begin(keys), std::end(keys), [&](const char* key) { return settings.has(key); });
}

HatTraining trainingFrom(const YamlSettings& settings) {
    HatTraining training;
    readOptimizer(settings, training);
    readLoss(settings, training);
    readSchedule(settings, training);
    readBatches(settings, training);
    readBookkeeping(settings, training);
    return training;
}

}  // namespace hatter::space
