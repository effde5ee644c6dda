// SPDX-License-Identifier: GPL-3.0-or-later
// File > Import: a checkpoint of the reference becomes a workspace of its own. The workspace is made and opened, then
// the engine fills it; one that could not be filled is taken away again.
#include "dialogs/ImportDialog.h"
#include "engine/Session.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/SuperTransformerPage.h"
#include "panels/TaskCard.h"
#include "panels/WelcomePage.h"
#include "settings/Format.h"

#include <QFileInfo>
#include <utility>

namespace hatter::ui {

namespace {

QString noteText(const workbench::ImportNote& note) {
    using Kind = workbench::ImportNote::Kind;
    const QString what = QString::fromStdString(note.what);
    switch (note.kind) {
        case Kind::NoSplit:
            return MainWindow::tr("The binary data has no %1 pairs.").arg(what);
        case Kind::NoCodes:
            return MainWindow::tr("No BPE codes were given: text must come in pieces.");
        case Kind::Lowercase:
            return MainWindow::tr("The model knows lower case alone: typed text is lowered.");
        case Kind::MosesByData:
            return MainWindow::tr("Punctuation stands alone in the data: typed text goes through Moses' rules.");
        case Kind::NoMosesByData:
            return MainWindow::tr("Punctuation hangs on words in the data: text is not tokenised.");
        case Kind::MosesByDictionary:
            return MainWindow::tr("The dictionary has Moses' entities: typed text goes through its rules.");
        case Kind::MosesAssumed:
            return MainWindow::tr("Nothing tells how the text was tokenised: Moses' rules are assumed.");
        case Kind::OneSubTransformer:
            return MainWindow::tr(
                "One SubTransformer was trained in this file: the design space holds its sizes alone.");
        case Kind::NoTrainingState:
            return MainWindow::tr("Training begins with a fresh optimiser: %1").arg(what);
    }
    return {};
}

}  // namespace

void MainWindow::importCheckpoint(const QString& file) {
    auto* dialog = new ImportDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!file.isEmpty())
        dialog->setCheckpoint(file);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        whenIdle(tr("Work is running in the open workspace. Stop it and open the other one?"), tr("Stop and open"),
                 [this, folder = dialog->folder(), name = dialog->name(), options = dialog->options()] {
                     m_import = Import{options, folder, 0, {}};
                     m_session->create(folder, {name.toStdString(), {}, {}, {}}, {});
                 });
    });
    dialog->open();
}

void MainWindow::connectImport() {
    EngineRunner& runner = m_session->runner();
    connect(m_session, &Session::failed, this, [this] { m_import.reset(); });
    connect(&runner, &EngineRunner::updated, this, [this](TaskId id, const TaskUpdate& update) {
        if (m_import && id == m_import->task && update.imported)
            m_import->outcome = update.imported;
    });
    connect(&runner, &EngineRunner::finished, this, [this](TaskId id) {
        if (m_import && id == m_import->task)
            m_session->open(m_import->folder);  // it has languages now
    });
    connect(&runner, &EngineRunner::stopped, this, [this](TaskId id) { importFailed(id, {}); });
    connect(&runner, &EngineRunner::failed, this,
            [this](TaskId id, TaskKind, const QString& message) { importFailed(id, message); });
}

bool MainWindow::importOpened() {
    if (!m_import || QFileInfo(m_session->folder()) != QFileInfo(m_import->folder))
        return false;
    showPage(StageModel::SuperTransformer);
    if (!m_import->outcome) {
        m_import->task = m_session->runner().importCheckpoint(m_session->workspace(), m_import->options);
        m_super->followImport(m_import->task);
        return true;
    }
    const workbench::ImportCheckpointOutcome outcome = *std::exchange(m_import, std::nullopt)->outcome;
    QStringList notes;
    for (const workbench::ImportNote& note : outcome.notes)
        notes << noteText(note);
    m_super->strip().say(MessageStrip::Kind::Done,
                         tr("Imported: vocabularies of %1 and %2 pieces. Measure latency next, then search.")
                             .arg(format::count(outcome.sourceVocabulary), format::count(outcome.targetVocabulary)),
                         notes.join(QLatin1Char(' ')));
    return true;
}

void MainWindow::importFailed(TaskId id, const QString& message) {
    if (!m_import || id != m_import->task)
        return;
    const QString folder = m_session->folder();
    m_import.reset();
    m_session->close();
    forget(folder);
    m_session->reader().read(
        this,
        [path = std::filesystem::path(folder.toStdString())] {
            // A workspace is made in a new or empty folder: all that is in it was made by us, a moment ago.
            std::error_code ignored;
            for (const auto& entry : std::filesystem::directory_iterator(path, ignored))
                std::filesystem::remove_all(entry.path(), ignored);
            std::filesystem::remove(path, ignored);
            return true;
        },
        [](bool) {});
    if (!message.isEmpty())
        m_welcome->strip().say(MessageStrip::Kind::Error, tr("The checkpoint could not be imported."), message);
}

}  // namespace hatter::ui
