// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/LogFeed.h"

#include <mutex>
#include <utility>

namespace hatter::ui {

struct LogFeed::Buffer {
    std::mutex mutex;
    std::vector<LogLine> lines;
};

LogFeed::LogFeed(QObject* parent) : QObject(parent), m_buffer(std::make_shared<Buffer>()) {
    m_remove = addLogListener([buffer = m_buffer](const LogLine& line) {
        const std::lock_guard lock(buffer->mutex);
        buffer->lines.push_back(line);
    });
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &LogFeed::fetch);
    m_timer.start();
}

LogFeed::~LogFeed() {
    m_remove();
}

void LogFeed::fetch() {
    std::vector<LogLine> lines;
    {
        const std::lock_guard lock(m_buffer->mutex);
        lines = std::exchange(m_buffer->lines, {});
    }
    if (!lines.empty())
        Q_EMIT arrived(lines);
}

}  // namespace hatter::ui
