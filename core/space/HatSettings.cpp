// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/HatSettings.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "space/HatTrainingYaml.h"
#include "space/HatYaml.h"
#include "space/SpaceRules.h"
#include "space/Spelling.h"
#include "space/YamlSettings.h"

#include <algorithm>
#include <charconv>

namespace hatter::space {

namespace {

constexpr std::size_t MaxBytes = std::size_t{1} << 20;
/// HAT has about 220 options, its longest file 35 lines.
constexpr std::size_t MostKeys = 500;
constexpr int Many = 1'000'000'000;

bool hasAny(const YamlSettings& settings, std::initializer_list<const char*> keys) {
    return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return settings.has(key); });
}

bool hasKeyEnding(const YamlSettings& settings, std::string_view end) {
    const auto keys = settings.keys();
    return std::any_of(keys.begin(), keys.end(), [&](const YamlSettings::Key& key) {
        return key.name.ends_with(end) && key.name != "train-subtransformer" && key.name != "validate-subtransformer";
    });
}

HatFileKind kindOf(const YamlSettings& settings) {
    if (hasAny(settings, {"evo-iter", "population-size", "parent-size", "mutation-size", "crossover-size",
                          "mutation-prob", "latency-constraint"}))
        return HatFileKind::Evolution;
    if (hasAny(settings, {"train-steps", "hidden-dim", "hidden-layer-num", "feature-dim", "bsz"}))
        return HatFileKind::Predictor;
    if (hasAny(settings, {"lat-dataset-size", "lat-dataset-path"}))
        return HatFileKind::LatencyDataset;
    if (hasKeyEnding(settings, "-choice"))
        return HatFileKind::SuperTransformer;
    if (hasTraining(settings) || settings.has("train-subtransformer"))
        return HatFileKind::SubTraining;
    if (hasKeyEnding(settings, "-subtransformer"))
        return HatFileKind::SubTransformer;
    throw InputError({settings.file(), 0, {}},
                     "is none of HAT's settings files: no key says whether it is a design space, a SubTransformer, or "
                     "settings of a training, a latency dataset, a predictor or a search");
}

/// True if the file says nothing else than one of the rule's harmless values.
bool isHarmless(const YamlSettings& settings, const std::string& key, std::string_view harmless) {
    while (!harmless.empty()) {
        const std::string_view value = harmless.substr(0, harmless.find('|'));
        harmless.remove_prefix(std::min(harmless.size(), value.size() + 1));
        if (value == "True" || value == "False") {
            if (settings.flag(key, false) == (value == "True"))
                return true;
            continue;
        }
        double number = 0.0;
        const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (code == std::errc{} && end == value.data() + value.size()) {
            if (settings.real(key, -1e9, 1e9, number) == number)
                return true;
        } else if (settings.word(key, {}) == value) {
            return true;
        }
    }
    return false;
}

/// Before anything is read: a setting that we cannot follow is told by its name.
void refuseUnsupported(const YamlSettings& settings, HatFileKind kind) {
    for (const YamlSettings::Key& key : settings.keys()) {
        const HatKeyRule* rule = ruleOf(kind, key.name);
        if (rule != nullptr && rule->use == KeyUse::Refused && !isHarmless(settings, key.name, rule->harmless))
            settings.fail(key.name, std::string(rule->text));
    }
}

std::string sentenceOf(std::string_view text) {
    return text.starts_with("is ") ? std::string(text) : "not used: " + std::string(text);
}

HatFile::Key judged(const YamlSettings& settings, HatFileKind kind, const YamlSettings::Key& key) {
    HatFile::Key out{key.name, key.line, std::nullopt, {}};
    const HatKeyRule* rule = ruleOf(kind, key.name);
    if (rule == nullptr) {
        out.name = shown(key.name);
        const std::string likely = likelyKey(kind, key.name);
        out.text = likely.empty() ? "HAT has no such key for " + toText(kind) : "did you mean '" + likely + "'?";
        return out;
    }
    out.use = rule->use;
    out.text = rule->text;
    if (rule->use == KeyUse::Honoured) {
        if (!key.read) {
            out.use = KeyUse::NotUsed;
            out.text = "nothing else in this file makes use of it";
        }
    } else if (isHarmless(settings, key.name, rule->harmless)) {
        out.use = KeyUse::Honoured;
        out.text = "this value asks for what happens anyway";
    }
    return out;
}

void judgeKeys(const YamlSettings& settings, HatFile& file) {
    for (const YamlSettings::Key& key : settings.keys()) {
        file.keys.push_back(judged(settings, file.kind, key));
        const HatFile::Key& what = file.keys.back();
        if (!what.use)
            file.warnings.push_back({settings.file(), key.line, what.name, "is unknown: " + what.text});
        else if (*what.use == KeyUse::NotUsed)
            file.warnings.push_back({settings.file(), key.line, what.name, sentenceOf(what.text)});
    }
}

int numberOr(const YamlSettings& settings, const char* key, int least, int most, int otherwise) {
    return settings.optionalNumber(key, least, most).value_or(otherwise);
}

std::uint64_t seedOf(const YamlSettings& settings) {
    return static_cast<std::uint64_t>(numberOr(settings, "seed", 0, 2'147'483'647, 1));
}

/// The reference knows two kinds of corpora, by the architecture's name.
int sentenceLengthOf(const YamlSettings& settings) {
    const std::string architecture = settings.word("arch", {});
    if (architecture.find("iwslt") != std::string::npos)
        return 23;
    if (architecture.find("wmt") != std::string::npos)
        return 30;
    settings.fail("arch", "must be an architecture of iwslt or wmt: it says how long the measured sentence is");
}

HatLatencyDataset latencyDatasetFrom(const YamlSettings& settings) {
    HatLatencyDataset out;
    out.file = settings.word("lat-dataset-path", out.file);
    out.size = numberOr(settings, "lat-dataset-size", 1, 1'000'000, out.size);
    const bool cpu = settings.flag("latcpu", false);
    const bool gpu = settings.flag("latgpu", false);
    if (cpu && gpu)
        settings.fail("latgpu", "cannot be True together with latcpu");
    if (!cpu && !gpu)
        settings.fail("latcpu", "latcpu or latgpu must be True: they say where to measure");
    if (gpu && settings.flag("cpu", false))
        settings.fail("cpu", "cannot be True together with latgpu");
    settings.flag("cpu", false);
    out.device = gpu ? "cuda" : "cpu";
    out.runs = numberOr(settings, "latiter", 1, 1'000'000, out.runs);
    out.silent = settings.flag("latsilent", out.silent);
    out.beam = numberOr(settings, "beam", 1, 1000, out.beam);
    out.sentenceLength = sentenceLengthOf(settings);
    out.seed = seedOf(settings);
    return out;
}

std::optional<HatNorms> normsFrom(const YamlSettings& settings) {
    HatNorms out;
    constexpr double Least = 1e-9;
    const auto features = settings.reals("feature-norm", Least, 1e9);
    if (settings.has("feature-norm") && features.size() != out.features.size())
        settings.fail("feature-norm", "has " + std::to_string(features.size()) +
                                          " numbers; HAT's predictors have ten "
                                          "features");
    std::copy(features.begin(), features.end(), out.features.begin());
    out.latencyMs = settings.real("lat-norm", Least, 1e9, out.latencyMs);
    if (!settings.has("feature-norm") && !settings.has("lat-norm"))
        return std::nullopt;
    return out;
}

HatPredictorTraining predictorFrom(const YamlSettings& settings) {
    HatPredictorTraining out;
    out.dataset = settings.word("lat-dataset-path", out.dataset);
    out.checkpoint = settings.word("ckpt-path", out.checkpoint);
    out.norms = normsFrom(settings).value_or(out.norms);
    out.hiddenDim = numberOr(settings, "hidden-dim", 1, MaxWidth, out.hiddenDim);
    out.hiddenLayers = numberOr(settings, "hidden-layer-num", 0, MaxLayers, out.hiddenLayers);
    out.trainSteps = numberOr(settings, "train-steps", 1, Many, out.trainSteps);
    out.batchSize = numberOr(settings, "bsz", 1, Many, out.batchSize);
    out.learningRate = settings.real("lr", 0.0, 1000.0, out.learningRate);
    return out;
}

HatEvolution evolutionFrom(const YamlSettings& settings) {
    HatEvolution out;
    constexpr int MostCandidates = 1'000'000;
    out.iterations = numberOr(settings, "evo-iter", 1, MostCandidates, out.iterations);
    out.populationSize = numberOr(settings, "population-size", 1, MostCandidates, out.populationSize);
    out.parentSize = numberOr(settings, "parent-size", 1, MostCandidates, out.parentSize);
    out.mutationSize = numberOr(settings, "mutation-size", 0, MostCandidates, out.mutationSize);
    out.crossoverSize = numberOr(settings, "crossover-size", 0, MostCandidates, out.crossoverSize);
    const int sum = out.parentSize + out.mutationSize + out.crossoverSize;
    if (sum != out.populationSize)
        settings.fail("population-size", std::to_string(out.populationSize) +
                                             " is not the sum of parent-size, mutation-size and crossover-size, " +
                                             std::to_string(sum));
    out.mutationProbability = settings.real("mutation-prob", 0.0, 1.0, out.mutationProbability);
    if (settings.has("latency-constraint"))
        out.limitMs = settings.real("latency-constraint", 1e-9, 1e12, 0.0);
    out.predictor = settings.word("ckpt-path", {});
    out.norms = normsFrom(settings);
    out.weights = settings.word("restore-file", {});
    out.result = settings.word("write-config-path", {});
    out.cpu = settings.flag("cpu", false);
    out.seed = seedOf(settings);
    return out;
}

void readWhatItIs(const YamlSettings& settings, HatFile& out) {
    switch (out.kind) {
        case HatFileKind::SuperTransformer:
            out.space = designSpaceFrom(settings);
            if (hasTraining(settings))
                out.training = trainingFrom(settings);
            break;
        case HatFileKind::SubTraining:
            out.training = trainingFrom(settings);
            if (hasKeyEnding(settings, "-subtransformer"))
                out.sub = subTransformerFrom(settings);
            break;
        case HatFileKind::SubTransformer:
            out.sub = subTransformerFrom(settings);
            break;
        case HatFileKind::LatencyDataset:
            out.latencyDataset = latencyDatasetFrom(settings);
            out.space = designSpaceFrom(settings);
            break;
        case HatFileKind::Predictor:
            out.predictor = predictorFrom(settings);
            break;
        case HatFileKind::Evolution:
            out.evolution = evolutionFrom(settings);
            break;
    }
}

}  // namespace

std::string SettingsWarning::text() const {
    return Where{file, line, key}.text() + ": " + message;
}

std::int64_t HatFile::line(const std::string& key) const {
    const auto it = std::find_if(keys.begin(), keys.end(), [&](const Key& k) { return k.name == key; });
    return it == keys.end() ? 0 : it->line;
}

void HatFile::fail(const std::string& key, const std::string& message) const {
    throw InputError({file.string(), line(key), key}, message);
}

HatFile readHatFile(const std::filesystem::path& file) {
    return parseHatFile(readFile(file, MaxBytes), file.string());
}

HatFile parseHatFile(const std::string& yaml, const std::string& file) {
    const YamlSettings settings(yaml, file);
    if (settings.keys().size() > MostKeys)
        throw InputError({file, 0, {}}, "has " + std::to_string(settings.keys().size()) +
                                            " keys; a settings file of HAT's has at most " + std::to_string(MostKeys));
    HatFile out;
    out.file = file;
    out.kind = kindOf(settings);
    refuseUnsupported(settings, out.kind);
    readWhatItIs(settings, out);
    judgeKeys(settings, out);
    return out;
}

}  // namespace hatter::space
