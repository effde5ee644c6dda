// SPDX-License-Identifier: GPL-3.0-or-later
// Training: the blockwise loss equals the operators' one, gradients stay inside the slices, a resumed training goes on
// exactly, and damaged or foreign checkpoints are refused.
#include "Shared.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "base/Random.h"
#include "model/CheckpointImpl.h"
#include "model/ForwardImpl.h"
#include "space/HatYaml.h"
#include "train/SmoothedLossImpl.h"
#include "train/TrainerImpl.h"
#include "translate/IncrementalDecoderImpl.h"

#include <QTemporaryDir>

using namespace hatter;

class TestTrain : public QObject {
    Q_OBJECT

private:
    static constexpr int Vocabulary = 48;

    static space::DesignSpace space(int width = 32) {
        space::DesignSpace s;
        s.name = "tiny";
        s.encoderEmbed = s.decoderEmbed = s.qkvDim = width;
        s.encoderFfn = s.decoderFfn = 64;
        s.encoderLayers = s.decoderLayers = 2;
        s.encoderHeads = s.decoderHeads = 4;
        s.shareAllEmbeddings = s.shareDecoderInputOutputEmbeddings = true;
        s.spanRule = space::SpanRule::Used;
        s.encoderEmbedChoices = s.decoderEmbedChoices = {width, 16};
        s.encoderFfnChoices = s.decoderFfnChoices = {64, 32};
        s.encoderLayerChoices = s.decoderLayerChoices = {2, 1};
        s.encoderHeadChoices = s.decoderSelfHeadChoices = s.decoderCrossHeadChoices = {4, 2};
        s.spanChoices = {1, 2};
        s.check("tiny");
        return s;
    }
    static data::TokenDataset corpus() {
        data::TokenDataset out;
        PythonRandom random(3);
        for (int i = 0; i < 200; ++i) {
            std::vector<std::int32_t> source, target;
            const auto n = 2 + random.below(9);
            for (std::uint64_t k = 0; k < n; ++k) {
                source.push_back(static_cast<std::int32_t>(4 + random.below(Vocabulary - 4)));
                target.insert(target.begin(), source.back());
            }
            source.push_back(2);
            target.push_back(2);
            out.source.add(source);
            out.target.add(target);
        }
        return out;
    }
    static train::TrainerOptions options() {
        train::TrainerOptions o;
        o.maxTokens = 200;
        o.learningRate = {train::LearningRate::Kind::InverseSquareRoot, 0.005, 1e-7, 1e-7, 10, 100, 1.0};
        o.dropout = {0.1, 0.1};
        o.clipNorm = 1.0;
        o.sampler = [s = space()](std::int64_t n) { return s.sampleForUpdate(static_cast<std::uint64_t>(n)); };
        return o;
    }
    static void compareEqual(const model::SuperTransformer& a, const model::SuperTransformer& b) {
        const auto pa = a.parameters();
        const auto pb = b.parameters();
        for (std::size_t i = 0; i < pa.size(); ++i)
            QVERIFY2(torch::equal(pa[i].second, pb[i].second), pa[i].first.c_str());
    }

private Q_SLOTS:
    void smoothedLossEqualsOperators() {
        torch::manual_seed(1);
        const auto logits = torch::randn({70, 301});
        const auto target = torch::randint(4, 301, {70}, torch::kInt64);
        auto a = logits.clone().set_requires_grad(true);
        auto b = logits.clone().set_requires_grad(true);
        const auto fast = train::smoothedLoss(a, target, 0.1);
        const auto slow = model::rowLosses(b.unsqueeze(0), target.unsqueeze(0), 0.1);
        fast.loss.backward();
        slow.loss.sum().backward();
        QVERIFY(std::abs(fast.loss.item<double>() / slow.loss.sum().item<double>() - 1.0) < 1e-6);
        QVERIFY(std::abs(fast.nll.item<double>() / slow.nll.sum().item<double>() - 1.0) < 1e-6);
        QVERIFY(torch::allclose(a.grad(), b.grad(), 1e-5, 1e-7));
    }

    void gradientsStayInsideTheSlice() {
        model::SuperTransformer super({space(), Vocabulary, Vocabulary}, 1);
        super.setRequiresGrad(true);
        const auto w = model::slice(super, space().smallest(), model::SliceMode::View);
        const auto data = corpus();
        const auto batch = train::toTensors(data::collate(data, {0, 1, 2}), torch::kCPU);
        model::rowLosses(model::decode(w, model::encode(w, batch.source), batch.previous), batch.target, 0.1)
            .loss.sum()
            .backward();
        const auto ffn = super.encoder()[0].ffn.fc1Weight.grad();  // [64, 32], the smallest uses [32, 16]
        QVERIFY(ffn.narrow(0, 0, 32).narrow(1, 0, 16).abs().sum().item<double>() > 0.0);
        QCOMPARE(ffn.narrow(0, 32, 32).abs().sum().item<double>(), 0.0);
        QCOMPARE(ffn.narrow(1, 16, 16).abs().sum().item<double>(), 0.0);
        QVERIFY(!super.encoder()[1].ffn.fc1Weight.grad().defined());  // identity layers get none at all
    }

    void incrementalDecodingEqualsTeacherForcing() {
        const torch::NoGradGuard noGrad;
        model::SuperTransformer super({space(), Vocabulary, Vocabulary}, 5);
        const auto w = model::slice(super, space().largest(2), model::SliceMode::Contiguous);
        const auto data = corpus();
        const auto batch = train::toTensors(data::collate(data, {0, 1, 2, 3}), torch::kCPU);
        const auto encoded = model::encode(w, batch.source);
        const auto all = model::decode(w, encoded, batch.previous);
        translate::IncrementalDecoder decoder(w, encoded, 1);
        for (std::int64_t t = 0; t < batch.previous.size(1); ++t) {
            const auto step = decoder.step(batch.previous.select(1, t));
            const auto present = batch.target.select(1, t).ne(1);
            const auto difference = (step - all.select(1, t)).abs().amax(1) * present;
            QVERIFY(difference.max().item<double>() < 2e-5);
        }
    }

    void resumedTrainingIsTheSame() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("training.safetensors").toStdString();
        const auto data = corpus();
        model::SuperTransformer whole({space(), Vocabulary, Vocabulary}, 1);
        train::Trainer uninterrupted(whole, data, options(), torch::kCPU);
        double first = 0.0;
        double last = 0.0;
        for (int i = 0; i < 40; ++i) {
            const auto step = uninterrupted.step();
            (i == 0 ? first : last) = step.loss / double(step.targetTokens);
        }
        QVERIFY2(last < first, "the loss must fall");

        model::SuperTransformer half({space(), Vocabulary, Vocabulary}, 1);
        train::Trainer before(half, data, options(), torch::kCPU);
        for (int i = 0; i < 17; ++i)
            before.step();
        before.save(file);
        model::SuperTransformer other({space(), Vocabulary, Vocabulary}, 99);
        train::Trainer after(other, data, options(), torch::kCPU);
        after.load(file);
        QCOMPARE(after.updates(), std::int64_t{17});
        for (int i = 17; i < 40; ++i)
            after.step();
        QCOMPARE(after.targetTokens(), uninterrupted.targetTokens());
        compareEqual(whole, other);
    }

    void foreignAndDamagedCheckpointsAreRefused() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("training.safetensors").toStdString();
        const auto data = corpus();
        model::SuperTransformer super({space(), Vocabulary, Vocabulary}, 1);
        train::Trainer trainer(super, data, options(), torch::kCPU);
        trainer.step();
        trainer.save(file);

        auto otherBatches = options();
        otherBatches.maxTokens = 60;
        train::Trainer other(super, data, otherBatches, torch::kCPU);
        HATTER_THROWS(InputError, "other data, tokens a batch or seed", other.load(file));

        model::SuperTransformer wider({space(64), Vocabulary, Vocabulary}, 1);
        archive::SafetensorsReader reader(file);
        HATTER_THROWS(InputError, "belongs to another space", model::readParameters(reader, file, wider));

        const std::string bytes = readFile(file);
        for (const std::size_t keep :
             {std::size_t{0}, std::size_t{7}, std::size_t{200}, bytes.size() / 2, bytes.size() - 1}) {
            writeFileAtomically(file, std::string_view(bytes).substr(0, keep));
            HATTER_THROWS(InputError, "training.safetensors", trainer.load(file));
        }
    }

    void weightsRoundTripInBothPrecisions() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("model.safetensors").toStdString();
        const model::SuperTransformer super({space(), Vocabulary, Vocabulary}, 4);
        model::saveSuper(file, super, false);
        const auto read = model::loadSuper(file);
        compareEqual(super, read);
        QCOMPARE(read.config(), super.config());
        model::saveSuper(file, super, true);
        const auto half = model::loadSuper(file);
        const auto a = super.parameters();
        const auto b = half.parameters();
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY(torch::equal(a[i].second.to(torch::kFloat16).to(torch::kFloat32), b[i].second));
    }
};

QTEST_GUILESS_MAIN(TestTrain)
#include "tst_train.moc"
