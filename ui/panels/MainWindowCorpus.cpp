// SPDX-License-Identifier: GPL-3.0-or-later
// File > New from corpus: a person's files become a workspace with prepared data. The dialog stands until the workspace
// is open, so that what could not be made is said where it can be mended.
#include "dialogs/CorpusWizard.h"
#include "engine/Session.h"
#include "models/CorpusFileSet.h"
#include "panels/DataPage.h"
#include "panels/MainWindow.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <utility>

namespace hatter::ui {

QStringList MainWindow::droppedCorpus(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile() || QFileInfo(url.toLocalFile()).isDir())
            return {};
        files << url.toLocalFile();
    }
    return corpusAmong(files);
}

void MainWindow::newFromCorpus(const QStringList& files) {
    if (m_wizard == nullptr) {
        m_wizard = new CorpusWizard(CorpusWizard::Mode::NewWorkspace, this);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_wizard, &CorpusWizard::planned, this, &MainWindow::makeFromCorpus);
        m_wizard->open();
    }
    if (!files.isEmpty())
        m_wizard->addFiles(files);
    m_wizard->raise();
}

void MainWindow::makeFromCorpus(const CorpusPlan& plan) {
    if (m_session->runner().isBusy() && m_wizard != nullptr)
        m_wizard->goOn();  // the question may be answered with no
    whenIdle(tr("Work is running in the open workspace. Stop it and open the other one?"), tr("Stop and open"),
             [this, plan] {
                 m_corpusPlan = std::make_unique<CorpusPlan>(plan);
                 m_session->create(plan.folder, plan.info, plan.designSpace);
             });
}

bool MainWindow::corpusOpened() {
    const std::unique_ptr<CorpusPlan> plan = std::exchange(m_corpusPlan, nullptr);
    if (!plan || QFileInfo(m_session->folder()) != QFileInfo(plan->folder))
        return false;
    if (m_wizard != nullptr)
        m_wizard->accept();
    showPage(StageModel::Data);
    if (plan->data)
        m_data->prepare(*plan->data);
    return true;
}

bool MainWindow::corpusFailed(const QString& message) {
    if (!std::exchange(m_corpusPlan, nullptr))
        return false;
    if (m_wizard == nullptr)
        return false;
    if (!m_session->isOpen())
        showWelcome();
    m_wizard->sayFailed(tr("The workspace could not be made."), message);
    return true;
}

}  // namespace hatter::ui
