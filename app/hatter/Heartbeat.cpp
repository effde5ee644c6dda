// SPDX-License-Identifier: GPL-3.0-or-later
#include "Heartbeat.h"

#include <unistd.h>
#include <QEvent>
#include <QFile>
#include <QWidget>
#include <algorithm>
#include <cstdio>
#include <ctime>

namespace hatter {

namespace {

constexpr int BeatMs = 5;
constexpr int SettleMs = 500;  ///< from the first paint to the first beat

/// The words of a line of /proc; empty where there is none.
QList<QByteArray> wordsOf(const char* path) {
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split(' ') : QList<QByteArray>();
}

/// Since the start of this process, as the kernel knows it (in steps of 10 ms); below 0 where the system does not say.
double sinceProcessStartMs() {
    const QList<QByteArray> words = wordsOf("/proc/self/stat");
    timespec now{};
    if (words.size() < 22 || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return -1;
    const double startedMs = words[21].toDouble() * 1000.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6 - startedMs;
}

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

double residentMb() {
    const QList<QByteArray> words = wordsOf("/proc/self/statm");
    return words.size() < 2 ? -1 : words[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

void Application::watchStart(std::function<void()> started) {
    m_awaitsPaint = true;
    m_started = std::move(started);
}

void Application::painted() {
    m_awaitsPaint = false;
    std::fprintf(stderr, "first paint: %.0f ms after the start of the process, %.0f MB resident\n",
                 sinceProcessStartMs(), residentMb());
    QTimer::singleShot(SettleMs, this, [this] {
        startHeartbeat();
        if (m_started)
            m_started();
    });
}

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
    if (m_awaitsPaint && event->type() == QEvent::Paint && receiver->isWidgetType() &&
        static_cast<QWidget*>(receiver)->isWindow()) {
        const bool result = QApplication::notify(receiver, event);
        painted();
        return result;
    }
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

void Application::reportHeartbeat(const char* part) {
    if (!m_measures)
        return;
    if (*part != '\0')
        std::fprintf(stderr, "%s\n", part);
    print("heartbeat gaps (beat 5 ms)", m_gapsMs);
    print("CPU time of GUI events", m_eventsMs);
    std::fprintf(stderr, "slowest: %.3f ms, %s\nresident: %.0f MB\n", m_slowest.ms, qPrintable(m_slowest.what),
                 residentMb());
    m_gapsMs.clear();
    m_eventsMs.clear();
    m_slowest = {};
    m_clock.restart();
}

}  // namespace hatter
