// SPDX-License-Identifier: GPL-3.0-or-later
#include "Reader.h"

#include "Seeds.h"
#include "agent/Lines.h"
#include "agent/Wire.h"
#include "archive/Safetensors.h"
#include "archive/TorchFile.h"
#include "data/ParallelCorpus.h"
#include "data/Segmenter.h"
#include "data/SegmenterFile.h"
#include "data/SentenceReader.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"
#include "latency/HatPredictor.h"
#include "latency/LatencyCsv.h"
#include "latency/LatencyPredictor.h"
#include "latency/Quarantine.h"
#include "search/EvolutionState.h"
#include "space/HatSettings.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace hatter::fuzz {

namespace fs = std::filesystem;
using archive::PickledValue;

namespace {
constexpr const char* Fixture = "hat-reference/fixture-iwslt/";

/// Values of a pickle may refer to themselves: a budget ends the walk.
class Walk {
public:
    explicit Walk(archive::TorchFile& file) : m_file(file) {}

    void over(const PickledValue& value, int depth = 0) {
        if (depth > 40 || m_budget-- <= 0)
            return;
        static_cast<void>(value.text().size());
        static_cast<void>(value.real());
        if (value.kind() == PickledValue::Kind::Tensor)
            m_file.read(value.tensor());
        if (value.kind() == PickledValue::Kind::Dict) {
            for (const auto& [key, held] : value.entries()) {
                over(key, depth + 1);
                over(held, depth + 1);
            }
            return;
        }
        for (std::size_t i = 0; i < value.size(); ++i)
            over(value.at(i), depth + 1);
        if (value.kind() == PickledValue::Kind::Object)
            over(value.state(), depth + 1);
    }

private:
    archive::TorchFile& m_file;
    int m_budget = 3000;
};

void readCheckpoint(const fs::path& folder) {
    archive::TorchFile file(folder / "model.pt");
    for (const char* key : {"args", "model", "extra_state"})
        static_cast<void>(file.root().find(key));
    Walk(file).over(file.root());
}

void readPredictor(const fs::path& folder) {
    const auto predictor = latency::HatPredictor::read(folder / "predictor.pt", {});
    static_cast<void>(predictor.predictMs(seedSpace().largest()));
}

void readSafetensors(const fs::path& folder) {
    archive::SafetensorsReader file(folder / "model.safetensors");
    for (const archive::TensorInfo& info : file.tensors()) {
        std::string bytes(info.bytes, '\0');
        file.read(info.name, bytes.data());
    }
}

void readIndexed(const fs::path& folder) {
    const auto sentences = data::TokenSequences::read(folder / "train", 70000);
    data::BatchOptions options;
    options.shuffle = false;
    const data::TokenDataset set{sentences, sentences};
    for (const data::Batch& batch : data::makeBatches(set, options))
        data::collate(set, batch);
    data::SentenceReader single(folder / "train", 70000);
    for (std::size_t i = single.size(); i-- > 0;)
        static_cast<void>(single.read(i));
}

void readDictionary(const fs::path& folder) {
    const auto words = data::Vocabulary::read(folder / "dict.txt");
    for (std::int32_t i = 0; i < words.size(); ++i)
        static_cast<void>(words.id(words.symbol(i)));
}

void readCodes(const fs::path& folder) {
    const auto segmenter = data::openSubwordNmt(folder / "codes");
    segmenter->text(segmenter->pieces("the andere \xc3\xa4nderung ist in  order \xe4\xb8\xad thethethe"));
}

void readSegmenter(const fs::path& folder) {
    const auto segmenter = data::makeSegmenter(
        data::segmenterDescription(fileBytes(folder / "segmenter.model"), "segmenter.model"), "codes");
    segmenter->text(segmenter->pieces("The andere \xc3\x84nderung isn't in order, (thethe)."));
}

void readSettings(const fs::path& folder) {
    const space::HatFile file = space::readHatFile(folder / "settings.yml");
    for (const space::SettingsWarning& warning : file.warnings)
        static_cast<void>(warning.text());
}

void readLatencies(const fs::path& folder) {
    std::vector<latency::LatencyRow> rows = latency::readLatencyCsv(folder / "latency.csv");
    latency::writeLatencyCsv(rows);
    rows.resize(std::min(rows.size(), std::size_t{100}));  // enough to fit
    static_cast<void>(latency::quarantine(rows));
    if (!rows.empty())
        static_cast<void>(latency::LatencyPredictor::fitAverages(rows, latency::Protocol{}).toJson());
}

void readCostModel(const fs::path& folder) {
    const auto predictor = latency::LatencyPredictor::fromJson(fileBytes(folder / "predictor.json"), folder);
    static_cast<void>(predictor.shares(seedSpace().largest()));
    static_cast<void>(predictor.interval(seedSpace().smallest()));
    static_cast<void>(predictor.toJson());
}

void readSearchState(const fs::path& folder) {
    const search::StoredState stored{fileBytes(folder / "state.json"), {}, seedCandidates()};
    const auto state = search::evolutionStateFromJson(stored, seedEvolution(), seedSpace());
    static_cast<void>(search::toJson(state, seedEvolution()));
}

/// Either side's, as they come over the wire.
void readAgentLines(const fs::path& folder) {
    agent::Lines lines;
    lines.add(fileBytes(folder / "lines"));
    while (const auto line = lines.next()) {
        static_cast<void>(agent::idOf(*line));
        if (line->find("\"request\"") != std::string::npos)
            static_cast<void>(agent::requestFrom(*line));
        else if (!agent::greetingFrom(*line))
            static_cast<void>(agent::replyFrom(*line));
    }
}

void readSpace(const fs::path& folder) {
    const space::DesignSpace space = space::readDesignSpace(folder / "space.yml");
    PythonRandom random(1);
    for (int i = 0; i < 3; ++i)
        space::writeSubTransformer(space.decode(space.encode(space.sample(random))));
    static_cast<void>(space.size());
    space::writeDesignSpace(space);
}

void readSub(const fs::path& folder) {
    space::writeSubTransformer(space::readSubTransformer(folder / "sub.yml", seedSpace()));
}

void useCorpus(const data::ParallelCorpus& corpus) {
    data::CleaningReport report;
    data::clean(corpus, {}, report);
    data::wordStatistics(corpus.source);
}

void readWorkspace(const fs::path& folder) {
    const auto workspace = store::Workspace::open(folder);
    const store::RunLogReader log(workspace);
    for (const store::RunRecord& run : log.runs()) {
        log.generations(run.id);
        log.steering(run.id);
    }
    log.candidates({});
    for (const latency::Target& target : log.targets()) {
        log.measurements(target.name);
        log.latestPredictor(target.name);
    }
    log.exports();
}

std::string fixture(const std::string& name) {
    return Fixture + name;
}

std::vector<Reader> makeReaders() {
    std::vector<Reader> all;
    const auto add = [&all](const char* name, std::vector<std::string> files, bool isText, auto seeds, auto read,
                            std::vector<std::string> shared) -> Reader& {
        Reader reader;
        reader.name = name;
        reader.files = std::move(files);
        reader.isText = isText;
        reader.seeds = seeds;
        reader.read = read;
        reader.shared = std::move(shared);
        return all.emplace_back(std::move(reader));
    };
    add("torch", {"model.pt"}, false, checkpoints, readCheckpoint,
        {fixture("checkpoint_last.pt"), fixture("checkpoint_legacy_noopt.pt")});
    add("hat-predictor", {"predictor.pt"}, false, predictors, readPredictor,
        {"hat-reference/latency_dataset/predictors/*.pt"});
    add("safetensors", {"model.safetensors"}, false, safetensors, readSafetensors, {fixture("weights.safetensors")});
    add("indexed", {"train.idx", "train.bin"}, false, indexedFiles, readIndexed,
        {fixture("data-bin/valid.en-de.en.idx") + "|" + fixture("data-bin/valid.en-de.en.bin"),
         fixture("data-bin/test.en-de.de.idx") + "|" + fixture("data-bin/test.en-de.de.bin")});
    add("dictionary", {"dict.txt"}, true, dictionaries, readDictionary, {fixture("data-bin/dict.*.txt")});
    add("codes", {"codes"}, true, codes, readCodes, {fixture("bpe/codes")});
    add("segmenter", {"segmenter.model"}, true, segmenters, readSegmenter, {});
    add("settings", {"settings.yml"}, true, settings, readSettings,
        {"hat-reference/configs/iwslt14.de-en/evo_search/*.yml",
         "hat-reference/configs/wmt14.en-de/latency_predictor/*.yml",
         "hat-reference/configs/wmt14.en-de/latency_dataset/*.yml",
         "hat-reference/configs/wmt14.en-fr/subtransformer/*.yml"});
    add("latency-csv", {"latency.csv"}, true, latencyCsvs, readLatencies, {"hat-reference/latency_dataset/*.csv"});
    add("cost-model", {"predictor.json"}, true, costModels, readCostModel, {});
    add("search-state", {"state.json"}, true, searchStates, readSearchState, {});
    add("space", {"space.yml"}, true, designSpaces, readSpace,
        {"hat-reference/configs/iwslt14.de-en/supertransformer/*.yml",
         "hat-reference/configs/wmt14.en-de/supertransformer/*.yml", fixture("configs/super.yml")});
    add("sub", {"sub.yml"}, true, subTransformers, readSub, {fixture("configs/sub_*.yml")});
    add("agent", {"lines"}, true, agentLines, readAgentLines, {});
    add("po", {"messages.po"}, true, poCatalogues,
        [](const fs::path& folder) { useCorpus(data::readGettext(folder / "messages.po")); }, {});
    add("mo", {"messages.mo"}, false, moCatalogues,
        [](const fs::path& folder) { useCorpus(data::readGettext(folder / "messages.mo")); }, {});
    add("tsv", {"pairs.tsv"}, true, tsvFiles,
        [](const fs::path& folder) { useCorpus(data::readTsv(folder / "pairs.tsv")); }, {});
    add("text", {"source.txt", "target.txt"}, true, textPairs,
        [](const fs::path& folder) { useCorpus(data::readPlainText(folder / "source.txt", folder / "target.txt")); },
        {fixture("text/test.en") + "|" + fixture("text/test.de")});
    add("workspace", {"workspace.sqlite"}, false, workspaces, readWorkspace, {});
    for (Reader& reader : all) {
        // A node of yaml-cpp takes some hundred bytes, so large files are refused.
        if (reader.name == "space" || reader.name == "sub" || reader.name == "settings" || reader.name == "agent") {
            reader.memoryFactor = 2;
            reader.fixedMemory = std::size_t{24} << 20;
        }
        // A line of one byte is a text of its own on each side.
        if (reader.name == "text")
            reader.memoryFactor = 160;
    }
    return all;
}
}  // namespace

const std::vector<Reader>& readers() {
    static const std::vector<Reader> all = makeReaders();
    return all;
}

namespace {
/// A reader with a fault where its file was damaged.
Reader faulty(const char* name, void (*fault)()) {
    Reader reader;
    reader.name = name;
    reader.files = {"file"};
    reader.seeds = [] { return std::vector<Input>{{"sound", {std::string(64, 's')}}}; };
    reader.read = [fault](const fs::path& folder) {
        if (fileBytes(folder / "file") != std::string(64, 's'))
            fault();
    };
    return reader;
}
}  // namespace

const std::vector<Reader>& faultyReaders() {
    static const std::vector<Reader> all = {
        faulty("faulty-exception", [] { throw std::out_of_range("a size that nobody checked"); }),
        faulty("faulty-memory", [] { std::vector<char>(std::size_t{64} << 20).front() = 1; }),
        faulty("faulty-crash", [] { ::raise(SIGSEGV); }),
    };
    return all;
}

std::string fileBytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw std::runtime_error(file.string() + ": cannot be read: " + std::strerror(errno));
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeBytes(const fs::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    if (!out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush())
        throw std::runtime_error(file.string() + ": cannot be written: " + std::strerror(errno));
}

}  // namespace hatter::fuzz
