// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/HatPredictor.h"

#include "archive/TorchFile.h"
#include "base/Error.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace hatter::latency {

namespace {

/// Tensors of the file by name, with their shapes checked.
class State {
public:
    explicit State(const std::filesystem::path& file) : m_file(file) {}

    bool has(const std::string& name) const { return m_file.root().find(name).has_value(); }

    std::vector<std::int64_t> shape(const std::string& name) const { return tensor(name).shape; }

    std::vector<float> numbers(const std::string& name, const std::vector<std::int64_t>& shape) {
        const archive::PickledTensor& found = tensor(name);
        if (found.shape != shape)
            fail("'" + name + "' does not fit the layer before it");
        const std::string bytes = m_file.read(found);
        std::vector<float> out(bytes.size() / sizeof(float));
        std::memcpy(out.data(), bytes.data(), bytes.size());
        if (!std::all_of(out.begin(), out.end(), [](float x) { return std::isfinite(x); }))
            fail("'" + name + "' holds what is no number");
        return out;
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw InputError({m_file.file().string(), 0, {}}, "is no latency predictor of the reference: " + what);
    }

private:
    const archive::PickledTensor& tensor(const std::string& name) const {
        const auto value = m_file.root().find(name);
        if (!value || value->kind() != archive::PickledValue::Kind::Tensor)
            fail("it has no '" + name + "'");
        if (value->tensor().type != "F32")
            fail("'" + name + "' is not of float32");
        return value->tensor();
    }

    archive::TorchFile m_file;
};

}  // namespace

HatPredictor HatPredictor::read(const std::filesystem::path& file, const HatNormalisation& normalisation) {
    const auto isNorm = [](double x) { return std::isfinite(x) && x > 0.0; };
    if (!std::all_of(normalisation.features.begin(), normalisation.features.end(), isNorm) ||
        !isNorm(normalisation.latencyMs))
        throw InputError({"", 0, "feature-norm"}, "the normalisation of a latency predictor must be positive numbers");
    State state(file);
    std::vector<std::string> names = {"first_layer"};
    for (int i = 0; state.has("layers." + std::to_string(i) + ".weight"); ++i)
        names.push_back("layers." + std::to_string(i));
    names.emplace_back("predict");
    HatPredictor out;
    out.m_normalisation = normalisation;
    auto inputs = static_cast<std::int64_t>(normalisation.features.size());
    for (const std::string& name : names) {
        const auto shape = state.shape(name + ".weight");
        if (shape.size() != 2 || shape[0] < 1)
            state.fail("'" + name + ".weight' is no matrix");
        const std::int64_t outputs = name == "predict" ? 1 : shape[0];
        out.m_layers.push_back({static_cast<std::size_t>(inputs), state.numbers(name + ".weight", {outputs, inputs}),
                                state.numbers(name + ".bias", {outputs})});
        inputs = outputs;
    }
    return out;
}

double HatPredictor::predictMs(const Features& features) const {
    std::vector<float> values;
    for (std::size_t i = 0; i < features.size(); ++i)
        values.push_back(static_cast<float>(features[i] / m_normalisation.features[i]));
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        const Layer& layer = m_layers[l];
        std::vector<float> next(layer.bias);
        for (std::size_t o = 0; o < next.size(); ++o) {
            for (std::size_t i = 0; i < layer.inputs; ++i)
                next[o] += layer.weight[o * layer.inputs + i] * values[i];
            if (l + 1 < m_layers.size())
                next[o] = std::max(next[o], 0.0F);
        }
        values = std::move(next);
    }
    return static_cast<double>(values.front()) * m_normalisation.latencyMs;
}

}  // namespace hatter::latency
