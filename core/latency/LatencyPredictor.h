// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/AverageRegression.h"
#include "latency/HatPredictor.h"
#include "latency/LayerCosts.h"
#include "latency/Protocol.h"
#include "space/DesignSpace.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
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

/// Where a measurement would lie with a probability of 90 %.
struct LatencyInterval {
    double lowMs = 0.0;
    double highMs = 0.0;
};

constexpr int DefaultFolds = 5;

/// Predicts milliseconds. A value once fitted; const functions are safe from several threads. Prediction needs no
/// LibTorch.
class LatencyPredictor {
public:
    enum class Kind {
        Layers,    ///< the cost regression over layers, fitted to our own measurements
        Network,   ///< the reference's: knows totals alone; of an imported one the error is not known here
        Averages,  ///< the regression on averages over the layers, fitted to imported rows
    };
    using Shares = LayerShares;

    /// The reference's network, which stands in `file` (below the workspace's folder).
    static LatencyPredictor ofReference(HatPredictor network, const std::filesystem::path& file,
                                        const Protocol& protocol);

    /// The reference's network trained here, with what it predicted for rows that it was not trained on: its error and
    /// interval. Throws InputError for lengths that differ.
    static LatencyPredictor ofNetwork(HatPredictor network, const std::filesystem::path& file, const Protocol& protocol,
                                      const std::vector<double>& heldOutMs, const std::vector<double>& measuredMs,
                                      int folds);

    /// Cost regressions by relative error, robust against measurements that something slowed down; their terms are
    /// chosen by leave-one-out error. error() and interval() are of a cross-validation in `folds` parts (0: none) over
    /// all measurements; the final coefficients use all. Milliseconds. Throws InputError with fewer than 10
    /// measurements.
    static LatencyPredictor fit(const space::DesignSpace& space, const Protocol& protocol,
                                const std::vector<Measurement>& measurements, int folds = DefaultFolds,
                                std::uint64_t seed = 1);

    /// The regression on averages, for rows that hold nothing else; quarantined ones are to be left out. error() is of
    /// a cross-validation. Milliseconds. Throws InputError with fewer than 10 rows and as AverageRegression::fit.
    static LatencyPredictor fitAverages(const std::vector<LatencyRow>& rows, const Protocol& protocol,
                                        std::uint64_t seed = 1);

    Kind kind() const { return static_cast<Kind>(m_model.index()); }
    /// An imported network.
    bool isReference() const { return kind() == Kind::Network && m_error.heldOut == 0; }
    /// Of a network; null for others.
    const HatNormalisation* normalisation() const { return network() ? &network()->normalisation() : nullptr; }
    const HatPredictor* network() const;
    /// Where a network stands, below the workspace's folder; empty for others.
    std::filesystem::path networkFile() const;
    /// Null for others.
    const LayerCosts* layerCosts() const { return std::get_if<LayerCosts>(&m_model); }
    /// Null for others.
    const AverageRegression* averages() const { return std::get_if<AverageRegression>(&m_model); }
    /// True if of every space the SubTransformer of least choices is the fastest and that of most choices the slowest.
    bool isBoundedByCorners() const { return kind() == Kind::Layers; }

    /// 0 from what does not tell the two apart: networks, and averages of rows that do not.
    double encoderMs(const space::SubTransformer& sub) const;
    double decoderMs(const space::SubTransformer& sub) const;
    double totalMs(const space::SubTransformer& sub) const;
    /// Of many: more than a million a second on one core from a regression. Throws InputError if the lengths differ.
    void totalMs(std::span<const space::SubTransformer> subs, std::span<double> outMs) const;

    /// 90 % of measurements lie in such intervals, as far as the cross-validation can tell (conformal: by the size of
    /// its relative errors). Grows with totalMs(). From 0 to infinity where no error is known.
    LatencyInterval interval(const space::SubTransformer& sub) const;

    /// What the architecture view shows beside the layers. Empty from networks and averages.
    Shares shares(const space::SubTransformer& sub) const;

    const PredictorError& error() const { return m_error; }
    const Protocol& protocol() const { return m_protocol; }

    std::string toJson() const;
    /// Reads what this and older versions wrote. Throws InputError on damaged text, and for a network whose file in
    /// `workspace` is missing or damaged.
    static LatencyPredictor fromJson(const std::string& json, const std::filesystem::path& workspace);

private:
    struct Network {
        std::shared_ptr<const HatPredictor> predictor;
        std::filesystem::path file;  ///< below the workspace's folder
    };

    Protocol m_protocol;
    PredictorError m_error;
    std::optional<double> m_halfWidth;  ///< of interval(), as a share of the prediction; averages have their own
    std::variant<LayerCosts, Network, AverageRegression> m_model;  ///< in the order of Kind
};

/// "layers", "network", "averages"
std::string toText(LatencyPredictor::Kind kind);

}  // namespace hatter::latency
