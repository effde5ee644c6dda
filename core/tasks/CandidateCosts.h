// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"
#include "store/RunLog.h"
#include "tasks/PredictedLatency.h"

#include <map>
#include <string>

namespace hatter::tasks {

/// All that a search may look at besides the loss: latency by the run's predictor, and parameters, FLOPs at the lengths
/// that it predicts for, latency on the workspace's other targets.
class CandidateCosts final : public search::LatencyModel {
public:
    /// `others`: LatencyPredictor::toJson by target. Throws InputError for damaged ones.
    CandidateCosts(space::DesignSpace space, PredictedLatency latency, const std::map<std::string, std::string>& others,
                   const std::filesystem::path& folder);

    double latencyMs(const space::SubTransformer& sub) const override { return m_latency.latencyMs(sub); }
    double costOf(const search::Cost& cost, const space::SubTransformer& sub) const override;

    const PredictedLatency& latency() const { return m_latency; }

    /// Throws InputError for costs that are not known and for what requireValid() refuses.
    void check(const search::Constraints& constraints) const;

private:
    space::DesignSpace m_space;
    PredictedLatency m_latency;
    std::map<std::string, latency::LatencyPredictor> m_others;
};

/// The predictors of all targets that have one.
std::map<std::string, std::string> allPredictors(const store::RunLogReader& reader);

}  // namespace hatter::tasks
