// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"
#include "Shared.h"
#include "base/Error.h"
#include "model/HatCheckpointImpl.h"

#include <QTemporaryDir>

using namespace hatter;
using hatter::testing::Fixture;
namespace fs = std::filesystem;

class HatCheckpointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensTheFixture_data();
    void opensTheFixture();
    void refusedArguments_data();
    void refusedArguments();
    void damagedCheckpoints();

private:
    QTemporaryDir m_directory;
};

void HatCheckpointTest::opensTheFixture_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("updates");
    QTest::newRow("zip") << "checkpoint_last.pt" << 2400;
    QTest::newRow("before PyTorch 1.6") << "checkpoint_legacy_noopt.pt" << 2400;
}

/// The checkpoint alone gives what the space's YAML and the exported weights give.
void HatCheckpointTest::opensTheFixture() {
    QFETCH(QString, name);
    QFETCH(int, updates);
    HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt");
    const Fixture fixture(folder);
    const auto checkpoint = model::readHatCheckpoint(folder / name.toStdString());
    auto space = checkpoint.super.config().space;
    space.name = fixture.space.name;
    QVERIFY(space == fixture.space);
    QCOMPARE(checkpoint.super.config().sourceVocabulary, fixture.source.size());
    QCOMPARE(checkpoint.super.config().targetVocabulary, fixture.target.size());
    QCOMPARE(checkpoint.updates, updates);
    const auto found = checkpoint.super.parameters();
    const auto expected = fixture.super.parameters();
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].first, expected[i].first);
        QVERIFY2(torch::equal(found[i].second, expected[i].second), found[i].first.c_str());
    }
}

void HatCheckpointTest::refusedArguments_data() {
    QTest::addColumn<QByteArray>("argument");
    for (const char* argument : {"encoder_normalize_before", "decoder_learned_pos", "vocab_original_scaling"})
        QTest::newRow(argument) << QByteArray(argument);
}

void HatCheckpointTest::refusedArguments() {
    QFETCH(QByteArray, argument);
    HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt");
    std::string bytes = readFile(folder / "checkpoint_legacy_noopt.pt");
    const std::size_t at = bytes.find(argument.toStdString());
    QVERIFY(at != std::string::npos);
    const std::size_t value = bytes.find('\x89', at);  // False
    QVERIFY(value - at < static_cast<std::size_t>(argument.size()) + 8);
    bytes[value] = '\x88';
    const fs::path file = m_directory.filePath(QStringLiteral("changed.pt")).toStdString();
    writeFileAtomically(file, bytes);
    HATTER_THROWS(InputError, argument.constData(), model::readHatCheckpoint(file));
}

void HatCheckpointTest::damagedCheckpoints() {
    HATTER_NEED_SHARED(reference, "hat-reference");
    HATTER_THROWS(InputError, "'model'",
                  model::readHatCheckpoint(reference / "latency_dataset/predictors/wmt14ende_cpu_xeon.pt"));
    // Another shape than the arguments say: the name of a tensor leads to another one.
    std::string bytes = readFile(reference / "fixture-iwslt/checkpoint_legacy_noopt.pt");
    const std::string name = "encoder.layers.0.fc1.bias";
    const std::size_t at = bytes.find(name);
    QVERIFY(at != std::string::npos);
    bytes[at + name.size() - 1] = 'z';
    const fs::path file = m_directory.filePath(QStringLiteral("renamed.pt")).toStdString();
    writeFileAtomically(file, bytes);
    HATTER_THROWS(InputError, "encoder.layers.0.fc1.bias", model::readHatCheckpoint(file));
    bytes.resize(bytes.size() - 100000);
    writeFileAtomically(file, bytes);
    HATTER_THROWS(InputError, "cut off", model::readHatCheckpoint(file));
}

QTEST_GUILESS_MAIN(HatCheckpointTest)
#include "tst_hat_checkpoint.moc"
