// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/Page.h"

#include <array>

class QAction;
class QStackedWidget;
class QTabBar;

namespace hatter::ui {

class CandidatesTab;
class CompareList;
class LogTab;
class MessagesTab;
class RunsTab;
class SqlTab;

/// What the workspace remembers: every candidate, the runs, whatever a query of one's own asks for, and the program's
/// messages. The tabs that read the store are made when they are first seen: the window opens sooner, and no event
/// takes long.
class LogPage : public Page {
    Q_OBJECT

public:
    enum Tab { Candidates, Runs, Sql, Messages, TabCount };

    LogPage(Session& session, CompareList& compare, QWidget* parent = nullptr);

    /// Saves a report of the chosen run: it stands among what is done with runs. Before the first of them is shown.
    void setReportAction(QAction* action) { m_report = action; }
    void showTab(Tab tab);
    Tab tab() const;
    QTabBar* tabBar() { return m_bar; }
    CandidatesTab& candidates();
    RunsTab& runs();
    SqlTab& sql();
    MessagesTab& messages() { return *m_messages; }
    /// F6 goes from one to the next.
    QVector<QWidget*> panes() const;

Q_SIGNALS:
    /// A candidate is to be seen on the search page; `draw` is its key in the run, or -1: the run alone.
    void openRequested(qint64 run, qint64 draw);
    void searchRequested();
    void noted(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void forget() override;

private:
    void buildShortcuts();
    /// Made now, if it was not yet.
    LogTab& need(Tab tab);
    CandidatesTab* makeCandidates();
    RunsTab* makeRuns();
    void show(Tab tab);
    void step(int by);

    CompareList& m_compare;
    QTabBar* m_bar;
    QStackedWidget* m_stack;
    std::array<LogTab*, TabCount> m_tabs = {};
    MessagesTab* m_messages;
    QAction* m_report = nullptr;
};

}  // namespace hatter::ui
