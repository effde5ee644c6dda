// SPDX-License-Identifier: GPL-3.0-or-later
// Variants of the computation that the reference's fixture has none of (pre-norm, SuperTransformers of unequal widths,
// shared embeddings, the original scaling of embeddings), against a direct computation in double precision: one
// position and one head at a time, weights taken by their names.
#include "Shared.h"
#include "base/Random.h"
#include "model/CheckpointImpl.h"
#include "model/ForwardImpl.h"
#include "translate/IncrementalDecoderImpl.h"

#include <QTemporaryDir>
#include <cmath>
#include <map>

using namespace hatter;
using torch::Tensor;

namespace {

using Row = std::vector<double>;
using Rows = std::vector<Row>;

constexpr int Words = 40;

space::DesignSpace plainSpace() {
    space::DesignSpace s;
    s.name = "variants";
    s.encoderEmbed = s.decoderEmbed = 24;
    s.encoderFfn = s.decoderFfn = 40;
    s.encoderLayers = s.decoderLayers = 3;
    s.encoderHeads = s.decoderHeads = 4;
    s.qkvDim = 16;
    s.encoderEmbedChoices = {24, 17};
    s.decoderEmbedChoices = {24, 20};
    s.encoderFfnChoices = s.decoderFfnChoices = {40, 24};
    s.encoderLayerChoices = {3, 2};
    s.decoderLayerChoices = {3, 2, 1};
    s.encoderHeadChoices = s.decoderSelfHeadChoices = s.decoderCrossHeadChoices = {4, 2};
    s.spanChoices = {1, 2, 3};
    return s;
}

/// The model as the semantics state it, without slices, batches or caches.
class Direct {
public:
    Direct(const model::SuperTransformer& super, const space::SubTransformer& sub)
        : m_space(super.config().space), m_sub(sub) {
        for (const auto& [name, tensor] : super.parameters())
            m_weights[name] = tensor.to(torch::kFloat64).contiguous();
    }

    Rows logits(const std::vector<int>& source, const std::vector<int>& previous) const {
        const auto layers = encode(source);
        Rows x = decode(layers, previous);
        Rows out;
        for (const Row& row : x) {
            Row scores(Words);
            for (int v = 0; v < Words; ++v)
                for (std::size_t i = 0; i < row.size(); ++i)
                    scores[std::size_t(v)] += row[i] * at(outputTable(), v, int(i));
            out.push_back(scores);
        }
        return out;
    }

private:
    double at(const std::string& name, int row, int column) const {
        const Tensor& t = m_weights.at(name);
        return t.data_ptr<double>()[std::int64_t{row} * t.size(1) + column];
    }
    double at(const std::string& name, int i) const { return m_weights.at(name).data_ptr<double>()[i]; }
    std::string targetTable() const {
        return m_space.shareAllEmbeddings ? "encoder.embed_tokens.weight" : "decoder.embed_tokens.weight";
    }
    std::string outputTable() const {
        const bool tied = m_space.shareAllEmbeddings || m_space.shareDecoderInputOutputEmbeddings;
        return tied ? targetTable() : "decoder.embed_out";
    }

    static double position(int superWidth, int place, int column) {
        const int half = superWidth / 2;
        const int j = column < half ? column : column - half;
        if (column >= 2 * half)
            return 0.0;
        const double angle = place * std::pow(10000.0, -double(j) / (half - 1));
        return column < half ? std::sin(angle) : std::cos(angle);
    }

    Rows embed(const std::string& table, const std::vector<int>& ids, int width, int superWidth) const {
        const double scale = std::sqrt(double(m_space.vocabOriginalScaling ? superWidth : width));
        Rows out;
        for (std::size_t t = 0; t < ids.size(); ++t) {
            Row row;
            for (int i = 0; i < width; ++i)
                row.push_back(scale * at(table, ids[t], i) + position(superWidth, int(t) + 2, i));
            out.push_back(row);
        }
        return out;
    }

    Rows norm(const Rows& x, const std::string& name) const {
        Rows out = x;
        for (Row& row : out) {
            double mean = 0.0, variance = 0.0;
            for (const double v : row)
                mean += v / double(row.size());
            for (const double v : row)
                variance += (v - mean) * (v - mean) / double(row.size());
            for (std::size_t i = 0; i < row.size(); ++i)
                row[i] = (row[i] - mean) / std::sqrt(variance + 1e-5) * at(name + ".weight", int(i)) +
                         at(name + ".bias", int(i));
        }
        return out;
    }

    Rows linear(const Rows& x, const std::string& weight, int firstRow, const std::string& bias, int firstBias,
                int outputs) const {
        Rows out;
        for (const Row& row : x) {
            Row y;
            for (int o = 0; o < outputs; ++o) {
                double sum = at(bias, firstBias + o);
                for (std::size_t i = 0; i < row.size(); ++i)
                    sum += row[i] * at(weight, firstRow + o, int(i));
                y.push_back(sum);
            }
            out.push_back(y);
        }
        return out;
    }

    /// Projection 0, 1, 2: queries, keys, values.
    Rows project(const Rows& x, const std::string& prefix, int which) const {
        const int q = m_space.qkvDim;
        const std::string joint = prefix + ".in_proj_weight";
        static const char* const separate[] = {".q_proj_weight", ".k_proj_weight", ".v_proj_weight"};
        if (m_weights.contains(joint))
            return linear(x, joint, which * q, prefix + ".in_proj_bias", which * q, q);
        return linear(x, prefix + separate[which], 0, prefix + ".in_proj_bias", which * q, q);
    }

    Rows attention(const Rows& x, const Rows& memory, const std::string& prefix, int heads, int width,
                   bool causal) const {
        const Rows q = project(x, prefix, 0), k = project(memory, prefix, 1), v = project(memory, prefix, 2);
        const int each = m_space.qkvDim / heads;
        Rows mixed(x.size(), Row(std::size_t(m_space.qkvDim)));
        for (int h = 0; h < heads; ++h)
            for (std::size_t t = 0; t < x.size(); ++t) {
                const std::size_t seen = causal ? t + 1 : memory.size();
                Row weight(seen);
                double sum = 0.0;
                for (std::size_t s = 0; s < seen; ++s) {
                    for (int i = h * each; i < (h + 1) * each; ++i)
                        weight[s] += q[t][std::size_t(i)] * k[s][std::size_t(i)] / std::sqrt(double(each));
                    weight[s] = std::exp(weight[s]);
                    sum += weight[s];
                }
                for (std::size_t s = 0; s < seen; ++s)
                    for (int i = h * each; i < (h + 1) * each; ++i)
                        mixed[t][std::size_t(i)] += weight[s] / sum * v[s][std::size_t(i)];
            }
        return linear(mixed, prefix + ".out_proj.weight", 0, prefix + ".out_proj.bias", 0, width);
    }

    Rows feedForward(const Rows& x, const std::string& prefix, int ffn, int width) const {
        Rows hidden = linear(x, prefix + ".fc1.weight", 0, prefix + ".fc1.bias", 0, ffn);
        for (Row& row : hidden)
            for (double& v : row)
                v = std::max(v, 0.0);
        return linear(hidden, prefix + ".fc2.weight", 0, prefix + ".fc2.bias", 0, width);
    }

    static Rows sum(Rows x, const Rows& y) {
        for (std::size_t t = 0; t < x.size(); ++t)
            for (std::size_t i = 0; i < x[t].size(); ++i)
                x[t][i] += y[t][i];
        return x;
    }

    template <typename Branch>
    Rows block(const Rows& x, const std::string& name, bool first, Branch&& branch) const {
        return first ? sum(x, branch(norm(x, name))) : norm(sum(x, branch(x)), name);
    }

    struct Memory {
        std::vector<Rows> layers;  ///< one for each of the SuperTransformer's layers, unused ones included
        Rows last;
    };
    Memory encode(const std::vector<int>& source) const {
        const bool first = m_space.encoderNormalizeBefore;
        const int e = m_sub.encoderEmbed;
        Rows x = embed("encoder.embed_tokens.weight", source, e, m_space.encoderEmbed);
        Memory out;
        for (std::size_t i = 0; i < std::size_t(m_space.encoderLayers); ++i) {
            if (i < m_sub.encoder.size()) {
                const std::string prefix = "encoder.layers." + std::to_string(i);
                const auto& layer = m_sub.encoder[i];
                x = block(x, prefix + ".self_attn_layer_norm", first,
                          [&](const Rows& y) { return attention(y, y, prefix + ".self_attn", layer.heads, e, false); });
                x = block(x, prefix + ".final_layer_norm", first,
                          [&](const Rows& y) { return feedForward(y, prefix, layer.ffn, e); });
            }
            out.layers.push_back(x);
        }
        out.last = first ? norm(x, "encoder.layer_norm") : x;
        return out;
    }

    Rows decode(const Memory& memory, const std::vector<int>& previous) const {
        const bool first = m_space.decoderNormalizeBefore;
        const int d = m_sub.decoderEmbed;
        Rows x = embed(targetTable(), previous, d, m_space.decoderEmbed);
        for (std::size_t i = 0; i < m_sub.decoder.size(); ++i) {
            const std::string prefix = "decoder.layers." + std::to_string(i);
            const auto& layer = m_sub.decoder[i];
            Rows seen = memory.last;
            for (int back = 2; back <= layer.span; ++back) {
                const Rows& more = memory.layers[memory.layers.size() - std::size_t(back)];
                seen.insert(seen.end(), more.begin(), more.end());
            }
            x = block(x, prefix + ".self_attn_layer_norm", first,
                      [&](const Rows& y) { return attention(y, y, prefix + ".self_attn", layer.selfHeads, d, true); });
            x = block(x, prefix + ".encoder_attn_layer_norm", first, [&](const Rows& y) {
                return attention(y, seen, prefix + ".encoder_attn", layer.crossHeads, d, false);
            });
            x = block(x, prefix + ".final_layer_norm", first,
                      [&](const Rows& y) { return feedForward(y, prefix, layer.ffn, d); });
        }
        return first ? norm(x, "decoder.layer_norm") : x;
    }

    const space::DesignSpace& m_space;
    space::SubTransformer m_sub;
    std::map<std::string, Tensor> m_weights;
};

/// Biases and norms that are not 0 and 1, so that leaving one out shows.
void roughen(model::SuperTransformer& super) {
    const torch::NoGradGuard noGrad;
    at::Generator generator = at::detail::createCPUGenerator(7);
    for (auto& [name, tensor] : super.parameters())
        if (tensor.dim() == 1)
            tensor.add_(torch::empty_like(tensor).uniform_(-0.3, 0.3, generator));
}

}  // namespace

class ModelVariants : public QObject {
    Q_OBJECT

private:
    static model::SuperTransformer superOf(const space::DesignSpace& space) {
        space.check("test");
        model::SuperTransformer super({space, Words, Words}, 3);
        roughen(super);
        return super;
    }
    static double difference(const Tensor& found, const Rows& wanted) {
        double most = 0.0;
        const Tensor values = found.to(torch::kFloat64).contiguous();
        for (std::size_t t = 0; t < wanted.size(); ++t)
            for (std::size_t v = 0; v < wanted[t].size(); ++v)
                most = std::max(most, std::abs(values[std::int64_t(t)][std::int64_t(v)].item<double>() - wanted[t][v]));
        return most;
    }

private Q_SLOTS:
    void equalsTheDirectComputation_data();
    void equalsTheDirectComputation();
    void savedAndLoaded();
};

void ModelVariants::equalsTheDirectComputation_data() {
    QTest::addColumn<QString>("changes");
    for (const char* changes :
         {"", "share-all", "share-decoder", "encoder-pre", "decoder-pre", "encoder-pre decoder-pre", "original-scaling",
          "unequal", "unequal encoder-pre decoder-pre share-decoder original-scaling"})
        QTest::newRow(*changes ? changes : "plain") << QString::fromLatin1(changes);
}

static space::DesignSpace spaceWith(const QString& changes) {
    space::DesignSpace s = plainSpace();
    s.shareAllEmbeddings = changes.contains(QStringLiteral("share-all"));
    s.shareDecoderInputOutputEmbeddings = changes.contains(QStringLiteral("share-"));
    s.encoderNormalizeBefore = changes.contains(QStringLiteral("encoder-pre"));
    s.decoderNormalizeBefore = changes.contains(QStringLiteral("decoder-pre"));
    s.vocabOriginalScaling = changes.contains(QStringLiteral("original-scaling"));
    if (changes.contains(QStringLiteral("unequal"))) {
        s.encoderEmbed = 29;
        s.encoderEmbedChoices = {29, 17};
    }
    return s;
}

void ModelVariants::equalsTheDirectComputation() {
    QFETCH(QString, changes);
    const torch::NoGradGuard noGrad;
    const space::DesignSpace space = spaceWith(changes);
    const auto super = superOf(space);
    PythonRandom random(5);
    const std::vector<int> source = {9, 31, 4, 17, 22, 2};
    const std::vector<int> previous = {2, 8, 35, 12, 6};
    const auto ids = [](const std::vector<int>& row) {
        return torch::tensor(std::vector<std::int64_t>(row.begin(), row.end()), torch::kInt64).unsqueeze(0);
    };
    double most = 0.0;
    for (int i = 0; i < 8; ++i) {
        const auto sub = i == 0 ? space.largest(3) : i == 1 ? space.smallest(3) : space.sample(random);
        const Rows wanted = Direct(super, sub).logits(source, previous);
        const auto weights = model::slice(super, sub, i % 2 ? model::SliceMode::View : model::SliceMode::Contiguous);
        const auto encoded = model::encode(weights, ids(source));
        most = std::max(most, difference(model::decode(weights, encoded, ids(previous))[0], wanted));
        translate::IncrementalDecoder session(weights, encoded, 1);
        std::vector<Tensor> steps;
        for (const int token : previous)
            steps.push_back(session.step(torch::tensor({std::int64_t{token}}, torch::kInt64))[0]);
        most = std::max(most, difference(torch::stack(steps), wanted));
    }
    qInfo("largest difference of a logit: %.2g", most);
    QVERIFY(most < 2e-5);
}

void ModelVariants::savedAndLoaded() {
    QTemporaryDir directory;
    const auto file = std::filesystem::path(directory.path().toStdString()) / "model.safetensors";
    const auto space = spaceWith(QStringLiteral("unequal encoder-pre decoder-pre share-decoder original-scaling"));
    const auto super = superOf(space);
    model::saveSuper(file, super, false);
    const auto loaded = model::loadSuper(file);
    QVERIFY(loaded.config() == super.config());
    const auto found = loaded.parameters();
    const auto expected = super.parameters();
    QCOMPARE(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        QVERIFY2(torch::equal(found[i].second, expected[i].second), found[i].first.c_str());
}

QTEST_GUILESS_MAIN(ModelVariants)
#include "tst_model_variants.moc"
