// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Evolution.h"

#include "search/HatRun.h"
#include "search/ParetoRun.h"
#include "search/RandomRun.h"
#include "search/RegularisedRun.h"

namespace hatter::search {

namespace {
std::unique_ptr<SearchRun> makeRun(SearchParts parts) {
    switch (parts.options.method) {
        case Method::Pareto:
            return std::make_unique<ParetoRun>(std::move(parts));
        case Method::Random:
            return std::make_unique<RandomRun>(std::move(parts));
        case Method::Regularised:
            return std::make_unique<RegularisedRun>(std::move(parts));
        case Method::Hat:
            break;
    }
    return std::make_unique<HatRun>(std::move(parts));
}
}  // namespace

Evolution::Evolution(space::DesignSpace space, EvolutionOptions options, Evaluator& evaluator,
                     const LatencyModel& latency, Steering& steering, SearchObserver observer, LossCache cache)
    : m_run(makeRun({std::move(space), options, evaluator, latency, steering, std::move(observer), std::move(cache)})) {
}

Evolution::~Evolution() = default;

void Evolution::restore(const StoredState& stored) {
    m_run->restore(stored);
}

void Evolution::replay(std::vector<SteeringEvent> events) {
    m_run->replay(std::move(events));
}

void Evolution::run(std::stop_token stop) {
    m_run->run(std::move(stop));
}

}  // namespace hatter::search
