// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LiveSearch.h"
#include "models/CandidateCounts.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace hatter::ui {

/// State of the search: how far it is, and the buttons that begin, pause and end it.
class RunCard : public QWidget {
    Q_OBJECT

public:
    explicit RunCard(LiveSearch& live, QWidget* parent = nullptr);

    /// Why a search cannot be started; empty: it can.
    void setObstacle(const QString& obstacle);
    /// By what a new search goes, beside the button that starts it; empty: nothing to say.
    void setSearchTarget(const QString& sentence);
    /// The run that is shown while none is running.
    void setShown(const RunFacts& facts, const CandidateCounts& counts);
    void clearShown();
    /// What is asked of candidates besides the limit, in short texts.
    void setConstraints(const QStringList& texts);
    void setConstraintsEnabled(bool enabled);

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void startRequested();
    void resumeRequested();
    void settingsRequested();
    void constraintsRequested();
    void forkRequested();
    /// A report of the shown run.
    void reportRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static QString evaluatedText(qint64 evaluated, qint64 dropped);
    static QString refusedText(qint64 refused, qint64 excluded);
    static QString sumText(const DecisionCounts& figures);
    /// "forked from run 3 after generation 12"; empty for runs that are none.
    static QString originOf(const store::RunRecord& run);
    void showActive();
    void showIdle();
    void showLinks(bool active);

    LiveSearch& m_live;
    QString m_obstacle, m_searchTarget;
    struct Shown {
        QString title, generations, evaluated, refused, sum, origin;
        bool resumable = false, forkable = false;
    };
    Shown m_shown;
    bool m_narrow = false;
    QLabel *m_title, *m_generation, *m_elapsed, *m_left, *m_evaluated, *m_refused, *m_origin, *m_links, *m_hint, *m_by,
        *m_asked;
    QToolButton* m_constraints;
    QProgressBar* m_progress;
    QPushButton *m_start, *m_resume, *m_pause, *m_stop, *m_settings;
};

}  // namespace hatter::ui
