// SPDX-License-Identifier: GPL-3.0-or-later
// The reference's latency network: its initial weights are torch's, its steps Adam's, its error on a published data set
// as the reference's; and many predictions at once are those one by one.
#include "Shared.h"
#include "base/Error.h"
#include "base/Random.h"
#include "measure/HatBatch.h"
#include "measure/HatTraining.h"

#include <torch/torch.h>

#include <cmath>
#include <limits>

using namespace hatter;
using namespace hatter::latency;
using measure::trainHatPredictor;

namespace {

/// Latencies that follow from the features, as many as wanted.
std::vector<LatencyRow> madeRows(std::size_t n) {
    PythonRandom random(11);
    std::vector<LatencyRow> rows(n);
    for (LatencyRow& row : rows) {
        for (std::size_t i = 0; i < row.features.size(); ++i)
            row.features[i] = HatNormalisation{}.features[i] * (0.3 + random.uniform());
        row.encoderMs = 10.0 + row.features[2] / 100.0;
        row.decoderMs = 20.0 * row.features[5] + row.features[6] / 50.0;
    }
    return rows;
}

HatTraining small(int steps) {
    HatTraining training;
    training.steps = steps;
    training.hidden = 24;
    training.learningRate = 1e-3;
    training.seed = 3;
    return training;
}

/// The reference's training in double precision, from the equations, for a batch of all rows.
class Doubles {
public:
    Doubles(const HatPredictor& initial, double learningRate) : m_learningRate(learningRate) {
        for (const auto& layer : initial.layers()) {
            Layer own;
            own.inputs = layer.inputs;
            own.values.assign(layer.weight.begin(), layer.weight.end());
            own.values.insert(own.values.end(), layer.bias.begin(), layer.bias.end());
            own.outputs = layer.outputs();
            own.mean.assign(own.values.size(), 0.0);
            own.square.assign(own.values.size(), 0.0);
            m_layers.push_back(own);
        }
    }

    void step(const std::vector<LatencyRow>& rows, const HatNormalisation& norm) {
        for (Layer& layer : m_layers)
            layer.gradient.assign(layer.values.size(), 0.0);
        for (const LatencyRow& row : rows)
            addGradient(row, norm, static_cast<double>(rows.size()));
        ++m_steps;
        for (Layer& layer : m_layers)
            for (std::size_t i = 0; i < layer.values.size(); ++i)
                update(layer, i);
    }

    /// Largest difference of a weight or bias.
    double difference(const HatPredictor& other) const {
        double worst = 0.0;
        for (std::size_t l = 0; l < m_layers.size(); ++l) {
            const auto& theirs = other.layers()[l];
            std::vector<float> values(theirs.weight);
            values.insert(values.end(), theirs.bias.begin(), theirs.bias.end());
            for (std::size_t i = 0; i < values.size(); ++i)
                worst = std::max(worst, std::fabs(m_layers[l].values[i] - double(values[i])));
        }
        return worst;
    }

private:
    struct Layer {
        std::size_t inputs = 0, outputs = 0;
        std::vector<double> values, gradient, mean, square;  // weights row by row, then biases
    };

    void addGradient(const LatencyRow& row, const HatNormalisation& norm, double rows) {
        std::vector<std::vector<double>> values = {{}};
        for (std::size_t i = 0; i < row.features.size(); ++i)
            values.back().push_back(row.features[i] / norm.features[i]);
        for (const Layer& layer : m_layers) {
            std::vector<double> next;
            for (std::size_t o = 0; o < layer.outputs; ++o) {
                double sum = layer.values[layer.inputs * layer.outputs + o];
                for (std::size_t i = 0; i < layer.inputs; ++i)
                    sum += layer.values[o * layer.inputs + i] * values.back()[i];
                next.push_back(&layer == &m_layers.back() ? sum : std::max(sum, 0.0));
            }
            values.push_back(next);
        }
        const double target = (row.encoderMs + row.decoderMs) / norm.latencyMs;
        std::vector<double> slope = {2.0 * (values.back().front() - target) / rows};
        for (std::size_t l = m_layers.size(); l-- > 0;) {
            Layer& layer = m_layers[l];
            std::vector<double> before(layer.inputs, 0.0);
            for (std::size_t o = 0; o < layer.outputs; ++o) {
                layer.gradient[layer.inputs * layer.outputs + o] += slope[o];
                for (std::size_t i = 0; i < layer.inputs; ++i) {
                    layer.gradient[o * layer.inputs + i] += slope[o] * values[l][i];
                    if (values[l][i] > 0.0)
                        before[i] += slope[o] * layer.values[o * layer.inputs + i];
                }
            }
            slope = before;
        }
    }

    void update(Layer& layer, std::size_t i) const {
        const double g = layer.gradient[i];
        layer.mean[i] = 0.9 * layer.mean[i] + 0.1 * g;
        layer.square[i] = 0.999 * layer.square[i] + 0.001 * g * g;
        const double mean = layer.mean[i] / (1.0 - std::pow(0.9, m_steps));
        const double square = layer.square[i] / (1.0 - std::pow(0.999, m_steps));
        layer.values[i] -= m_learningRate * mean / (std::sqrt(square) + 1e-8);
    }

    double m_learningRate;
    int m_steps = 0;
    std::vector<Layer> m_layers;
};

class Recorder final : public Progress {
public:
    void report(const ProgressEvent& event) override {
        events.push_back(event);
        if (event.done == stopAt)
            stop.request_stop();
    }
    std::vector<ProgressEvent> events;
    std::int64_t stopAt = -1;
    std::stop_source stop;
};

struct Errors {
    double mape = 0.0, rmseMs = 0.0;
};

Errors errorsOn(const std::vector<LatencyRow>& rows, const HatPredictor& predictor) {
    std::vector<Features> features;
    for (const LatencyRow& row : rows)
        features.push_back(row.features);
    const auto ms = measure::HatBatch(predictor).predictMs(features);
    Errors out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double difference = ms[i] - rows[i].encoderMs - rows[i].decoderMs;
        out.mape += 100.0 * std::fabs(difference) / (rows[i].encoderMs + rows[i].decoderMs) / double(rows.size());
        out.rmseMs += difference * difference / double(rows.size());
    }
    out.rmseMs = std::sqrt(out.rmseMs);
    return out;
}

}  // namespace

class LatencyNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAsTorchsLinearLayers();
    void twoStepsAsInDoublePrecision();
    void fullSizeStepsAsInDoublePrecision();
    void stepsAsTorchsAdam();
    void oneSeedGivesOneNetwork();
    void fewerRowsThanABatch();
    void learns();
    void reportsProgress();
    void stops();
    void settingsOutOfRange();
    void rowsThatCannotBe();
    void ratesThatLeaveTheNumbers();
    void manyAtOnceAreThoseOneByOne();
    void errorOnAPublishedDataSet();
};

void LatencyNetworkTest::startsAsTorchsLinearLayers() {
    HatTraining training;
    training.seed = 7;
    const auto network = measure::initialHatPredictor(training);
    torch::manual_seed(7);
    const std::vector<std::pair<int, int>> sizes = {{10, 400}, {400, 400}, {400, 400}, {400, 400}, {400, 1}};
    QCOMPARE(network.layers().size(), sizes.size());
    for (std::size_t l = 0; l < sizes.size(); ++l) {
        torch::nn::Linear linear(sizes[l].first, sizes[l].second);
        const auto& layer = network.layers()[l];
        QCOMPARE(std::int64_t(layer.weight.size()), linear->weight.numel());
        QVERIFY(std::equal(layer.weight.begin(), layer.weight.end(), linear->weight.data_ptr<float>()));
        QCOMPARE(std::int64_t(layer.bias.size()), linear->bias.numel());
        QVERIFY(std::equal(layer.bias.begin(), layer.bias.end(), linear->bias.data_ptr<float>()));
    }
}

void LatencyNetworkTest::twoStepsAsInDoublePrecision() {
    const auto rows = madeRows(9);
    const HatTraining training = small(2);
    const auto initial = measure::initialHatPredictor(training);
    Doubles doubles(initial, training.learningRate);
    QCOMPARE(doubles.difference(initial), 0.0);
    doubles.step(rows, training.normalisation);
    doubles.step(rows, training.normalisation);
    QVERIFY(doubles.difference(initial) > training.learningRate);
    NoProgress progress;
    const double difference = doubles.difference(trainHatPredictor(rows, training, progress));
    qInfo("largest difference after two steps: %.2g of a step's length", difference / training.learningRate);
    QVERIFY(difference < 1e-3 * training.learningRate);
}

/// A step of 1e-5 is a few hundred times the spacing of the weights as float32: that rounding is the difference.
void LatencyNetworkTest::fullSizeStepsAsInDoublePrecision() {
    const auto rows = madeRows(16);
    HatTraining training;
    training.steps = 2;
    Doubles doubles(measure::initialHatPredictor(training), training.learningRate);
    doubles.step(rows, training.normalisation);
    doubles.step(rows, training.normalisation);
    NoProgress progress;
    const double difference = doubles.difference(trainHatPredictor(rows, training, progress));
    qInfo("largest difference after two steps: %.2g of a step's length", difference / training.learningRate);
    QVERIFY(difference < 0.02 * training.learningRate);
}

/// More steps, and batches that are drawn: LibTorch's autograd and optimiser take the same ones.
void LatencyNetworkTest::stepsAsTorchsAdam() {
    const auto rows = madeRows(40);
    HatTraining training = small(30);
    training.batch = 16;
    torch::manual_seed(training.seed);
    torch::nn::Sequential net;
    for (int inputs = 10; net->size() < 8; inputs = training.hidden) {
        net->push_back(torch::nn::Linear(inputs, training.hidden));
        net->push_back(torch::nn::ReLU());
    }
    net->push_back(torch::nn::Linear(training.hidden, 1));
    torch::optim::Adam adam(net->parameters(), training.learningRate);
    PythonRandom random(training.seed);
    for (int step = 0; step < training.steps; ++step) {
        std::vector<float> features, targets;
        for (const std::size_t i : random.sample(rows.size(), 16)) {
            for (std::size_t k = 0; k < rows[i].features.size(); ++k)
                features.push_back(float(rows[i].features[k] / training.normalisation.features[k]));
            targets.push_back(float((rows[i].encoderMs + rows[i].decoderMs) / training.normalisation.latencyMs));
        }
        adam.zero_grad();
        torch::mse_loss(net->forward(torch::tensor(features).view({16, 10})), torch::tensor(targets).view({16, 1}))
            .backward();
        adam.step();
    }
    NoProgress progress;
    const auto trained = trainHatPredictor(rows, training, progress);
    double worst = 0.0;
    const auto parameters = net->parameters();
    for (std::size_t l = 0; l < trained.layers().size(); ++l)
        for (std::size_t i = 0; i < trained.layers()[l].weight.size(); ++i)
            worst = std::max(worst, std::fabs(double(trained.layers()[l].weight[i]) -
                                              parameters[2 * l].view(-1)[std::int64_t(i)].item<double>()));
    qInfo("largest difference after %d steps: %.2g of a step's length", training.steps, worst / training.learningRate);
    QVERIFY(worst < 0.01 * training.learningRate);
}

void LatencyNetworkTest::oneSeedGivesOneNetwork() {
    const auto rows = madeRows(60);
    HatTraining training = small(25);
    training.batch = 20;
    NoProgress progress;
    const auto first = trainHatPredictor(rows, training, progress);
    QVERIFY(trainHatPredictor(rows, training, progress).layers() == first.layers());
    QVERIFY(first.normalisation() == training.normalisation);
    training.seed = 4;
    QVERIFY(trainHatPredictor(rows, training, progress).layers() != first.layers());
}

void LatencyNetworkTest::fewerRowsThanABatch() {
    const auto rows = madeRows(5);
    HatTraining training = small(4);
    NoProgress progress;
    const auto all = trainHatPredictor(rows, training, progress);
    training.batch = 5;
    QVERIFY(trainHatPredictor(rows, training, progress).layers() == all.layers());
    training.batch = 4;
    QVERIFY(trainHatPredictor(rows, training, progress).layers() != all.layers());
}

void LatencyNetworkTest::learns() {
    const auto rows = madeRows(300);
    NoProgress progress;
    HatTraining training = small(600);
    const double before = errorsOn(rows, measure::initialHatPredictor(training)).mape;
    const double after = errorsOn(rows, trainHatPredictor(rows, training, progress)).mape;
    qInfo("MAPE %.1f %% before, %.2f %% after", before, after);
    QVERIFY(before > 50.0);
    QVERIFY(after < 3.0);
}

void LatencyNetworkTest::reportsProgress() {
    Recorder progress;
    trainHatPredictor(madeRows(20), small(120), progress);
    QCOMPARE(progress.events.size(), std::size_t(3));
    const std::vector<std::int64_t> expected = {50, 100, 120};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(progress.events[i].done, expected[i]);
        QCOMPARE(progress.events[i].total, std::int64_t(120));
        QVERIFY(QString::fromStdString(progress.events[i].detail).endsWith(QLatin1String(" ms")));
    }
}

void LatencyNetworkTest::stops() {
    Recorder progress;
    progress.stopAt = 50;
    HATTER_THROWS(Stopped, "stopped",
                  trainHatPredictor(madeRows(20), small(1000000), progress, progress.stop.get_token()));
    QCOMPARE(progress.events.size(), std::size_t(1));
}

void LatencyNetworkTest::settingsOutOfRange() {
    const auto rows = madeRows(20);
    NoProgress progress;
    const auto with = [](auto member, auto value) {
        HatTraining training = small(1);
        training.*member = value;
        return training;
    };
    HATTER_THROWS(InputError, "train-steps", trainHatPredictor(rows, with(&HatTraining::steps, -1), progress));
    HATTER_THROWS(InputError, "bsz", trainHatPredictor(rows, with(&HatTraining::batch, 0), progress));
    HATTER_THROWS(InputError, "lr", trainHatPredictor(rows, with(&HatTraining::learningRate, 0.0), progress));
    HATTER_THROWS(InputError, "'lr'",
                  trainHatPredictor(rows, with(&HatTraining::learningRate, std::nan("")), progress));
    HATTER_THROWS(InputError, "hidden-dim", trainHatPredictor(rows, with(&HatTraining::hidden, 0), progress));
    HATTER_THROWS(InputError, "hidden-dim", trainHatPredictor(rows, with(&HatTraining::hidden, 1 << 30), progress));
    HATTER_THROWS(InputError, "hidden-layer-num",
                  trainHatPredictor(rows, with(&HatTraining::hiddenLayers, -1), progress));
    HatTraining large = with(&HatTraining::hidden, 8192);
    large.hiddenLayers = 256;
    HATTER_THROWS(InputError, "67 million", trainHatPredictor(rows, large, progress));
    HATTER_THROWS(InputError, "67 million", measure::initialHatPredictor(large));
    HatTraining norms = small(1);
    norms.normalisation.latencyMs = 0.0;
    HATTER_THROWS(InputError, "normalisation", trainHatPredictor(rows, norms, progress));
    QCOMPARE(trainHatPredictor(rows, with(&HatTraining::hiddenLayers, 0), progress).layers().size(), std::size_t(2));
}

void LatencyNetworkTest::rowsThatCannotBe() {
    NoProgress progress;
    HATTER_THROWS(InputError, "at least 2 rows", trainHatPredictor({}, small(1), progress));
    HATTER_THROWS(InputError, "there are 1", trainHatPredictor(madeRows(1), small(1), progress));
    auto rows = madeRows(4);
    rows[2].decoderMs = -rows[2].encoderMs;
    HATTER_THROWS(InputError, "row 3", trainHatPredictor(rows, small(1), progress));
    rows[2].decoderMs = std::numeric_limits<double>::infinity();
    HATTER_THROWS(InputError, "row 3", trainHatPredictor(rows, small(1), progress));
    rows = madeRows(4);
    rows[1].features[9] = std::nan("");
    HATTER_THROWS(InputError, "row 2", trainHatPredictor(rows, small(1), progress));
}

void LatencyNetworkTest::ratesThatLeaveTheNumbers() {
    HatTraining training = small(50);
    training.learningRate = 1e30;
    NoProgress progress;
    HATTER_THROWS(Error, "lower learning rate", trainHatPredictor(madeRows(20), training, progress));
}

void LatencyNetworkTest::manyAtOnceAreThoseOneByOne() {
    const auto rows = madeRows(2050);  // two full chunks and two rows
    std::vector<Features> features;
    for (const LatencyRow& row : rows)
        features.push_back(row.features);
    const auto network = measure::initialHatPredictor({});
    const measure::HatBatch batch(network);
    const auto ms = batch.predictMs(features);
    QCOMPARE(ms.size(), rows.size());
    double worst = 0.0;
    for (std::size_t i = 0; i < rows.size(); i += i < 1000 || i > 1040 ? 41 : 1)
        worst = std::max(worst, std::fabs(ms[i] - network.predictMs(features[i])));
    worst = std::max(worst, std::fabs(ms.back() - network.predictMs(features.back())));
    qInfo("largest difference: %.2g ms", worst);
    QVERIFY(worst < 1e-4);
    QVERIFY(batch.predictMs(std::vector<Features>{}).empty());
    space::SubTransformer sub;
    sub.encoder.resize(3);
    sub.decoder.resize(2);
    QCOMPARE(batch.predictMs(std::vector<space::SubTransformer>{sub, sub}).size(), std::size_t(2));
    QVERIFY(std::fabs(batch.predictMs(std::vector<space::SubTransformer>{sub})[0] - network.predictMs(sub)) < 1e-4);
}

/// One of the eight published data sets, one seed, the reference's settings and its split.
void LatencyNetworkTest::errorOnAPublishedDataSet() {
    HATTER_NEED_SHARED(reference, "hat-reference");
    auto rows = readLatencyCsv(reference / "latency_dataset/wmt14enfr_cpu_raspberrypi_all.csv");
    PythonRandom random(1);  // random.shuffle
    for (std::size_t i = rows.size(); i-- > 1;)
        std::swap(rows[i], rows[static_cast<std::size_t>(random.below(i + 1))]);
    const auto at = [&](std::size_t tenths) { return rows.begin() + std::ptrdiff_t(rows.size() * tenths / 10); };
    HatTraining training;
    training.normalisation.latencyMs = 5000.0;
    NoProgress progress;
    const auto trained = trainHatPredictor({rows.begin(), at(8)}, training, progress);
    const auto errors = errorsOn({at(9), rows.end()}, trained);
    qInfo("test rows: MAPE %.2f %%, RMSE %.1f ms", errors.mape, errors.rmseMs);
    QVERIFY(errors.mape > 0.7 && errors.mape < 1.6);
}

QTEST_GUILESS_MAIN(LatencyNetworkTest)
#include "tst_latency_network.moc"
