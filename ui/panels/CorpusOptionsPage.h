// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/LanguageNames.h"
#include "engine/SpaceChoices.h"
#include "engine/StoreReader.h"
#include "workbench/Options.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace hatter::ui {

class NoteLine;

/// How a corpus is prepared: its languages, its pieces, what is held out and what is cleaned away; for a new workspace
/// the size of its design space as well.
class CorpusOptionsPage : public QWidget {
    Q_OBJECT

public:
    CorpusOptionsPage(bool withSpace, QWidget* parent = nullptr);

    /// A word for the spaces that ship, by the name of their file.
    static QString nameOf(const SpaceChoice& choice);

    /// What the files tell; what a person typed stays.
    void proposeLanguages(const data::LanguagePair& languages);
    /// Until the files or a person say otherwise.
    void setLanguages(const data::LanguagePair& languages);
    void setOptions(const workbench::PrepareDataOptions& options);
    void writeTo(workbench::PrepareDataOptions& options) const;
    /// Without files nothing is cut into pieces or held out: languages and space alone.
    void setCorpus(bool hasCorpus, std::int64_t pairs, bool hasValidation, bool hasTest);
    /// The workspace's SuperTransformer knows its own pieces alone, as long as these languages stay.
    void setSuperPieces(const data::LanguagePair& languages);

    data::LanguagePair languages() const;
    data::CleaningOptions cleaning() const;
    QString designSpace() const;
    /// "8,000 pieces, joint BPE" and the like, for the summary.
    QString segmentationText() const;
    QString heldOutText() const;
    QString spaceText() const;
    bool isReady() const;

Q_SIGNALS:
    void changed();

private:
    void buildLanguages(QVBoxLayout* layout);
    void buildSegmentation(QVBoxLayout* layout);
    void buildHeldOut(QVBoxLayout* layout);
    void buildCleaning(QVBoxLayout* layout);
    void buildSpaces(QVBoxLayout* layout);
    void fillSpaces(const QVector<SpaceChoice>& choices);
    QString sizesText(const space::DesignSpace& space) const;
    const SpaceChoice* chosenSpace() const;
    void checkModel();
    void checkSpace();
    void refresh();
    void showSpaces();

    bool m_withSpace, m_hasCorpus = true, m_hasValidation = false, m_hasTest = false;
    std::int64_t m_pairs = 0;
    data::LanguagePair m_guessed, m_proposed, m_superLanguages;
    QLineEdit *m_source, *m_target, *m_model, *m_spaceFile = nullptr;
    QLabel *m_languages, *m_heldOutFact, *m_guess;
    NoteLine *m_languageNote, *m_modelNote, *m_spaceNote = nullptr;
    QRadioButton *m_joint, *m_own, *m_ownSpace = nullptr;
    QSpinBox *m_pieces, *m_heldOut, *m_minWords, *m_maxWords, *m_seed;
    QDoubleSpinBox* m_ratio;
    QCheckBox *m_duplicates, *m_identical;
    QToolButton* m_more;
    QWidget *m_cleaning, *m_corpusParts;
    QWidget* m_modelRow = nullptr;
    QButtonGroup* m_spaces = nullptr;
    QVBoxLayout* m_spaceRows = nullptr;
    QVector<SpaceChoice> m_choices;
    QVector<QLabel*> m_spaceFacts;
    std::optional<SpaceChoice> m_read;  ///< the HAT YAML of one's own
    int m_modelPieces = 0;              ///< of a model that was read; 0: none, -1: it is none
    quint64 m_modelRequest = 0, m_spaceRequest = 0;
    StoreReader m_reader;  // last: joined before what it uses is gone
};

}  // namespace hatter::ui
