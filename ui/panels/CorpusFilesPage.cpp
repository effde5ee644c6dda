// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/CorpusFilesPage.h"

#include "panels/CorpusPreviewPanel.h"
#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace hatter::ui {

using Split = CorpusPreviewer::Split;

CorpusFilesPage::CorpusFilesPage(bool canBeEmpty, QWidget* parent)
    : QWidget(parent),
      m_canBeEmpty(canBeEmpty),
      m_preview(new CorpusPreviewPanel(this)),
      m_previewer(new CorpusPreviewer(this)) {
    const QString drawn = tr("None: drawn from the training pairs.");
    auto* left = new QWidget(this);
    m_lists = {new CorpusFileList(tr("Training pairs"),
                                  tr("Drop two text files with a sentence a line here,\nor TSV, PO or MO files with "
                                     "both sides."),
                                  true, left),
               new CorpusFileList(tr("Validation pairs"), drawn, false, left),
               new CorpusFileList(tr("Test pairs"), drawn, false, left)};
    auto* lists = new QVBoxLayout(left);
    lists->setContentsMargins(0, 0, Theme::Space, 0);
    lists->setSpacing(Theme::SpaceLarge);
    for (CorpusFileList* list : m_lists)
        lists->addWidget(list);
    if (canBeEmpty) {
        m_later = makeSmall(tr("Without files a workspace is made that gets its corpus later."), left);
        m_later->setWordWrap(true);
        lists->addWidget(m_later);
    }
    lists->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(left);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceLarge);
    layout->addWidget(scroll, 5);
    layout->addWidget(m_preview, 7);
    for (const Split split : {CorpusPreviewer::Training, CorpusPreviewer::Validation, CorpusPreviewer::Test})
        connect(m_lists[split], &CorpusFileList::changed, this, [this, split] { read(split); });
    connect(m_previewer, &CorpusPreviewer::previewed, this,
            [this](Split split, const workbench::CorpusPreview& preview) {
                m_lists[split]->setPreview(preview);
                if (split == CorpusPreviewer::Training)
                    m_preview->setPreview(preview);
                Q_EMIT changed();
            });
    setFocusProxy(m_lists[CorpusPreviewer::Training]->firstControl());
}

void CorpusFilesPage::read(Split split) {
    const CorpusFileSet& set = m_lists[split]->set();
    if (set.isEmpty() || set.lack() == CorpusFileSet::Lack::OnePair) {
        m_previewer->drop(split);
        if (split == CorpusPreviewer::Training)
            m_preview->clear();
    } else {
        m_previewer->read(split, set.files(), m_cleaning);
    }
    if (m_later != nullptr)
        m_later->setVisible(!hasCorpus());
    Q_EMIT changed();
}

void CorpusFilesPage::addFiles(const QStringList& paths) {
    const CorpusSplits splits = splitsByName(paths);
    const QStringList* parts[] = {&splits.training, &splits.validation, &splits.test};
    for (int split = 0; split < CorpusPreviewer::SplitCount; ++split)
        if (!parts[split]->isEmpty())
            m_lists[static_cast<std::size_t>(split)]->addFiles(*parts[split]);
}

void CorpusFilesPage::setFiles(const workbench::PrepareDataOptions& options) {
    const workbench::CorpusFiles* files[] = {&options.train, &options.valid, &options.test};
    for (std::size_t split = 0; split < m_lists.size(); ++split)
        m_lists[split]->setSet(CorpusFileSet::of(*files[split]));
}

void CorpusFilesPage::writeTo(workbench::PrepareDataOptions& options) const {
    workbench::CorpusFiles* files[] = {&options.train, &options.valid, &options.test};
    for (std::size_t split = 0; split < m_lists.size(); ++split)
        *files[split] = m_lists[split]->set().files();
}

data::LanguagePair CorpusFilesPage::guessedLanguages() const {
    data::LanguagePair found = training().set().languages();
    const auto& preview = training().preview();
    if (preview && found.source.empty())
        found.source = preview->languages.source;
    if (preview && found.target.empty())
        found.target = preview->languages.target;
    // Messages of catalogues are English where nothing says otherwise: that is gettext's own rule.
    const auto& entries = training().set().entries();
    const bool catalogues = !entries.isEmpty() && std::all_of(entries.begin(), entries.end(), [](const auto& entry) {
        return entry.role == CorpusFileSet::Role::Both && !entry.path.endsWith(QLatin1String(".tsv"));
    });
    if (catalogues && found.source.empty() && !found.target.empty() && found.target != "en")
        found.source = "en";
    return found;
}

void CorpusFilesPage::setExpectedLanguages(const data::LanguagePair& languages) {
    for (CorpusFileList* list : m_lists)
        list->setLanguages(languages);
}

void CorpusFilesPage::setLanguageNames(const QString& source, const QString& target) {
    m_preview->setLanguages(source, target);
}

void CorpusFilesPage::setCleaning(const data::CleaningOptions& cleaning) {
    if (cleaning.minWords == m_cleaning.minWords && cleaning.maxWords == m_cleaning.maxWords &&
        cleaning.maxRatio == m_cleaning.maxRatio)
        return;
    m_cleaning = cleaning;
    if (hasCorpus())
        read(CorpusPreviewer::Training);
}

bool CorpusFilesPage::isReady() const {
    const bool sound =
        std::all_of(m_lists.begin(), m_lists.end(), [](const CorpusFileList* list) { return list->isSound(); });
    return sound && (hasCorpus() || (m_canBeEmpty && m_lists[CorpusPreviewer::Validation]->set().isEmpty() &&
                                     m_lists[CorpusPreviewer::Test]->set().isEmpty()));
}

std::int64_t CorpusFilesPage::pairs() const {
    return training().preview() ? training().preview()->pairs : 0;
}

}  // namespace hatter::ui
