// SPDX-License-Identifier: GPL-3.0-or-later
// `hatter-cli published`: the list and its filters, one model, its YAML, and what is refused.
#include "Cli.h"
#include "Shared.h"
#include "space/HatYaml.h"

#include <QTemporaryDir>

using namespace hatter;
using test::cli;
using test::CliResult;

class CliPublished : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void list();
    void filters_data();
    void filters();
    void showAndExport();
    void refused_data();
    void refused();
};

void CliPublished::list() {
    const CliResult text = cli({"published", "list"});
    QVERIFY2(text.code == 0, text.text());
    QVERIFY(text.out.filter(QStringLiteral("HAT_")).size() == 44);
    const CliResult json = cli({"published", "list", "--json"});
    const auto models = json.events(QStringLiteral("published"));
    QCOMPARE(models.size(), qsizetype(44));
    QCOMPARE(models.first().value(QStringLiteral("latency_ms")).toDouble(), 3500.0);
    QCOMPARE(models.first().value(QStringLiteral("kind")).toString(), QStringLiteral("published"));
}

void CliPublished::filters_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("count");
    QTest::newRow("task") << QStringList{"--task", "iwslt14.de-en"} << 5;
    QTest::newRow("hardware") << QStringList{"--hardware", "raspberrypi"} << 12;
    QTest::newRow("both") << QStringList{"--task", "wmt14.en-de", "--hardware", "xeon"} << 6;
    QTest::newRow("none are of both") << QStringList{"--task", "wmt19.en-de", "--hardware", "xeon"} << 0;
}

void CliPublished::filters() {
    QFETCH(QStringList, options);
    QFETCH(int, count);
    const CliResult result = cli(QStringList{"published", "list", "--json"} + options);
    QVERIFY2(result.code == 0, result.text());
    QCOMPARE(result.events(QStringLiteral("published")).size(), qsizetype(count));
}

void CliPublished::showAndExport() {
    const QTemporaryDir folder;
    const QString name = QStringLiteral("HAT_iwslt14deen_titanxp@45.6ms_bleu@33.4");
    const CliResult shown = cli({"published", "show", name, "--json"});
    QVERIFY2(shown.code == 0, shown.text());
    const QString file = folder.filePath(QStringLiteral("one.yml"));
    const CliResult exported = cli({"published", "export", name, "--output", file});
    QVERIFY2(exported.code == 0, exported.text());
    const auto space = space::readDesignSpace(std::filesystem::path(HATTER_SOURCE_DIR) / "resources/spaces/space1.yml");
    const auto sub = space::readSubTransformer(file.toStdString(), space);
    QCOMPARE(QString::fromStdString(space::toText(sub)),
             shown.result().value(QStringLiteral("architecture")).toString());
}

void CliPublished::refused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown name") << QStringList{"published", "show", "HAT"} << "no published model is named 'HAT'"
                                  << 2;
    QTest::newRow("unknown task") << QStringList{"published", "list", "--task", "wmt99"} << "wmt14.en-de, " << 2;
    QTest::newRow("unknown hardware") << QStringList{"published", "list", "--hardware", "cpu"} << "raspberrypi, " << 2;
    QTest::newRow("no output") << QStringList{"published", "export", "HAT"} << "--output" << 2;
    QTest::newRow("no command") << QStringList{"published"} << "subcommand" << 2;
    QTest::newRow("no such folder") << QStringList{"published", "export", "HAT_iwslt14deen_titanxp@45.6ms_bleu@33.4",
                                                   "--output", "/nowhere/one.yml"}
                                    << "/nowhere" << 1;
}

void CliPublished::refused() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    QFETCH(int, code);
    const CliResult result = cli(arguments);
    QVERIFY2(result.code == code, result.text());
    QCOMPARE(result.err.size(), qsizetype(1));
    QVERIFY2(result.err.first().contains(words), result.text());
}

QTEST_GUILESS_MAIN(CliPublished)
#include "tst_cli_published.moc"
