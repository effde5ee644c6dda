// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "workbench/ComparisonCsv.h"

#include <clocale>

using namespace hatter;
using workbench::CompareTranslationsOutcome;

namespace {

CompareTranslationsOutcome compared(const std::string& source, const std::string& first, const std::string& second) {
    CompareTranslationsOutcome outcome;
    outcome.lines = {17};
    outcome.sources = {source};
    outcome.references = {"das Licht"};
    outcome.systems.resize(2);
    outcome.systems[0].hypotheses = {first};
    outcome.systems[0].sentenceChrf = {100.0};
    outcome.systems[1].hypotheses = {second};
    outcome.systems[1].sentenceChrf = {41.237};
    return outcome;
}

}  // namespace

class ComparisonCsvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneLineASentence();
    void fieldsAreQuotedWhereNeeded_data();
    void fieldsAreQuotedWhereNeeded();
    void aPointWhateverTheLocale();
    void everySystemNeedsAName();
};

void ComparisonCsvTest::oneLineASentence() {
    QCOMPARE(writeComparisonCsv(compared("the light", "das Licht", "die Lampe"), {"A", "B"}),
             std::string("line,source,reference,A,B,chrF2 of A,chrF2 of B\n"
                         "17,the light,das Licht,das Licht,die Lampe,100.00,41.24\n"));
}

void ComparisonCsvTest::fieldsAreQuotedWhereNeeded_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("comma") << "one, two"
                           << "\"one, two\"";
    QTest::newRow("quotes") << "say \"yes\""
                            << "\"say \"\"yes\"\"\"";
    QTest::newRow("line break") << "one\ntwo"
                                << "\"one\ntwo\"";
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("letters beyond ASCII") << QStringLiteral("schöne 灯") << QStringLiteral("schöne 灯");
}

void ComparisonCsvTest::fieldsAreQuotedWhereNeeded() {
    QFETCH(QString, text);
    QFETCH(QString, field);
    const QString csv =
        QString::fromStdString(writeComparisonCsv(compared("x", text.toStdString(), "y"), {"A", text.toStdString()}));
    QVERIFY2(csv.contains(QStringLiteral("\n17,x,das Licht,%1,y,").arg(field)), qPrintable(csv));
    QVERIFY2(csv.startsWith(QStringLiteral("line,source,reference,A,%1,").arg(field)), qPrintable(csv));
}

void ComparisonCsvTest::aPointWhateverTheLocale() {
    if (std::setlocale(LC_NUMERIC, "de_DE.UTF-8") == nullptr)
        QSKIP("this machine has no German locale");
    const std::string csv = writeComparisonCsv(compared("a", "b", "c"), {"A", "B"});
    std::setlocale(LC_NUMERIC, "C");
    QVERIFY(csv.find("41.24") != std::string::npos);
}

void ComparisonCsvTest::everySystemNeedsAName() {
    HATTER_THROWS(InputError, "1 names were given for 2 systems", writeComparisonCsv(compared("a", "b", "c"), {"A"}));
}

QTEST_APPLESS_MAIN(ComparisonCsvTest)
#include "tst_workbench_comparison_csv.moc"
