// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <functional>
#include <vector>

namespace hatter {

/// An application that can say how responsive it was: when the window was first painted and how much memory that took,
/// gaps of a timer's beat, and the CPU time that each event took of the GUI thread. Reported, not asserted.
class Application : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;

    /// Notes the first paint of a window, and starts the beat half a second after it: `started` is called then.
    void watchStart(std::function<void()> started = {});
    void startHeartbeat();
    /// What was measured since the beat was started, or since the last report; then it begins anew.
    void reportHeartbeat(const char* part = "");
    bool notify(QObject* receiver, QEvent* event) override;

private:
    struct Slowest {
        double ms = 0;
        QString what;
    };
    void beat();
    void painted();

    bool m_measures = false, m_awaitsPaint = false;
    std::function<void()> m_started;
    int m_depth = 0;  ///< events inside events belong to the outer one
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<float> m_gapsMs, m_eventsMs;
    Slowest m_slowest;
};

/// Resident memory of this process, MB; below 0 where the system does not say.
double residentMb();

}  // namespace hatter
