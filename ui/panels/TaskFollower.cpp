// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/TaskFollower.h"

#include "settings/Format.h"

#include <QCoreApplication>

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
                                        QT_TRANSLATE_NOOP("Stage", "fitting"),
                                        QT_TRANSLATE_NOOP("Stage", "profiling layers"),
                                        QT_TRANSLATE_NOOP("Stage", "searching"),
                                        QT_TRANSLATE_NOOP("Stage", "evaluating"),
                                        QT_TRANSLATE_NOOP("Stage", "translating"),
                                        QT_TRANSLATE_NOOP("Stage", "translating the test pairs"),
                                        QT_TRANSLATE_NOOP("Stage", "likewise with inherited weights"),
                                        QT_TRANSLATE_NOOP("Stage", "exporting")};
    for (const char* text : known)
        if (stage == text)
            return QCoreApplication::translate("Stage", text);
    return QString::fromStdString(stage);
}

TaskFollower::TaskFollower(EngineRunner& runner, QObject* parent) : QObject(parent), m_runner(runner) {
    connect(&runner, &EngineRunner::updated, this, [this](TaskId id, const TaskUpdate& update) {
        if (id != m_task || m_task == 0)
            return;
        if (update.progress) {
            m_progress = update.progress;
            Q_EMIT progressed();
        }
        Q_EMIT updated(update);
    });
    connect(&runner, &EngineRunner::finished, this, [this](TaskId id) { end(id, true, {}); });
    connect(&runner, &EngineRunner::stopped, this, [this](TaskId id) { end(id, false, {}); });
    connect(&runner, &EngineRunner::failed, this,
            [this](TaskId id, TaskKind, const QString& message) { end(id, false, message); });
}

void TaskFollower::follow(TaskId id) {
    if (isActive())
        m_next.append(id);
    else
        begin(id);
}

void TaskFollower::stop() {
    if (m_task != 0)
        m_runner.stop(m_task);
}

void TaskFollower::begin(TaskId id) {
    m_task = id;
    m_progress.reset();
    Q_EMIT began();
    Q_EMIT progressed();
}

void TaskFollower::end(TaskId id, bool finished, const QString& message) {
    // Dropped before it began.
    if (m_next.removeOne(id))
        return;
    if (id != m_task || m_task == 0)
        return;
    m_task = 0;
    m_progress.reset();
    if (!m_next.isEmpty())
        begin(m_next.takeFirst());
    Q_EMIT ended(finished, message);
}

double TaskFollower::part() const {
    return m_progress && m_progress->total > 0
               ? static_cast<double>(m_progress->done) / static_cast<double>(m_progress->total)
               : -1;
}

QString TaskFollower::fact() const {
    if (!m_progress)
        return {};
    const QString stage = stageText(m_progress->stage);
    return m_progress->total > 0 ? tr("%1: %2 of %3", "stage, done, total")
                                       .arg(stage, format::count(m_progress->done), format::count(m_progress->total))
                                 : stage;
}

QString TaskFollower::elapsedText() const {
    if (isStopping())
        return tr("Stopping…");
    if (!m_progress)
        return m_runner.currentId() != m_task ? tr("Waiting for other work") : tr("Starting the engine");
    return tr("%1 elapsed").arg(format::duration(m_progress->elapsedSeconds));
}

QString TaskFollower::remainingText() const {
    return m_progress && m_progress->remainingSeconds
               ? tr("about %1 left").arg(format::duration(*m_progress->remainingSeconds))
               : QString();
}

}  // namespace hatter::ui
