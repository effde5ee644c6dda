// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "latency/LatencyCsv.h"

#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::latency;

namespace {
Measurement example() {
    Measurement out;
    out.sub = {640, 512, {{2048, 8}, {1024, 4}, {512, 4}}, {{1024, 4, 8, 1}, {2048, 8, 2, 3}}, 0};
    out.encoderMs = 5.5;
    out.decoderMs = 120.0;
    out.encoderStdMs = 0.00005;
    out.decoderStdMs = 0.25;
    return out;
}
}  // namespace

class LatencyCsvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishedSetsAreWrittenByteForByte_data();
    void publishedSetsAreWrittenByteForByte();
    void writesAsPythonDoes();
    void readsWhatItWrote();
    void windowsLineEndsAreRead();
    void damagedRowIsNamed_data();
    void damagedRowIsNamed();
    void missingFileIsNamed();
};

void LatencyCsvTest::publishedSetsAreWrittenByteForByte_data() {
    QTest::addColumn<QString>("name");
    for (const char* name :
         {"iwslt14deen_gpu_titanxp", "wmt14ende_cpu_raspberrypi", "wmt14ende_cpu_xeon", "wmt14ende_gpu_titanxp",
          "wmt14enfr_cpu_raspberrypi", "wmt14enfr_cpu_xeon", "wmt14enfr_gpu_titanxp", "wmt19ende_gpu_titanxp"})
        QTest::newRow(name) << name;
}

void LatencyCsvTest::publishedSetsAreWrittenByteForByte() {
    QFETCH(QString, name);
    HATTER_NEED_SHARED(file, "hat-reference/latency_dataset/" + name.toStdString() + "_all.csv");
    const std::vector<LatencyRow> rows = readLatencyCsv(file);
    QCOMPARE(rows.size(), std::size_t{2000});
    QVERIFY(writeLatencyCsv(rows) == readFile(file));
}

void LatencyCsvTest::writesAsPythonDoes() {
    const QString csv = QString::fromStdString(writeLatencyCsv(std::vector<Measurement>{example()}));
    QCOMPARE(
        csv.section('\n', 1, 1),
        QStringLiteral("640,3,1194.6666666666667,5.333333333333333,512,2,1536.0,6.0,5.0,2.0,5.5,120.0,5e-05,0.25"));
}

void LatencyCsvTest::readsWhatItWrote() {
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("latency.csv").toStdString();
    writeFileAtomically(file, writeLatencyCsv(std::vector<Measurement>{example(), example()}));
    const std::vector<LatencyRow> rows = readLatencyCsv(file);
    QVERIFY(rows == std::vector<LatencyRow>(2, rowOf(example())));
}

void LatencyCsvTest::windowsLineEndsAreRead() {
    QString csv = QString::fromStdString(writeLatencyCsv(std::vector<Measurement>{example()}));
    csv.replace("\n", "\r\n");
    QCOMPARE(parseLatencyCsv(csv.toStdString(), "latency.csv").size(), std::size_t{1});
}

void LatencyCsvTest::damagedRowIsNamed_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("message");
    QTest::newRow("other header") << "latency_mean_encoder,"
                                  << "latency,"
                                  << "latency.csv:1: the header";
    QTest::newRow("missing column") << ",120.0"
                                    << ""
                                    << "latency.csv:2: the row has 13 columns, 14";
    QTest::newRow("word") << "120.0"
                          << "slow"
                          << "'slow' is not a number";
    QTest::newRow("place of a word") << "120.0"
                                     << "slow"
                                     << "latency.csv:2: key 'latency_mean_decoder'";
    QTest::newRow("empty cell") << "120.0"
                                << ""
                                << "'' is not a number";
    QTest::newRow("not finite") << "120.0"
                                << "nan"
                                << "'nan' is not a number";
    QTest::newRow("negative time") << "120.0"
                                   << "-120.0"
                                   << "out of range";
    QTest::newRow("half a layer") << "640,3,"
                                  << "640,2.5,"
                                  << "'2.5' is not a whole number";
    QTest::newRow("long rubbish is cut") << "120.0" << QString(1000, 'x') << "xxx...' is not a number";
}

void LatencyCsvTest::damagedRowIsNamed() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, message);
    QString csv = QString::fromStdString(writeLatencyCsv(std::vector<Measurement>{example()}));
    QVERIFY(csv.contains(from));
    csv.replace(from, to);
    HATTER_THROWS(InputError, message.toUtf8().constData(), parseLatencyCsv(csv.toStdString(), "latency.csv"));
}

void LatencyCsvTest::missingFileIsNamed() {
    HATTER_THROWS(InputError, "absent.csv", readLatencyCsv("absent.csv"));
    HATTER_THROWS(InputError, "empty", parseLatencyCsv("", "latency.csv"));
}

QTEST_GUILESS_MAIN(LatencyCsvTest)
#include "tst_latency_csv.moc"
