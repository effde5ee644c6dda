// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/StoreReader.h"

#include <utility>

namespace hatter::ui {

StoreReader::StoreReader(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { runJobs(stop); }) {}

StoreReader::~StoreReader() = default;

void StoreReader::enqueue(std::function<void()> job) {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(job));
    m_wake.notify_one();
}

void StoreReader::post(std::function<void()> call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void StoreReader::runJobs(const std::stop_token& stop) {
    while (true) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_queue.empty(); }))
                return;
            if (stop.stop_requested())
                return;  // what still waits has nobody to read it
            job = std::move(m_queue.front());
            m_queue.pop_front();
        }
        job();
    }
}

}  // namespace hatter::ui
