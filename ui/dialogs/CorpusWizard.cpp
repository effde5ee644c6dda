// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/CorpusWizard.h"

#include "panels/CorpusFilesPage.h"
#include "panels/CorpusOptionsPage.h"
#include "panels/NoteLine.h"
#include "panels/StepBar.h"
#include "panels/Widgets.h"
#include "panels/WorkspacePlacePage.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace hatter::ui {

namespace {

QString fileNames(const CorpusFileSet& set) {
    QStringList names;
    for (const CorpusFileSet::Entry& entry : set.entries())
        names << QFileInfo(entry.path).fileName();
    return names.join(QStringLiteral(", "));
}

}  // namespace

CorpusWizard::CorpusWizard(Mode mode, QWidget* parent)
    : QDialog(parent),
      m_mode(mode),
      m_steps(nullptr),
      m_stack(new QStackedWidget(this)),
      m_files(new CorpusFilesPage(mode == Mode::NewWorkspace, this)),
      m_options(new CorpusOptionsPage(mode == Mode::NewWorkspace, this)),
      m_note(new NoteLine(this)),
      m_back(new QPushButton(tr("&Back"), this)),
      m_next(makePrimary(tr("&Next"), this)) {
    const bool fresh = mode == Mode::NewWorkspace;
    setWindowTitle(fresh ? tr("New from corpus") : tr("Prepare another corpus"));
    QStringList steps{tr("Files"), fresh ? tr("Languages and sizes") : tr("Languages and pieces")};
    m_stack->addWidget(m_files);
    m_stack->addWidget(m_options);
    if (fresh) {
        m_place = new WorkspacePlacePage(this);
        m_stack->addWidget(m_place);
        steps << tr("Name and folder");
        connect(m_place, &WorkspacePlacePage::changed, this, &CorpusWizard::refresh);
    }
    m_steps = new StepBar(steps, this);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { go(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, &CorpusWizard::advance);
    // As in a browser, where Back and Next come from.
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this,
            [this] { go(step() - 1); });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this), &QShortcut::activated, this, [this] {
        if (step() + 1 < m_stack->count())
            advance();
    });
    connect(m_files, &CorpusFilesPage::changed, this, &CorpusWizard::refresh);
    connect(m_options, &CorpusOptionsPage::changed, this, &CorpusWizard::refresh);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::Space);
    buttons->addWidget(m_note, 1);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addSpacing(Theme::Space);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::SpaceHuge, Theme::SpaceLarge, Theme::SpaceHuge, Theme::SpaceLarge);
    layout->setSpacing(Theme::SpaceLarge);
    layout->addWidget(m_steps);
    layout->addWidget(makeRule(this));
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeRule(this));
    layout->addLayout(buttons);
    orderTabs(layout);
    setAcceptDrops(true);
    setMinimumSize(760, 480);
    resize(980, 640);
    go(0);
}

int CorpusWizard::step() const {
    return m_stack->currentIndex();
}

void CorpusWizard::addFiles(const QStringList& paths) {
    go(0);
    m_files->addFiles(paths);
}

void CorpusWizard::setOptions(const workbench::PrepareDataOptions& options) {
    m_options->setOptions(options);
    m_files->setFiles(options);
}

void CorpusWizard::setWorkspace(const store::WorkspaceInfo& info, bool hasSuper) {
    const data::LanguagePair languages{info.sourceLanguage, info.targetLanguage};
    m_files->setExpectedLanguages(languages);
    m_options->setLanguages(languages);
    if (hasSuper)
        m_options->setSuperPieces(languages);
}

CorpusPlan CorpusWizard::plan() const {
    CorpusPlan plan;
    const data::LanguagePair languages = m_options->languages();
    if (m_files->hasCorpus()) {
        plan.data.emplace();
        m_files->writeTo(*plan.data);
        m_options->writeTo(*plan.data);
    }
    if (m_place != nullptr) {
        plan.folder = m_place->folder();
        plan.info = {m_place->name().toStdString(), languages.source, languages.target,
                     m_place->corpus().toStdString()};
        plan.designSpace = m_options->designSpace();
    }
    return plan;
}

bool CorpusWizard::isReady(int step) const {
    return step == 0 ? m_files->isReady() : step == 1 ? m_options->isReady() : m_place->isReady();
}

void CorpusWizard::go(int step) {
    m_stack->setCurrentIndex(std::clamp(step, 0, m_stack->count() - 1));
    m_failed = false;
    refresh();
    m_stack->currentWidget()->setFocus(Qt::TabFocusReason);
}

void CorpusWizard::advance() {
    if (!m_next->isEnabled() || m_sent)
        return;
    if (step() + 1 < m_stack->count()) {
        go(step() + 1);
        return;
    }
    m_sent = true;
    m_failed = false;
    refresh();
    Q_EMIT planned(plan());
}

void CorpusWizard::goOn() {
    m_sent = false;
    refresh();
}

void CorpusWizard::sayFailed(const QString& sentence, const QString& details) {
    m_sent = false;
    m_failed = true;
    refresh();
    m_note->say(NoteLine::Kind::Error, sentence, details);
}

void CorpusWizard::dragEnterEvent(QDragEnterEvent* event) {
    if (!m_sent && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CorpusWizard::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    addFiles(localFiles(event->mimeData()));
}

void CorpusWizard::refresh() {
    if (m_steps == nullptr || m_refreshing)
        return;  // the pages are being made, or answer what follows
    m_refreshing = true;
    const int last = m_stack->count() - 1;
    m_options->proposeLanguages(m_files->guessedLanguages());
    m_options->setCorpus(m_files->hasCorpus(), m_files->pairs(),
                         !m_files->list(CorpusPreviewer::Validation).set().isEmpty(),
                         !m_files->list(CorpusPreviewer::Test).set().isEmpty());
    m_files->setCleaning(m_options->cleaning());
    const data::LanguagePair languages = m_options->languages();
    m_files->setLanguageNames(format::language(languages.source), format::language(languages.target));
    if (m_place != nullptr)
        m_place->proposeName(m_files->training().set().proposedName());
    bool ready = true;
    for (int i = 0; i <= step(); ++i)
        ready = ready && isReady(i);
    m_back->setEnabled(step() > 0 && !m_sent);
    m_next->setEnabled(ready && !m_sent);
    m_next->setText(step() < last                  ? tr("&Next")
                    : m_mode != Mode::NewWorkspace ? tr("&Prepare data")
                    : m_files->hasCorpus()         ? tr("&Make and prepare")
                                                   : tr("&Make workspace"));
    m_stack->setEnabled(!m_sent);
    m_steps->setCurrent(step());
    if (!m_failed) {
        if (step() > 0 && !isReady(0))
            m_note->say(NoteLine::Kind::Warning, tr("The files need attention: go back to the first step."));
        else
            m_note->clear();
    }
    if (step() == last)
        showSummary();
    m_refreshing = false;
}

void CorpusWizard::showSummary() {
    if (m_place == nullptr)
        return;
    QVector<QPair<QString, QString>> rows;
    const data::LanguagePair languages = m_options->languages();
    rows.append(
        {tr("Languages"),
         tr("%1 → %2", "languages").arg(format::language(languages.source), format::language(languages.target))});
    if (m_files->hasCorpus()) {
        const auto& preview = m_files->training().preview();
        const QString names = fileNames(m_files->training().set());
        rows.append(
            {tr("Training pairs"), preview && preview->whole
                                       ? tr("%1: %2", "files, count of pairs").arg(names, format::count(preview->pairs))
                                       : names});
        for (const auto& [split, name] : {std::pair(CorpusPreviewer::Validation, tr("Validation pairs")),
                                          std::pair(CorpusPreviewer::Test, tr("Test pairs"))})
            if (!m_files->list(split).set().isEmpty())
                rows.append({name, fileNames(m_files->list(split).set())});
        rows.append({tr("Held out"), m_options->heldOutText()});
        rows.append({tr("Segmentation"), m_options->segmentationText()});
    } else {
        rows.append({tr("Corpus"), tr("none yet: it can be prepared on the Data page")});
    }
    rows.append({tr("Design space"), m_options->spaceText()});
    if (rows != m_rows)
        m_place->setSummary(rows);
    m_rows = rows;
}

}  // namespace hatter::ui
