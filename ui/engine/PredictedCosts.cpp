// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/PredictedCosts.h"

#include "base/Error.h"
#include "base/Random.h"
#include "space/Counts.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hatter::ui {

namespace {

/// Latency as a cost to make small, or large, among those that meet the bounds. Whoever does not comes after all that
/// do, by how far it is beyond them, so that a descent finds its way in.
class Within final : public search::LatencyModel {
public:
    Within(const PredictedCosts& costs, const search::Constraints& constraints, bool slowest)
        : m_costs(costs), m_constraints(constraints), m_slowest(slowest) {}

    double beyond(const space::SubTransformer& sub) const {
        double worst = 0;
        for (const auto& [cost, most] : m_constraints.atMost)
            worst = std::max(worst, m_costs.costOf(cost, sub) / most);
        return worst > 1 ? worst : 0;
    }
    double latencyMs(const space::SubTransformer& sub) const override {
        constexpr double Far = 1e12;
        if (const double worst = beyond(sub); worst > 0)
            return Far * worst;
        return m_slowest ? -m_costs.latencyMs(sub) : m_costs.latencyMs(sub);
    }

private:
    const PredictedCosts& m_costs;
    const search::Constraints& m_constraints;
    bool m_slowest;
};

/// A climb over single genes ends where a bound lets none of them grow. From several beginnings one of them ends high.
double slowestWithin(const PredictedCosts& costs, const search::Constraints& constraints) {
    constexpr int Samples = 400;
    constexpr std::size_t Climbs = 6;
    const Within slow(costs, constraints, true);
    const space::DesignSpace& space = costs.space();
    const auto valueOf = [&](const space::Genome& genome) { return slow.latencyMs(space.decode(genome)); };
    std::vector<std::pair<double, space::Genome>> starts;
    const search::Found grown = search::findFastest(space, slow, constraints);
    starts.emplace_back(grown.value, grown.genome);
    PythonRandom random(1);
    for (int i = 0; i < Samples; ++i) {
        space::Genome genome = search::conformed(constraints, space, space.randomGenome(random));
        const double value = valueOf(genome);
        starts.emplace_back(value, std::move(genome));
    }
    const std::size_t climbs = std::min(Climbs, starts.size());
    std::partial_sort(starts.begin(), starts.begin() + static_cast<std::ptrdiff_t>(climbs), starts.end());
    double best = grown.value;
    for (std::size_t start = 0; start < climbs; ++start) {
        auto [value, genome] = starts[start];
        // Ends: every step is a strictly better one out of finitely many.
        for (bool improved = true; improved;) {
            improved = false;
            for (std::size_t i = 0; i < genome.size(); ++i)
                for (const int choice : space.geneChoices(i)) {
                    space::Genome other = genome;
                    other[i] = choice;
                    other = search::conformed(constraints, space, std::move(other));
                    if (const double found = valueOf(other); found < value) {
                        value = found;
                        genome = std::move(other);
                        improved = true;
                    }
                }
        }
        best = std::min(best, value);
    }
    return -best;
}

search::Infeasible tooMuch(const PredictedCosts& costs, const search::Terms& terms) {
    search::Infeasible out;
    out.limitMs = terms.limitMs;
    const search::Found fastest = search::findFastest(costs.space(), costs, terms.constraints);
    out.fastest = fastest.sub;
    out.fastestMs = fastest.value;
    for (const auto& [cost, most] : terms.constraints.atMost) {
        const search::Found least = search::findLeast(costs.space(), costs, terms.constraints, cost);
        if (least.value > most)
            out.bounds.push_back({cost, most, least.value});
    }
    return out;
}

}  // namespace

PredictedCosts::PredictedCosts(space::DesignSpace space, std::string target,
                               std::map<std::string, Predictor> predictors)
    : m_space(std::move(space)), m_target(std::move(target)), m_predictors(std::move(predictors)) {}

double PredictedCosts::latencyMs(const space::SubTransformer& sub) const {
    return m_predictors.at(m_target)->totalMs(sub);
}

double PredictedCosts::costOf(const search::Cost& cost, const space::SubTransformer& sub) const {
    static const latency::Protocol Usual;
    const auto own = m_predictors.find(m_target);
    const latency::Protocol& protocol = own == m_predictors.end() ? Usual : own->second->protocol();
    switch (cost.kind) {
        case search::Cost::Kind::Parameters:
            return static_cast<double>(space::parameterCount(m_space, sub));
        case search::Cost::Kind::Flops:
            return static_cast<double>(space::flopCount(m_space, sub, protocol.sourceLength, protocol.targetLength));
        case search::Cost::Kind::Latency:
            break;
    }
    const auto found = m_predictors.find(cost.target);
    if (found == m_predictors.end())
        throw InputError("there is no latency predictor for '" + cost.target + "'");
    return found->second->totalMs(sub);
}

CostsPtr costsOf(const LatencyFacts& facts, const space::DesignSpace& space, const std::string& target) {
    std::map<std::string, PredictedCosts::Predictor> predictors;
    for (const TargetPtr& known : facts.targets)
        if (known->predictor)
            predictors[known->target.name] = known->predictor;
    if (!predictors.contains(target))
        return nullptr;
    return std::make_shared<PredictedCosts>(space, target, std::move(predictors));
}

Possible findPossible(const PredictedCosts& costs, const search::Terms& terms) {
    Possible out;
    try {
        search::requireValid(terms.constraints, costs.space());
        const Within fast(costs, terms.constraints, false);
        const search::Found fastest = search::findFastest(costs.space(), fast, terms.constraints);
        out.feasible = fast.beyond(fastest.sub) <= 0;
        if (!out.feasible) {
            out.infeasible = tooMuch(costs, terms);
            return out;
        }
        out.fastestMs = fastest.value;
        out.slowestMs = slowestWithin(costs, terms.constraints);
    } catch (const Error& e) {
        out.refused = e.what();
    }
    return out;
}

}  // namespace hatter::ui
