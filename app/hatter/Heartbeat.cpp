// SPDX-License-Identifier: GPL-3.0-or-later
#include "Heartbeat.h"

#include <QEvent>
#include <algorithm>
#include <cstdio>
#include <ctime>

namespace hatter {

namespace {

constexpr int BeatMs = 5;

double threadCpuMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void print(const char* name, std::vector<float> values) {
    if (values.empty())
        return;
    std::sort(values.begin(), values.end());
    const auto at = [&values](double part) {
        return static_cast<double>(
            values[std::min(values.size() - 1, static_cast<std::size_t>(part * double(values.size())))]);
    };
    const auto over = values.end() - std::upper_bound(values.begin(), values.end(), 16.0F);
    std::fprintf(stderr, "%s: n %zu, median %.3f ms, 99 %% %.3f ms, 99.9 %% %.3f ms, worst %.3f ms, over 16 ms: %td\n",
                 name, values.size(), at(0.5), at(0.99), at(0.999), static_cast<double>(values.back()), over);
}

}  // namespace

void Application::startHeartbeat() {
    m_measures = true;
    m_gapsMs.reserve(1 << 20);
    m_eventsMs.reserve(1 << 22);
    m_clock.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Application::beat);
    m_timer.start(BeatMs);
}

void Application::beat() {
    m_gapsMs.push_back(static_cast<float>(static_cast<double>(m_clock.nsecsElapsed()) / 1e6));
    m_clock.restart();
}

bool Application::notify(QObject* receiver, QEvent* event) {
    if (!m_measures || m_depth > 0)
        return QApplication::notify(receiver, event);
    ++m_depth;
    // The receiver may be gone afterwards.
    const char* const name = receiver->metaObject()->className();
    const int type = event->type();
    const double before = threadCpuMs();
    const bool result = QApplication::notify(receiver, event);
    const double spent = threadCpuMs() - before;
    --m_depth;
    m_eventsMs.push_back(static_cast<float>(spent));
    if (spent > m_slowest.ms)
        m_slowest = {spent, QStringLiteral("event %1 of %2").arg(type).arg(QString::fromLatin1(name))};
    return result;
}

void Application::reportHeartbeat() const {
    if (!m_measures)
        return;
    print("heartbeat gaps (beat 5 ms)", m_gapsMs);
    print("CPU time of GUI events", m_eventsMs);
    std::fprintf(stderr, "slowest: %.3f ms, %s\n", m_slowest.ms, qPrintable(m_slowest.what));
}

}  // namespace hatter
