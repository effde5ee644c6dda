// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Evolution.h"

#include "search/EvolutionRun.h"

namespace hatter::search {

struct Evolution::Impl : EvolutionRun {
    using EvolutionRun::EvolutionRun;
};

Evolution::Evolution(space::DesignSpace space, EvolutionOptions options, Evaluator& evaluator,
                     const LatencyModel& latency, Steering& steering, SearchObserver observer, LossCache cache)
    : m_impl(std::make_unique<Impl>(std::move(space), options, evaluator, latency, steering, std::move(observer),
                                    std::move(cache))) {}

Evolution::~Evolution() = default;

void Evolution::restore(const std::string& state) {
    m_impl->restore(state);
}

void Evolution::run(std::stop_token stop) {
    m_impl->run(std::move(stop));
}

}  // namespace hatter::search
