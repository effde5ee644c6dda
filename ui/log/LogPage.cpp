// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/LogPage.h"

#include "engine/Session.h"
#include "log/CandidatesTab.h"
#include "log/MessagesTab.h"
#include "log/RunsTab.h"
#include "log/SqlTab.h"
#include "panels/MessageStrip.h"
#include "settings/Theme.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

namespace hatter::ui {

LogPage::LogPage(Session& session, CompareList& compare, QWidget* parent)
    : Page(tr("Log"), session, parent),
      m_compare(compare),
      m_bar(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessagesTab(this)) {  // it listens from the start
    m_bar->addTab(tr("Candidates"));
    m_bar->addTab(tr("Runs"));
    m_bar->addTab(tr("SQL"));
    m_bar->addTab(tr("Messages"));
    m_bar->setTabToolTip(Candidates, tr("Every candidate of all runs"));
    m_bar->setTabToolTip(Runs, tr("The searches with their settings and how they were steered"));
    m_bar->setTabToolTip(Sql, tr("Queries of your own"));
    m_bar->setTabToolTip(Messages, tr("What the program did since its start"));
    m_bar->setAccessibleName(tr("Parts of the log"));
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setElideMode(Qt::ElideNone);
    m_bar->setFocusPolicy(Qt::StrongFocus);
    header()->addWidget(m_bar);
    header()->addStretch();
    body()->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        strip().clear();
        if (isVisible())
            show(static_cast<Tab>(tab));
    });
    need(Messages);
    buildShortcuts();
}

void LogPage::buildShortcuts() {
    // They are heard only while the page is seen.
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] { need(tab()).focusFilter(); });
    auto* next = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageDown), this);
    connect(next, &QShortcut::activated, this, [this] { step(1); });
    auto* previous = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_PageUp), this);
    connect(previous, &QShortcut::activated, this, [this] { step(-1); });
}

void LogPage::step(int by) {
    m_bar->setCurrentIndex((m_bar->currentIndex() + by + TabCount) % TabCount);
}

CandidatesTab* LogPage::makeCandidates() {
    auto* candidates = new CandidatesTab(session(), m_compare, this);
    connect(candidates, &CandidatesTab::openRequested, this, &LogPage::openRequested);
    connect(candidates, &CandidatesTab::searchRequested, this, &LogPage::searchRequested);
    return candidates;
}

RunsTab* LogPage::makeRuns() {
    auto* runs = new RunsTab(session(), this);
    if (m_report != nullptr)
        runs->setReportAction(m_report);
    connect(runs, &RunsTab::searchRequested, this, &LogPage::searchRequested);
    connect(runs, &RunsTab::openRequested, this, [this](qint64 run) { Q_EMIT openRequested(run, -1); });
    connect(runs, &RunsTab::candidatesRequested, this, [this](qint64 run) {
        showTab(Candidates);
        candidates().showRun(run);
    });
    return runs;
}

LogTab& LogPage::need(Tab tab) {
    LogTab*& content = m_tabs[static_cast<std::size_t>(tab)];
    if (content != nullptr)
        return *content;
    content = tab == Candidates ? static_cast<LogTab*>(makeCandidates())
              : tab == Runs     ? static_cast<LogTab*>(makeRuns())
              : tab == Sql      ? static_cast<LogTab*>(new SqlTab(session(), this))
                                : m_messages;
    m_stack->addWidget(content);
    connect(content, &LogTab::noted, this, [this](const QString& sentence) {
        strip().clear();
        Q_EMIT noted(sentence);
    });
    connect(content, &LogTab::failed, this, [this](const QString& sentence, const QString& details) {
        strip().say(details.isEmpty() ? MessageStrip::Kind::Warning : MessageStrip::Kind::Error, sentence, details);
    });
    return *content;
}

void LogPage::show(Tab tab) {
    m_stack->setCurrentWidget(&need(tab));
}

void LogPage::showEvent(QShowEvent* event) {
    show(tab());
    Page::showEvent(event);
}

void LogPage::forget() {
    for (LogTab* content : m_tabs)
        if (content != nullptr)
            content->forget();
}

void LogPage::showTab(Tab tab) {
    m_bar->setCurrentIndex(tab);
}

LogPage::Tab LogPage::tab() const {
    return static_cast<Tab>(m_bar->currentIndex());
}

CandidatesTab& LogPage::candidates() {
    return static_cast<CandidatesTab&>(need(Candidates));
}

RunsTab& LogPage::runs() {
    return static_cast<RunsTab&>(need(Runs));
}

SqlTab& LogPage::sql() {
    return static_cast<SqlTab&>(need(Sql));
}

QVector<QWidget*> LogPage::panes() const {
    QVector<QWidget*> all{m_bar};
    if (const LogTab* content = m_tabs[static_cast<std::size_t>(tab())])
        all += content->panes();
    return all;
}

}  // namespace hatter::ui
