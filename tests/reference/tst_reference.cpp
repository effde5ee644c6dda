// SPDX-License-Identifier: GPL-3.0-or-later
// The same weights give the reference's numbers: log-probabilities, validation loss and translations of ten
// SubTransformers of the fixture.
#include "Fixture.h"
#include "Shared.h"
#include "model/ForwardImpl.h"
#include "train/ValidationImpl.h"
#include "translate/BeamSearchImpl.h"

#include <map>
#include <memory>
#include <sstream>

using namespace hatter;
using hatter::testing::Fixture;

class TestReference : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;
    /// Largest differences over all SubTransformers, by what was compared; printed at the end.
    mutable std::map<std::string, double> m_worst;

    void compared(const std::string& what, double difference) const {
        double& worst = m_worst[what];
        worst = std::max(worst, difference);
    }
    void rows() {
        QTest::addColumn<int>("index");
        if (!m_fixture)
            return;
        int i = 0;
        for (const auto& config : m_fixture->expected.at("configs"))
            QTest::newRow(config.at("name").get<std::string>().c_str()) << i++;
    }
    const nlohmann::json& config() const {
        QFETCH(int, index);
        return m_fixture->expected.at("configs").at(static_cast<std::size_t>(index));
    }
    model::SubWeights weights() const {
        return model::slice(m_fixture->super, m_fixture->sub(config()), model::SliceMode::Contiguous);
    }
    static torch::Tensor ids(const nlohmann::json& rows) {
        std::vector<torch::Tensor> all;
        for (const auto& row : rows)
            all.push_back(torch::tensor(row.get<std::vector<std::int64_t>>(), torch::kInt64));
        return torch::stack(all);
    }
    void compareTranslations(const char* name, int beam) const {
        const auto& expected = config().at("generation").at(name);
        translate::BeamOptions options;
        options.beam = beam;
        const auto data = m_fixture->split("test");
        const auto found = translate::translateAll(weights(), data.source, options, 128, {}, {});
        const auto scores = expected.at("all_scores").get<std::vector<double>>();
        const auto lengths = expected.at("all_lengths").get<std::vector<std::size_t>>();
        QCOMPARE(found.size(), scores.size());
        for (const auto& sentence : expected.at("sentences"))
            QCOMPARE(found[sentence.at("id").get<std::size_t>()].tokens,
                     sentence.at("tokens").get<std::vector<std::int32_t>>());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].tokens.size(), lengths[i]);
            compared(std::string("score, ") + name, std::abs(found[i].score - scores[i]));
            QVERIFY2(std::abs(found[i].score - scores[i]) < 2e-5, qPrintable(QString::number(i)));
        }
        compareText(name, found);
    }
    /// All 300, as text: the identical ids written out.
    void compareText(const char* name, const std::vector<translate::Hypothesis>& found) const {
        const auto file =
            m_fixture->folder / "expected_logits" / (config().at("name").get<std::string>() + "." + name + ".txt");
        std::istringstream in(readFile(file));
        int texts = 0;
        for (std::string line; std::getline(in, line); ++texts) {
            const auto first = line.find('\t');
            const auto second = line.find('\t', first + 1);
            const auto id = static_cast<std::size_t>(std::stoul(line));
            QCOMPARE(QString::fromStdString(textOf(found.at(id).tokens)),
                     QString::fromStdString(line.substr(second + 1)));
        }
        QCOMPARE(texts, 300);
    }
    std::string textOf(const std::vector<std::int32_t>& tokens) const {
        std::string text;
        for (const std::int32_t id : tokens)
            if (id != data::Vocabulary::Eos)
                text += (text.empty() ? "" : " ") + m_fixture->target.symbol(id);
        QString joined = QString::fromStdString(text + " ");
        joined.replace(QStringLiteral("@@ "), QString());
        return joined.trimmed().toStdString();
    }

private Q_SLOTS:
    void initTestCase() {
        HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt");
        m_fixture = std::make_unique<Fixture>(folder);
    }

    void logProbabilities_data() { rows(); }
    void logProbabilities() {
        const torch::NoGradGuard noGrad;
        const auto w = weights();
        const auto expected =
            hatter::testing::readNpy(m_fixture->folder / config().at("logits_npy").get<std::string>());
        const auto& sentences = m_fixture->expected.at("sentences");
        std::int64_t rows = 0;
        for (const auto& forward : config().at("forward")) {
            const auto& sentence = sentences.at(forward.at("sentence").get<std::size_t>());
            const auto logits = model::decode(w, model::encode(w, ids(nlohmann::json::array({sentence.at("src")}))),
                                              ids(nlohmann::json::array({sentence.at("prev")})))[0];
            const auto logp = torch::log_softmax(logits, -1);
            const auto target = torch::tensor(sentence.at("target").get<std::vector<std::int64_t>>(), torch::kInt64);
            const auto chosen = logp.gather(1, target.unsqueeze(1)).squeeze(1);
            const auto wanted = forward.at("target_logprob").get<std::vector<float>>();
            const double worst = (chosen - torch::tensor(wanted)).abs().max().item<double>();
            compared("log-probability of a target token", worst);
            QVERIFY(worst < 2e-5);
            for (const auto& pair : forward.at("npy_rows")) {  // [row of the array, position in the sentence]
                const auto reference = torch::log_softmax(expected[pair.at(0).get<std::int64_t>()], -1);
                const auto difference = (logp[pair.at(1).get<std::int64_t>()] - reference).abs().max().item<double>();
                compared("log-probability", difference);
                QVERIFY2(difference < 2e-5, qPrintable(QString::number(difference)));
                ++rows;
            }
        }
        QCOMPARE(rows, expected.size(0));
    }

    void paddedBatch_data() { rows(); }
    void paddedBatch() {
        const torch::NoGradGuard noGrad;
        const auto w = weights();
        const auto& batch = config().at("forward_batched");
        const auto target = ids(batch.at("target"));
        const auto logits =
            model::decode(w, model::encode(w, ids(batch.at("src_tokens"))), ids(batch.at("prev_output_tokens")));
        const auto losses = model::rowLosses(logits, target, 0.1);
        const double loss = losses.loss.sum().item<double>();
        const double wanted = batch.at("loss_sum_nats").get<double>();
        compared("loss of a padded batch, relative", std::abs(loss / wanted - 1.0));
        QVERIFY2(std::abs(loss / wanted - 1.0) < 1e-5, qPrintable(QString::number(loss, 'g', 12)));
        QVERIFY(std::abs(losses.nll.sum().item<double>() / batch.at("nll_sum_nats").get<double>() - 1.0) < 1e-5);
    }

    void validationLoss_data() { rows(); }
    void validationLoss() {
        const train::ValidationSet set(m_fixture->split("valid"), 1024, 0.1, torch::kCPU);
        const auto table = set.losses(weights(), {});
        const auto& valid = config().at("valid");
        compared("validation loss, relative", std::abs(table.lossBase2() / valid.at("loss").get<double>() - 1.0));
        compared("validation nll, relative", std::abs(table.nllBase2() / valid.at("nll_loss").get<double>() - 1.0));
        QVERIFY(std::abs(table.lossBase2() / valid.at("loss").get<double>() - 1.0) < 1e-5);
        QVERIFY(std::abs(table.nllBase2() / valid.at("nll_loss").get<double>() - 1.0) < 1e-5);
    }

    void greedy_data() { rows(); }
    void greedy() { compareTranslations("greedy", 1); }

    void beamFive_data() { rows(); }
    void beamFive() { compareTranslations("beam5", 5); }

    /// Last: what the tests above saw. Translations are compared exactly: 20 x 300 texts, none differs.
    void largestDifferences() {
        for (const auto& [what, worst] : m_worst)
            qInfo("largest difference, %s: %.2g", what.c_str(), worst);
        QVERIFY(!m_worst.empty());
    }
};

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
