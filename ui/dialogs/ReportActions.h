// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>

class QAction;
class QWidget;

namespace hatter::ui {

class Session;

/// "Save report…": asks for a place, then reads the run and writes its report on the reader's thread. Here only the
/// two plots are painted, each in an event of its own. GUI thread only.
class ReportActions : public QObject {
    Q_OBJECT

public:
    /// `run` says which one is meant when the action is chosen; 0: none.
    ReportActions(Session& session, std::function<qint64()> run, QWidget* window);

    /// The one action that menus and buttons of the window share.
    QAction* action() { return m_action; }
    /// Asks where to.
    void ask(qint64 run);
    void save(qint64 run, const QString& place);

Q_SIGNALS:
    void begun(qint64 run);
    /// `page`: what a person opens.
    void written(qint64 run, const QString& page);
    /// A sentence for the person, and what the system said (nothing: it is not the time for it).
    void failed(const QString& sentence, const QString& details);

private:
    struct Job;
    void draw(const std::shared_ptr<Job>& job);
    void write(const std::shared_ptr<Job>& job);
    void fail(const QString& place, const QString& details);

    Session& m_session;
    std::function<qint64()> m_run;
    QWidget* m_window;
    QAction* m_action;
};

}  // namespace hatter::ui
