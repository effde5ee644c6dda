// SPDX-License-Identifier: GPL-3.0-or-later
#include "Seeds.h"

#include "OlderState.h"
#include "SearchFakes.h"
#include "TorchSeeds.h"
#include "agent/Wire.h"
#include "archive/Safetensors.h"
#include "base/Random.h"
#include "data/SegmenterFile.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"
#include "latency/LatencyCsv.h"
#include "latency/LatencyPredictor.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"

#include <unistd.h>
#include <numeric>
#include <string_view>

namespace hatter::fuzz {

namespace fs = std::filesystem;

namespace {
/// What writers of files write, as bytes.
class Folder {
public:
    Folder() : m_path(fs::temp_directory_path() / ("hatter-fuzz-seeds-" + std::to_string(::getpid()))) {
        fs::create_directories(m_path);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path operator/(const char* name) const { return m_path / name; }
    std::string bytes(const char* name) const { return fileBytes(m_path / name); }

private:
    fs::path m_path;
};

std::vector<SeedTensor> predictorLayers(int width) {
    return {{"first_layer.weight", {width, 10}}, {"first_layer.bias", {width}},  {"layers.0.weight", {width, width}},
            {"layers.0.bias", {width}},          {"predict.weight", {1, width}}, {"predict.bias", {1}}};
}

std::vector<latency::Measurement> measurements() {
    std::vector<latency::Measurement> out;
    PythonRandom random(3);
    for (int i = 0; i < 24; ++i) {
        latency::Measurement m;
        m.sub = seedSpace().sample(random);
        m.encoderMs = FakeLatency().latencyMs(m.sub);
        m.decoderMs = 2.0 * m.encoderMs;
        m.encoderStdMs = m.decoderStdMs = 0.125;
        out.push_back(m);
    }
    return out;
}

data::TokenSequences sentences(std::int32_t words, std::size_t count) {
    data::TokenSequences out;
    PythonRandom random(5);
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::int32_t> ids(static_cast<std::size_t>(random.below(12)));
        for (std::int32_t& id : ids)
            id = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(words)));
        ids.push_back(data::Vocabulary::Eos);
        out.add(ids);
    }
    return out;
}

std::string numbers(const std::vector<std::uint32_t>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(std::uint32_t)};
}

/// A catalogue as msgfmt lays it out, without a hash table.
std::string moCatalogue(const std::vector<std::pair<std::string, std::string>>& messages, bool swapped) {
    const auto count = static_cast<std::uint32_t>(messages.size());
    std::vector<std::uint32_t> words = {0x950412de, 0, count, 28, 28 + 8 * count, 0, 28 + 16 * count};
    std::vector<std::uint32_t> translations;
    std::string texts;
    const auto put = [&](std::vector<std::uint32_t>& table, const std::string& text) {
        table.push_back(static_cast<std::uint32_t>(text.size()));
        table.push_back(28 + 16 * count + static_cast<std::uint32_t>(texts.size()));
        texts += text + '\0';
    };
    for (const auto& [key, translation] : messages) {
        put(words, key);
        put(translations, translation);
    }
    words.insert(words.end(), translations.begin(), translations.end());
    if (swapped)
        for (std::uint32_t& word : words)
            word = __builtin_bswap32(word);
    return numbers(words) + texts;
}

const search::StoredState& lastSearchState() {
    static const search::StoredState stored = [] {
        FakeLog log;
        FakeEvaluator evaluator;
        const FakeLatency model;
        search::Steering steering(30.0);
        search::EvolutionOptions options = seedEvolution();
        search::Evolution(seedSpace(), options, evaluator, model, steering, log.observer()).run({});
        return log.stored();
    }();
    return stored;
}

/// Times of writing become one time: the same seed every time.
std::string withoutClock(std::string bytes) {
    constexpr std::string_view form = "0000-00-00T00:00:00Z";
    constexpr std::string_view time = "2026-01-01T00:00:00Z";
    const auto fits = [&](std::size_t at) {
        for (std::size_t i = 0; i < form.size(); ++i) {
            const char c = bytes[at + i];
            if (form[i] == '0' ? c < '0' || c > '9' : c != form[i])
                return false;
        }
        return true;
    };
    for (std::size_t at = 0; at + form.size() <= bytes.size(); ++at)
        if (fits(at))
            bytes.replace(at, time.size(), time);
    return bytes;
}

void fillWorkspace(const store::Workspace& workspace) {
    store::RunLog log(workspace);
    latency::Target target;
    target.fingerprint = "a processor, 2 cores";
    log.setTarget(target);
    const std::string predictor = costModels().front().parts.front();
    log.addPredictor({0, "This CPU", predictor, store::utcNow()});
    for (const latency::Measurement& m : measurements()) {
        store::MeasurementRecord record;
        record.target = "This CPU";
        record.hash = space::hashOf(m.sub);
        record.measurement = m;
        record.conditions = "{}";
        record.at = store::utcNow();
        log.addMeasurement(record);
    }
    store::RunRecord run;
    run.algorithm = "hat";
    run.settings = R"({"population":8})";
    run.space = space::writeDesignSpace(seedSpace());
    run.checkpoint = "weights";
    run.validationSet = "subset";
    run.target = "This CPU";
    const std::int64_t id = log.beginRun(run);
    log.setRunState(id, "stopped", "stopped on request");
    PythonRandom random(4);
    std::vector<store::CandidateRecord> candidates;
    for (int draw = 1; draw <= 12; ++draw) {
        store::CandidateRecord c;
        c.draw = draw;
        c.origin = "random";
        c.decision = "evaluated";
        c.genome = "[1,2,3]";
        c.sub = seedSpace().sample(random);
        c.hash = space::hashOf(c.sub);
        c.predictedMs = 20.5;
        c.limitMs = 80.25;
        c.loss = 5.0;
        c.nll = 4.0;
        candidates.push_back(c);
    }
    log.commitGeneration({id, 0, 5.0, 1.5, 80.25, {}}, candidates, {}, {}, searchStates().front().parts.front());
}
}  // namespace

const space::DesignSpace& seedSpace() {
    static const space::DesignSpace space = fakeSpace(space::SpanRule::Super);
    return space;
}

search::EvolutionOptions seedEvolution() {
    search::EvolutionOptions options = fakeOptions();
    options.iterations = 2;
    return options;
}

const std::vector<search::Candidate>& seedCandidates() {
    return lastSearchState().sampled;
}

std::vector<Input> checkpoints() {
    const std::vector<SeedTensor> model = {
        {"encoder.version", {1}}, {"encoder.embed_tokens.weight", {12, 8}}, {"encoder.layers.0.fc1.bias", {16}}};
    return {{"zip checkpoint", {torchZip(model, true)}},
            {"old checkpoint", {torchLegacy(model, true)}},
            {"zip state", {torchZip(predictorLayers(4), false)}},
            {"old state", {torchLegacy(predictorLayers(4), false)}}};
}

std::vector<Input> predictors() {
    const Folder folder;
    std::vector<latency::HatPredictor::Layer> layers = {{10, std::vector<float>(40, 0.5F), std::vector<float>(4, 1.0F)},
                                                        {4, std::vector<float>(4, 0.25F), {2.0F}}};
    latency::HatPredictor({}, std::move(layers)).write(folder / "network");
    return {{"old predictor", {torchLegacy(predictorLayers(5), false)}},
            {"zip predictor", {torchZip(predictorLayers(6), false)}},
            {"own predictor", {folder.bytes("network")}}};
}

std::vector<Input> safetensors() {
    const Folder folder;
    std::vector<float> values(96);
    std::iota(values.begin(), values.end(), 0.0F);
    archive::writeSafetensors(folder / "a",
                              {{"encoder.weight", "F32", {4, 6}, values.data()},
                               {"decoder.weight", "F16", {3, 8}, values.data()},
                               {"scalar", "I64", {}, values.data()},
                               {"nothing", "U8", {0, 7}, values.data()}},
                              {{"format", "pt"}, {"text", "\xc3\xa4 \" \\"}});
    archive::writeSafetensors(folder / "b", {{"w", "BF16", {2}, values.data()}});
    return {{"tensors and metadata", {folder.bytes("a")}}, {"one tensor", {folder.bytes("b")}}};
}

std::vector<Input> indexedFiles() {
    const Folder folder;
    std::vector<Input> out;
    const auto add = [&](const char* name, std::int32_t words, data::IndexedFormat format) {
        sentences(words, 9).write(folder / "x", words, format);
        out.push_back({name, {folder.bytes("x.idx"), folder.bytes("x.bin")}});
    };
    add("uint16", 60, data::IndexedFormat::Mmap);
    add("int32", 66000, data::IndexedFormat::Mmap);
    add("old format", 60, data::IndexedFormat::Old);
    return out;
}

std::vector<Input> dictionaries() {
    const Folder folder;
    data::Vocabulary::ofCounts({{"the", 120}, {"un@@", 31}, {"\xc3\xa4", 7}, {"a b", 2}, {"\xe4\xb8\xad", 1}})
        .write(folder / "dict");
    return {{"padded dictionary", {folder.bytes("dict")}}, {"dictionary with CRLF", {{"a 2\r\nb 1\r\n"}}}};
}

std::vector<Input> codes() {
    return {{"version 0.2", {{"#version: 0.2\nt h\nth e</w>\na n\nan d</w>\n\xc3\xa4 n\ne r</w>\n"}}},
            {"no version", {{"t h\nth e\nthe </w>\ne r\ner </w>\n"}}}};
}

std::vector<Input> segmenters() {
    data::SegmenterDescription all;
    all.codes = {"#version: 0.2", "t h", "th e</w>", "\xc3\xa4 n"};
    all.moses = all.lowercase = all.aggressiveHyphens = true;
    return {{"all stages", {data::toText(all)}}, {"no codes", {data::toText(data::SegmenterDescription{})}}};
}

std::vector<Input> settings() {
    const std::string norms = "feature-norm: [64, 3, 85.3, 3, 64, 3, 85.3, 3, 3, 2]\nlat-norm: 300\n";
    return {{"evolution",
             {"evo-iter: 6\npopulation-size: 50\nparent-size: 10\nmutation-size: 20\ncrossover-size: 20\n"
              "mutation-prob: 0.3\nlatency-constraint: 250\n" +
              norms}},
            {"predictor", {norms + "feature-dim: 10\nhidden-dim: 400\ntrain-steps: 5000\nlr: 1e-5\nbsz: 128\n"}},
            {"SubTransformer", {space::writeSubTransformer(seedSpace().largest())}}};
}

std::vector<Input> latencyCsvs() {
    return {{"data set", {latency::writeLatencyCsv(measurements())}},
            {"header alone", {latency::writeLatencyCsv(std::vector<latency::LatencyRow>{})}}};
}

/// Every term that a cost regression can have.
std::string manyTerms() {
    return R"({"format":"hatter-latency-predictor","version":3,"kind":"layers","qkv-dim":64,"interval":0.125,"protocol":)" +
           latency::toJson(latency::Protocol{}) +
           R"(,"encoder":{"terms":["squares","bends"],"widths":[32,64],"ffn-widths":[],"cache-mib":0,"ms":{"fixed":1,
"embedding":0.5,"layers":0.25,"projections":0.1,"ffn":0.2,"heads":0.01,"ffn^2":0.5,"depth^2":0.1,"layers@64":0.1,
"ffn@64":0.3}},"decoder":{"terms":["squares","bends","steps","cache"],"widths":[32,64],"ffn-widths":[64,128],
"cache-mib":4.5,"ms":{"fixed":1,"output":0.5,"layers":0.25,"projections":0.1,"ffn":0.2,"heads":0.01,"source":0.2,
"attended":0.1,"ffn^2":0.5,"depth^2":0.1,"width^2":0.3,"output^2":0.2,"layers@64":0.1,"ffn@64":0.3,"output@64":0.4,
"ffn>128":0.6,"cache":0.7}},"error":{"held-out":60,"fitted":60,"folds":5,"mape":3,"rmse-ms":1,"worst":9,
"spearman":-0.5,"encoder-mape":3,"encoder-spearman":0.9,"decoder-mape":3,"decoder-spearman":0.9}})";
}

/// As Hatter 0.1 wrote them.
std::string firstVersion() {
    return R"({"format":"hatter-latency-predictor","version":1,"qkv-dim":64,"protocol":)" +
           latency::toJson(latency::Protocol{}) +
           R"(,"encoder":{"fixed":1,"embedding":0.5,"layers":0.25,"projections":0.1,"ffn":0.2,"heads":0.01},
"decoder":{"fixed":1,"output":0.5,"layers":0.25,"projections":0.1,"ffn":0.2,"heads":0.01,"source":0.2,"attended":0.1},
"error":{"held-out":12,"fitted":60,"mape":3,"rmse-ms":1,"worst":9}})";
}

std::vector<Input> costModels() {
    const auto predictor = latency::LatencyPredictor::fit(seedSpace(), latency::Protocol{}, measurements());
    std::vector<latency::LatencyRow> rows;
    for (const latency::Measurement& m : measurements())
        rows.push_back(latency::rowOf(m));
    const auto averages = latency::LatencyPredictor::fitAverages(rows, latency::Protocol{});
    return {{"fitted predictor", {predictor.toJson()}},
            {"all terms", {manyTerms()}},
            {"first version", {firstVersion()}},
            {"averages", {averages.toJson()}}};
}

std::vector<Input> searchStates() {
    const search::StoredState& stored = lastSearchState();
    return {{"state of a search", {stored.state}},
            {"older state of a search", {olderState(stored, seedEvolution(), seedSpace()).state}}};
}

std::vector<Input> designSpaces() {
    space::DesignSpace shared = fakeSpace();
    shared.shareAllEmbeddings = shared.shareDecoderInputOutputEmbeddings = true;
    const std::string training = "clip-norm: 0.0\nlr: [1e-3]\narch: \"some_arch\"\nadam-betas: '(0.9, 0.98)'\n";
    return {{"space", {space::writeDesignSpace(seedSpace())}},
            {"shared embeddings", {space::writeDesignSpace(shared)}},
            {"space and training", {training + space::writeDesignSpace(seedSpace())}}};
}

std::vector<Input> subTransformers() {
    return {{"largest", {space::writeSubTransformer(seedSpace().largest())}},
            {"smallest", {space::writeSubTransformer(seedSpace().smallest())}}};
}

std::vector<Input> agentLines() {
    const auto lines = [](const auto&... values) { return ((agent::toLine(values) + "\n") + ...); };
    latency::Machine machine;
    machine.processor = "Cortex-A72";
    machine.cores = 4;
    latency::RunTimes times{{1.25, 1.5}, {10.125, 10.0 / 3.0}, {}};
    times.conditions.load = 0.25;
    const std::string sub = space::writeSubTransformer(seedSpace().largest());
    return {
        {"client",
         {lines(agent::Request{1, agent::Prepare{{seedSpace(), {}, "cpu"}, 10.0}},
                agent::Request{2, agent::Time{sub, 5, 20}}, agent::Request{3, agent::Profile{sub}},
                agent::Request{3, agent::Stop()})}},
        {"agent",
         {lines(agent::Greeting{machine, "0.1.0", {"cpu"}}, agent::Reply{1, machine}, agent::Reply{2, agent::Alive()},
                agent::Reply{2, times}, agent::Reply{3, latency::LayerShares{{1.0}, {2.0}, 0.5, 0.25}},
                agent::Reply{3, agent::HasStopped()}, agent::Reply{4, agent::Failure{"no", true}})}}};
}

std::vector<Input> poCatalogues() {
    return {{"catalogue",
             {{"# comment\nmsgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
               "#: file.c:1\nmsgid \"Open file\"\nmsgstr \"Datei \\303\\266ffnen\"\n\n"
               "#, fuzzy\nmsgid \"Close\"\nmsgstr \"Zu\"\n\n"
               "msgctxt \"menu\"\nmsgid \"One \\\"file\\\"\"\nmsgid_plural \"%d files\"\n"
               "msgstr[0] \"Eine Datei\"\nmsgstr[1] \"%d \"\n\"Dateien\\t\\x41\"\n\n"
               "#~ msgid \"old\"\n#~ msgstr \"alt\"\n"}}}};
}

std::vector<Input> moCatalogues() {
    const std::vector<std::pair<std::string, std::string>> messages = {
        {"", "Content-Type: text/plain; charset=UTF-8\n"},
        {"Open file",
         "Datei \xc3\xb6"
         "ffnen"},
        {std::string("menu\x04One file\0%d files", 22), std::string("Eine Datei\0%d Dateien", 21)}};
    return {{"catalogue", {moCatalogue(messages, false)}}, {"other byte order", {moCatalogue(messages, true)}}};
}

std::vector<Input> tsvFiles() {
    return {{"pairs",
             {{"\xef\xbb\xbfOpen file\tDatei \xc3\xb6"
               "ffnen\nClose\tSchlie\xc3\x9f"
               "en\tfurther\r\n"}}}};
}

std::vector<Input> textPairs() {
    return {{"two files",
             {"Open file\nClose\nthe \xe4\xb8\xad\n",
              "Datei \xc3\xb6"
              "ffnen\r\nZu\r\ndie\n"}}};
}

std::vector<Input> workspaces() {
    const Folder folder;
    const auto workspace = store::Workspace::create(folder / "w", {"Toy", "en", "de", "sentences for tests"});
    const std::string empty = withoutClock(folder.bytes("w/workspace.sqlite"));
    fillWorkspace(workspace);
    return {{"new workspace", {empty}}, {"workspace with a run", {withoutClock(folder.bytes("w/workspace.sqlite"))}}};
}

}  // namespace hatter::fuzz
