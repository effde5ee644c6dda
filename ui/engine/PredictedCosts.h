// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LatencySnapshots.h"
#include "search/Bounds.h"
#include "search/Evolution.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace hatter::ui {

/// What SubTransformers of a space cost: parameters, FLOPs, and latency by the predictors of now. A value that any
/// thread may read.
class PredictedCosts final : public search::LatencyModel {
public:
    using Predictor = std::shared_ptr<const latency::LatencyPredictor>;

    /// `predictors` has one for `target`; without it there are parameters and FLOPs alone, of sentences of the usual
    /// length.
    PredictedCosts(space::DesignSpace space, std::string target, std::map<std::string, Predictor> predictors);

    double latencyMs(const space::SubTransformer& sub) const override;
    double costOf(const search::Cost& cost, const space::SubTransformer& sub) const override;

    const space::DesignSpace& space() const { return m_space; }
    const std::string& target() const { return m_target; }
    const std::map<std::string, Predictor>& predictors() const { return m_predictors; }

private:
    space::DesignSpace m_space;
    std::string m_target;
    std::map<std::string, Predictor> m_predictors;  ///< by target, the run's own included
};
using CostsPtr = std::shared_ptr<const PredictedCosts>;

/// Null where the target has no predictor.
CostsPtr costsOf(const LatencyFacts& facts, const space::DesignSpace& space, const std::string& target);

/// What constraints leave over.
struct Possible {
    std::string refused;            ///< they exclude each other or do not belong to the space: why; else empty
    bool feasible = false;          ///< something meets the bounds, the limit left aside
    double fastestMs = 0;           ///< that was found within the bounds, predicted
    double slowestMs = 0;           ///< likewise: at least so slow ones are possible
    search::Infeasible infeasible;  ///< of those that are not feasible: bounds that nothing meets
};
/// Some ten milliseconds: not on the GUI thread.
Possible findPossible(const PredictedCosts& costs, const search::Terms& terms);

}  // namespace hatter::ui
