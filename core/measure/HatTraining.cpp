// SPDX-License-Identifier: GPL-3.0-or-later
// Forward, backward and Adam are written out, without the graph of autograd: the batch is small, and Adam then walks the
// weights once a step. Against autograd the weights are the same to the bit (tst_latency_network).
#include "measure/HatTraining.h"

#include "base/Error.h"
#include "base/Random.h"
#include "model/ThreadsImpl.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

#include <cmath>
#include <cstdio>

namespace hatter::measure {

namespace {

using latency::HatTraining;
using latency::LatencyRow;

constexpr std::int64_t Features = std::tuple_size_v<latency::Features>;
constexpr std::int64_t MostParameters = 1 << 26;  // with gradients and moments a gigabyte
constexpr int StepsPerReport = 50;

/// torch.optim.Adam's defaults.
constexpr double Beta1 = 0.9;
constexpr double Beta2 = 0.999;
constexpr double Eps = 1e-8;

struct Sizes {
    std::int64_t outputs = 0, inputs = 0;
};

std::vector<Sizes> sizesOf(const HatTraining& training) {
    std::vector<Sizes> out = {{training.hidden, Features}};
    out.insert(out.end(), static_cast<std::size_t>(training.hiddenLayers), {training.hidden, training.hidden});
    out.push_back({1, training.hidden});
    return out;
}

void require(bool holds, const char* key, const char* expected) {
    if (!holds)
        throw InputError({"", 0, key},
                         std::string("a latency network cannot be trained so: ") + expected + " was expected");
}

void requireSettings(const HatTraining& training) {
    require(training.steps >= 0, "train-steps", "a number of steps from 0");
    require(training.batch >= 1, "bsz", "a batch of at least 1 row");
    require(std::isfinite(training.learningRate) && training.learningRate > 0.0, "lr", "a positive rate");
    require(training.hidden >= 1 && training.hidden <= 1 << 13, "hidden-dim", "a width from 1 to 8192");
    require(training.hiddenLayers >= 0 && training.hiddenLayers <= 256, "hidden-layer-num", "a number from 0 to 256");
    std::int64_t parameters = 0;
    for (const auto& [outputs, inputs] : sizesOf(training))
        parameters += outputs * (inputs + 1);
    require(parameters <= MostParameters, "hidden-layer-num", "a network of at most 67 million weights");
}

void requireRows(const std::vector<LatencyRow>& rows) {
    if (rows.size() < 2)
        throw InputError("a latency network needs at least 2 rows, there are " + std::to_string(rows.size()) +
                         ": measure or import more");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double ms = rows[i].encoderMs + rows[i].decoderMs;
        if (!std::isfinite(ms) || ms <= 0.0)
            throw InputError("row " + std::to_string(i + 1) + " of the latencies has no positive time");
        for (const double feature : rows[i].features)
            if (!std::isfinite(feature))
                throw InputError("row " + std::to_string(i + 1) + " of the latencies has a feature that is no number");
    }
}

/// [rows, 10] and [rows, 1], divided in double precision as Python divides.
struct Data {
    torch::Tensor features, targets;

    Data(const std::vector<LatencyRow>& rows, const latency::HatNormalisation& norm)
        : features(torch::empty({std::int64_t(rows.size()), Features})),
          targets(torch::empty({std::int64_t(rows.size()), 1})) {
        auto* feature = features.data_ptr<float>();
        auto* target = targets.data_ptr<float>();
        for (const LatencyRow& row : rows) {
            for (std::size_t i = 0; i < row.features.size(); ++i)
                *feature++ = static_cast<float>(row.features[i] / norm.features[i]);
            *target++ = static_cast<float>((row.encoderMs + row.decoderMs) / norm.latencyMs);
        }
    }
};

/// One parameter tensor with what Adam keeps of it.
struct Parameter {
    torch::Tensor value, gradient, mean, square, scratch;

    explicit Parameter(torch::Tensor initial)
        : value(std::move(initial)),
          gradient(torch::zeros_like(value)),
          mean(torch::zeros_like(value)),
          square(torch::zeros_like(value)),
          scratch(torch::empty_like(value)) {}

    /// torch's Adam, operation by operation.
    void step(double learningRate, std::int64_t steps) {
        const double correction1 = 1.0 - std::pow(Beta1, double(steps));
        const double correction2 = 1.0 - std::pow(Beta2, double(steps));
        mean.mul_(Beta1).add_(gradient, 1.0 - Beta1);
        square.mul_(Beta2).addcmul_(gradient, gradient, 1.0 - Beta2);
        at::sqrt_out(scratch, square).div_(std::sqrt(correction2)).add_(Eps);
        value.addcdiv_(mean, scratch, -learningRate / correction1);
    }
};

struct Layer {
    Parameter weight;                      ///< [outputs, inputs]
    Parameter bias;                        ///< [outputs]
    torch::Tensor output, outputGradient;  ///< [batch, outputs], after ReLU where there is one
};

/// Uniform within torch's bounds for nn.Linear.
std::vector<Layer> initialLayers(const HatTraining& training) {
    auto generator = at::detail::createCPUGenerator(training.seed);
    std::vector<Layer> layers;
    for (const auto& [outputs, inputs] : sizesOf(training)) {
        const double gain = std::sqrt(2.0 / (1.0 + 5.0));
        const double weightBound = std::sqrt(3.0) * (gain / std::sqrt(double(inputs)));
        const double biasBound = 1.0 / std::sqrt(double(inputs));
        auto weight = torch::empty({outputs, inputs}).uniform_(-weightBound, weightBound, generator);
        auto bias = torch::empty({outputs}).uniform_(-biasBound, biasBound, generator);
        layers.push_back({Parameter(std::move(weight)), Parameter(std::move(bias)), {}, {}});
    }
    return layers;
}

class Network {
public:
    Network(const HatTraining& training, std::int64_t batch) : m_training(training), m_layers(initialLayers(training)) {
        for (Layer& layer : m_layers) {
            layer.output = torch::empty({batch, layer.bias.value.size(0)});
            layer.outputGradient = torch::empty_like(layer.output);
        }
    }

    /// One update on [batch, 10] and [batch, 1].
    void step(const torch::Tensor& features, const torch::Tensor& targets) {
        ++m_steps;
        forward(features);
        Layer& last = m_layers.back();
        at::sub_out(last.outputGradient, last.output, targets);
        last.outputGradient.mul_(2.0 / double(targets.size(0)));
        backward(features);
    }

    /// Mean squared error of the batch of the last step, before it.
    double loss() const {
        const double n = double(m_layers.back().output.size(0));
        return m_layers.back().outputGradient.square().sum().item<double>() * n / 4.0;
    }

    latency::HatPredictor predictor() const {
        std::vector<latency::HatPredictor::Layer> out;
        for (const Layer& layer : m_layers)
            out.push_back({static_cast<std::size_t>(layer.weight.value.size(1)), numbers(layer.weight.value),
                           numbers(layer.bias.value)});
        return {m_training.normalisation, std::move(out)};
    }

private:
    static std::vector<float> numbers(const torch::Tensor& tensor) {
        const auto* data = tensor.data_ptr<float>();
        return {data, data + tensor.numel()};
    }

    void forward(const torch::Tensor& features) {
        torch::Tensor input = features;
        for (std::size_t l = 0; l < m_layers.size(); ++l) {
            Layer& layer = m_layers[l];
            at::addmm_out(layer.output, layer.bias.value, input, layer.weight.value.t());
            if (l + 1 < m_layers.size())
                layer.output.clamp_min_(0.0);
            input = layer.output;
        }
    }

    /// Layer by layer, each updated as soon as the layer before it has its gradient: its numbers are still in the
    /// cache.
    void backward(const torch::Tensor& features) {
        for (std::size_t l = m_layers.size(); l-- > 0;) {
            Layer& layer = m_layers[l];
            at::mm_out(layer.weight.gradient, layer.outputGradient.t(), l > 0 ? m_layers[l - 1].output : features);
            at::sum_out(layer.bias.gradient, layer.outputGradient, 0);
            if (l > 0) {
                Layer& before = m_layers[l - 1];
                at::mm_out(before.outputGradient, layer.outputGradient, layer.weight.value);
                at::threshold_backward_out(before.outputGradient, before.outputGradient, before.output, 0.0);
            }
            layer.weight.step(m_training.learningRate, m_steps);
            layer.bias.step(m_training.learningRate, m_steps);
        }
    }

    HatTraining m_training;
    std::vector<Layer> m_layers;
    std::int64_t m_steps = 0;
};

std::string detail(double loss, double latencyMs) {
    char text[64];
    std::snprintf(text, sizeof text, "RMSE of the batch %.3g ms", std::sqrt(loss) * latencyMs);
    return text;
}

}  // namespace

latency::HatPredictor initialHatPredictor(const HatTraining& training) {
    requireSettings(training);
    const c10::InferenceMode inference;
    return Network(training, 0).predictor();
}

latency::HatPredictor trainHatPredictor(const std::vector<LatencyRow>& rows, const HatTraining& training,
                                        Progress& progress, const std::stop_token& stop) {
    requireSettings(training);
    requireRows(rows);
    const c10::InferenceMode inference;
    model::setThreads(training.threads);
    const std::size_t batch = std::min(rows.size(), static_cast<std::size_t>(training.batch));
    const Data data(rows, training.normalisation);
    Network network(training, static_cast<std::int64_t>(batch));
    network.predictor();  // refuses a normalisation that is not positive
    PythonRandom random(training.seed);
    ProgressCounter counter(progress, "training the latency network", training.steps);
    auto indices = torch::empty({std::int64_t(batch)}, torch::kInt64);
    for (int step = 1; step <= training.steps; ++step) {
        if (stop.stop_requested())
            throw Stopped();
        const auto chosen = random.sample(rows.size(), batch);
        std::copy(chosen.begin(), chosen.end(), indices.data_ptr<std::int64_t>());
        network.step(data.features.index_select(0, indices), data.targets.index_select(0, indices));
        if (step % StepsPerReport != 0 && step != training.steps)
            continue;
        const double loss = network.loss();
        if (!std::isfinite(loss))
            throw Error("the training of the latency network went astray at step " + std::to_string(step) +
                        ": its error is no number any more; take a lower learning rate (lr)");
        counter.at(step, detail(loss, training.normalisation.latencyMs));
    }
    return network.predictor();
}

}  // namespace hatter::measure
