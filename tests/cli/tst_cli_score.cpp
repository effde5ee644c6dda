// SPDX-License-Identifier: GPL-3.0-or-later
// hatter-cli score: figures as the metrics' references print them, comparisons, and what is refused.
#include "Cli.h"
#include "Shared.h"
#include "base/AtomicFile.h"
#include "score/Bootstrap.h"

#include <QTemporaryDir>

using namespace hatter;
using test::cli;
using test::CliResult;

namespace {

const std::vector<std::string> References = {"The file was saved in the folder.", "Open the second window, please.",
                                             "It costs 1,000.5 euros today."};
const std::vector<std::string> Hypotheses = {"The file was saved in a folder.", "Open the second window, please.",
                                             "It costs 1,000.5 euros."};
const std::vector<std::string> Baseline = {"A file is saved in the folder.", "Open a second window please.",
                                           "It costs 1000.5 euros today."};

}  // namespace

class CliScore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(QFile::exists(QStringLiteral(HATTER_CLI)), "hatter-cli was not built");
        write("hyp", Hypotheses);
        write("ref", References);
        write("base", Baseline);
        write("short", {"one line"});
    }

    void printsWhatTheMetricsPrint() {
        score::SacreBleuOptions international;
        international.tokenizer = score::Tokenizer::International;
        international.lowercase = true;
        score::ChrfOptions plusPlus;
        plusPlus.wordOrder = 2;
        printed({}, score::sacreBleuLine(score::sacreBleu(Hypotheses, References)));
        printed({"--tokenize", "intl", "--lowercase"},
                score::sacreBleuLine(score::sacreBleu(Hypotheses, References, international)));
        printed({"--metric", "chrf", "--word-order", "2"},
                score::chrfLine(score::chrf(Hypotheses, References, plusPlus)));
        printed({"--metric", "fairseq"}, score::fairseqLine(score::fairseqBleu(Hypotheses, References)));
    }

    void calibrates() {
        write("pairs", {R"({"inherited": 20, "final": 22})", R"({"inherited": 22, "final": 24.1})",
                        R"({"inherited": 24, "final": 25.9})", R"({"inherited": 26, "final": 28})",
                        R"({"inherited": 28, "final": 30.1})", R"({"inherited": 30, "final": 31.9})"});
        const CliResult result = cli({"calibrate", path("pairs"), "--first", "5", "--held-out", path("pairs"),
                                      "--choices", "--at", "25", "--json"});
        QVERIFY2(result.code == 0, result.text().constData());
        const QJsonObject found = result.result();
        QVERIFY(std::abs(found.value("slope").toDouble() - 1.0) < 0.02);
        QVERIFY(std::abs(found.value("values").toArray().at(0).toObject().value("bleu").toDouble() - 27.0) < 0.1);
        QCOMPARE(found.value("held_out").toObject().value("pairs").toInt(), 6);
        QCOMPARE(found.value("held_out").toObject().value("choices").toObject().value("count").toInt(), 6);
        QVERIFY(cli({"calibrate", path("pairs"), "--at", "25"}).out.join(' ').contains("calibrated"));
        const CliResult refused = cli({"calibrate", path("pairs"), "--first", "4"});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.back().contains("at least 5"), refused.text().constData());
        QCOMPARE(cli({"calibrate", path("hyp")}).code, 2);
        QCOMPARE(cli({"calibrate", path("absent")}).code, 2);
    }

    void comparesWithABaseline() {
        const CliResult result = run({"--baseline", path("base"), "--bootstrap", "200", "--seed", "3", "--json"});
        QVERIFY2(result.code == 0, result.text().constData());
        score::BootstrapOptions options;
        options.resamples = 200;
        options.seed = 3;
        const auto expected =
            score::pairedBootstrap(score::sacreBleuMetric(), Hypotheses, Baseline, References, options);
        const QJsonObject found = result.result().value(QStringLiteral("bootstrap")).toObject();
        QCOMPARE(found.value(QStringLiteral("p_value")).toDouble(), expected.pValue);
        QCOMPARE(found.value(QStringLiteral("signature")).toString().toStdString(), expected.signature);
        QCOMPARE(found.value(QStringLiteral("difference")).toObject().value(QStringLiteral("mean")).toDouble(),
                 expected.difference.mean);
        QCOMPARE(result.result().value(QStringLiteral("score")).toDouble(), expected.system.score);
        const CliResult words = run({"--baseline", path("base")});
        QVERIFY2(words.out.contains(QStringLiteral("of 1000 bootstrap resamples, seed 12345")),
                 words.text().constData());
    }

    void intervalOfOneSystem() {
        const CliResult result = run({"--metric", "chrf", "--bootstrap", "100", "--json"});
        QVERIFY2(result.code == 0, result.text().constData());
        const QJsonObject found = result.result().value(QStringLiteral("bootstrap")).toObject();
        QVERIFY(found.contains(QStringLiteral("system")) && !found.contains(QStringLiteral("baseline")));
        QVERIFY(!run({"--json"}).result().contains(QStringLiteral("bootstrap")));
    }

    void refused_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* claim, const QStringList& arguments, const char* words) {
            QTest::newRow(claim) << arguments << words;
        };
        row("unequal lines", {"--baseline", path("short")}, "1 translations cannot be scored against 3 references");
        row("no such file", {"--baseline", path("absent")}, "absent");
        row("another metric's option", {"--metric", "chrf", "--tokenize", "intl"},
            "--tokenize belongs to --metric bleu");
        row("chrF's option", {"--word-order", "2"}, "--word-order belongs to --metric chrf");
        row("case of fairseq's BLEU", {"--metric", "fairseq", "--lowercase"}, "--lowercase belongs to");
        row("unknown tokeniser", {"--tokenize", "zh"}, "zh");
        row("no resamples", {"--bootstrap", "0"}, "0 is not between 1 and");
        row("smoothing with nothing", {"--smooth", "floor", "--smooth-value", "0"}, "above 0");
    }
    void refused() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, words);
        const CliResult result = run(arguments);
        QVERIFY2(result.code == 2, result.text().constData());
        QVERIFY2(result.err.join(QLatin1Char(' ')).contains(words), result.text().constData());
    }

    void brokenTextIsRefusedWithItsLine() {
        writeFileAtomically(path("broken").toStdString(), "good\nb\xff\xfe\n");
        const CliResult result = cli({"score", "--hypotheses", path("broken"), "--references", path("ref")});
        QVERIFY2(result.code == 2, result.text().constData());
        QVERIFY2(result.err.join(QLatin1Char(' ')).contains(QStringLiteral("broken:2")), result.text().constData());
    }

private:
    QString path(const char* name) const { return m_directory.filePath(QString::fromLatin1(name)); }
    void write(const char* name, const std::vector<std::string>& lines) const {
        std::string text;
        for (const std::string& line : lines)
            text += line + "\n";
        writeFileAtomically(path(name).toStdString(), text);
    }
    CliResult run(const QStringList& arguments) const {
        return cli(QStringList{"score", "--hypotheses", path("hyp"), "--references", path("ref")} + arguments);
    }
    void printed(const QStringList& arguments, const std::string& line) const {
        const CliResult result = run(arguments);
        QVERIFY2(result.code == 0, result.text().constData());
        QCOMPARE(result.out, QStringList{QString::fromStdString(line)});
    }

    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(CliScore)
#include "tst_cli_score.moc"
