// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shared.h"
#include "base/Error.h"
#include "data/TokenDataset.h"
#include "data/Vocabulary.h"

#include <QtTest>
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace hatter;
using namespace hatter::data;

namespace {
TokenDataset pairsOf(const std::vector<std::pair<int, int>>& lengths) {
    TokenDataset data;
    for (const auto& [source, target] : lengths) {
        std::vector<std::int32_t> ids(static_cast<std::size_t>(source), 7);
        ids.back() = Vocabulary::Eos;
        data.source.add(ids);
        ids.assign(static_cast<std::size_t>(target), 9);
        ids.back() = Vocabulary::Eos;
        data.target.add(ids);
    }
    return data;
}
}  // namespace

class tst_data_batches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void equalTheReference();
    void longSentencesAreLeftOut();
    void sentenceLimit();
    void withoutPermutation();
    void wrongOptions();
    void orderOfAnEpochIsAPermutation();
    void collation();
};

void tst_data_batches::equalTheReference() {
    HATTER_NEED_SHARED(fixture, "hat-reference/fixture-iwslt");
    const auto english = Vocabulary::read(fixture / "data-bin/dict.en.txt");
    const auto german = Vocabulary::read(fixture / "data-bin/dict.de.txt");
    const TokenDataset data{TokenSequences::read(fixture / "data-bin/train.en-de.en", english.size()),
                            TokenSequences::read(fixture / "data-bin/train.en-de.de", german.size())};
    std::ifstream in(fixture / "train_batches.json");
    const auto expected = nlohmann::json::parse(in);

    BatchOptions options;
    options.maxTokens = expected.at("max_tokens").get<int>();
    options.multiple = expected.at("multiple").get<int>();
    options.seed = expected.at("seed").get<std::uint32_t>();
    const auto batches = makeBatches(data, options);
    QCOMPARE(batches.size(), std::size_t{56});
    QVERIFY(batches == expected.at("batches").get<std::vector<Batch>>());
    for (const auto& [epoch, order] : expected.at("batch_order_by_epoch").items())
        QVERIFY(epochOrder(batches.size(), options.seed, std::stoi(epoch)) == order.get<std::vector<std::size_t>>());
    QCOMPARE(expected.at("batch_order_by_epoch").size(), std::size_t{2});
}

void tst_data_batches::longSentencesAreLeftOut() {
    BatchOptions options;
    options.maxTokens = 10;
    const auto batches = makeBatches(pairsOf({{3, 3}, {11, 3}, {3, 11}, {10, 10}}), options);
    std::vector<std::size_t> used;
    for (const Batch& batch : batches)
        used.insert(used.end(), batch.begin(), batch.end());
    std::sort(used.begin(), used.end());
    QVERIFY(used == (std::vector<std::size_t>{0, 3}));
    QVERIFY(makeBatches(TokenDataset{}, options).empty());
}

void tst_data_batches::sentenceLimit() {
    BatchOptions options;
    options.maxSentences = 2;
    for (const Batch& batch : makeBatches(pairsOf({{3, 3}, {4, 4}, {5, 5}, {6, 6}, {7, 7}}), options))
        QVERIFY(batch.size() <= 2);
}

void tst_data_batches::withoutPermutation() {
    BatchOptions options;
    options.shuffle = false;
    const auto batches = makeBatches(pairsOf({{5, 1}, {2, 9}, {2, 3}, {2, 3}}), options);
    QCOMPARE(batches.size(), std::size_t{1});
    QVERIFY(batches[0] == (Batch{2, 3, 1, 0}));
}

void tst_data_batches::wrongOptions() {
    BatchOptions options;
    options.multiple = 0;
    HATTER_THROWS(InputError, "at least 1", makeBatches(pairsOf({{1, 1}}), options));
    TokenDataset uneven = pairsOf({{1, 1}});
    uneven.target.add({2});
    HATTER_THROWS(InputError, "1 source and 2 target", makeBatches(uneven, {}));
}

void tst_data_batches::orderOfAnEpochIsAPermutation() {
    auto order = epochOrder(100, 1, 3);
    QVERIFY(order != epochOrder(100, 1, 4));
    QVERIFY(order == epochOrder(100, 2, 2));  // the reference adds seed and epoch
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i)
        QCOMPARE(order[i], i);
}

void tst_data_batches::collation() {
    TokenDataset data;
    data.source.add({10, 2});
    data.source.add({11, 12, 13, 2});
    data.target.add({20, 21, 22, 2});
    data.target.add({23, 2});
    const CollatedBatch batch = collate(data, {0, 1});
    QCOMPARE(batch.rows, 2);
    QVERIFY(batch.indices == (std::vector<std::size_t>{1, 0}));
    QVERIFY(batch.source == (std::vector<std::int64_t>{11, 12, 13, 2, 1, 1, 10, 2}));
    QVERIFY(batch.target == (std::vector<std::int64_t>{23, 2, 1, 1, 20, 21, 22, 2}));
    QVERIFY(batch.previous == (std::vector<std::int64_t>{2, 23, 1, 1, 2, 20, 21, 22}));
    QCOMPARE(batch.sourceLength, 4);
    QCOMPARE(batch.targetLength, 4);
    QCOMPARE(batch.targetTokens, 6);
}

QTEST_APPLESS_MAIN(tst_data_batches)
#include "tst_data_batches.moc"
