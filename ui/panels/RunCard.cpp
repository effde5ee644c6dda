// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/RunCard.h"

#include "panels/TaskFollower.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

namespace hatter::ui {

RunCard::RunCard(LiveSearch& live, QWidget* parent)
    : QWidget(parent),
      m_live(live),
      m_title(makeBold({}, this)),
      m_generation(makeSmall({}, this)),
      m_elapsed(makeSmall({}, this)),
      m_left(makeSmall({}, this)),
      m_evaluated(makeSmall({}, this)),
      m_refused(makeSmall({}, this)),
      m_origin(makeSmall({}, this)),
      m_links(makeSmall({}, this)),
      m_hint(makeSmall({}, this)),
      m_by(makeSmall({}, this)),
      m_asked(makeSmall({}, this)),
      m_constraints(new QToolButton(this)),
      m_progress(new QProgressBar(this)),
      m_start(makePrimary(tr("Start search"), this)),
      m_resume(new QPushButton(tr("Resume"), this)),
      m_pause(new QPushButton(this)),
      m_stop(new QPushButton(signIcon(Sign::Stop), tr("Stop"), this)),
      m_settings(new QPushButton(tr("Settings…"), this)) {
    m_settings->setToolTip(tr("Settings of the next search"));
    m_settings->setAccessibleName(m_settings->toolTip());
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of the search"));
    for (QLabel* label : {m_elapsed, m_evaluated})
        label->setMinimumWidth(0);
    m_origin->setWordWrap(true);
    m_links->setTextFormat(Qt::RichText);
    m_links->setWordWrap(true);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_hint->setWordWrap(true);
    m_by->setWordWrap(true);
    m_asked->setWordWrap(true);
    m_asked->setAccessibleName(tr("Constraints in force"));
    m_constraints->setText(tr("Constraints…"));
    m_constraints->setAutoRaise(true);
    m_constraints->setFont(Theme::small());
    m_constraints->setToolTip(tr("Bounds on size and other latencies, fixed genes, equal heads"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(Theme::Space);
    layout->setVerticalSpacing(3);
    layout->addWidget(m_title, 0, 0);
    layout->addWidget(m_generation, 0, 1, Qt::AlignRight);
    layout->addWidget(m_progress, 1, 0, 1, 2);
    layout->addWidget(m_elapsed, 2, 0);
    layout->addWidget(m_left, 2, 1, Qt::AlignRight);
    layout->addWidget(m_evaluated, 3, 0);
    layout->addWidget(m_refused, 3, 1, Qt::AlignRight);
    layout->addWidget(m_origin, 4, 0, 1, 2);
    layout->addWidget(m_links, 5, 0, 1, 2);
    layout->addWidget(m_hint, 6, 0, 1, 2);
    layout->addWidget(m_by, 7, 0, 1, 2);
    auto* asked = new QHBoxLayout;
    asked->setSpacing(Theme::Space);
    asked->addWidget(m_asked, 1, Qt::AlignVCenter);
    asked->addWidget(m_constraints, 0, Qt::AlignTop);
    layout->addLayout(asked, 8, 0, 1, 2);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::Space);
    for (QPushButton* button : {m_start, m_resume, m_pause, m_stop, m_settings})
        buttons->addWidget(button);
    layout->setRowMinimumHeight(9, Theme::SpaceTiny);
    layout->addLayout(buttons, 10, 0, 1, 2);
    connect(m_start, &QPushButton::clicked, this, &RunCard::startRequested);
    connect(m_resume, &QPushButton::clicked, this, &RunCard::resumeRequested);
    connect(m_settings, &QPushButton::clicked, this, &RunCard::settingsRequested);
    connect(m_constraints, &QToolButton::clicked, this, &RunCard::constraintsRequested);
    connect(m_links, &QLabel::linkActivated, this, [this](const QString& link) {
        if (link == QLatin1String("#fork"))
            Q_EMIT forkRequested();
        else
            Q_EMIT reportRequested();
    });
    connect(m_links, &QLabel::linkHovered, this, [this](const QString& link) {
        m_links->setToolTip(link.isEmpty()                   ? QString()
                            : link == QLatin1String("#fork") ? tr("Go on from any of its generations as a new run")
                                                             : tr("The shown run as a page or a PDF, to pass on"));
    });
    setConstraints({});
    connect(m_stop, &QPushButton::clicked, &live, &LiveSearch::stop);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_live.setPaused(m_live.state() != LiveSearch::State::Paused); });
    connect(&live, &LiveSearch::stateChanged, this, &RunCard::refresh);
    connect(&live, &LiveSearch::progressed, this, &RunCard::refresh);
    refresh();
}

void RunCard::setObstacle(const QString& obstacle) {
    m_obstacle = obstacle;
    refresh();
}

void RunCard::setSearchTarget(const QString& sentence) {
    m_searchTarget = sentence;
    refresh();
}

QString RunCard::evaluatedText(qint64 evaluated, qint64 dropped) {
    return dropped > 0 ? tr("%1 evaluated, %2 dropped early").arg(format::count(evaluated), format::count(dropped))
                       : tr("%1 evaluated").arg(format::count(evaluated));
}

QString RunCard::originOf(const store::RunRecord& run) {
    return run.forkedFrom ? tr("forked from run %1 after generation %2").arg(*run.forkedFrom).arg(run.forkGeneration)
                          : QString();
}

QString RunCard::refusedText(qint64 refused, qint64 excluded) {
    return excluded > 0 ? tr("%1 too slow, %2 excluded").arg(format::count(refused), format::count(excluded))
                        : tr("%1 refused, too slow").arg(format::count(refused));
}

QString RunCard::sumText(const DecisionCounts& figures) {
    return tr("%1 sampled: %2 evaluated, %3 seen before, %4 too slow, %5 excluded, %6 dropped early")
        .arg(format::count(figures.sampled()), format::count(figures.evaluated), format::count(figures.cached),
             format::count(figures.refused), format::count(figures.excluded), format::count(figures.dropped));
}

void RunCard::setConstraints(const QStringList& texts) {
    m_asked->setText(texts.isEmpty() ? tr("No constraints") : texts.join(QStringLiteral(" · ")));
    // What is asked is a fact; that nothing is, a remark.
    if (m_asked->property("muted").toBool() != texts.isEmpty()) {
        m_asked->setProperty("muted", texts.isEmpty());
        m_asked->style()->unpolish(m_asked);
        m_asked->style()->polish(m_asked);
    }
}

void RunCard::setConstraintsEnabled(bool enabled) {
    m_constraints->setEnabled(enabled);
}

void RunCard::setShown(const RunFacts& facts, const CandidateCounts& counts) {
    const DecisionCounts& sum = counts.decisions();
    const QString state = QString::fromStdString(facts.run.state);
    m_shown.resumable = state != QLatin1String("finished");
    m_shown.forkable = !facts.generations.empty();
    m_shown.origin = originOf(facts.run);
    m_shown.title = state == QLatin1String("finished")  ? tr("Finished")
                    : state == QLatin1String("stopped") ? tr("Stopped")
                    : state == QLatin1String("failed")  ? tr("Failed")
                                                        : tr("Interrupted");
    m_shown.generations = tr("%Ln generation(s)", nullptr, static_cast<int>(facts.generations.size()));
    m_shown.evaluated = evaluatedText(sum.evaluated, sum.dropped);
    m_shown.refused = refusedText(sum.refused, sum.excluded);
    m_shown.sum = sumText(sum);
    refresh();
}

void RunCard::clearShown() {
    m_shown = {};
    refresh();
}

void RunCard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Three buttons with words need their room in every language; the settings can say it with a sign.
    m_narrow = width() < 305;
    m_settings->setText(m_narrow ? QString() : tr("Settings…"));
    m_settings->setIcon(m_narrow ? signIcon(Sign::Settings, 14) : QIcon());
    m_settings->setMaximumWidth(m_narrow ? 40 : QWIDGETSIZE_MAX);
    refresh();
}

void RunCard::refresh() {
    const bool active = m_live.isActive();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_pause, m_stop, m_progress, m_elapsed, m_left})
        widget->setVisible(active);
    m_start->setVisible(!active);
    m_start->setEnabled(m_obstacle.isEmpty());
    m_resume->setVisible(!active && m_shown.resumable);
    m_resume->setEnabled(m_obstacle.isEmpty());
    if (active)
        showActive();
    else
        showIdle();
    m_by->setText(active || !m_obstacle.isEmpty() ? QString() : m_searchTarget);
    m_origin->setText(active ? originOf(m_live.facts().run) : m_shown.origin);
    showLinks(active);
    for (QLabel* label : {m_evaluated, m_refused, m_origin, m_hint, m_by})
        label->setVisible(!label->text().isEmpty());
}

/// What can be done with a run that was made.
void RunCard::showLinks(bool active) {
    const auto link = [](const char* name, const QString& text) {
        return QStringLiteral("<a href=\"#%1\">%2</a>").arg(QLatin1String(name), text);
    };
    QStringList links;
    if (m_obstacle.isEmpty())
        links << link("fork", tr("Fork this run…"));
    links << link("report", tr("Save report…"));
    m_links->setText(links.join(QStringLiteral(" · ")));
    m_links->setVisible(!active && m_shown.forkable);
}

void RunCard::showActive() {
    const auto& figures = m_live.figures();
    using State = LiveSearch::State;
    const State state = m_live.state();
    m_title->setText(state == State::Waiting    ? tr("Waiting for other work")
                     : state == State::Paused   ? tr("Paused")
                     : state == State::Stopping ? tr("Stopping…")
                                                : tr("Running"));
    const bool searches = figures.stage.isEmpty() || figures.stage == QLatin1String("searching");
    m_generation->setText(
        searches
            ? tr("generation %1 of %2").arg(format::count(figures.generation + 1), format::count(figures.iterations))
            : stageText(figures.stage.toStdString()));
    const double part = figures.done >= 0        ? figures.done
                        : figures.iterations > 0 ? static_cast<double>(figures.generation) / figures.iterations
                                                 : 0;
    m_progress->setValue(static_cast<int>(part * 1000));
    m_elapsed->setText(tr("%1 elapsed").arg(format::duration(figures.elapsedSeconds)));
    m_left->setText(figures.remainingSeconds ? tr("about %1 left").arg(format::duration(*figures.remainingSeconds))
                                             : QString());
    const auto now = static_cast<double>(figures.evaluated + figures.dropped - figures.evaluatedBefore);
    const double rate = searches && figures.elapsedSeconds > 1 && !m_narrow ? now / figures.elapsedSeconds : 0;
    m_evaluated->setText(rate > 0 ? tr("%1 evaluated · %2 a second")
                                        .arg(format::count(figures.evaluated), format::number(rate, rate < 10 ? 1 : 0))
                                  : evaluatedText(figures.evaluated, figures.dropped));
    m_refused->setText(refusedText(figures.refused, figures.excluded));
    for (QLabel* label : {m_evaluated, m_refused})
        label->setToolTip(sumText(figures));
    m_hint->clear();
    const bool paused = state == State::Paused;
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(signIcon(paused ? Sign::Play : Sign::Pause));
    m_pause->setEnabled(state == State::Running || paused);
    m_stop->setEnabled(state != State::Stopping);
}

void RunCard::showIdle() {
    m_title->setText(m_shown.title.isEmpty() ? tr("No search is running") : m_shown.title);
    m_generation->setText(m_shown.generations);
    m_evaluated->setText(m_shown.evaluated);
    m_refused->setText(m_shown.refused);
    for (QLabel* label : {m_evaluated, m_refused})
        label->setToolTip(m_shown.sum);
    m_hint->setText(!m_obstacle.isEmpty()     ? m_obstacle
                    : m_shown.title.isEmpty() ? tr("Set the limit on the plot, then start.")
                                              : QString());
}

}  // namespace hatter::ui
