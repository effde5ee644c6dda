// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"
#include "Shared.h"
#include "TorchWriter.h"
#include "base/Error.h"
#include "model/HatCheckpointImpl.h"

#include <QTemporaryDir>

using namespace hatter;
using hatter::testing::Fixture;
namespace fs = std::filesystem;

namespace {

/// Training arguments of a small SuperTransformer, as the reference's parser names them.
nlohmann::json smallArguments() {
    nlohmann::json args = {{"arch", "transformersuper_iwslt_de_en"},
                           {"encoder_embed_dim", 24},
                           {"decoder_embed_dim", 24},
                           {"encoder_ffn_embed_dim", 40},
                           {"decoder_ffn_embed_dim", 40},
                           {"encoder_layers", 3},
                           {"decoder_layers", 2},
                           {"encoder_attention_heads", 4},
                           {"decoder_attention_heads", 4},
                           {"qkv_dim", 16},
                           {"encoder_embed_choice", {24, 17}},
                           {"decoder_embed_choice", {24, 20}},
                           {"encoder_ffn_embed_dim_choice", {40, 24}},
                           {"decoder_ffn_embed_dim_choice", {40, 24}},
                           {"encoder_layer_num_choice", {3, 2}},
                           {"decoder_layer_num_choice", {2, 1}},
                           {"encoder_self_attention_heads_choice", {4, 2}},
                           {"decoder_self_attention_heads_choice", {4, 2}},
                           {"decoder_ende_attention_heads_choice", {4, 2}},
                           {"decoder_arbitrary_ende_attn_choice", {-1, 1, 2}},
                           {"encoder_embed_dim_subtransformer", nullptr},
                           {"decoder_output_dim", 24},
                           {"source_lang", "en"},
                           {"target_lang", "de"}};
    for (const char* off : {"encoder_normalize_before", "decoder_normalize_before", "vocab_original_scaling",
                            "share_all_embeddings", "share_decoder_input_output_embed", "encoder_learned_pos"})
        args[off] = false;
    return args;
}

using hatter::testing::TorchWriter;

std::string pickled(const nlohmann::json& value) {
    if (value.is_null())
        return TorchWriter::none();
    if (value.is_boolean())
        return TorchWriter::boolean(value.get<bool>());
    if (value.is_number_integer())
        return TorchWriter::integer(value.get<std::int64_t>());
    if (value.is_string())
        return TorchWriter::text(value.get<std::string>());
    std::vector<std::string> items;
    for (const auto& item : value)
        items.push_back(pickled(item));
    return TorchWriter::list(items);
}

/// A checkpoint as the reference writes it: {"args": Namespace, "model": {name: tensor}}.
void writeCheckpoint(const fs::path& file, const nlohmann::json& arguments,
                     const std::vector<model::NamedTensor>& tensors) {
    TorchWriter writer;
    TorchWriter::Entries args, model;
    for (const auto& [key, value] : arguments.items())
        args.emplace_back(key, pickled(value));
    for (const auto& [name, tensor] : tensors) {
        const torch::Tensor values = tensor.contiguous();
        model.emplace_back(name, values.scalar_type() == torch::kFloat16
                                     ? writer.half(values.data_ptr(), values.sizes().vec())
                                     : writer.tensor(values.data_ptr<float>(), values.sizes().vec()));
    }
    writer.write(file,
                 TorchWriter::record({{"args", TorchWriter::arguments(args)}, {"model", TorchWriter::record(model)}}));
}

/// The tensors of a SuperTransformer under the reference's names, tied ones under each of theirs.
std::vector<model::NamedTensor> hatTensors(const model::SuperTransformer& super) {
    auto out = super.parameters();
    const auto& space = super.config().space;
    if (space.shareAllEmbeddings)
        out.emplace_back("decoder.embed_tokens.weight", super.targetTable());
    out.emplace_back("encoder.version", torch::tensor({3.0F}));
    out.emplace_back("decoder.embed_positions._float_tensor", torch::zeros({1}));
    return out;
}

}  // namespace

class HatCheckpointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensTheFixture_data();
    void opensTheFixture();
    void refusedArguments_data();
    void refusedArguments();
    void damagedCheckpoints();
    void otherWaysOfComputing_data();
    void otherWaysOfComputing();
    void oneSubTransformer();
    void halfPrecision();

private:
    /// What the reader makes of these arguments beside the tensors of `super` (none: no tensors).
    model::HatArchitecture architectureFrom(const nlohmann::json& arguments) const {
        const fs::path file = m_directory.filePath(QStringLiteral("arguments.pt")).toStdString();
        writeCheckpoint(file, arguments, {});
        return model::architectureOf(archive::TorchFile(file));
    }
    model::HatArchitecture architectureFrom(const nlohmann::json& arguments,
                                            const model::SuperTransformer& super) const {
        const fs::path file = m_directory.filePath(QStringLiteral("sub.pt")).toStdString();
        writeCheckpoint(file, arguments, hatTensors(super));
        return model::readHatCheckpoint(file).architecture;
    }
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
    for (const char* argument : {"encoder_learned_pos", "decoder_learned_pos", "no_token_positional_embeddings"})
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

void HatCheckpointTest::otherWaysOfComputing_data() {
    QTest::addColumn<QByteArray>("changes");
    for (const char* changes : {R"({"encoder_normalize_before": true})", R"({"decoder_normalize_before": true})",
                                R"({"vocab_original_scaling": true})", R"({"share_all_embeddings": true})",
                                R"({"share_decoder_input_output_embed": true})",
                                R"({"encoder_embed_dim": 29, "encoder_embed_choice": [29, 17]})"})
        QTest::newRow(changes) << QByteArray(changes);
}

/// What the fixture has none of: that these compute as the reference is tst_model_variants' business.
void HatCheckpointTest::otherWaysOfComputing() {
    QFETCH(QByteArray, changes);
    auto arguments = smallArguments();
    arguments.update(nlohmann::json::parse(changes.toStdString()));
    space::DesignSpace space;
    {
        // The space by another road: the same settings as HAT's YAML.
        std::string yaml;
        for (const auto& [key, value] : arguments.items())
            if (!value.is_null() && key != "arch" && !key.starts_with("source") && !key.starts_with("target")) {
                std::string name = key;
                std::replace(name.begin(), name.end(), '_', '-');
                yaml +=
                    name + ": " + (value.is_boolean() ? (value.get<bool>() ? "True" : "False") : value.dump()) + "\n";
            }
        space = space::parseDesignSpace(yaml, "variants.yml");
    }
    const model::SuperTransformer super({space, 48, space.shareAllEmbeddings ? 48 : 56}, 11);
    const fs::path file = m_directory.filePath(QStringLiteral("variants.pt")).toStdString();
    writeCheckpoint(file, arguments, hatTensors(super));
    const auto checkpoint = model::readHatCheckpoint(file);
    QVERIFY(checkpoint.super.config() == super.config());
    QCOMPARE(QString::fromStdString(checkpoint.architecture.targetLanguage), QStringLiteral("de"));
    const auto found = checkpoint.super.parameters();
    const auto expected = super.parameters();
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        QCOMPARE(found[i].first, expected[i].first);
        QVERIFY2(torch::equal(found[i].second, expected[i].second), found[i].first.c_str());
    }
}

/// Files of published SubTransformers hold the whole SuperTransformer and the one architecture that was trained in it;
/// the choices in their arguments are the parser's defaults.
void HatCheckpointTest::oneSubTransformer() {
    auto arguments = smallArguments();
    const model::SuperTransformer super({architectureFrom(arguments).space, 48, 56}, 11);
    arguments.update(nlohmann::json::parse(R"({
        "encoder_embed_choice": [512, 256, 128], "encoder_layer_num_choice": [7, 6, 5],
        "encoder_embed_dim_subtransformer": 17, "decoder_embed_dim_subtransformer": 20,
        "encoder_ffn_embed_dim_all_subtransformer": [40, 24, 24], "decoder_ffn_embed_dim_all_subtransformer": [24, 40],
        "encoder_layer_num_subtransformer": 3, "decoder_layer_num_subtransformer": 1,
        "encoder_self_attention_heads_all_subtransformer": [4, 4, 2],
        "decoder_self_attention_heads_all_subtransformer": [2],
        "decoder_ende_attention_heads_all_subtransformer": [4],
        "decoder_arbitrary_ende_attn_all_subtransformer": [1]})"));
    const auto checkpoint = architectureFrom(arguments, super);
    QVERIFY(checkpoint.sub.has_value());
    const space::SubTransformer expected{17, 20, {{40, 4}, {24, 4}, {24, 2}}, {{24, 2, 4, 2}}, 3};
    QVERIFY(*checkpoint.sub == expected);
    QVERIFY(checkpoint.space.contains(*checkpoint.sub));
    QCOMPARE(checkpoint.space.encoderEmbed, 24);
    arguments["decoder_ende_attention_heads_all_subtransformer"] = nlohmann::json::array();
    HATTER_THROWS(InputError, "decoder_ende_attention_heads_all_subtransformer", architectureFrom(arguments, super));
}

void HatCheckpointTest::halfPrecision() {
    const auto arguments = smallArguments();
    const model::SuperTransformer super({architectureFrom(arguments).space, 48, 56}, 11);
    auto tensors = hatTensors(super);
    for (auto& [name, tensor] : tensors)
        tensor = tensor.to(torch::kFloat16);
    const fs::path file = m_directory.filePath(QStringLiteral("half.pt")).toStdString();
    writeCheckpoint(file, arguments, tensors);
    const auto checkpoint = model::readHatCheckpoint(file);
    const auto found = checkpoint.super.parameters();
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY(torch::equal(found[i].second, tensors[i].second.to(torch::kFloat32)));
}

QTEST_GUILESS_MAIN(HatCheckpointTest)
#include "tst_hat_checkpoint.moc"
