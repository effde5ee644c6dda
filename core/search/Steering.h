// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Constraints.h"
#include "space/SubTransformer.h"

#include <atomic>
#include <deque>
#include <limits>
#include <mutex>
#include <optional>

namespace hatter::search {

/// What a person holds in the hand while a search runs. Written by any thread, read by the search at every sampling
/// decision, so a change takes effect with the next sampled child.
class Steering {
public:
    explicit Steering(double latencyLimitMs = std::numeric_limits<double>::infinity()) {
        m_terms.limitMs = latencyLimitMs;
    }

    void setLatencyLimitMs(double limitMs) {
        const std::lock_guard lock(m_mutex);
        m_terms.limitMs = limitMs;
    }
    double latencyLimitMs() const {
        const std::lock_guard lock(m_mutex);
        return m_terms.limitMs;
    }

    /// Valid for the run's space (requireValid()), bounding costs that its LatencyModel knows.
    void setConstraints(Constraints constraints) {
        const std::lock_guard lock(m_mutex);
        m_terms.constraints = std::move(constraints);
    }
    /// Limit and constraints at one moment.
    Terms terms() const {
        const std::lock_guard lock(m_mutex);
        return m_terms;
    }
    void setTerms(Terms terms) {
        const std::lock_guard lock(m_mutex);
        m_terms = std::move(terms);
    }

    /// Made by hand: evaluated with the next draw, whatever the limit, and among the possible parents if it meets the
    /// terms. Belongs to the run's space.
    void add(space::SubTransformer sub) {
        const std::lock_guard lock(m_mutex);
        m_added.push_back(std::move(sub));
    }
    /// The search takes what was added, in its order.
    std::optional<space::SubTransformer> takeAdded() {
        const std::lock_guard lock(m_mutex);
        if (m_added.empty())
            return std::nullopt;
        space::SubTransformer sub = std::move(m_added.front());
        m_added.pop_front();
        return sub;
    }

    /// While paused the search waits between evaluations.
    void setPaused(bool paused) { m_paused.store(paused); }
    bool paused() const { return m_paused.load(); }

private:
    mutable std::mutex m_mutex;
    Terms m_terms;
    std::deque<space::SubTransformer> m_added;
    std::atomic<bool> m_paused = false;
};

}  // namespace hatter::search
