// SPDX-License-Identifier: GPL-3.0-or-later
// Training as the reference trains: two updates from the fixture's weights, the SubTransformers and batches of its own
// training, and its checkpoint gone on with.
#include "Fixture.h"
#include "Shared.h"
#include "archive/TorchFile.h"
#include "base/Error.h"
#include "train/HatTrainingStateImpl.h"
#include "train/TrainerImpl.h"
#include "workbench/Options.h"

#include <QTemporaryDir>
#include <cmath>
#include <map>
#include <memory>
#include <numbers>

using namespace hatter;
using hatter::testing::Fixture;

namespace {

/// The largest of what a test compared, and where.
struct Largest {
    double value = 0.0;
    std::string name;

    void add(double difference, const std::string& at) {
        if (std::isnan(value) || difference < value || (difference == value && !name.empty()))
            return;
        value = difference;
        name = at;
    }
};

double relative(double found, double wanted) {
    return std::abs(found / wanted - 1.0);
}

bool isInBias(const std::string& name) {
    return name.find("in_proj_bias") != std::string::npos;
}

std::map<std::string, torch::Tensor> copies(const model::SuperTransformer& super) {
    std::map<std::string, torch::Tensor> out;
    for (const auto& [name, tensor] : super.parameters())
        out.emplace(name, tensor.detach().clone());
    return out;
}

double length(const torch::Tensor& tensor) {
    return tensor.detach().to(torch::kFloat64).norm().item<double>();
}

double cosine(const torch::Tensor& a, const torch::Tensor& b) {
    const double both = (a * b).sum().item<double>();
    const double scale = length(a) * length(b);
    return scale > 0.0 ? both / scale : 0.0;
}

/// Comparisons of one training step with what the reference had after it.
class StepCheck {
public:
    void addLosses(const train::Trainer::Step& step, const nlohmann::json& wanted) {
        const double base2 = double(step.targetTokens) * std::numbers::ln2;
        m_loss.add(relative(step.loss / base2, wanted.at("loss").get<double>()), "loss");
        m_loss.add(relative(step.nll / base2, wanted.at("nll_loss").get<double>()), "nll");
        m_norm.add(relative(step.gradientNorm, wanted.at("grad_norm").get<double>()), "all");
    }
    void addParameter(const std::string& name, const torch::Tensor& after, const torch::Tensor& before,
                      const nlohmann::json& wanted) {
        const auto gradient = wanted.at("grad_norms").find(name);
        const bool used = gradient != wanted.at("grad_norms").end() && !gradient->is_null();
        if (!after.grad().defined()) {
            m_unused.add(used ? gradient->get<double>() : 0.0, name);
            m_unused.add(length(after - before), name);
            return;
        }
        if (!used) {
            m_unused.add(length(after.grad()), name);
            return;
        }
        ++m_compared;
        m_gradient.add(relative(length(after.grad()), gradient->get<double>()), name);
        if (!isInBias(name))
            m_change.add(relative(length(after - before), wanted.at("param_change_norm").at(name).get<double>()), name);
    }
    void addSums(const std::string& name, const torch::Tensor& after, const nlohmann::json& wanted) {
        if (isInBias(name))
            return;
        const torch::Tensor values = after.detach().to(torch::kFloat64);
        const double magnitudes = wanted[1].get<double>();
        m_sum.add(std::abs(values.sum().item<double>() - wanted[0].get<double>()) / magnitudes, name);
        m_magnitudes.add(relative(values.abs().sum().item<double>(), magnitudes), name);
    }

    void report() const {
        const auto print = [](const char* what, const Largest& largest) {
            qInfo("largest difference of %s: %.2g (%s)", what, largest.value, largest.name.c_str());
        };
        print("losses, relative", m_loss);
        print("the gradient's norm, relative", m_norm);
        print("a parameter's gradient norm, relative", m_gradient);
        print("a parameter's change norm, relative", m_change);
        print("a parameter's sum, of its sum of magnitudes", m_sum);
        print("a parameter's sum of magnitudes, relative", m_magnitudes);
        QVERIFY(m_loss.value < 1e-5);
        QVERIFY(m_norm.value < 1e-5);
        QVERIFY(m_gradient.value < 1e-4);
        QVERIFY(m_change.value < 1e-4);
        QVERIFY(m_sum.value < 1e-6);
        QVERIFY(m_magnitudes.value < 1e-5);
        QCOMPARE(m_unused.value, 0.0);
        QVERIFY(m_compared > 100);
    }

private:
    Largest m_loss, m_norm, m_gradient, m_change, m_sum, m_magnitudes;
    Largest m_unused;  ///< gradients and changes of parameters that the SubTransformer lacks
    int m_compared = 0;
};

}  // namespace

class ReferenceTrainingTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<archive::TorchFile> m_checkpoint;
    QTemporaryDir m_folder;

    /// The settings that the fixture was trained with, out of its checkpoint.
    train::TrainerOptions options() const { return train::hatTrainerOptions(*m_checkpoint, m_fixture->space); }
    /// What `train super` draws with unless it is told otherwise.
    train::Sampler sampler() const {
        return train::samplerNamed(workbench::TrainSuperOptions().sampling, m_fixture->space, 1);
    }
    train::HatTrainingState state() const {
        return train::readHatTrainingState(*m_checkpoint, m_fixture->super.parameters());
    }
    model::SuperTransformer freshSuper() const {
        model::SuperTransformer super(m_fixture->super.config(), 99);
        archive::SafetensorsReader reader(m_fixture->folder / "weights.safetensors");
        model::readParameters(reader, m_fixture->folder / "weights.safetensors", super);
        return super;
    }

private Q_SLOTS:
    void initTestCase() {
        HATTER_NEED_SHARED(folder, "hat-reference/fixture-iwslt");
        m_fixture = std::make_unique<Fixture>(folder);
        m_checkpoint = std::make_unique<archive::TorchFile>(folder / "checkpoint_last.pt");
    }

    void settingsOfTheCheckpoint() {
        const auto o = options();
        QCOMPARE(o.maxTokens, 1024);
        QCOMPARE(o.batchMultiple, 8);
        QCOMPARE(o.updateFrequency, 1);
        QCOMPARE(o.learningRate.kind, train::LearningRate::Kind::InverseSquareRoot);
        QCOMPARE(o.learningRate.peak, 0.005);
        QCOMPARE(o.learningRate.warmup, 1e-7);
        QCOMPARE(o.learningRate.warmupUpdates, 400);
        QCOMPARE(o.labelSmoothing, 0.1);
        QCOMPARE(o.dropout.rate, 0.1);
        QCOMPARE(o.dropout.attention, 0.0);
        QCOMPARE(o.adam.beta1, 0.9);
        QCOMPARE(o.adam.beta2, 0.98);
        QCOMPARE(o.adam.eps, 1e-8);
        QCOMPARE(o.adam.weightDecay, 1e-4);
        QCOMPARE(o.clipNorm, 25.0);
        QCOMPARE(o.seed, std::uint64_t{1});
    }

    void twoUpdates_data() {
        QTest::addColumn<int>("index");
        if (!m_fixture)
            return;
        int i = 0;
        for (const auto& entry : m_fixture->expected.at("train_step"))
            QTest::newRow(entry.at("config").get<std::string>().c_str()) << i++;
    }
    /// Fixture weights, a fresh optimiser, rates of updates 500 and 501, both micro-batches in each, no dropout.
    void twoUpdates() {
        QFETCH(int, index);
        const auto& wanted = m_fixture->expected.at("train_step").at(static_cast<std::size_t>(index));
        space::SubTransformer sub;
        for (const auto& config : m_fixture->expected.at("configs"))
            if (config.at("name") == wanted.at("config"))
                sub = m_fixture->sub(config);
        QVERIFY(!sub.encoder.empty());
        auto settings = options();
        QCOMPARE(wanted.at("dropout").get<double>(), 0.0);
        settings.dropout = {};
        const auto valid = m_fixture->split("valid");
        model::SuperTransformer super = freshSuper();
        train::Trainer trainer(super, valid, settings, torch::kCPU);
        const auto batches = wanted.at("batches").get<std::vector<data::Batch>>();
        StepCheck check;
        for (std::size_t i = 0; i < 2; ++i) {
            const auto& step = wanted.at("steps").at(i);
            const double rate = settings.learningRate.rate(500 + static_cast<std::int64_t>(i));
            QVERIFY(relative(rate, step.at("lr").get<double>()) < 1e-8);  // nine digits are written
            const auto before = copies(super);
            const auto found = trainer.update(sub, batches, rate);
            QCOMPARE(found.targetTokens, step.at("ntokens").get<std::int64_t>());
            check.addLosses(found, step);
            for (const auto& [name, parameter] : super.parameters())
                check.addParameter(name, parameter, before.at(name), step);
        }
        QCOMPARE(wanted.at("param_sums_after").size(), super.parameters().size());
        for (const auto& [name, parameter] : super.parameters())
            check.addSums(name, parameter, wanted.at("param_sums_after").at(name));
        check.report();
    }

    /// Updates 0 to 11 as the trainer itself makes them: the SubTransformer that it asked for is the expected one, and
    /// a layer gets gradients exactly where that SubTransformer has it.
    void samplesAsTheReference() {
        const auto train = m_fixture->split("train");
        model::SuperTransformer super = freshSuper();
        auto settings = options();
        std::vector<space::SubTransformer> drawn;
        settings.sampler = [&drawn, draw = sampler()](std::int64_t update) {
            drawn.push_back(draw(update));
            return drawn.back();
        };
        train::Trainer trainer(super, train, settings, torch::kCPU);
        const auto& seeds = m_fixture->expected.at("sampled_configs_by_seed");
        QCOMPARE(seeds.size(), std::size_t{12});
        for (std::size_t update = 0; update < seeds.size(); ++update) {
            trainer.step();
            QCOMPARE(drawn.size(), update + 1);
            compareWithSampled(drawn.back(), seeds.at(std::to_string(update)));
            for (std::size_t i = 0; i < super.encoder().size(); ++i)
                QCOMPARE(super.encoder()[i].ffn.fc1Weight.grad().defined(), i < drawn.back().encoder.size());
            for (std::size_t i = 0; i < super.decoder().size(); ++i)
                QCOMPARE(super.decoder()[i].ffn.fc1Weight.grad().defined(), i < drawn.back().decoder.size());
        }
    }

    static void compareWithSampled(const space::SubTransformer& sub, const nlohmann::json& wanted) {
        const auto& encoder = wanted.at("encoder");
        const auto& decoder = wanted.at("decoder");
        QCOMPARE(sub.encoderEmbed, encoder.at("encoder_embed_dim").get<int>());
        QCOMPARE(sub.decoderEmbed, decoder.at("decoder_embed_dim").get<int>());
        QCOMPARE(sub.encoder.size(), encoder.at("encoder_layer_num").get<std::size_t>());
        QCOMPARE(sub.decoder.size(), decoder.at("decoder_layer_num").get<std::size_t>());
        for (std::size_t i = 0; i < sub.encoder.size(); ++i) {
            QCOMPARE(sub.encoder[i].ffn, encoder.at("encoder_ffn_embed_dim").at(i).get<int>());
            QCOMPARE(sub.encoder[i].heads, encoder.at("encoder_self_attention_heads").at(i).get<int>());
        }
        for (std::size_t i = 0; i < sub.decoder.size(); ++i) {
            const auto& layer = sub.decoder[i];
            QCOMPARE(layer.ffn, decoder.at("decoder_ffn_embed_dim").at(i).get<int>());
            QCOMPARE(layer.selfHeads, decoder.at("decoder_self_attention_heads").at(i).get<int>());
            QCOMPARE(layer.crossHeads, decoder.at("decoder_ende_attention_heads").at(i).get<int>());
            const int span = decoder.at("decoder_arbitrary_ende_attn").at(i).get<int>();
            QCOMPARE(layer.span, span == -1 ? 1 : span + 1);
        }
    }

    /// The batches that the trainer takes in epochs 1 and 2, nine an update: its target tokens are those of
    /// the reference's batches in the reference's order.
    void takesTheReferencesBatches() {
        const auto train = m_fixture->split("train");
        model::SuperTransformer super = freshSuper();
        auto settings = options();
        settings.updateFrequency = 9;  // 56 batches: the last update has two
        settings.sampler = [this](std::int64_t) { return m_fixture->space.smallest(); };
        train::Trainer trainer(super, train, settings, torch::kCPU);
        const auto expected = nlohmann::json::parse(readFile(m_fixture->folder / "train_batches.json"));
        for (const int epoch : {1, 2}) {
            const auto order = expected.at("batch_order_by_epoch").at(std::to_string(epoch));
            for (std::size_t at = 0; at < order.size(); at += 9) {
                std::int64_t tokens = 0;
                for (std::size_t k = at; k < std::min(at + 9, order.size()); ++k)
                    for (const auto& sentence : expected.at("batches").at(order.at(k).get<std::size_t>()))
                        tokens += static_cast<std::int64_t>(train.target.length(sentence.get<std::size_t>()));
                QCOMPARE(trainer.step().targetTokens, tokens);
                QCOMPARE(trainer.batches().epoch(), epoch);
            }
        }
        QCOMPARE(trainer.updates(), 14);
    }

    /// How often each layer was trained follows from the SubTransformers of all 2,400 updates.
    void stepCountsByLayer() {
        const auto found = state();
        QCOMPARE(found.updates, 2400);
        QCOMPARE(found.epoch, 43);
        QCOMPARE(found.iterations, 48);
        QCOMPARE(found.ranks, 1);
        QCOMPARE(found.learningRate, options().learningRate.rate(2400));
        QCOMPARE(found.adam.weightDecay, options().adam.weightDecay);
        std::map<std::string, std::int64_t> uses;
        const auto draw = sampler();
        for (std::int64_t update = 0; update < found.updates; ++update) {
            const auto sub = draw(update);
            for (std::size_t i = 0; i < sub.encoder.size(); ++i)
                ++uses["encoder.layers." + std::to_string(i)];
            for (std::size_t i = 0; i < sub.decoder.size(); ++i)
                ++uses["decoder.layers." + std::to_string(i)];
        }
        const auto parameters = m_fixture->super.parameters();
        QCOMPARE(found.moments.size(), parameters.size());
        for (const auto& [name, parameter] : parameters) {
            const auto& past = found.moments.at(name);
            const auto layer = uses.find(name.substr(0, std::string("encoder.layers.0").size()));
            QCOMPARE(past.steps, layer == uses.end() ? found.updates : layer->second);
            QVERIFY(past.m.sizes() == parameter.sizes() && past.v.sizes() == parameter.sizes());
            QVERIFY(std::isfinite(length(past.m)) && length(past.v) > 0.0);
            // Moments of one gradient: its mean can be no larger than the root of its mean square, bar the weighting.
            QVERIFY2(length(past.m) < 10.0 * std::sqrt(past.v.sum().item<double>()), name.c_str());
        }
    }

    /// Which moments belong to which parameter is not in the file. Parameters of equal shape are told apart by what
    /// their gradients must be: none of keys' biases, none of the padding's row in a table that is only looked up.
    void momentsBelongToTheirParameters() {
        const auto found = state();
        for (const auto& [name, past] : found.moments) {
            if (isInBias(name)) {
                const auto thirds = past.v.view({3, -1}).sum(1);
                QVERIFY2(thirds[1].item<double>() < 1e-9 * thirds[0].item<double>(), name.c_str());
                QVERIFY2(thirds[1].item<double>() < 1e-9 * thirds[2].item<double>(), name.c_str());
            }
            if (name.find("embed_") != std::string::npos)
                QCOMPARE(past.v[1].abs().sum().item<double>() == 0.0, name != "decoder.embed_out");
        }
    }

    /// And by the last gradients themselves. The mean of the gradients of updates 2381 to 2400, made again with the
    /// weights after them and without dropout, resembles the moments of its own parameter more than those of any other
    /// of the same shape. This holds for every matrix; in the vectors between them the masks of dropout outweigh it,
    /// and their places follow from those of the matrices around them.
    void momentsResembleTheLastGradients() {
        const auto found = state();
        const auto train = m_fixture->split("train");
        model::SuperTransformer super = freshSuper();
        auto settings = options();
        settings.dropout = {};
        settings.clipNorm = 0.0;
        train::Trainer trainer(super, train, settings, torch::kCPU);
        data::EpochBatches batches = trainer.batches();
        constexpr int Updates = 20;
        batches.seek(found.epoch, static_cast<std::size_t>(found.iterations) - Updates);
        std::map<std::string, torch::Tensor> means;
        for (const auto& [name, parameter] : super.parameters())
            means.emplace(name, torch::zeros_like(parameter.detach()));
        const auto draw = sampler();
        for (std::int64_t update = found.updates - Updates; update < found.updates; ++update) {
            trainer.update(draw(update), batches.next(1), 0.0);  // a rate of 0 leaves the weights alone
            for (const auto& [name, parameter] : super.parameters())
                if (parameter.grad().defined())
                    means.at(name).mul_(settings.adam.beta1).add_(parameter.grad(), 1.0 - settings.adam.beta1);
        }
        double least = 1.0;
        for (const auto& [name, mean] : means) {
            if (mean.dim() != 2)
                continue;
            const double own = cosine(mean, found.moments.at(name).m);
            least = std::min(least, own);
            for (const auto& [other, past] : found.moments)
                if (other != name && past.m.sizes() == mean.sizes())
                    QVERIFY2(cosine(mean, past.m) < own, (name + " resembles " + other).c_str());
        }
        qInfo("least cosine of a matrix's own gradients and moments: %.3f", least);
    }

    /// The checkpoint's training goes on: the next batch of its epoch, its rate, its moments. What we save of it goes
    /// on to the very same numbers.
    void goesOn() {
        const std::filesystem::path file = m_folder.filePath("training.safetensors").toStdString();
        const auto train = m_fixture->split("train");
        model::SuperTransformer super = freshSuper();
        const auto settings = train::writeHatTraining(*m_checkpoint, super, train, file);
        QCOMPARE(settings.maxTokens, 1024);
        QVERIFY(!super.parameters().front().second.requires_grad());

        model::SuperTransformer restored = freshSuper();
        train::Trainer direct(restored, train, options(), torch::kCPU);
        direct.restore(state());
        QCOMPARE(direct.updates(), 2400);
        QCOMPARE(direct.batches().epoch(), 43);
        QCOMPARE(direct.batches().position(), std::size_t{48});

        model::SuperTransformer read(m_fixture->super.config(), 7);  // weights are in the file
        train::Trainer loaded(read, train, settings, torch::kCPU);
        loaded.load(file);
        QCOMPARE(loaded.targetTokens(), direct.targetTokens());
        for (int i = 0; i < 9; ++i) {
            const auto a = direct.step();
            const auto b = loaded.step();
            QCOMPARE(a.learningRate, options().learningRate.rate(2400 + i));
            QCOMPARE(a.targetTokens, b.targetTokens);
            QCOMPARE(a.loss, b.loss);
            const double loss = a.loss / double(a.targetTokens) / std::numbers::ln2;
            // The reference logged 3.3 in that epoch, and gradients of norm 0.9.
            QVERIFY2(loss > 2.3 && loss < 4.5, qPrintable(QString::number(loss)));
            QVERIFY2(a.gradientNorm > 0.4 && a.gradientNorm < 2.5, qPrintable(QString::number(a.gradientNorm)));
        }
        QCOMPARE(direct.batches().epoch(), 44);
        QCOMPARE(direct.batches().position(), std::size_t{1});
        const auto a = restored.parameters();
        const auto b = read.parameters();
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY2(torch::equal(a[i].second, b[i].second), a[i].first.c_str());
        const auto past = loaded.optimiser().moments();
        for (const auto& [name, moments] : direct.optimiser().moments()) {
            QCOMPARE(past.at(name).steps, moments.steps);
            QVERIFY(torch::equal(past.at(name).m, moments.m) && torch::equal(past.at(name).v, moments.v));
        }
    }

    void whatCannotGoOn() {
        const std::filesystem::path file = m_folder.filePath("none.safetensors").toStdString();
        const auto train = m_fixture->split("train");
        model::SuperTransformer super = freshSuper();
        archive::TorchFile without(m_fixture->folder / "checkpoint_legacy_noopt.pt");
        HATTER_THROWS(InputError, "saved without the optimiser", train::writeHatTraining(without, super, train, file));
        const auto few = train.subset(std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7, 8});
        HATTER_THROWS(InputError, "batch 48 does not exist", train::writeHatTraining(*m_checkpoint, super, few, file));
        QVERIFY(!std::filesystem::exists(file));
    }
};

QTEST_GUILESS_MAIN(ReferenceTrainingTest)
#include "tst_reference_training.moc"
