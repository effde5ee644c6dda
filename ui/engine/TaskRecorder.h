// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/Task.h"

#include <mutex>
#include <utility>

namespace hatter::ui {

/// Where a task's thread leaves what it has to say and the GUI thread fetches it. Every method may be called by any
/// thread; none waits for longer than a move.
class TaskRecorder final : public Progress {
public:
    void report(const ProgressEvent& event) override {
        const std::lock_guard lock(m_mutex);
        m_update.progress = event;
    }

    /// Runs `change` on the collected update.
    template <typename Change>
    void record(Change change) {
        const std::lock_guard lock(m_mutex);
        change(m_update);
    }

    /// Hands over all that was collected.
    TaskUpdate take() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_update, {});
    }

    /// Callbacks that append to the lists of the update.
    workbench::SearchObserver searchObserver();
    workbench::MeasureLatencyObserver measureObserver();
    workbench::TrainSubObserver trainSubObserver();

private:
    std::mutex m_mutex;
    TaskUpdate m_update;
};

}  // namespace hatter::ui
