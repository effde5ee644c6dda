// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ReportActions.h"

#include "dialogs/ReportDialog.h"
#include "engine/Session.h"
#include "report/ReportWriter.h"
#include "settings/Format.h"

#include <QAction>
#include <QFileInfo>
#include <QTimer>
#include <utility>

namespace hatter::ui {

namespace {

/// "demo-run-3"
QString fileNameOf(const QString& workspace, qint64 run) {
    const QString name = format::fileName(workspace);
    return QStringLiteral("%1-run-%2").arg(name.isEmpty() ? QStringLiteral("search") : name).arg(run);
}

}  // namespace

/// A report on its way from one thread to the other.
struct ReportActions::Job {
    qint64 run = 0;
    QString place;
    RunReport report;
    ReportPlots plots;
};

ReportActions::ReportActions(Session& session, std::function<qint64()> run, QWidget* window)
    : QObject(window),
      m_session(session),
      m_run(std::move(run)),
      m_window(window),
      m_action(new QAction(tr("Save &report…"), this)) {
    m_action->setStatusTip(tr("Writes the run as a PDF or as a page with pictures, to pass on"));
    connect(m_action, &QAction::triggered, this, [this] {
        if (const qint64 asked = m_run(); asked > 0)
            ask(asked);
    });
}

void ReportActions::ask(qint64 run) {
    const auto& info = m_session.workspace().info();
    const QString workspace =
        info.name.empty() ? QFileInfo(m_session.folder()).fileName() : QString::fromStdString(info.name);
    auto* dialog = new ReportDialog(run, fileNameOf(workspace, run), m_session.reader(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, run, folder = m_session.folder()] {
        if (m_session.isOpen() && m_session.folder() == folder)
            save(run, dialog->place());
    });
    dialog->open();
}

void ReportActions::save(qint64 run, const QString& place) {
    if (m_session.isTiming()) {
        // Pictures cost time that a latency would be blamed for.
        Q_EMIT failed(tr("Something is being measured. Save the report afterwards."), {});
        return;
    }
    Q_EMIT begun(run);
    m_session.reader().read(
        this,
        [workspace = m_session.workspace(), run, place] {
            return std::make_shared<Job>(Job{run, place, readRunReport(workspace, run), {}});
        },
        [this](const std::shared_ptr<Job>& job) { draw(job); },
        [this, place](const QString& text) { fail(place, text); });
}

void ReportActions::draw(const std::shared_ptr<Job>& job) {
    QTimer::singleShot(0, this, [this, job] {
        job->plots.loss = lossPicture(job->report, reportPaper(job->place));
        QTimer::singleShot(0, this, [this, job] {
            job->plots.bleu = bleuPicture(job->report, reportPaper(job->place));
            write(job);
        });
    });
}

void ReportActions::write(const std::shared_ptr<Job>& job) {
    m_session.reader().read(
        this, [job] { return writeReport(job->report, job->plots, job->place).constFirst(); },
        [this, run = job->run](const QString& page) { Q_EMIT written(run, page); },
        [this, place = job->place](const QString& text) { fail(place, text); });
}

void ReportActions::fail(const QString& place, const QString& details) {
    Q_EMIT failed(tr("The report could not be written to %1.").arg(format::folder(place)), details);
}

}  // namespace hatter::ui
