// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"
#include "score/CalibrationPairs.h"
#include "workbench/TrainedCalibration.h"

#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>

using namespace hatter;
using namespace hatter::score;

namespace {

using Pairs = std::vector<CalibrationPair>;

double meanError(const Calibration& calibration, const Pairs& heldOut) {
    double sum = 0.0;
    for (const CalibrationPair& pair : heldOut)
        sum += std::abs(calibration.at(pair.inherited).bleu - pair.final);
    return sum / static_cast<double>(heldOut.size());
}

/// Held-out errors of all choices of five.
std::vector<double> errorsOfAllFives(const Pairs& train, const Pairs& test) {
    std::vector<double> errors;
    std::vector<bool> chosen(train.size(), false);
    std::fill_n(chosen.begin(), 5, true);
    do {
        Pairs five;
        for (std::size_t i = 0; i < train.size(); ++i)
            if (chosen[i])
                five.push_back(train[i]);
        errors.push_back(meanError(Calibration(five), test));
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    std::sort(errors.begin(), errors.end());
    return errors;
}

Pairs line(double offset, double slope, std::initializer_list<double> inherited) {
    Pairs out;
    for (const double x : inherited)
        out.push_back({x, offset + slope * x});
    return out;
}

}  // namespace

class CalibrationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Neither those without inherited BLEU count, nor those that were trained in the other way.
    void trainedOnesAreOfOneKind() {
        std::map<std::string, store::FinalBleu> trained;
        const auto add = [&](const std::string& start, double final, std::optional<double> inherited) {
            trained["h" + std::to_string(trained.size())] = {1, start, final, inherited, ""};
        };
        QCOMPARE(workbench::calibrationOf(trained).start, std::string());
        for (const double x : {20.0, 22.0, 24.0, 26.0})
            add("scratch", x + 3.0, x);
        add("scratch", 40.0, {});
        for (const double x : {20.0, 21.0})
            add("inherited", x + 9.0, x);
        const auto few = workbench::calibrationOf(trained);
        QVERIFY(!few.line && few.refusal.empty());
        QCOMPARE(few.start, std::string("scratch"));
        QCOMPARE(few.pairs, std::size_t{4});
        add("scratch", 31.0, 28.0);
        const auto enough = workbench::calibrationOf(trained);
        QVERIFY(enough.line && std::abs(enough.line->at(23.0).bleu - 26.0) < 1e-9);
        trained.clear();
        for (const double x : {20.0, 22.0, 24.0, 26.0, 28.0})
            add("inherited", 60.0 - x, x);
        const auto refused = workbench::calibrationOf(trained);
        QVERIFY(!refused.line && refused.refusal.find("the worse") != std::string::npos);
    }
    void publishedTasks_data();
    void publishedTasks();
    void aWideLineIsFound();
    void pairsInOneSpotShiftOnly();
    void slopeStaysInBounds();
    void intervalHoldsWhatItSays();
    void intervalWidensAwayFromThePairs();
    void whatCannotBeCalibratedIsRefused();
    void valuesStayBleu();
    void bothLayoutsAreRead();
    void damagedFiles_data();
    void damagedFiles();

private:
    QTemporaryDir m_folder;
    std::filesystem::path write(const std::string& text) {
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / "pairs.jsonl";
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
};

void CalibrationTest::publishedTasks_data() {
    QTest::addColumn<QString>("task");
    for (const char* task : {"wmt14ende", "wmt14enfr", "wmt19ende"})
        QTest::newRow(task) << QString(task);
}

void CalibrationTest::publishedTasks() {
    QFETCH(QString, task);
    HATTER_NEED_SHARED(folder, "hat-reference/inherited-vs-scratch");
    const Pairs train = readCalibrationPairs(folder / (task.toStdString() + ".train.jsonl"));
    const Pairs test = readCalibrationPairs(folder / (task.toStdString() + ".test.jsonl"));
    QCOMPARE(train.size(), std::size_t{10});
    QCOMPARE(test.size(), std::size_t{20});
    const double first = meanError(Calibration(Pairs(train.begin(), train.begin() + 5)), test);
    QVERIFY2(first <= 0.35, qPrintable(QString::number(first)));
    const std::vector<double> errors = errorsOfAllFives(train, test);
    QCOMPARE(errors.size(), std::size_t{252});
    QVERIFY2(errors[126] <= 0.35, qPrintable(QString::number(errors[126])));
    QVERIFY2(errors.back() <= 0.8, qPrintable(QString::number(errors.back())));
}

void CalibrationTest::aWideLineIsFound() {
    const Calibration found(line(3.0, 1.3, {10, 14, 19, 22, 27, 31}));
    QVERIFY(std::abs(found.slope() - 1.3) < 0.005);
    QVERIFY(std::abs(found.at(20.0).bleu - 29.0) < 0.05);
    QVERIFY(!found.isClamped());
}

void CalibrationTest::pairsInOneSpotShiftOnly() {
    const Calibration found(line(1.5, 1.0, {24.0, 24.0, 24.0, 24.0, 24.0}));
    QCOMPARE(found.slope(), 1.0);
    QCOMPARE(found.at(22.0).bleu, 23.5);
}

void CalibrationTest::slopeStaysInBounds() {
    const Calibration steep(line(-100.0, 6.0, {20, 21, 22, 23, 24}));
    QCOMPARE(steep.slope(), Calibration::SlopeHigh);
    QVERIFY(steep.isClamped());
    const Calibration flat(line(20.0, 0.0, {15, 18, 21, 24, 27}));
    QCOMPARE(flat.slope(), Calibration::SlopeLow);
    QVERIFY(flat.isClamped());
}

void CalibrationTest::intervalHoldsWhatItSays() {
    // 2,000 draws of 6 pairs and one more around a line.
    PythonRandom random(7);
    const auto noise = [&] {
        double sum = 0.0;
        for (int i = 0; i < 12; ++i)
            sum += random.uniform() - 0.5;
        return 0.3 * sum;
    };
    int inside = 0;
    for (int i = 0; i < 2000; ++i) {
        Pairs pairs;
        for (int k = 0; k < 6; ++k) {
            const double x = 22.0 + 4.0 * random.uniform();
            pairs.push_back({x, 2.0 + x + noise()});
        }
        const double x = 22.0 + 4.0 * random.uniform();
        const double final = 2.0 + x + noise();
        const Calibration::Value value = Calibration(pairs).at(x);
        inside += value.low <= final && final <= value.high;
    }
    QVERIFY2(inside >= 1740 && inside <= 1880, qPrintable(QString::number(inside)));
}

void CalibrationTest::intervalWidensAwayFromThePairs() {
    const Calibration found({{22, 24}, {23, 25.3}, {24, 25.9}, {25, 27.2}, {26, 28}});
    const auto width = [&](double x) { return found.at(x).high - found.at(x).low; };
    QVERIFY(width(24) < width(28));
    QVERIFY(width(28) < width(35));
}

void CalibrationTest::whatCannotBeCalibratedIsRefused() {
    HATTER_THROWS(InputError, "at least 5", Calibration(line(1, 1, {20, 21, 22, 23})));
    HATTER_THROWS(InputError, "between 0 and 100", Calibration(line(1, 1, {20, 21, 22, 23, std::nan("")})));
    HATTER_THROWS(InputError, "between 0 and 100", Calibration(line(90, 1, {20, 21, 22, 23, 24})));
    HATTER_THROWS(InputError, "inherited weights", Calibration(line(60, -1, {20, 21, 22, 23, 24})));
}

void CalibrationTest::valuesStayBleu() {
    const Calibration found(line(5.0, 1.0, {20, 21, 22, 23, 24}));
    QCOMPARE(found.at(99.0).bleu, 100.0);
    QVERIFY(found.at(99.0).high <= 100.0);
    QVERIFY(found.at(0.0).low >= 0.0);
}

void CalibrationTest::bothLayoutsAreRead() {
    const Pairs pairs = readCalibrationPairs(
        write("{\"inherited\": 24.1, \"final\": 25.6, \"name\": \"a\"}\r\n\n"
              "{\"scratch\": {\"test_BLEU\": 26}, \"HAT\": {\"test_BLEU\": 24.5, \"valid_BLEU\": 1}}"));
    QCOMPARE(pairs.size(), std::size_t{2});
    QCOMPARE(pairs[0].final, 25.6);
    QCOMPARE(pairs[1].inherited, 24.5);
    QCOMPARE(pairs[1].final, 26.0);
}

void CalibrationTest::damagedFiles_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const QString good = "{\"inherited\": 24.1, \"final\": 25.6}\n";
    QTest::newRow("no JSON") << good + "{\"inherited\": 24.1, "
                             << ":2: is not a JSON object";
    QTest::newRow("a list") << "[24.1, 25.6]\n"
                            << "not a JSON object";
    QTest::newRow("one score") << good + "{\"inherited\": 24.1}\n"
                               << "no pair of scores";
    QTest::newRow("text for a score") << "{\"inherited\": \"24.1\", \"final\": 25}"
                                      << "no pair of scores";
    QTest::newRow("half published") << "{\"scratch\": {\"test_BLEU\": 26}, \"HAT\": 3}"
                                    << "no pair of scores";
    QTest::newRow("no BLEU") << "{\"inherited\": 241, \"final\": 25.6}"
                             << "between 0 and 100";
    QTest::newRow("endless line") << "{\"inherited\": 24.1, \"x\": \"" + QString(1 << 20, 'x') + "\"}"
                                  << "too long";
    QTest::newRow("binary") << QString::fromLatin1("\x80\x02}q\x01.") << "not a JSON object";
}

void CalibrationTest::damagedFiles() {
    QFETCH(QString, text);
    QFETCH(QString, message);
    HATTER_THROWS(InputError, qUtf8Printable(message), readCalibrationPairs(write(text.toStdString())));
}

QTEST_GUILESS_MAIN(CalibrationTest)
#include "tst_score_calibration.moc"
