// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <vector>

namespace hatter {

/// An application that can say how responsive it was: gaps of a timer's beat, and the CPU time that each event took of
/// the GUI thread. Reported at the end, not asserted.
class Application : public QApplication {
    Q_OBJECT

public:
    using QApplication::QApplication;

    void startHeartbeat();
    void reportHeartbeat() const;
    bool notify(QObject* receiver, QEvent* event) override;

private:
    struct Slowest {
        double ms = 0;
        QString what;
    };
    void beat();

    bool m_measures = false;
    int m_depth = 0;  ///< events inside events belong to the outer one
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<float> m_gapsMs, m_eventsMs;
    Slowest m_slowest;
};

}  // namespace hatter
