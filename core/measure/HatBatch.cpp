// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure/HatBatch.h"

#include <torch/torch.h>

#include <algorithm>

namespace hatter::measure {

namespace {

/// Rows at once: enough that a product packs its weights seldom, few enough that the values between two layers stay in
/// the cache.
constexpr std::size_t Rows = 1024;

torch::Tensor tensorOf(const std::vector<float>& numbers, at::IntArrayRef shape) {
    auto out = torch::empty(shape);
    std::copy(numbers.begin(), numbers.end(), out.data_ptr<float>());
    return out;
}

}  // namespace

struct HatBatch::Impl {
    struct Layer {
        torch::Tensor weight, bias;
    };
    latency::HatNormalisation normalisation;
    std::vector<Layer> layers;

    /// Places for what stands between the layers, for `rows` rows.
    std::vector<torch::Tensor> places(std::int64_t rows) const {
        std::vector<torch::Tensor> out = {torch::empty({rows, std::int64_t(normalisation.features.size())})};
        for (const Layer& layer : layers)
            out.push_back(torch::empty({rows, layer.bias.size(0)}));
        return out;
    }

    void predict(std::span<const latency::Features> rows, const std::vector<torch::Tensor>& places, double* ms) const {
        auto* feature = places.front().data_ptr<float>();
        for (const latency::Features& row : rows)
            for (std::size_t i = 0; i < row.size(); ++i)
                *feature++ = static_cast<float>(row[i] / normalisation.features[i]);
        for (std::size_t l = 0; l < layers.size(); ++l) {
            torch::Tensor out = places[l + 1];
            at::addmm_out(out, layers[l].bias, places[l], layers[l].weight.t());
            if (l + 1 < layers.size())
                out.clamp_min_(0.0);
        }
        const auto* answer = places.back().data_ptr<float>();
        std::transform(answer, answer + rows.size(), ms,
                       [this](float value) { return static_cast<double>(value) * normalisation.latencyMs; });
    }
};

HatBatch::HatBatch(const latency::HatPredictor& predictor) : m_impl(std::make_unique<Impl>()) {
    const c10::InferenceMode inference;
    m_impl->normalisation = predictor.normalisation();
    for (const auto& layer : predictor.layers()) {
        const auto outputs = static_cast<std::int64_t>(layer.outputs());
        m_impl->layers.push_back({tensorOf(layer.weight, {outputs, static_cast<std::int64_t>(layer.inputs)}),
                                  tensorOf(layer.bias, {outputs})});
    }
}

HatBatch::~HatBatch() = default;

std::vector<double> HatBatch::predictMs(std::span<const latency::Features> rows) const {
    const c10::InferenceMode inference;
    std::vector<double> ms(rows.size());
    std::vector<torch::Tensor> places;
    for (std::size_t at = 0; at < rows.size(); at += Rows) {
        const std::size_t n = std::min(Rows, rows.size() - at);
        if (places.empty() || places.front().size(0) != std::int64_t(n))
            places = m_impl->places(std::int64_t(n));
        m_impl->predict(rows.subspan(at, n), places, ms.data() + at);
    }
    return ms;
}

std::vector<double> HatBatch::predictMs(const std::vector<space::SubTransformer>& subs) const {
    std::vector<latency::Features> rows;
    rows.reserve(subs.size());
    for (const auto& sub : subs)
        rows.push_back(latency::featuresOf(sub));
    return predictMs(rows);
}

}  // namespace hatter::measure
