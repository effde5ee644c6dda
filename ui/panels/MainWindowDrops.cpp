// SPDX-License-Identifier: GPL-3.0-or-later
// Files that fall on the window: what they are is told by what is in them, off the GUI thread. What cannot be taken is
// refused in the page, with the reason.
#include "base/Error.h"
#include "dialogs/ImportPredictorDialog.h"
#include "engine/DroppedFile.h"
#include "engine/Session.h"
#include "models/SubText.h"
#include "panels/LatencyPage.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/SearchPage.h"
#include "panels/SuperTransformerPage.h"
#include "settings/Format.h"
#include "workbench/HatOptions.h"
#include "workbench/ImportPredictor.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>

namespace hatter::ui {

namespace {

QStringList filesOf(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            files << QFileInfo(url.toLocalFile()).absoluteFilePath();
    return files;
}

latency::HatNormalisation normalisationOf(const QString& settings) {
    if (settings.isEmpty())
        return {};
    const space::HatFile file = space::readHatFile(settings.toStdString());
    const std::optional<space::HatNorms> norms = file.predictor   ? std::optional(file.predictor->norms)
                                                 : file.evolution ? file.evolution->norms
                                                                  : std::nullopt;
    if (!norms)
        throw InputError({settings.toStdString(), 0, "feature-norm"},
                         "is missing: settings of a predictor, or of a search with feature-norm and lat-norm");
    return {norms->features, norms->latencyMs};
}

QString warningsOf(const space::HatFile& file) {
    QStringList lines;
    for (const space::SettingsWarning& warning : file.warnings)
        lines << QString::fromStdString(warning.text());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!filesOf(event->mimeData()).isEmpty() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = filesOf(event->mimeData());
    event->acceptProposedAction();
    if (const QStringList corpus = droppedCorpus(event->mimeData()); !corpus.isEmpty())
        newFromCorpus(corpus);
    else if (files.size() == 1)
        takeFile(files.first());
    else if (!files.isEmpty())
        refuse(tr("One file at a time, please."), {});
    else
        pasteText(event->mimeData()->text());
}

void MainWindow::refuse(const QString& sentence, const QString& reason) {
    currentStrip().say(MessageStrip::Kind::Warning, sentence, reason);
}

void MainWindow::takeFile(const QString& path) {
    m_session->reader().read(
        this, [path] { return DroppedFile::look(path); }, [this](const DroppedFile& file) { takeDropped(file); });
}

void MainWindow::takeDropped(const DroppedFile& file) {
    const QString name = QFileInfo(file.path).fileName();
    switch (file.kind) {
        case DroppedFile::Kind::Workspace:
            openWorkspace(file.path);
            return;
        case DroppedFile::Kind::Checkpoint:
            importCheckpoint(file.path);
            return;
        case DroppedFile::Kind::Unknown:
            refuse(tr("%1 is nothing that Hatter can take.").arg(name), file.reason);
            return;
        default:
            break;
    }
    if (!m_session->isOpen()) {
        refuse(tr("%1 belongs into a workspace. Open one or make a new one, then drop it again.").arg(name), {});
        return;
    }
    if (file.kind == DroppedFile::Kind::Predictor)
        importPredictor(file.path);
    else if (file.kind == DroppedFile::Kind::LatencyCsv) {
        showPage(StageModel::Latency);
        m_latency->importCsv(file.path, LatencyPage::usualTokens(file.path));
    } else
        takeYaml(file);
}

void MainWindow::takeYaml(const DroppedFile& file) {
    const space::HatFile& yaml = *file.yaml;
    try {
        switch (yaml.kind) {
            case space::HatFileKind::SubTransformer:
                takeSubFile(file.path);
                return;
            case space::HatFileKind::SuperTransformer: {
                showPage(StageModel::SuperTransformer);
                m_super->propose(file.path, yaml);
                return;
            }
            case space::HatFileKind::Evolution: {
                workbench::SearchOptions options = m_search->nextOptions();
                const auto missing = workbench::applyHatFile(yaml, options);
                showPage(StageModel::Search);
                m_search->proposeSettings(options);
                QString details = warningsOf(yaml);
                for (const space::SettingsWarning& warning : missing)
                    details += QLatin1Char('\n') + QString::fromStdString(warning.text());
                if (!details.trimmed().isEmpty())
                    currentStrip().say(MessageStrip::Kind::Warning,
                                       tr("Some settings of %1 are not used.").arg(QFileInfo(file.path).fileName()),
                                       details.trimmed());
                return;
            }
            default:
                refuse(tr("%1 holds %2, which are for the command line.")
                           .arg(QFileInfo(file.path).fileName(), QString::fromStdString(toText(yaml.kind))),
                       {});
        }
    } catch (const std::exception& e) {
        refuse(tr("%1 cannot be taken.").arg(QFileInfo(file.path).fileName()), QString::fromUtf8(e.what()));
    }
}

void MainWindow::takeSubFile(const QString& path) {
    m_session->reader().read(
        this,
        [path] {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                throw InputError(path.toStdString() + ": " + file.errorString().toStdString());
            return QString::fromUtf8(file.readAll());
        },
        [this](const QString& text) { pasteText(text); },
        [this](const QString& text) { refuse(tr("The file cannot be read."), text); });
}

void MainWindow::importPredictor(const QString& file) {
    auto* dialog = new ImportPredictorDialog(file, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file] {
        if (!m_session->isOpen())
            return;
        workbench::ImportPredictorOptions options;
        options.file = file.toStdString();
        options.target = dialog->target().toStdString();
        options.sentenceLength = dialog->sentenceLength();
        m_session->change(
            this,
            [options, settings = dialog->settings()](const store::Workspace& workspace) {
                workbench::ImportPredictorOptions whole = options;
                whole.normalisation = normalisationOf(settings);
                workbench::importPredictor(workspace, whole);
                return QString::fromStdString(whole.target);
            },
            [this](const QString& target) {
                showPage(StageModel::Latency);
                note(tr("The predictor of %1 was imported. Searches can go by it.").arg(target));
            },
            [this](const QString& text) { refuse(tr("The predictor could not be imported."), text); });
    });
    dialog->open();
}

}  // namespace hatter::ui
