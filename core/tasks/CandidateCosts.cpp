// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/CandidateCosts.h"

#include "base/Error.h"
#include "space/Counts.h"

namespace hatter::tasks {

CandidateCosts::CandidateCosts(space::DesignSpace space, PredictedLatency latency,
                               const std::map<std::string, std::string>& others, const std::filesystem::path& folder)
    : m_space(std::move(space)), m_latency(std::move(latency)) {
    for (const auto& [target, predictor] : others)
        m_others.emplace(target, latency::LatencyPredictor::fromJson(predictor, folder));
}

double CandidateCosts::costOf(const search::Cost& cost, const space::SubTransformer& sub) const {
    switch (cost.kind) {
        case search::Cost::Kind::Parameters:
            return static_cast<double>(space::parameterCount(m_space, sub));
        case search::Cost::Kind::Flops:
            return static_cast<double>(
                space::flopCount(m_space, sub, m_latency.protocol().sourceLength, m_latency.protocol().targetLength));
        case search::Cost::Kind::Latency:
            break;
    }
    const auto other = m_others.find(cost.target);
    if (other == m_others.end())
        throw InputError("there is no latency predictor for '" + cost.target +
                         "': measure and fit that target before a search is bounded by it");
    return other->second.totalMs(sub);
}

void CandidateCosts::check(const search::Constraints& constraints) const {
    search::requireValid(constraints, m_space);
    const space::SubTransformer any = m_space.smallest();
    for (const auto& bound : constraints.atMost)
        costOf(bound.first, any);
    for (const search::Cost& cost : constraints.alsoSmall)
        costOf(cost, any);
}

std::map<std::string, std::string> allPredictors(const store::RunLogReader& reader) {
    std::map<std::string, std::string> out;
    for (const latency::Target& target : reader.targets())
        if (const auto found = reader.latestPredictor(target.name))
            out[target.name] = found->predictor;
    return out;
}

}  // namespace hatter::tasks
