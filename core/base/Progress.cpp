// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Progress.h"

#include <utility>

namespace hatter {

ProgressCounter::ProgressCounter(Progress& progress, std::string stage, std::int64_t total, std::int64_t before)
    : m_progress(progress), m_start(std::chrono::steady_clock::now()), m_before(before) {
    m_event.stage = std::move(stage);
    m_event.total = total;
}

void ProgressCounter::at(std::int64_t done, const std::string& detail) {
    m_event.done = done;
    m_event.detail = detail;
    m_event.elapsedSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    m_event.remainingSeconds.reset();
    if (m_event.total > 0 && done > m_before)
        m_event.remainingSeconds = m_event.elapsedSeconds * double(m_event.total - done) / double(done - m_before);
    m_progress.report(m_event);
}

}  // namespace hatter
