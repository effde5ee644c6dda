// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace hatter::ui {

/// How far the work is, at the program's sign in the taskbar: on desktops that listen to com.canonical.Unity's
/// LauncherEntry (Plasma, Unity, several docks). Elsewhere nobody hears it. GUI thread only.
class TaskbarProgress : public QObject {
    Q_OBJECT

public:
    explicit TaskbarProgress(QObject* parent = nullptr);

    /// 0 to 1; less: nothing runs, or nobody knows how far it is.
    void setPart(double part);

private:
    void send(double part);

    double m_part = -1, m_sent = -1;
    QTimer m_later;  ///< a few times a second are enough
};

}  // namespace hatter::ui
