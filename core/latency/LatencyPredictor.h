// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/HatPredictor.h"
#include "latency/Protocol.h"
#include "space/DesignSpace.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hatter::latency {

/// Error of predictions on SubTransformers that were not used for fitting.
struct PredictorError {
    int heldOut = 0;    ///< number of held-out measurements
    int fitted = 0;     ///< number that the final fit used
    double mape = 0.0;  ///< mean absolute percentage error of the total, 0..100
    double rmseMs = 0.0;
    double worst = 0.0;     ///< largest absolute percentage error
    double spearman = 0.0;  ///< rank correlation of predicted and measured totals, -1..1
    int folds = 0;          ///< of the cross-validation; 0: one part was held out (predictors of older versions)
    double encoderMape = 0.0, encoderSpearman = 0.0;  ///< of each alone; 0 where not told apart
    double decoderMape = 0.0, decoderSpearman = 0.0;
};

/// Predicts milliseconds by a cost regression: non-negative least squares over the work that each part of a
/// SubTransformer does (products of its linear layers, attention, a fixed cost a layer, the output layer). A value once
/// fitted; prediction needs no LibTorch.
///
/// One that was imported from the reference is a network instead: it knows totals alone, and its error is not known
/// here.
class LatencyPredictor {
public:
    /// The reference's network, which stands in `file` (below the workspace's folder).
    static LatencyPredictor ofReference(HatPredictor network, const std::filesystem::path& file,
                                        const Protocol& protocol);
    bool isReference() const { return m_network != nullptr; }
    /// Of a network; null for a regression.
    const HatNormalisation* normalisation() const { return m_network ? &m_network->normalisation() : nullptr; }

    /// Fits by relative error. `heldOutShare` of the measurements, spread over the latencies, are kept aside to state
    /// the error; the final coefficients use all. Throws InputError with fewer than 10 measurements.
    static LatencyPredictor fit(const space::DesignSpace& space, const Protocol& protocol,
                                const std::vector<Measurement>& measurements, double heldOutShare = 0.2,
                                std::uint64_t seed = 1);

    /// 0 from a network, which does not tell the two apart.
    double encoderMs(const space::SubTransformer& sub) const;
    double decoderMs(const space::SubTransformer& sub) const;
    double totalMs(const space::SubTransformer& sub) const;

    /// Milliseconds of each layer, embeddings and output aside: what the architecture view shows beside the layers.
    struct Shares {
        std::vector<double> encoderMs;  ///< per encoder layer
        std::vector<double> decoderMs;  ///< per decoder layer
        double encoderRestMs = 0.0;
        double decoderRestMs = 0.0;  ///< embeddings, output layer
    };
    /// Empty from a network.
    Shares shares(const space::SubTransformer& sub) const;

    const PredictorError& error() const { return m_error; }
    const Protocol& protocol() const { return m_protocol; }

    std::string toJson() const;
    /// Throws InputError on damaged text, and for a network whose file in `workspace` is missing or damaged.
    static LatencyPredictor fromJson(const std::string& json, const std::filesystem::path& workspace);

private:
    void solve(const std::vector<Measurement>& measurements);
    PredictorError errorOn(const std::vector<Measurement>& measurements) const;

    Protocol m_protocol;
    PredictorError m_error;
    int m_qkvDim = 0;
    std::vector<double> m_encoder;  ///< coefficients, milliseconds per unit of work
    std::vector<double> m_decoder;
    std::shared_ptr<const HatPredictor> m_network;
    std::filesystem::path m_networkFile;  ///< below the workspace's folder
};

}  // namespace hatter::latency
