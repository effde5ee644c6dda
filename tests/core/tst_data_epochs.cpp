// SPDX-License-Identifier: GPL-3.0-or-later
// The batches of a training in the order in which its updates take them.
#include "Shared.h"
#include "base/Error.h"
#include "data/EpochBatches.h"
#include "data/Vocabulary.h"

#include <QtTest>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace hatter;
using namespace hatter::data;

namespace {
struct Material {
    TokenDataset data;
    nlohmann::json expected;

    explicit Material(const std::filesystem::path& fixture) {
        const auto read = [&](const char* language) {
            const auto vocabulary = Vocabulary::read(fixture / ("data-bin/dict." + std::string(language) + ".txt"));
            return TokenSequences::read(fixture / ("data-bin/train.en-de." + std::string(language)), vocabulary.size());
        };
        data = {read("en"), read("de")};
        std::ifstream in(fixture / "train_batches.json");
        expected = nlohmann::json::parse(in);
    }
    EpochBatches batches() const {
        BatchOptions options;
        options.maxTokens = expected.at("max_tokens").get<int>();
        options.multiple = expected.at("multiple").get<int>();
        options.seed = expected.at("seed").get<std::uint32_t>();
        return {makeBatches(data, options), options.seed};
    }
    /// The batches of an epoch, in its order.
    std::vector<Batch> epoch(int number) const {
        std::vector<Batch> out;
        const auto& all = expected.at("batches");
        for (const auto& i : expected.at("batch_order_by_epoch").at(std::to_string(number)))
            out.push_back(all.at(i.get<std::size_t>()).get<Batch>());
        return out;
    }
};

EpochBatches seven() {
    std::vector<Batch> batches;
    for (std::size_t i = 0; i < 7; ++i)
        batches.push_back({i});
    return {batches, 5};
}
}  // namespace

class tst_data_epochs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsEqualTheReference_data();
    void groupsEqualTheReference();
    void tokensEqualTheLog_data();
    void tokensEqualTheLog();
    void goesOnFromAnyPlace();
    void wrongPlaces();
    void keys();
};

void tst_data_epochs::groupsEqualTheReference_data() {
    QTest::addColumn<int>("frequency");
    for (const int frequency : {1, 3, 8, 56, 100})
        QTest::addRow("%d batches an update", frequency) << frequency;
}

/// Epochs 1 and 2 of the fixture; the last update of an epoch gets what is left.
void tst_data_epochs::groupsEqualTheReference() {
    HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
    QFETCH(int, frequency);
    const Material material(fixture);
    EpochBatches batches = material.batches();
    QCOMPARE(batches.perEpoch(), std::size_t{56});
    for (const int epoch : {1, 2}) {
        std::vector<Batch> left = material.epoch(epoch);
        while (!left.empty()) {
            const auto size = std::min(left.size(), static_cast<std::size_t>(frequency));
            const std::vector<Batch> wanted(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(size));
            QVERIFY(batches.next(frequency) == wanted);
            QCOMPARE(batches.epoch(), epoch);
            left.erase(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(size));
        }
        QCOMPARE(batches.position(), std::size_t{56});
    }
}

/// The reference's log of that training: target tokens an update, the mean of an epoch's first 41.
void tst_data_epochs::tokensEqualTheLog_data() {
    QTest::addColumn<int>("epoch");
    QTest::addColumn<double>("tokens");
    QTest::newRow("1") << 1 << 741.951;
    QTest::newRow("2") << 2 << 769.659;
    QTest::newRow("3") << 3 << 771.976;
    QTest::newRow("42") << 42 << 744.537;
    QTest::newRow("43") << 43 << 761.390;
}

void tst_data_epochs::tokensEqualTheLog() {
    HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
    QFETCH(int, epoch);
    QFETCH(double, tokens);
    const Material material(fixture);
    EpochBatches batches = material.batches();
    batches.seek(epoch, 0);
    const auto before = batches.targetTokens(material.data);
    batches.next(41);
    const double mean = double(batches.targetTokens(material.data) - before) / 41.0;
    QVERIFY2(std::abs(mean - tokens) < 0.0006, qPrintable(QString::number(mean, 'f', 4)));
}

void tst_data_epochs::goesOnFromAnyPlace() {
    EpochBatches whole = seven();
    for (int update = 0; update < 9; ++update) {
        EpochBatches other = seven();
        other.seek(whole.epoch(), whole.position());
        QVERIFY(other.next(3) == whole.next(3));
        QCOMPARE(other.epoch(), whole.epoch());
        QCOMPARE(other.position(), whole.position());
    }
    QCOMPARE(whole.epoch(), 3);
}

void tst_data_epochs::wrongPlaces() {
    EpochBatches batches = seven();
    batches.next(2);
    HATTER_THROWS(InputError, "epoch 0 does not exist", batches.seek(0, 1));
    HATTER_THROWS(InputError, "the data makes 7 an epoch", batches.seek(2, 8));
    QCOMPARE(batches.epoch(), 1);
    QCOMPARE(batches.position(), std::size_t{2});
    batches.seek(1, 7);
    QCOMPARE(batches.next(1).size(), std::size_t{1});
    QCOMPARE(batches.epoch(), 2);
}

void tst_data_epochs::keys() {
    const EpochBatches batches = seven();
    QCOMPARE(batches.key(), seven().key());
    QVERIFY(batches.key() != EpochBatches({{0, 1}, {2}, {3}, {4}, {5}, {6}}, 5).key());  // the same sentences
    QVERIFY(batches.key() != EpochBatches({{0}, {1}, {2}, {3}, {4}, {5}, {6}}, 6).key());
}

QTEST_APPLESS_MAIN(tst_data_epochs)
#include "tst_data_epochs.moc"
