// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <limits>

namespace hatter::search {

/// What a person holds in the hand while a search runs. Written by any thread, read by the search at every sampling
/// decision, so a change takes effect with the next sampled child.
class Steering {
public:
    explicit Steering(double latencyLimitMs = std::numeric_limits<double>::infinity()) : m_limitMs(latencyLimitMs) {}

    void setLatencyLimitMs(double limitMs) { m_limitMs.store(limitMs); }
    double latencyLimitMs() const { return m_limitMs.load(); }

    /// While paused the search waits between evaluations.
    void setPaused(bool paused) { m_paused.store(paused); }
    bool paused() const { return m_paused.load(); }

private:
    std::atomic<double> m_limitMs;
    std::atomic<bool> m_paused = false;
};

}  // namespace hatter::search
