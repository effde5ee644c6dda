// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings of the reference that are gone on with: what we write as its checkpoint goes on as our own training does,
// and a checkpoint that is damaged or of another kind is refused by the name of what is wrong.
#include "Shared.h"
#include "TorchWriter.h"
#include "base/Error.h"
#include "base/Random.h"
#include "train/HatTrainingStateImpl.h"
#include "train/TrainerImpl.h"

#include <QTemporaryDir>
#include <functional>
#include <limits>

using namespace hatter;
using hatter::testing::TorchWriter;
using Entries = TorchWriter::Entries;

namespace {

constexpr int Vocabulary = 40;

space::DesignSpace tinySpace() {
    space::DesignSpace s;
    s.name = "tiny";
    s.encoderEmbed = s.decoderEmbed = s.qkvDim = 16;
    s.encoderFfn = s.decoderFfn = 32;
    s.encoderLayers = s.decoderLayers = 2;
    s.encoderHeads = s.decoderHeads = 4;
    s.shareAllEmbeddings = s.shareDecoderInputOutputEmbeddings = true;
    s.encoderEmbedChoices = s.decoderEmbedChoices = {16, 8};
    s.encoderFfnChoices = s.decoderFfnChoices = {32, 16};
    s.encoderLayerChoices = s.decoderLayerChoices = {2, 1};
    s.encoderHeadChoices = s.decoderSelfHeadChoices = s.decoderCrossHeadChoices = {4, 2};
    s.spanChoices = {1, 2};
    s.check("tiny");
    return s;
}

model::SuperTransformer tinySuper(std::uint64_t seed) {
    return model::SuperTransformer({tinySpace(), Vocabulary, Vocabulary}, seed);
}

data::TokenDataset corpus() {
    data::TokenDataset out;
    PythonRandom random(3);
    for (int i = 0; i < 200; ++i) {
        std::vector<std::int32_t> source;
        const auto n = 2 + random.below(9);
        for (std::uint64_t k = 0; k < n; ++k)
            source.push_back(static_cast<std::int32_t>(4 + random.below(Vocabulary - 4)));
        std::vector<std::int32_t> target(source.rbegin(), source.rend());
        source.push_back(2);
        target.push_back(2);
        out.source.add(source);
        out.target.add(target);
    }
    return out;
}

std::string numbers(const std::vector<std::int64_t>& values) {
    std::vector<std::string> items;
    for (const auto value : values)
        items.push_back(TorchWriter::integer(value));
    return TorchWriter::list(items);
}

void set(Entries& entries, const std::string& key, const std::string& value) {
    for (auto& [name, old] : entries)
        if (name == key) {
            old = value;
            return;
        }
    entries.emplace_back(key, value);
}

void drop(Entries& entries, const std::string& key) {
    std::erase_if(entries, [&](const auto& entry) { return entry.first == key; });
}

/// A checkpoint as the reference writes it, to be spoilt before it is written.
struct HatFile {
    struct Past {
        std::int64_t key = 0;
        std::string step;
        torch::Tensor m, v;
    };
    Entries arguments;
    std::vector<model::NamedTensor> model;
    std::vector<std::int64_t> keys;
    std::vector<Past> pasts;
    Entries group, iterator, history, top;
    bool optimiser = true;

    explicit HatFile(const train::Trainer& trainer, const model::SuperTransformer& super, std::int64_t firstKey = 0) {
        using W = TorchWriter;
        arguments = {{"criterion", W::text("label_smoothed_cross_entropy")},
                     {"optimizer", W::text("adam")},
                     {"max_tokens", W::integer(200)},
                     {"max_sentences", W::none()},
                     {"required_batch_size_multiple", W::integer(8)},
                     {"update_freq", numbers({2})},
                     {"distributed_world_size", W::integer(1)},
                     {"lr_scheduler", W::text("inverse_sqrt")},
                     {"lr", W::list({W::real(0.005)})},
                     {"warmup_init_lr", W::real(1e-7)},
                     {"warmup_updates", W::integer(10)},
                     {"max_update", W::integer(100)},
                     {"label_smoothing", W::real(0.1)},
                     {"dropout", W::real(0.1)},
                     {"attention_dropout", W::real(0.1)},
                     {"activation_dropout", W::real(0.0)},
                     {"adam_betas", W::text("(0.9, 0.98)")},
                     {"adam_eps", W::real(1e-8)},
                     {"weight_decay", W::real(1e-3)},
                     {"clip_norm", W::real(1.0)},
                     {"sentence_avg", W::boolean(false)},
                     {"fp16", W::boolean(false)},
                     {"curriculum", W::integer(0)},
                     {"max_source_positions", W::integer(1024)},
                     {"max_target_positions", W::integer(1024)},
                     {"seed", W::integer(1)}};
        const auto past = trainer.optimiser().moments();
        model.emplace_back("encoder.version", torch::ones({1}));
        std::int64_t key = firstKey;
        for (const auto& [name, tensor] : super.parameters()) {
            model.emplace_back(name, tensor.detach());
            keys.push_back(key);
            if (past.at(name).steps > 0)
                pasts.push_back(
                    {key, W::integer(past.at(name).steps), past.at(name).m.clone(), past.at(name).v.clone()});
            ++key;
        }
        model.emplace_back("decoder.embed_tokens.weight",
                           super.targetTable().detach());  // shared: no parameter of its own
        group = {{"lr", W::real(1e-3)},
                 {"betas", W::tuple({W::real(0.9), W::real(0.98)})},
                 {"eps", W::real(1e-8)},
                 {"weight_decay", W::real(1e-3)},
                 {"amsgrad", W::boolean(false)}};
        iterator = {{"epoch", W::integer(trainer.batches().epoch())},
                    {"iterations_in_epoch", W::integer(static_cast<std::int64_t>(trainer.batches().position()))}};
        history = {{"optimizer_name", W::text("FairseqAdam")}, {"num_updates", W::integer(trainer.updates())}};
    }

    void write(const std::filesystem::path& file) const {
        TorchWriter writer;
        const auto tensor = [&writer](const torch::Tensor& t) {
            const torch::Tensor values = t.contiguous();
            return writer.tensor(values.data_ptr<float>(), values.sizes().vec());
        };
        Entries tensors, states;
        for (const auto& [name, value] : model)
            tensors.emplace_back(name, tensor(value));
        for (const Past& past : pasts)
            states.emplace_back(TorchWriter::integer(past.key), TorchWriter::record({{"step", past.step},
                                                                                     {"exp_avg", tensor(past.m)},
                                                                                     {"exp_avg_sq", tensor(past.v)}}));
        Entries groups = group;
        set(groups, "params", numbers(keys));
        Entries root = {{"args", TorchWriter::arguments(arguments)},
                        {"model", TorchWriter::record(tensors)},
                        {"optimizer_history", TorchWriter::list({TorchWriter::record(history)})},
                        {"extra_state", TorchWriter::record({{"train_iterator", TorchWriter::record(iterator)}})}};
        if (optimiser)
            set(root, "last_optimizer_state",
                TorchWriter::record({{"state", TorchWriter::dict(states)},
                                     {"param_groups", TorchWriter::list({TorchWriter::record(groups)})}}));
        for (const auto& [key, value] : top)
            set(root, key, value);
        writer.write(file, TorchWriter::record(root));
    }
};

/// The settings that HatFile's arguments give.
train::TrainerOptions options() {
    train::TrainerOptions o;
    o.maxTokens = 200;
    o.updateFrequency = 2;
    o.learningRate = {train::LearningRate::Kind::InverseSquareRoot, 0.005, 1e-7, 1e-7, 10, 100};
    o.dropout = {0.1, 0.1};
    o.adam.weightDecay = 1e-3;
    o.clipNorm = 1.0;
    o.sampler = train::samplerNamed("hat", tinySpace(), 1);
    return o;
}

struct Spoilt {
    const char* name;
    std::function<void(HatFile&)> change;
    const char* message;
};

const std::vector<Spoilt>& spoilt() {
    using W = TorchWriter;
    constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();
    static const std::vector<Spoilt> all = {
        {"no optimiser state", [](HatFile& f) { f.optimiser = false; }, "saved without the optimiser"},
        {"optimiser state is None", [](HatFile& f) { set(f.top, "last_optimizer_state", W::none()); },
         "saved without the optimiser"},
        {"optimiser state is a number", [](HatFile& f) { set(f.top, "last_optimizer_state", W::integer(3)); },
         "last_optimizer_state.param_groups"},
        {"half precision", [](HatFile& f) { set(f.arguments, "fp16", W::boolean(true)); }, "half precision"},
        {"another optimiser", [](HatFile& f) { set(f.history, "optimizer_name", W::text("FairseqAdagrad")); },
         "FairseqAdagrad"},
        {"no history", [](HatFile& f) { set(f.top, "optimizer_history", W::list({})); }, "is empty"},
        {"negative updates", [](HatFile& f) { set(f.history, "num_updates", W::integer(-1)); }, "num_updates"},
        {"updates as text", [](HatFile& f) { set(f.history, "num_updates", W::text("17")); }, "num_updates"},
        {"no iterator", [](HatFile& f) { set(f.top, "extra_state", W::record({})); }, "extra_state.train_iterator"},
        {"epoch 0", [](HatFile& f) { set(f.iterator, "epoch", W::integer(0)); }, "train_iterator.epoch"},
        {"negative iterations", [](HatFile& f) { set(f.iterator, "iterations_in_epoch", W::integer(-5)); },
         "iterations_in_epoch"},
        {"iterations beyond the epoch", [](HatFile& f) { set(f.iterator, "iterations_in_epoch", W::integer(5000)); },
         "does not exist"},
        {"sorted epoch", [](HatFile& f) { set(f.iterator, "shuffle", W::boolean(false)); }, "order of lengths"},
        {"curriculum", [](HatFile& f) { set(f.arguments, "curriculum", W::integer(1000)); }, "order of lengths"},
        {"a parameter is missing", [](HatFile& f) { f.model.erase(f.model.begin() + 3); }, "is missing"},
        {"a key is missing", [](HatFile& f) { f.keys.pop_back(); }, "lists"},
        {"a key is twice", [](HatFile& f) { f.keys.back() = f.keys.front(); }, "belongs to no parameter"},
        {"an entry is twice", [](HatFile& f) { f.pasts.push_back(f.pasts.front()); },
         "has two entries of the number 0"},
        {"an entry of nothing", [](HatFile& f) { f.pasts.back().key = 4711; }, "4711 that belongs to no parameter"},
        {"two groups",
         [](HatFile& f) {
             set(f.top, "last_optimizer_state",
                 W::record({{"state", W::dict({})}, {"param_groups", W::list({W::none(), W::none()})}}));
         },
         "one group"},
        {"no step", [](HatFile& f) { f.pasts[2].step = W::none(); }, "number of steps"},
        {"step 0", [](HatFile& f) { f.pasts[2].step = W::integer(0); }, "has seen 0 steps"},
        {"negative step", [](HatFile& f) { f.pasts[2].step = W::integer(-3); }, "has seen -3 steps"},
        {"more steps than updates", [](HatFile& f) { f.pasts[2].step = W::integer(18); }, "has seen 18 steps of 17"},
        {"another shape",
         [](HatFile& f) {
             f.pasts[1].m = torch::zeros({16, 48});
         },
         "in_proj_weight"},
        {"the squares' shape", [](HatFile& f) { f.pasts[1].v = torch::zeros({3}); }, "exp_avg_sq is 3"},
        {"not a number", [](HatFile& f) { f.pasts[0].m[1][1] = NotANumber; }, "not finite"},
        {"infinite squares", [](HatFile& f) { f.pasts[0].v[1][1] = 1.0 / 0.0; }, "not finite"},
        {"negative squares", [](HatFile& f) { f.pasts[0].v[1][1] = -1.0; }, "below 0"},
        {"amsgrad", [](HatFile& f) { set(f.group, "amsgrad", W::boolean(true)); }, "amsgrad"},
        {"beta of 1",
         [](HatFile& f) {
             set(f.group, "betas", W::tuple({W::real(1.0), W::real(0.98)}));
         },
         "betas[0]"},
        {"one beta", [](HatFile& f) { set(f.group, "betas", W::tuple({W::real(0.9)})); }, "betas[1]"},
        {"rate not a number", [](HatFile& f) { set(f.group, "lr", W::real(NotANumber)); }, "param_groups[0].lr"},
        {"no rate", [](HatFile& f) { drop(f.group, "lr"); }, "param_groups[0].lr"},
        // The arguments of the training.
        {"no arguments", [](HatFile& f) { set(f.top, "args", W::none()); }, "args.criterion"},
        {"another criterion", [](HatFile& f) { set(f.arguments, "criterion", W::text("cross_entropy")); },
         "'cross_entropy' is not supported"},
        {"mean over sentences", [](HatFile& f) { set(f.arguments, "sentence_avg", W::boolean(true)); }, "sentence_avg"},
        {"batches of sentences", [](HatFile& f) { set(f.arguments, "max_sentences", W::integer(64)); },
         "max_sentences"},
        {"no tokens", [](HatFile& f) { set(f.arguments, "max_tokens", W::none()); }, "max_tokens"},
        {"activation dropout", [](HatFile& f) { set(f.arguments, "activation_dropout", W::real(0.1)); },
         "activation_dropout"},
        {"another schedule", [](HatFile& f) { set(f.arguments, "lr_scheduler", W::text("fixed")); }, "inverse_sqrt"},
        {"two rates",
         [](HatFile& f) {
             set(f.arguments, "lr", W::list({W::real(1.0), W::real(2.0)}));
         },
         "one learning rate"},
        {"no warm-up", [](HatFile& f) { set(f.arguments, "warmup_updates", W::integer(0)); }, "warm-up"},
        {"betas as words", [](HatFile& f) { set(f.arguments, "adam_betas", W::text("(0.9, x)")); }, "adam_betas"},
        {"betas cut off", [](HatFile& f) { set(f.arguments, "adam_betas", W::text("(0.9, 0.98")); }, "adam_betas"},
        {"no update frequency", [](HatFile& f) { set(f.arguments, "update_freq", W::list({})); }, "update_freq"},
        {"dropout of 1", [](HatFile& f) { set(f.arguments, "dropout", W::real(1.0)); }, "args.dropout"},
        {"sentences that the reference left out",
         [](HatFile& f) { set(f.arguments, "max_target_positions", W::integer(4)); }, "the reference left it out"},
    };
    return all;
}

}  // namespace

class HatTrainingTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::filesystem::path path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }

private Q_SLOTS:
    void goesOnExactly_data() {
        QTest::addColumn<int>("updates");
        QTest::addColumn<qint64>("firstKey");
        QTest::newRow("after the first update") << 1 << qint64{0};  // most layers are untrained
        QTest::newRow("amid an epoch") << 17 << qint64{0};
        QTest::newRow("keys are addresses") << 17 << qint64{140'061'234'567'890};
    }
    /// A training of ours, put into a checkpoint as the reference writes it, goes on as if nothing had happened.
    void goesOnExactly() {
        QFETCH(int, updates);
        QFETCH(qint64, firstKey);
        const auto data = corpus();
        auto whole = tinySuper(1);
        train::Trainer uninterrupted(whole, data, options(), torch::kCPU);
        for (int i = 0; i < updates; ++i)
            uninterrupted.step();
        HatFile(uninterrupted, whole, firstKey).write(path("hat.pt"));
        auto copy = tinySuper(2);
        const auto from = whole.parameters();
        const auto to = copy.parameters();
        for (std::size_t i = 0; i < from.size(); ++i)
            to[i].second.copy_(from[i].second.detach());

        archive::TorchFile checkpoint(path("hat.pt"));
        const auto state = train::readHatTrainingState(checkpoint, copy.parameters());
        QVERIFY(updates > 1 || state.moments.size() < to.size());
        const auto settings = train::writeHatTraining(checkpoint, copy, data, path("training.safetensors"));
        auto other = tinySuper(99);
        train::Trainer after(other, data, settings, torch::kCPU);
        after.load(path("training.safetensors"));
        QCOMPARE(after.updates(), std::int64_t{updates});
        QCOMPARE(after.targetTokens(), uninterrupted.targetTokens());
        for (int i = 0; i < 12; ++i)
            QCOMPARE(after.step().loss, uninterrupted.step().loss);
        const auto found = other.parameters();
        for (std::size_t i = 0; i < from.size(); ++i)
            QVERIFY2(torch::equal(found[i].second, from[i].second), from[i].first.c_str());
    }

    /// Two processes that take every other batch make the updates of one that takes two; where the batches of an epoch
    /// are odd in number, the second one has none at its end.
    void ranksBecomeBatchesOfAnUpdate() {
        const auto data = corpus();
        auto super = tinySuper(1);
        train::Trainer trainer(super, data, options(), torch::kCPU);
        HatFile file(trainer, super);
        set(file.arguments, "distributed_world_size", TorchWriter::integer(2));
        set(file.arguments, "update_freq", numbers({1, 4}));
        set(file.iterator, "epoch", TorchWriter::integer(2));
        set(file.iterator, "iterations_in_epoch", TorchWriter::integer(1));
        const auto check = [&](std::size_t position, int frequency) {
            file.write(path("hat.pt"));
            archive::TorchFile checkpoint(path("hat.pt"));
            const auto settings = train::writeHatTraining(checkpoint, super, data, path("training.safetensors"));
            QCOMPARE(settings.updateFrequency, frequency);
            train::Trainer after(super, data, settings, torch::kCPU);
            after.load(path("training.safetensors"));
            QCOMPARE(after.batches().position(), position);
            QCOMPARE(after.batches().epoch(), 2);
        };
        check(2, 8);
        const auto batches = trainer.batches().perEpoch();
        QVERIFY2(batches % 2 == 1 && batches > 4, qPrintable(QString::number(batches)));
        set(file.iterator, "iterations_in_epoch", TorchWriter::integer(static_cast<std::int64_t>(batches / 2 + 1)));
        check(batches, 8);
    }

    void cosineArguments() {
        using W = TorchWriter;
        const auto data = corpus();
        auto super = tinySuper(1);
        train::Trainer trainer(super, data, options(), torch::kCPU);
        HatFile file(trainer, super);
        for (const auto& [key, value] : Entries{{"lr_scheduler", W::text("cosine")},
                                                {"lr", W::list({W::real(1e-7)})},
                                                {"max_lr", W::real(1e-3)},
                                                {"lr_shrink", W::real(0.5)},
                                                {"lr_period_updates", W::real(-1)},
                                                {"t_mult", W::integer(2)},
                                                {"warmup_init_lr", W::real(-1)},
                                                {"adam_betas", W::tuple({W::real(0.8), W::real(0.9)})}})
            set(file.arguments, key, value);
        file.write(path("hat.pt"));
        const auto settings = train::hatTrainerOptions(archive::TorchFile(path("hat.pt")), tinySpace());
        QCOMPARE(settings.learningRate.kind, train::LearningRate::Kind::Cosine);
        QCOMPARE(settings.learningRate.rate(0), 1e-7);
        QCOMPARE(settings.learningRate.rate(10), 1e-3);
        QCOMPARE(settings.learningRate.rate(100), 0.5e-3);
        QCOMPARE(settings.learningRate.periodFactor, 2.0);
        QCOMPARE(settings.adam.beta1, 0.8);
        QCOMPARE(settings.adam.beta2, 0.9);
    }

    void spoiltCheckpointsAreRefused_data() {
        QTest::addColumn<int>("index");
        int i = 0;
        for (const Spoilt& row : spoilt())
            QTest::newRow(row.name) << i++;
    }
    void spoiltCheckpointsAreRefused() {
        QFETCH(int, index);
        const Spoilt& row = spoilt()[static_cast<std::size_t>(index)];
        const auto data = corpus();
        auto super = tinySuper(1);
        train::Trainer trainer(super, data, options(), torch::kCPU);
        for (int i = 0; i < 17; ++i)
            trainer.step();
        HatFile file(trainer, super);
        row.change(file);
        file.write(path("hat.pt"));
        std::filesystem::remove(path("training.safetensors"));
        archive::TorchFile checkpoint(path("hat.pt"));
        HATTER_THROWS(InputError, row.message,
                      train::writeHatTraining(checkpoint, super, data, path("training.safetensors")));
        HATTER_THROWS(InputError, "hat.pt",
                      train::writeHatTraining(checkpoint, super, data, path("training.safetensors")));
        QVERIFY(!std::filesystem::exists(path("training.safetensors")));
    }

    void samplingRecipes() {
        const auto hat = train::samplerNamed("hat", tinySpace(), 7);
        const auto seeded = train::samplerNamed("seeded", tinySpace(), 7);
        const auto zero = train::samplerNamed("seeded", tinySpace(), 0);
        int other = 0;
        for (std::int64_t update = 0; update < 50; ++update) {
            QVERIFY(hat(update) == tinySpace().sampleForUpdate(static_cast<std::uint64_t>(update)));
            QVERIFY(zero(update) == hat(update));
            QVERIFY(seeded(update) == train::samplerNamed("seeded", tinySpace(), 7)(update));
            other += seeded(update) == hat(update) ? 0 : 1;
        }
        QVERIFY(other > 25);
        HATTER_THROWS(InputError, "'sandwich' is unknown", train::samplerNamed("sandwich", tinySpace(), 1));
    }
};

QTEST_GUILESS_MAIN(HatTrainingTest)
#include "tst_hat_training.moc"
