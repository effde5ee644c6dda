// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/CorpusPreviewer.h"
#include "panels/CorpusFileList.h"

#include <QWidget>
#include <array>

class QLabel;

namespace hatter::ui {

class CorpusPreviewPanel;

/// Which files a corpus is made of, and what stands in them while they are read.
class CorpusFilesPage : public QWidget {
    Q_OBJECT

public:
    /// `canBeEmpty`: a workspace may be made without a corpus.
    explicit CorpusFilesPage(bool canBeEmpty, QWidget* parent = nullptr);

    /// Files whose names tell their split go there.
    void addFiles(const QStringList& paths);
    void setFiles(const workbench::PrepareDataOptions& options);
    void writeTo(workbench::PrepareDataOptions& options) const;
    /// Of names and catalogues' headers.
    data::LanguagePair guessedLanguages() const;
    void setExpectedLanguages(const data::LanguagePair& languages);
    void setLanguageNames(const QString& source, const QString& target);
    void setCleaning(const data::CleaningOptions& cleaning);

    bool hasCorpus() const { return !training().set().isEmpty(); }
    /// Nothing is known that speaks against going on.
    bool isReady() const;
    /// Pairs of the training files as far as they were read.
    std::int64_t pairs() const;
    const CorpusFileList& training() const { return *m_lists[CorpusPreviewer::Training]; }
    const CorpusFileList& list(CorpusPreviewer::Split split) const { return *m_lists[split]; }
    CorpusPreviewPanel& preview() { return *m_preview; }

Q_SIGNALS:
    void changed();

private:
    void read(CorpusPreviewer::Split split);

    bool m_canBeEmpty;
    std::array<CorpusFileList*, CorpusPreviewer::SplitCount> m_lists{};
    CorpusPreviewPanel* m_preview;
    QLabel* m_later = nullptr;
    data::CleaningOptions m_cleaning;
    CorpusPreviewer* m_previewer;
};

}  // namespace hatter::ui
