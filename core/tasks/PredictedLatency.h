// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latency/LatencyPredictor.h"
#include "search/Interfaces.h"
#include "space/DesignSpace.h"

namespace hatter::tasks {

/// The predictor as a search sees it.
class PredictedLatency final : public search::LatencyModel {
public:
    explicit PredictedLatency(latency::LatencyPredictor predictor) : m_predictor(std::move(predictor)) {}

    double latencyMs(const space::SubTransformer& sub) const override { return m_predictor.totalMs(sub); }
    const latency::Protocol& protocol() const { return m_predictor.protocol(); }
    const latency::LatencyPredictor& predictor() const { return m_predictor; }

    /// Nothing in the space is predicted slower, or, for a network, next to nothing.
    double slowestMs(const space::DesignSpace& space) const;
    /// Of random SubTransformers, the `share` that is predicted faster; the same for the same space.
    double quantileMs(const space::DesignSpace& space, double share) const;

private:
    latency::LatencyPredictor m_predictor;
};

}  // namespace hatter::tasks
