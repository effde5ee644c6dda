// SPDX-License-Identifier: GPL-3.0-or-later
#include "latency/HatPredictor.h"

#include "archive/Safetensors.h"
#include "archive/TorchFile.h"
#include "base/Error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>

namespace hatter::latency {

namespace {

/// Says of our own files what they are; others have no normalisation to compare.
constexpr char Format[] = "hatter-latency-network";

/// The reference's names of `count` layers: first_layer, layers.0, layers.1, ..., predict.
std::string nameOf(std::size_t layer, std::size_t count) {
    if (layer == 0)
        return "first_layer";
    return layer + 1 == count ? "predict" : "layers." + std::to_string(layer - 1);
}

bool areFinite(const std::vector<float>& numbers) {
    return std::all_of(numbers.begin(), numbers.end(), [](float x) { return std::isfinite(x); });
}

void requirePositive(const HatNormalisation& normalisation) {
    const auto isNorm = [](double x) { return std::isfinite(x) && x > 0.0; };
    if (!std::all_of(normalisation.features.begin(), normalisation.features.end(), isNorm) ||
        !isNorm(normalisation.latencyMs))
        throw InputError({"", 0, "feature-norm"}, "the normalisation of a latency predictor must be positive numbers");
}

/// The numbers of a normalisation with the fewest digits that read back equal.
std::map<std::string, std::string> textOf(const HatNormalisation& normalisation) {
    const auto digits = [](double value) {
        char buffer[32];
        return std::string(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    };
    std::string features;
    for (const double value : normalisation.features)
        features += (features.empty() ? "[" : ", ") + digits(value);
    return {{"feature-norm", features + "]"}, {"lat-norm", digits(normalisation.latencyMs)}};
}

/// The tensors of a file, in whichever way it holds them.
class Tensors {
public:
    struct Description {
        std::string type;
        std::vector<std::int64_t> shape;
    };
    virtual ~Tensors() = default;
    virtual std::optional<Description> find(const std::string& name) const = 0;
    /// Of one that is there and of float32.
    virtual std::vector<float> read(const std::string& name) = 0;
    virtual std::map<std::string, std::string> metadata() const { return {}; }
};

class TorchTensors final : public Tensors {
public:
    explicit TorchTensors(const std::filesystem::path& file) : m_file(file) {}
    std::optional<Description> find(const std::string& name) const override {
        const auto value = m_file.root().find(name);
        if (!value || value->kind() != archive::PickledValue::Kind::Tensor)
            return std::nullopt;
        return Description{value->tensor().type, value->tensor().shape};
    }
    std::vector<float> read(const std::string& name) override {
        const std::string bytes = m_file.read(m_file.root().find(name)->tensor());
        std::vector<float> out(bytes.size() / sizeof(float));
        std::memcpy(out.data(), bytes.data(), out.size() * sizeof(float));
        return out;
    }

private:
    archive::TorchFile m_file;
};

class SafeTensors final : public Tensors {
public:
    explicit SafeTensors(const std::filesystem::path& file) : m_file(file) {}
    std::optional<Description> find(const std::string& name) const override {
        if (!m_file.has(name))
            return std::nullopt;
        return Description{m_file.info(name).type, m_file.info(name).shape};
    }
    std::vector<float> read(const std::string& name) override {
        std::vector<float> out(m_file.info(name).bytes / sizeof(float));
        m_file.read(name, out.data());
        return out;
    }
    std::map<std::string, std::string> metadata() const override { return m_file.metadata(); }

private:
    archive::SafetensorsReader m_file;
};

/// A safetensors file begins with the length of its header, eight bytes, and a header that is a JSON object; neither of
/// torch's formats has a brace there.
std::unique_ptr<Tensors> openTensors(const std::filesystem::path& file) {
    constexpr std::uint64_t LengthBytes = 8;
    archive::FileBytes bytes(file);
    if (bytes.size() > LengthBytes && bytes.at(LengthBytes, 1) == "{")
        return std::make_unique<SafeTensors>(file);
    return std::make_unique<TorchTensors>(file);
}

/// The layers of a file, their shapes checked before their memory is taken.
class State {
public:
    explicit State(const std::filesystem::path& file) : m_path(file.string()), m_tensors(openTensors(file)) {}

    void requireNormalisation(const HatNormalisation& expected) const {
        const auto metadata = m_tensors->metadata();
        const auto format = metadata.find("format");
        if (format == metadata.end() || format->second != Format)
            return;
        for (const auto& [key, text] : textOf(expected)) {
            const auto found = metadata.find(key);
            if (found == metadata.end() || found->second != text)
                fail("its " + key + " is " + (found == metadata.end() ? "missing" : found->second) + ", not " + text);
        }
    }

    std::vector<HatPredictor::Layer> layers() const {
        std::size_t count = 2;
        while (m_tensors->find("layers." + std::to_string(count - 2) + ".weight"))
            ++count;
        std::vector<HatPredictor::Layer> out;
        auto inputs = static_cast<std::int64_t>(std::tuple_size_v<Features>);
        for (std::size_t i = 0; i < count; ++i) {
            const std::string name = nameOf(i, count);
            const auto shape = find(name + ".weight").shape;
            if (shape.size() != 2 || shape[0] < 1)
                fail("'" + name + ".weight' is no matrix");
            const std::int64_t outputs = i + 1 == count ? 1 : shape[0];
            out.push_back({static_cast<std::size_t>(inputs), numbers(name + ".weight", {outputs, inputs}),
                           numbers(name + ".bias", {outputs})});
            inputs = outputs;
        }
        return out;
    }

private:
    Tensors::Description find(const std::string& name) const {
        const auto found = m_tensors->find(name);
        if (!found)
            fail("it has no '" + name + "'");
        if (found->type != "F32")
            fail("'" + name + "' is not of float32");
        return *found;
    }

    std::vector<float> numbers(const std::string& name, const std::vector<std::int64_t>& shape) const {
        if (find(name).shape != shape)
            fail("'" + name + "' does not fit the layer before it");
        std::vector<float> out = m_tensors->read(name);
        if (!areFinite(out))
            fail("'" + name + "' holds what is no number");
        return out;
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw InputError({m_path, 0, {}}, "is no latency predictor of the reference: " + what);
    }

    std::string m_path;
    std::unique_ptr<Tensors> m_tensors;
};

}  // namespace

HatPredictor::HatPredictor(const HatNormalisation& normalisation, std::vector<Layer> layers)
    : m_normalisation(normalisation), m_layers(std::move(layers)) {
    requirePositive(m_normalisation);
    const auto require = [](bool holds, const std::string& what) {
        if (!holds)
            throw InputError("a latency network cannot be made: " + what);
    };
    require(m_layers.size() >= 2, "a hidden layer and an output layer are the least");
    std::size_t inputs = std::tuple_size_v<Features>;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const Layer& layer = m_layers[i];
        const std::string name = "'" + nameOf(i, m_layers.size()) + "'";
        require(layer.inputs == inputs && layer.outputs() > 0 && layer.weight.size() == inputs * layer.outputs(),
                name + " does not fit the layer before it");
        require(areFinite(layer.weight) && areFinite(layer.bias), name + " holds what is no number");
        inputs = layer.outputs();
    }
    require(inputs == 1, "its output is one number, not " + std::to_string(inputs));
}

HatPredictor HatPredictor::read(const std::filesystem::path& file, const HatNormalisation& normalisation) {
    requirePositive(normalisation);
    const State state(file);
    state.requireNormalisation(normalisation);
    return {normalisation, state.layers()};
}

void HatPredictor::write(const std::filesystem::path& file) const {
    std::vector<archive::TensorView> tensors;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const Layer& layer = m_layers[i];
        const std::string name = nameOf(i, m_layers.size());
        const auto outputs = static_cast<std::int64_t>(layer.outputs());
        const auto inputs = static_cast<std::int64_t>(layer.inputs);
        tensors.push_back({name + ".weight", "F32", {outputs, inputs}, layer.weight.data()});
        tensors.push_back({name + ".bias", "F32", {outputs}, layer.bias.data()});
    }
    auto metadata = textOf(m_normalisation);
    metadata["format"] = Format;
    archive::writeSafetensors(file, tensors, metadata);
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
