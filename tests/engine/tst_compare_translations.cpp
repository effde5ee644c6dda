// SPDX-License-Identifier: GPL-3.0-or-later
// Translations of several SubTransformers against each other, on a tiny SuperTransformer that is trained for a moment.
#include "Shared.h"
#include "base/Error.h"
#include "score/Bootstrap.h"
#include "space/HatYaml.h"
#include "store/RunLog.h"
#include "workbench/Engine.h"

#include <QTemporaryDir>
#include <algorithm>
#include <memory>
#include <set>

using namespace hatter;
using workbench::CompareTranslationsOptions;
using workbench::CompareTranslationsOutcome;

namespace {

std::filesystem::path toy(const char* name) {
    return std::filesystem::path(HATTER_SOURCE_DIR) / "tests" / "support" / "toy" / name;
}

/// Keeps what was reported, and asks to stop when `at` sentences are done.
class Watch final : public Progress {
public:
    void report(const ProgressEvent& event) override {
        events.push_back(event);
        if (at > 0 && event.stage == "translating" && event.done >= at)
            stop.request_stop();
    }
    std::vector<ProgressEvent> events;
    std::stop_source stop;
    std::int64_t at = 0;
};

}  // namespace

class CompareTranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void scoresAreThoseOfTheTexts();
    void oneAgainstItself();
    void firstSentences();
    void drawnSentences();
    void wholeTestSplitIsRemembered();
    void partsAreNotRemembered();
    void reportsProgress();
    void stops();
    void refused_data();
    void refused();

private:
    CompareTranslationsOptions options(std::size_t sentences = 0) const {
        CompareTranslationsOptions out;
        out.subs = {m_space.largest(), m_space.smallest()};
        out.sentences = sentences;
        out.beam = 2;
        out.resamples = 100;
        out.threads = 1;
        return out;
    }
    CompareTranslationsOutcome compare(const CompareTranslationsOptions& options) {
        NoProgress quiet;
        return m_engine->compareTranslations(*m_workspace, options, quiet, {});
    }

    QTemporaryDir m_folder;
    std::unique_ptr<workbench::Engine> m_engine{hatterMakeEngine()};
    std::optional<store::Workspace> m_workspace;
    space::DesignSpace m_space;
};

void CompareTranslationsTest::initTestCase() {
    m_workspace =
        store::Workspace::create(m_folder.filePath(QStringLiteral("w")).toStdString(), {"toy", "en", "de", {}});
    NoProgress quiet;
    workbench::PrepareDataOptions data;
    data.train = {toy("train.en"), toy("train.de"), {}};
    data.valid = {toy("valid.en"), toy("valid.de"), {}};
    data.test = {toy("test.en"), toy("test.de"), {}};
    data.pieces = 200;
    m_engine->prepareData(*m_workspace, data, quiet, {});
    workbench::TrainSuperOptions train;
    train.designSpace = toy("space.yml");
    train.updates = 120;
    train.maxTokens = 512;
    train.learningRate = 0.005;
    train.warmupUpdates = 20;
    train.validateEvery = 60;
    train.threads = 1;
    m_engine->trainSuper(*m_workspace, train, quiet, {}, {});
    m_space = space::readDesignSpace(toy("space.yml"));
}

void CompareTranslationsTest::scoresAreThoseOfTheTexts() {
    const CompareTranslationsOutcome outcome = compare(options());
    QCOMPARE(outcome.systems.size(), std::size_t{2});
    QCOMPARE(outcome.sources.size(), std::size_t{20});
    QVERIFY(outcome.whole);
    const auto& first = outcome.systems[0];
    const auto& second = outcome.systems[1];
    QVERIFY(first.hypotheses != second.hypotheses);
    QVERIFY(!first.bleuDifference && !first.chrfDifference && second.bleuDifference && second.chrfDifference);
    const score::BootstrapOptions bootstrap{100, 12345};
    for (const auto& [metric, range, difference] :
         {std::tuple{score::sacreBleuMetric(), second.bleu, *second.bleuDifference},
          std::tuple{score::chrfMetric(), second.chrf, *second.chrfDifference}}) {
        const auto pair =
            score::pairedBootstrap(metric, second.hypotheses, first.hypotheses, outcome.references, bootstrap);
        QCOMPARE(range.score, pair.system.score);
        QCOMPARE(range.low, pair.system.low);
        QCOMPARE(range.high, pair.system.high);
        QCOMPARE(difference.points.score, pair.difference.score);
        QCOMPARE(difference.points.high, pair.difference.high);
        QCOMPARE(difference.pValue, pair.pValue);
    }
    QVERIFY(outcome.bleuSignature.find("bs:100|seed:12345") != std::string::npos);
    for (std::size_t i = 0; i < outcome.sources.size(); ++i)
        QCOMPARE(first.sentenceChrf[i], score::chrf({first.hypotheses[i]}, {outcome.references[i]}).score);
    QVERIFY(first.sentenceMs > 0 && second.sentenceMs > 0);

    // The same translations as those that a person asks for, one by one.
    workbench::TranslateOptions translate;
    translate.sub = m_space.largest();
    translate.beam = 2;
    translate.lines = {outcome.sources[4]};
    NoProgress quiet;
    QCOMPARE(m_engine->translate(&*m_workspace, translate, quiet, {}).front().text, first.hypotheses[4]);
}

void CompareTranslationsTest::oneAgainstItself() {
    CompareTranslationsOptions same = options(6);
    same.subs[1] = same.subs[0];
    const CompareTranslationsOutcome outcome = compare(same);
    QCOMPARE(outcome.systems[1].hypotheses, outcome.systems[0].hypotheses);
    QCOMPARE(outcome.systems[1].bleuDifference->points.score, 0.0);
    QCOMPARE(outcome.systems[1].bleuDifference->pValue, 1.0);
}

void CompareTranslationsTest::firstSentences() {
    const CompareTranslationsOutcome all = compare(options()), some = compare(options(7));
    QVERIFY(!some.whole);
    QCOMPARE(some.sources.size(), std::size_t{7});
    for (std::size_t i = 0; i < 7; ++i) {
        QCOMPARE(some.lines[i], i + 1);
        QCOMPARE(some.sources[i], all.sources[i]);
        QCOMPARE(some.references[i], all.references[i]);
        QCOMPARE(some.systems[0].hypotheses[i], all.systems[0].hypotheses[i]);
    }
    QVERIFY(compare(options(1000)).whole);  // more than there are: all
}

void CompareTranslationsTest::drawnSentences() {
    CompareTranslationsOptions drawn = options(7);
    drawn.draw = 3;
    const CompareTranslationsOutcome once = compare(drawn), again = compare(drawn), all = compare(options());
    QCOMPARE(once.lines, again.lines);
    QVERIFY(std::is_sorted(once.lines.begin(), once.lines.end()));
    QCOMPARE(std::set<std::size_t>(once.lines.begin(), once.lines.end()).size(), std::size_t{7});
    for (std::size_t i = 0; i < 7; ++i)
        QCOMPARE(once.sources[i], all.sources[once.lines[i] - 1]);
    drawn.draw = 4;
    QVERIFY(compare(drawn).lines != once.lines);
}

void CompareTranslationsTest::wholeTestSplitIsRemembered() {
    CompareTranslationsOptions whole = options();
    whole.beam = 3;
    const CompareTranslationsOutcome outcome = compare(whole);
    workbench::EvaluateOptions evaluate;
    evaluate.subs = whole.subs;
    evaluate.loss = false;
    evaluate.bleu = true;
    evaluate.beam = 3;
    evaluate.threads = 1;
    NoProgress quiet;
    const auto known = m_engine->evaluate(*m_workspace, evaluate, quiet, {}, {});
    for (std::size_t i = 0; i < 2; ++i)
        QCOMPARE(*known[i].bleu, outcome.systems[i].bleu.score);
    QCOMPARE(store::RunLogReader(*m_workspace).query("SELECT count(*) FROM bleu_scores WHERE decoding LIKE '%3%'").rows,
             (std::vector<std::vector<std::string>>{{"2"}}));
}

void CompareTranslationsTest::partsAreNotRemembered() {
    const auto count = [this] {
        return store::RunLogReader(*m_workspace).query("SELECT count(*) FROM bleu_scores").rows;
    };
    const auto before = count();
    CompareTranslationsOptions part = options(5);
    part.beam = 1;
    compare(part);
    part.sentences = 0;
    part.split = "valid";
    compare(part);
    QVERIFY(count() == before);
}

void CompareTranslationsTest::reportsProgress() {
    Watch watch;
    m_engine->compareTranslations(*m_workspace, options(9), watch, {});
    QVERIFY(!watch.events.empty());
    std::int64_t last = -1, resampled = 0;
    for (const ProgressEvent& event : watch.events)
        if (event.stage == "translating") {
            QCOMPARE(event.total, std::int64_t{18});
            QVERIFY(event.done >= last);
            last = event.done;
        } else {
            QCOMPARE(event.stage, std::string("resampling"));
            resampled = event.done;
        }
    QCOMPARE(last, std::int64_t{18});
    QCOMPARE(resampled, std::int64_t{2});
}

void CompareTranslationsTest::stops() {
    Watch watch;
    watch.at = 20;  // the first one has translated all
    bool stopped = false;
    try {
        m_engine->compareTranslations(*m_workspace, options(), watch, watch.stop.get_token());
    } catch (const Stopped&) {
        stopped = true;
    }
    QVERIFY(stopped);
    QVERIFY(watch.events.back().done < 40);
}

void CompareTranslationsTest::refused_data() {
    QTest::addColumn<int>("subs");
    QTest::addColumn<int>("resamples");
    QTest::addColumn<QString>("split");
    QTest::addColumn<bool>("foreign");
    QTest::addColumn<QString>("message");
    QTest::newRow("one") << 1 << 10 << "test" << false << "1 SubTransformers were given";
    QTest::newRow("five") << 5 << 10 << "test" << false << "5 SubTransformers were given";
    QTest::newRow("no resamples") << 2 << 0 << "test" << false << "0 resamples";
    QTest::newRow("too many resamples") << 2 << 2'000'000 << "test" << false << "2000000 resamples";
    QTest::newRow("no such split") << 2 << 10 << "dev" << false << "no dev pairs";
    QTest::newRow("of another space") << 2 << 10 << "test" << true << "does not belong to the design space";
}

void CompareTranslationsTest::refused() {
    QFETCH(int, subs);
    QFETCH(int, resamples);
    QFETCH(QString, split);
    QFETCH(bool, foreign);
    QFETCH(QString, message);
    CompareTranslationsOptions asked = options(3);
    asked.subs.resize(static_cast<std::size_t>(subs), m_space.smallest());
    asked.resamples = resamples;
    asked.split = split.toStdString();
    if (foreign)
        asked.subs[1].encoder.front().ffn = 48;
    HATTER_THROWS(InputError, message.toUtf8().constData(), compare(asked));
}

QTEST_GUILESS_MAIN(CompareTranslationsTest)
#include "tst_compare_translations.moc"
