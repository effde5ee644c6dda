// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineRunner.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace hatter::ui {

class MessageStrip;
class TaskFollower;

/// Follows one kind of work: what it is at, how long it took and will take, and the button that stops it. Hidden while
/// there is none. GUI thread only.
class TaskCard : public QFrame {
    Q_OBJECT

public:
    /// What fails is said in `strip`, after `sentence`.
    TaskCard(EngineRunner& runner, const QString& title, MessageStrip& strip, const QString& failure,
             QWidget* parent = nullptr);

    void follow(TaskId id);
    TaskId task() const;
    bool isActive() const { return task() != 0; }
    TaskFollower& follower() { return *m_follower; }

Q_SIGNALS:
    void progressed();
    void updated(const hatter::ui::TaskUpdate& update);
    void ended(bool finished);

private:
    void showProgress();

    MessageStrip& m_strip;
    QString m_failure;
    TaskFollower* m_follower;
    QLabel *m_stage, *m_count, *m_detail, *m_elapsed, *m_left;
    QProgressBar* m_progress;
    QPushButton* m_stop;
};

}  // namespace hatter::ui
