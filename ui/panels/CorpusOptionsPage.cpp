// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/CorpusOptionsPage.h"

#include "base/Error.h"
#include "data/SegmenterFile.h"
#include "panels/NoteLine.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace hatter::ui {

namespace {

constexpr int Indent = 22;    ///< what belongs to a radio button stands under its text
constexpr int NoPieces = -1;  ///< the file is no segmenter
constexpr int CodeWidth = 96;

QString purposeOf(const SpaceChoice& choice) {
    if (choice.name == QLatin1String("demo"))
        return CorpusOptionsPage::tr("Can be trained on a CPU; for corpora of some thousand pairs and more.");
    if (choice.name == QLatin1String("space1"))
        return CorpusOptionsPage::tr("Wants a GPU; for corpora from about a hundred thousand pairs.");
    if (choice.name == QLatin1String("space0"))
        return CorpusOptionsPage::tr("Wants a GPU and patience; for corpora of millions of pairs.");
    return {};
}

QVBoxLayout* makeColumn(int indent = 0) {
    auto* column = new QVBoxLayout;
    column->setContentsMargins(indent, 0, 0, 0);
    column->setSpacing(Theme::SpaceTiny);
    return column;
}

QLabel* makeWrapped(const QString& text, QWidget* parent) {
    QLabel* label = makeSmall(text, parent);
    label->setWordWrap(true);
    return label;
}

bool isWord(const QString& code) {
    return !code.isEmpty() && std::all_of(code.begin(), code.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('-');
    });
}

/// A pipe would keep the reader for ever.
void requireFile(const std::filesystem::path& path) {
    std::error_code code;
    if (!std::filesystem::is_regular_file(path, code))
        throw InputError({path.string(), 0, {}}, "there is no such file");
}

}  // namespace

QString CorpusOptionsPage::nameOf(const SpaceChoice& choice) {
    if (choice.name == QLatin1String("demo"))
        return tr("Small");
    if (choice.name == QLatin1String("space1"))
        return tr("Middle: HAT's space for IWSLT");
    if (choice.name == QLatin1String("space0"))
        return tr("Large: HAT's space for WMT");
    return choice.name;
}

CorpusOptionsPage::CorpusOptionsPage(bool withSpace, QWidget* parent)
    : QWidget(parent),
      m_withSpace(withSpace),
      m_source(new QLineEdit(this)),
      m_target(new QLineEdit(this)),
      m_model(new QLineEdit(this)),
      m_languages(makeLabel({}, this)),
      m_heldOutFact(makeWrapped({}, this)),
      m_guess(makeWrapped({}, this)),
      m_languageNote(new NoteLine(this)),
      m_modelNote(new NoteLine(this)),
      m_joint(new QRadioButton(this)),
      m_own(new QRadioButton(tr("A SentencePiece model of my own"), this)),
      m_pieces(new QSpinBox(this)),
      m_heldOut(new QSpinBox(this)),
      m_minWords(new QSpinBox(this)),
      m_maxWords(new QSpinBox(this)),
      m_seed(new QSpinBox(this)),
      m_ratio(new QDoubleSpinBox(this)),
      m_duplicates(new QCheckBox(tr("Drop equal pairs"), this)),
      m_identical(new QCheckBox(tr("Drop pairs whose sides are equal"), this)),
      m_more(new QToolButton(this)),
      m_cleaning(new QWidget(this)),
      m_corpusParts(new QWidget(this)) {
    auto* left = new QWidget(this);
    auto* first = new QVBoxLayout(left);
    first->setContentsMargins(0, 0, Theme::Space, 0);
    first->setSpacing(Theme::SpaceLarge);
    buildLanguages(first);
    auto* parts = new QVBoxLayout(m_corpusParts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(Theme::SpaceLarge);
    buildSegmentation(parts);
    buildHeldOut(parts);
    buildCleaning(parts);
    first->addWidget(m_corpusParts);
    first->addStretch();
    const auto scrolled = [this](QWidget* inside) {
        auto* scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(inside);
        return scroll;
    };
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceHuge);
    layout->addWidget(scrolled(left), 1);
    if (withSpace) {
        auto* right = new QWidget(this);
        auto* second = new QVBoxLayout(right);
        second->setContentsMargins(0, 0, Theme::Space, 0);
        second->setSpacing(Theme::SpaceLarge);
        buildSpaces(second);
        second->addStretch();
        layout->addWidget(scrolled(right), 1);
    } else {
        layout->addStretch(1);
    }
    orderTabs(layout);
    setOptions({});
    setFocusProxy(m_source);
}

void CorpusOptionsPage::buildLanguages(QVBoxLayout* layout) {
    auto* column = makeColumn();
    column->addWidget(makeBold(tr("Languages"), this));
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::Space);
    for (QLineEdit* edit : {m_source, m_target}) {
        edit->setFixedWidth(CodeWidth);
        edit->setMaxLength(20);
        edit->setToolTip(tr("A code, for instance en, de or pt_BR"));
        connect(edit, &QLineEdit::textChanged, this, &CorpusOptionsPage::refresh);
    }
    m_source->setAccessibleName(tr("Source language"));
    m_target->setAccessibleName(tr("Target language"));
    line->addWidget(m_source);
    line->addWidget(makeLabel(QStringLiteral("→"), this));
    line->addWidget(m_target);
    m_languages->setProperty("muted", true);
    line->addWidget(m_languages, 1);
    column->addLayout(line);
    column->addWidget(m_guess);
    column->addWidget(m_languageNote);
    layout->addLayout(column);
}

void CorpusOptionsPage::buildSegmentation(QVBoxLayout* layout) {
    auto* column = makeColumn();
    column->addWidget(makeBold(tr("Segmentation"), this));
    m_pieces->setRange(100, 64000);
    m_pieces->setSingleStep(500);
    m_pieces->setGroupSeparatorShown(true);
    m_pieces->setSuffix(tr(" pieces"));
    m_pieces->setAccessibleName(tr("Pieces of the joint BPE"));
    m_model->setPlaceholderText(tr("SentencePiece model"));
    m_model->setAccessibleName(tr("SentencePiece model"));
    auto* joint = new QHBoxLayout;
    joint->addWidget(m_joint);
    joint->addWidget(m_pieces);
    joint->addStretch();
    column->addLayout(joint);
    column->addWidget(m_own);
    auto* under = makeColumn(Indent);
    m_modelRow = makePathRow(m_model, tr("Choose a SentencePiece model"),
                             tr("SentencePiece models (*.model)") + QStringLiteral(";;") + tr("All files (*)"), this);
    under->addWidget(m_modelRow);
    under->addWidget(m_modelNote);
    column->addLayout(under);
    layout->addLayout(column);
    auto* group = new QButtonGroup(this);
    group->addButton(m_joint);
    group->addButton(m_own);
    connect(m_own, &QRadioButton::toggled, this, &CorpusOptionsPage::checkModel);
    connect(m_model, &QLineEdit::textChanged, this, &CorpusOptionsPage::checkModel);
    connect(m_pieces, &QSpinBox::valueChanged, this, &CorpusOptionsPage::refresh);
}

void CorpusOptionsPage::buildHeldOut(QVBoxLayout* layout) {
    auto* column = makeColumn();
    column->addWidget(makeBold(tr("Held-out pairs"), this));
    m_heldOut->setRange(1, 100000);
    m_heldOut->setSingleStep(100);
    m_heldOut->setGroupSeparatorShown(true);
    m_heldOut->setSuffix(tr(" pairs"));
    m_heldOut->setAccessibleName(tr("Pairs drawn for a missing split"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_heldOut);
    line->addStretch();
    column->addLayout(line);
    column->addWidget(m_heldOutFact);
    layout->addLayout(column);
    connect(m_heldOut, &QSpinBox::valueChanged, this, &CorpusOptionsPage::refresh);
}

void CorpusOptionsPage::buildCleaning(QVBoxLayout* layout) {
    m_more->setText(tr("Cleaning and seed"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setFont(Theme::bold());
    for (QSpinBox* spin : {m_minWords, m_maxWords}) {
        spin->setRange(1, 10000);
        spin->setSuffix(tr(" words"));
    }
    m_ratio->setRange(1, 100);
    m_ratio->setDecimals(1);
    m_ratio->setSingleStep(0.5);
    m_seed->setRange(0, 2147483647);
    QFormLayout* form = makeForm();
    form->setContentsMargins(Indent, 0, 0, 0);
    form->addRow(tr("Shortest side"), m_minWords);
    form->addRow(tr("Longest side"), m_maxWords);
    form->addRow(tr("Longer side at most, times"), m_ratio);
    form->addRow(m_duplicates);
    form->addRow(m_identical);
    form->addRow(tr("Seed of the draw"), m_seed);
    for (QWidget* field : std::initializer_list<QWidget*>{m_minWords, m_maxWords, m_ratio, m_seed})
        field->setMaximumWidth(140);
    nameFields(form);
    m_cleaning->setLayout(form);
    m_cleaning->hide();
    auto* column = makeColumn();
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_cleaning);
    layout->addLayout(column);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_cleaning->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    for (QSpinBox* spin : {m_minWords, m_maxWords, m_seed})
        connect(spin, &QSpinBox::valueChanged, this, &CorpusOptionsPage::refresh);
    connect(m_ratio, &QDoubleSpinBox::valueChanged, this, &CorpusOptionsPage::refresh);
}

void CorpusOptionsPage::buildSpaces(QVBoxLayout* layout) {
    auto* column = makeColumn();
    column->addWidget(makeBold(tr("Size of the design space"), this));
    column->addWidget(makeWrapped(tr("Every SubTransformer that a search can find lies in it. Larger ones translate "
                                     "better, and take longer to train and to run."),
                                  this));
    m_spaces = new QButtonGroup(this);
    m_spaceRows = makeColumn();
    m_spaceRows->setSpacing(Theme::Space);
    column->addSpacing(Theme::SpaceTiny);
    column->addLayout(m_spaceRows);
    m_ownSpace = new QRadioButton(tr("A HAT YAML of my own"), this);
    m_spaceFile = new QLineEdit(this);
    m_spaceFile->setPlaceholderText(tr("HAT YAML"));
    m_spaceFile->setAccessibleName(tr("Design space of my own"));
    m_spaceNote = new NoteLine(this);
    m_spaces->addButton(m_ownSpace);
    auto* under = makeColumn(Indent);
    under->addWidget(
        makePathRow(m_spaceFile, tr("Choose a design space (HAT YAML)"), tr("HAT YAML (*.yml *.yaml)"), this));
    under->addWidget(m_spaceNote);
    column->addSpacing(Theme::SpaceTiny);
    column->addWidget(m_ownSpace);
    column->addLayout(under);
    layout->addLayout(column);
    connect(m_ownSpace, &QRadioButton::toggled, this, &CorpusOptionsPage::checkSpace);
    connect(m_spaceFile, &QLineEdit::textChanged, this, [this] {
        if (!m_spaceFile->text().trimmed().isEmpty())
            m_ownSpace->setChecked(true);
        checkSpace();
    });
    m_reader.read(
        this, [] { return readShippedSpaces(); }, [this](const QVector<SpaceChoice>& choices) { fillSpaces(choices); },
        [this](const QString& text) {
            m_spaceNote->say(NoteLine::Kind::Warning, tr("The spaces that ship with Hatter were not found."), text);
            m_ownSpace->setChecked(true);
        });
}

void CorpusOptionsPage::fillSpaces(const QVector<SpaceChoice>& choices) {
    m_choices = choices;
    for (const SpaceChoice& choice : choices) {
        if (!choice.space)
            continue;
        auto* button = new QRadioButton(nameOf(choice), this);
        button->setProperty("file", choice.file);
        m_spaces->addButton(button);
        auto* facts = makeWrapped({}, this);
        facts->setContentsMargins(Indent, 0, 0, 0);
        m_spaceFacts.append(facts);
        auto* rows = makeColumn();
        rows->setSpacing(0);
        rows->addWidget(button);
        rows->addWidget(facts);
        m_spaceRows->addLayout(rows);
        connect(button, &QRadioButton::toggled, this, &CorpusOptionsPage::refresh);
    }
    orderTabs(layout());
    if (m_spaces->checkedButton() == nullptr && m_spaces->buttons().size() > 1)
        m_spaces->buttons().at(1)->setChecked(true);  // the smallest; one's own is the first of the group
    refresh();
}

QString CorpusOptionsPage::sizesText(const space::DesignSpace& space) const {
    const int pieces = m_own->isChecked() && m_modelPieces > 0 ? m_modelPieces : m_pieces->value();
    const SpaceSizes sizes = sizesOf(space, pieces);
    return tr("%1 SubTransformers of %2 to %3 parameters, with embeddings of %4 pieces.", "count, smallest, largest")
        .arg(format::large(sizes.subTransformers), format::millions(sizes.smallest), format::millions(sizes.largest),
             format::count(pieces));
}

void CorpusOptionsPage::showSpaces() {
    int row = 0;
    for (const SpaceChoice& choice : m_choices)
        if (choice.space) {
            const QString purpose = purposeOf(choice), sizes = sizesText(*choice.space);
            m_spaceFacts[row++]->setText(purpose.isEmpty() ? sizes : purpose + QLatin1Char('\n') + sizes);
        }
    if (m_read && m_read->space && m_ownSpace->isChecked())
        m_spaceNote->say(NoteLine::Kind::Ok, sizesText(*m_read->space));
}

const SpaceChoice* CorpusOptionsPage::chosenSpace() const {
    if (!m_withSpace || m_ownSpace->isChecked())
        return m_read && m_read->space ? &*m_read : nullptr;
    for (const SpaceChoice& choice : m_choices)
        if (m_spaces->checkedButton() != nullptr &&
            m_spaces->checkedButton()->property("file").toString() == choice.file)
            return &choice;
    return nullptr;
}

void CorpusOptionsPage::checkSpace() {
    const QString file = m_spaceFile->text().trimmed();
    const quint64 request = ++m_spaceRequest;
    m_read.reset();
    m_spaceNote->clear();
    if (m_ownSpace->isChecked() && file.isEmpty())
        m_spaceNote->say(NoteLine::Kind::Plain, tr("Choose the file."));
    if (m_ownSpace->isChecked() && !file.isEmpty())
        m_reader.read(
            this, [file] { return readSpaceChoice(file); },
            [this, request](const SpaceChoice& choice) {
                if (request != m_spaceRequest)
                    return;
                m_read = choice;
                if (!choice.space)
                    m_spaceNote->say(NoteLine::Kind::Error, tr("This is no design space."), choice.error);
                refresh();
            });
    refresh();
}

void CorpusOptionsPage::checkModel() {
    const QString file = m_model->text().trimmed();
    const quint64 request = ++m_modelRequest;
    m_modelPieces = 0;
    m_modelNote->clear();
    if (m_own->isChecked() && file.isEmpty())
        m_modelNote->say(NoteLine::Kind::Plain, tr("Choose the file."));
    if (m_own->isChecked() && !file.isEmpty())
        m_reader.read(
            this,
            [path = std::filesystem::path(file.toStdString())] {
                requireFile(path);
                // A description of the reference's stages stands for its dictionaries, which lie beside it.
                return data::holdsDescription(path)
                           ? data::Vocabulary::read(path.parent_path() / "dict.target.txt").size()
                           : data::vocabularyOf(path).size();
            },
            [this, request](int pieces) {
                if (request != m_modelRequest)
                    return;
                m_modelPieces = pieces;
                m_modelNote->say(NoteLine::Kind::Ok, tr("%Ln piece(s)", nullptr, pieces));
                refresh();
            },
            [this, request](const QString& text) {
                if (request != m_modelRequest)
                    return;
                m_modelPieces = NoPieces;
                m_modelNote->say(NoteLine::Kind::Error, tr("This is no model that text can be cut with."), text);
                refresh();
            });
    refresh();
}

void CorpusOptionsPage::proposeLanguages(const data::LanguagePair& languages) {
    if (languages == m_guessed)
        return;
    m_guessed = languages;
    const auto put = [](QLineEdit* edit, std::string& earlier, const std::string& now) {
        const std::string text = edit->text().trimmed().toStdString();
        if (now.empty() || (!text.empty() && text != earlier))
            return;
        earlier = now;
        edit->setText(QString::fromStdString(now));
    };
    put(m_source, m_proposed.source, languages.source);
    put(m_target, m_proposed.target, languages.target);
    refresh();
}

void CorpusOptionsPage::setOptions(const workbench::PrepareDataOptions& options) {
    const bool isDefault = options.train.empty() && options.segmenterModel.empty();
    // Without a corpus nothing is known of its languages: en and de would be a guess that looks like knowledge.
    m_source->setText(isDefault ? QString() : QString::fromStdString(options.sourceLanguage));
    m_target->setText(isDefault ? QString() : QString::fromStdString(options.targetLanguage));
    m_pieces->setValue(options.pieces);
    m_heldOut->setValue(options.heldOut);
    m_model->setText(QString::fromStdString(options.segmenterModel.string()));
    (options.segmenterModel.empty() ? m_joint : m_own)->setChecked(true);
    m_minWords->setValue(options.cleaning.minWords);
    m_maxWords->setValue(options.cleaning.maxWords);
    m_ratio->setValue(options.cleaning.maxRatio);
    m_duplicates->setChecked(options.cleaning.dropDuplicates);
    m_identical->setChecked(options.cleaning.dropIdentical);
    m_seed->setValue(static_cast<int>(options.seed));
    refresh();
}

void CorpusOptionsPage::writeTo(workbench::PrepareDataOptions& options) const {
    const data::LanguagePair pair = languages();
    options.sourceLanguage = pair.source;
    options.targetLanguage = pair.target;
    options.pieces = m_pieces->value();
    options.heldOut = m_heldOut->value();
    options.segmenterModel = m_own->isChecked() ? m_model->text().trimmed().toStdString() : std::string();
    options.cleaning = cleaning();
    options.seed = static_cast<std::uint64_t>(m_seed->value());
}

void CorpusOptionsPage::setCorpus(bool hasCorpus, std::int64_t pairs, bool hasValidation, bool hasTest) {
    if (hasCorpus == m_hasCorpus && pairs == m_pairs && hasValidation == m_hasValidation && hasTest == m_hasTest)
        return;
    m_hasCorpus = hasCorpus;
    m_pairs = pairs;
    m_hasValidation = hasValidation;
    m_hasTest = hasTest;
    refresh();
}

void CorpusOptionsPage::setLanguages(const data::LanguagePair& languages) {
    m_proposed = languages;
    m_source->setText(QString::fromStdString(languages.source));
    m_target->setText(QString::fromStdString(languages.target));
}

void CorpusOptionsPage::setSuperPieces(const data::LanguagePair& languages) {
    m_superLanguages = languages;
    refresh();
}

data::LanguagePair CorpusOptionsPage::languages() const {
    return {m_source->text().trimmed().toStdString(), m_target->text().trimmed().toStdString()};
}

data::CleaningOptions CorpusOptionsPage::cleaning() const {
    data::CleaningOptions cleaning;
    cleaning.minWords = m_minWords->value();
    cleaning.maxWords = m_maxWords->value();
    cleaning.maxRatio = m_ratio->value();
    cleaning.dropDuplicates = m_duplicates->isChecked();
    cleaning.dropIdentical = m_identical->isChecked();
    return cleaning;
}

QString CorpusOptionsPage::designSpace() const {
    const SpaceChoice* choice = chosenSpace();
    return choice == nullptr ? QString() : choice->file;
}

QString CorpusOptionsPage::segmentationText() const {
    if (m_own->isChecked())
        return m_modelPieces > 0 ? tr("own SentencePiece model, %Ln piece(s)", nullptr, m_modelPieces)
                                 : tr("own SentencePiece model");
    return m_pieces->isVisibleTo(m_corpusParts) ? tr("joint BPE, %Ln piece(s)", nullptr, m_pieces->value())
                                                : tr("the SuperTransformer's pieces");
}

QString CorpusOptionsPage::heldOutText() const {
    if (m_hasValidation && m_hasTest)
        return tr("validation and test have files of their own");
    const auto drawn = static_cast<qint64>(m_pairs > 0 ? std::min<std::int64_t>(m_heldOut->value(), m_pairs / 10)
                                                       : m_heldOut->value());
    const QString pairs = format::count(drawn);
    return m_hasValidation ? tr("%1 for test", "pairs").arg(pairs)
           : m_hasTest     ? tr("%1 for validation", "pairs").arg(pairs)
                           : tr("%1 for validation, %1 for test", "pairs").arg(pairs);
}

QString CorpusOptionsPage::spaceText() const {
    const SpaceChoice* choice = chosenSpace();
    if (choice == nullptr || !choice->space)
        return {};
    const SpaceSizes sizes =
        sizesOf(*choice->space, m_own->isChecked() && m_modelPieces > 0 ? m_modelPieces : m_pieces->value());
    return tr("%1, %2 to %3 parameters", "design space, smallest, largest")
        .arg(nameOf(*choice), format::millions(sizes.smallest), format::millions(sizes.largest));
}

bool CorpusOptionsPage::isReady() const {
    const QString source = m_source->text().trimmed(), target = m_target->text().trimmed();
    const bool languages = isWord(source) && isWord(target) && source != target;
    const bool pieces = !m_hasCorpus || !m_own->isChecked() || m_modelPieces > 0;
    return languages && pieces && (!m_withSpace || chosenSpace() != nullptr);
}

void CorpusOptionsPage::refresh() {
    const QString source = m_source->text().trimmed(), target = m_target->text().trimmed();
    const data::LanguagePair now{source.toStdString(), target.toStdString()};
    const bool both = !source.isEmpty() && !target.isEmpty();
    m_languages->setText(
        both ? tr("%1 → %2", "languages").arg(format::language(now.source), format::language(now.target)) : QString());
    const bool guessed = both && now == m_guessed;
    m_guess->setText(guessed ? tr("As the files say; change it if they are wrong.") : QString());
    m_guess->setVisible(guessed);
    if (both && source == target)
        m_languageNote->say(NoteLine::Kind::Error, tr("Source and target are the same language."));
    else if ((!source.isEmpty() && !isWord(source)) || (!target.isEmpty() && !isWord(target)))
        m_languageNote->say(NoteLine::Kind::Error, tr("A language is a code of letters, for instance de or pt_BR."));
    else if (!both)
        m_languageNote->say(NoteLine::Kind::Plain, tr("Codes, for instance en and de."));
    else
        m_languageNote->clear();
    m_corpusParts->setVisible(m_hasCorpus);
    // The engine goes by the SuperTransformer's pieces as long as nothing else is said.
    const bool superPieces = !m_superLanguages.source.empty() && now == m_superLanguages;
    m_joint->setText(superPieces ? tr("The pieces of this workspace's SuperTransformer")
                                 : tr("Joint BPE, learned from the training pairs:"));
    m_pieces->setVisible(!superPieces);
    m_pieces->setEnabled(m_joint->isChecked());
    m_modelRow->setVisible(m_own->isChecked());
    m_heldOut->setEnabled(!m_hasValidation || !m_hasTest);
    const QString drawn = heldOutText();
    m_heldOutFact->setText(
        m_hasValidation && m_hasTest
            ? tr("None are drawn: %1.").arg(drawn)
            : tr("Drawn from the training pairs: %1; at most a tenth of them each. Training never sees them.")
                  .arg(drawn));
    if (m_withSpace)
        showSpaces();
    Q_EMIT changed();
}

}  // namespace hatter::ui
