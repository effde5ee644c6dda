// SPDX-License-Identifier: GPL-3.0-or-later
// The published SubTransformers: facts that agree with the reference's files, and damaged files that are refused.
#include "ReferenceSpace.h"
#include "Shared.h"
#include "base/Error.h"
#include "base/Resources.h"
#include "space/Counts.h"
#include "space/HatYaml.h"
#include "space/PublishedModels.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <cmath>
#include <map>
#include <set>

using namespace hatter;
using namespace hatter::space;
namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

const fs::path Resources = fs::path(HATTER_SOURCE_DIR) / "resources";

std::string shippedText() {
    return readFile(Resources / "reference" / "published.json");
}

PublishedModels parse(const std::string& json) {
    return parsePublishedModels(json, "published.json", [](const std::string& name) {
        return readDesignSpace(Resources / "spaces" / (name + ".yml"));
    });
}

/// The shipped file with one place changed.
std::string changed(const char* pointer, const Json& value) {
    Json json = Json::parse(shippedText());
    json[Json::json_pointer(pointer)] = value;
    return json.dump();
}

std::string without(const char* pointer, const char* key) {
    Json json = Json::parse(shippedText());
    json[Json::json_pointer(pointer)].erase(key);
    return json.dump();
}

}  // namespace

class TestSpacePublished : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void all44() {
        const PublishedModels all = readPublishedModels(Resources);
        QCOMPARE(all.models.size(), std::size_t{44});
        QVERIFY(all.source.find("70e5a27") != std::string::npos);
        std::map<std::string, int> byTask;
        std::set<std::string> names;
        for (const PublishedModel& model : all.models) {
            ++byTask[model.task.id];
            names.insert(model.name);
            QVERIFY2(model.task.space.contains(model.sub), model.name.c_str());
            QVERIFY2(parameterCount(model.task.space, model.sub) == model.parameters, model.name.c_str());
            QVERIFY2(flopCount(model.task.space, model.sub, model.task.tokens, model.task.tokens) == model.flops,
                     model.name.c_str());
        }
        QCOMPARE(names.size(), std::size_t{44});
        QCOMPARE(byTask["wmt14.en-de"], 17);
        QCOMPARE(byTask["wmt14.en-fr"], 16);
        QCOMPARE(byTask["wmt19.en-de"], 6);
        QCOMPARE(byTask["iwslt14.de-en"], 5);
        QCOMPARE(all.find("HAT_wmt14ende_raspberrypi@3.5s_bleu@25.8")->latencyMs, 3500.0);
        QVERIFY(all.find("HAT_wmt14ende_raspberrypi@3.5s") == nullptr);
    }

    void agreesWithTheReference() {
        HATTER_NEED_SHARED(reference, "hat-reference");
        const PublishedModels all = readPublishedModels(Resources);
        const auto counted = test::readJson(reference / "published-params-flops.json");
        QCOMPARE(counted.size(), all.models.size());
        static const QRegularExpression form(QStringLiteral("_(\\w+)@([0-9.]+)(ms|s)_bleu@([0-9.]+)$"));
        double largest = 0;
        for (const auto& entry : counted) {
            const PublishedModel* model = all.find(entry.at("name").get<std::string>());
            QVERIFY2(model != nullptr, entry.at("name").get<std::string>().c_str());
            QCOMPARE(model->task.id, entry.at("task").get<std::string>());
            const fs::path yaml = reference / "configs" / model->task.id / "subtransformer" / (model->name + ".yml");
            QVERIFY2(model->sub == readSubTransformer(yaml, model->task.space), model->name.c_str());
            QCOMPARE(model->parameters, entry.at("params").get<std::int64_t>());
            QCOMPARE(model->flops, entry.at("flops_without_last").get<std::int64_t>());
            const auto name = form.match(QString::fromStdString(model->name));
            QVERIFY(name.hasMatch());
            QVERIFY(name.captured(1).endsWith(QString::fromStdString(model->hardware.id)));
            const double ms = name.captured(2).toDouble() * (name.captured(3) == QLatin1String("s") ? 1000 : 1);
            const double differences[] = {
                ms - model->latencyMs, name.captured(4).toDouble() - model->bleu,
                std::stod(entry.at("readme").at("bleu").get<std::string>()) - model->bleu,
                std::stod(entry.at("readme").at("sacrebleu").get<std::string>()) - model->sacreBleu};
            for (const double difference : differences)
                largest = std::max(largest, std::abs(difference));
        }
        qInfo("44 published models: largest difference of latency, BLEU and SacreBLEU %g", largest);
        QVERIFY(largest < 1e-9);
    }

    void resourcesAreFoundFromTheLibrary() {
        QVERIFY(fs::equivalent(resourcesFolder(), Resources));
        QElapsedTimer clock;
        clock.start();
        const PublishedModels all = readPublishedModels(resourcesFolder());
        qInfo("read %zu models in %.2f ms", all.models.size(), double(clock.nsecsElapsed()) / 1e6);
    }

    void yamlIsReadBackEqual() {
        const PublishedModels all = readPublishedModels(Resources);
        for (const PublishedModel& model : all.models) {
            const std::string yaml = writePublishedModel(model);
            QVERIFY2(parseSubTransformer(yaml, model.name, model.task.space) == model.sub, model.name.c_str());
            QVERIFY(yaml.starts_with("# " + model.name + "\n"));
        }
        QVERIFY(writePublishedModel(all.models.front()).find("3500 ms on Raspberry Pi 4") != std::string::npos);
    }

    void damagedIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const std::string& json, const char* message) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray(message);
        };
        const std::string text = shippedText();
        row("empty", "", "not valid JSON");
        row("cut off", text.substr(0, text.size() / 2), "not valid JSON");
        row("not UTF-8", "{\"format\": \"\xff\"}", "not valid JSON");
        row("a list", "[]", "'format' is missing");
        row("other format", changed("/format", "hatter-published-9"), "'hatter-published-9' is unknown");
        row("no source", changed("/source", ""), "a text was expected");
        row("no models", changed("/models", Json::array()), "'models': a list of 1");
        row("a model that is none", changed("/models/0", 3), "'models[0]': 'name' is missing");
        row("name twice", changed("/models/1/name", "HAT_wmt14ende_raspberrypi@3.5s_bleu@25.8"), "stands twice");
        row("key twice", "{\"format\": \"a\", \"format\": \"b\"}", "'format': stands twice");
        row("unknown task", changed("/models/0/task", "wmt99"), "'models[0].task': 'wmt99' is not among");
        row("unknown hardware", changed("/models/0/hardware", "toaster"), "'toaster' is not among");
        row("latency as text", changed("/models/0/latency_ms", "fast"), "'models[0].latency_ms': a number above 0");
        row("no latency", changed("/models/0/latency_ms", 0), "a number above 0");
        row("negative latency", changed("/models/0/latency_ms", -3.5), "a number above 0");
        row("endless latency", changed("/models/0/latency_ms", 1e300), "a number above 0");
        row("BLEU above 100", changed("/models/0/bleu", 101), "models[0].bleu");
        row("negative parameters", changed("/models/0/parameters", -1), "'models[0].parameters': a whole number");
        row("parameters beyond 2^53", changed("/models/0/parameters", 18446744073709551615ULL), "a whole number");
        row("half a FLOP", changed("/models/0/flops", 1.5), "'models[0].flops': a whole number");
        row("SacreBLEU is missing", without("/models/0", "sacrebleu"), "'sacrebleu' is missing");
        row("a width of another space", changed("/models/0/encoder/embed", 768), "design space 'space0'");
        row("heads of another space", changed("/models/0/encoder/heads", {2, 4, 4, 4, 4, 4}), "design space 'space0'");
        row("span 4", changed("/models/0/decoder/spans", {4}), "design space 'space0'");
        row("lists of two lengths", changed("/models/0/decoder/ffn", {3072, 3072}), "not of one length");
        row("too few layers", changed("/models/0/encoder/ffn", Json::array()), "a list of 1");
        row("too many layers", changed("/models/0/decoder/ffn", std::vector<int>(10001, 3072)), "a list of 1");
        row("too wide", changed("/models/0/decoder/ffn", {1000000000}), "a whole number from 1 to 65536");
        row("unknown space", changed("/tasks/0/space", "space7"), "space7.yml");
        row("endless nesting", std::string(200000, '['), "nested too deeply");
    }

    void damagedIsRefused() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, message);
        HATTER_THROWS(InputError, message.constData(), parse(json.toStdString()));
    }

    void everyCutIsRefused() {
        const std::string text = shippedText();
        for (std::size_t length = 0; length + 2 < text.size(); length += 97)
            HATTER_THROWS(InputError, "published.json", parse(text.substr(0, length)));
    }

    void aSpaceIsANameOnly() {
        const QTemporaryDir folder;
        const fs::path copy(folder.path().toStdString());
        fs::create_directories(copy / "reference");
        writeFileAtomically(copy / "reference" / "published.json", changed("/tasks/0/space", "../../etc/passwd"));
        HATTER_THROWS(InputError, "is not the name of a design space", readPublishedModels(copy));
        HATTER_THROWS(InputError, "published.json", readPublishedModels(copy / "nowhere"));
    }
};

QTEST_GUILESS_MAIN(TestSpacePublished)
#include "tst_space_published.moc"
