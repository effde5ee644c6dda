// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/TaskCard.h"

#include "panels/MessageStrip.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QProgressBar>
#include <algorithm>

namespace hatter::ui {

QString stageText(const std::string& stage) {
    static const char* const known[] = {QT_TRANSLATE_NOOP("Stage", "reading and cleaning"),
                                        QT_TRANSLATE_NOOP("Stage", "segmentation"),
                                        QT_TRANSLATE_NOOP("Stage", "binarising train"),
                                        QT_TRANSLATE_NOOP("Stage", "binarising valid"),
                                        QT_TRANSLATE_NOOP("Stage", "binarising test"),
                                        QT_TRANSLATE_NOOP("Stage", "front on all pairs"),
                                        QT_TRANSLATE_NOOP("Stage", "BLEU of the front"),
                                        QT_TRANSLATE_NOOP("Stage", "training"),
                                        QT_TRANSLATE_NOOP("Stage", "importing"),
                                        QT_TRANSLATE_NOOP("Stage", "measuring latency"),
                                        QT_TRANSLATE_NOOP("Stage", "searching"),
                                        QT_TRANSLATE_NOOP("Stage", "evaluating"),
                                        QT_TRANSLATE_NOOP("Stage", "translating"),
                                        QT_TRANSLATE_NOOP("Stage", "exporting")};
    for (const char* text : known)
        if (stage == text)
            return QCoreApplication::translate("Stage", text);
    return QString::fromStdString(stage);
}

TaskCard::TaskCard(EngineRunner& runner, const QString& title, MessageStrip& strip, const QString& failure,
                   QWidget* parent)
    : QFrame(parent),
      m_runner(runner),
      m_strip(strip),
      m_failure(failure),
      m_stage(makeBold(title, this)),
      m_count(makeSmall({}, this)),
      m_detail(makeSmall({}, this)),
      m_elapsed(makeSmall({}, this)),
      m_left(makeSmall({}, this)),
      m_progress(new QProgressBar(this)),
      m_stop(new QPushButton(signIcon(Sign::Stop), tr("Stop"), this)) {
    setProperty("card", true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(title);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(Theme::SpaceMedium, Theme::SpaceMedium, Theme::SpaceMedium, Theme::SpaceMedium);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_stage, 0, 0);
    grid->addWidget(m_count, 0, 1, Qt::AlignRight);
    grid->addWidget(m_progress, 1, 0, 1, 2);
    grid->addWidget(m_elapsed, 2, 0);
    grid->addWidget(m_left, 2, 1, Qt::AlignRight);
    grid->addWidget(m_detail, 3, 0, 1, 2);
    grid->addWidget(m_stop, 0, 2, 4, 1, Qt::AlignVCenter);
    grid->setColumnMinimumWidth(2, 96);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_runner.stop(m_task);
        m_stop->setEnabled(false);
        m_elapsed->setText(tr("Stopping…"));
    });
    connect(&runner, &EngineRunner::updated, this, [this](TaskId id, const TaskUpdate& update) {
        if (id != m_task || m_task == 0)
            return;
        if (update.progress)
            showProgress(*update.progress);
        Q_EMIT updated(update);
    });
    connect(&runner, &EngineRunner::finished, this, [this](TaskId id) { end(id, true, {}); });
    connect(&runner, &EngineRunner::stopped, this, [this](TaskId id) { end(id, false, {}); });
    connect(&runner, &EngineRunner::failed, this,
            [this](TaskId id, TaskKind, const QString& message) { end(id, false, message); });
    hide();
}

void TaskCard::follow(TaskId id) {
    m_strip.clear();
    if (isActive())
        m_next.append(id);
    else
        show(id);
}

void TaskCard::show(TaskId id) {
    m_task = id;
    m_part = -1;
    m_stop->setEnabled(true);
    m_progress->setRange(0, 0);
    m_count->clear();
    m_detail->clear();
    m_left->clear();
    m_elapsed->setText(m_runner.waiting() > 0 ? tr("Waiting for other work") : tr("Starting the engine"));
    QFrame::show();
    Q_EMIT progressed();
}

QString TaskCard::fact() const {
    return m_count->text();
}

void TaskCard::showProgress(const ProgressEvent& progress) {
    m_part = progress.total > 0 ? static_cast<double>(progress.done) / static_cast<double>(progress.total) : -1;
    m_progress->setRange(0, m_part >= 0 ? 1000 : 0);
    m_progress->setValue(static_cast<int>(m_part * 1000));
    const QString stage = stageText(progress.stage);
    m_count->setText(progress.total > 0 ? tr("%1: %2 of %3", "stage, done, total")
                                              .arg(stage, format::count(progress.done), format::count(progress.total))
                                        : stage);
    m_detail->setText(QString::fromStdString(progress.detail));
    m_detail->setVisible(!progress.detail.empty());
    if (!m_runner.isStopping(m_task))
        m_elapsed->setText(tr("%1 elapsed").arg(format::duration(progress.elapsedSeconds)));
    m_left->setText(progress.remainingSeconds ? tr("about %1 left").arg(format::duration(*progress.remainingSeconds))
                                              : QString());
    Q_EMIT progressed();
}

void TaskCard::end(TaskId id, bool finished, const QString& message) {
    // Dropped before it began.
    if (m_next.removeOne(id))
        return;
    if (id != m_task || m_task == 0)
        return;
    m_task = 0;
    hide();
    if (!m_next.isEmpty())
        show(m_next.takeFirst());
    if (!message.isEmpty())
        m_strip.say(MessageStrip::Kind::Error, m_failure, message);
    Q_EMIT ended(finished);
}

}  // namespace hatter::ui
