// SPDX-License-Identifier: GPL-3.0-or-later
#include "spaces/SpaceEditor.h"

#include "panels/NoteLine.h"
#include "panels/Widgets.h"
#include "settings/Theme.h"
#include "space/SpaceRules.h"
#include "spaces/ChoiceField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QUndoCommand>
#include <QUndoStack>
#include <QVBoxLayout>
#include <utility>

namespace hatter::ui {

namespace {

constexpr int EncoderColumn = 1, DecoderColumn = 2;
constexpr int QkvStep = 64;
/// Fields of steps after the gene families.
enum MoreField { QkvDim = GeneFamilies, TablesField, EncoderNorm, DecoderNorm, SpanRuleField, Scaling };
constexpr int NoField = -1;

qsizetype entriesOf(const SpaceDraft& draft, int field) {
    return field >= GeneFamilies ? 0 : entriesIn(draft.choices[static_cast<std::size_t>(field)]).size();
}

bool moreDiffers(const SpaceDraft& a, SpaceDraft b) {
    b.choices = a.choices;
    return a != b;
}

/// Labels stand at the first line of a field, whatever note comes under it.
QLabel* addLabel(QGridLayout* grid, const QString& text, int row, QWidget* field, QWidget* parent) {
    QLabel* label = makeLabel(text, parent);
    label->setMinimumHeight(field->sizeHint().height());
    grid->addWidget(label, row, 0, Qt::AlignTop);
    return label;
}

QComboBox* makeBox(const QString& name, const QStringList& items, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->addItems(items);
    box->setAccessibleName(name);
    return box;
}

}  // namespace

/// From one draft to another. It has been taken when it is pushed. What is typed in one go is one step, a number each.
class SpaceEditor::Step final : public QUndoCommand {
public:
    Step(SpaceEditor& editor, SpaceDraft before, SpaceDraft after, int field, const QString& text)
        : QUndoCommand(text),
          m_editor(editor),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_field(field),
          m_series(editor.m_series) {}
    int id() const override { return m_field; }
    void undo() override { m_editor.apply(m_before); }
    void redo() override {
        if (m_taken)
            m_editor.apply(m_after);
        m_taken = true;
    }
    bool mergeWith(const QUndoCommand* next) override {
        const auto* other = static_cast<const Step*>(next);
        const bool sameNumber = entriesOf(other->m_before, m_field) == entriesOf(other->m_after, m_field);
        const bool onlySeparator = m_field < GeneFamilies &&
                                   entriesOf(m_before, m_field) == entriesOf(m_after, m_field) &&
                                   m_before.space() == m_after.space();
        if (other->m_series != m_series || !(sameNumber || onlySeparator))
            return false;
        m_after = other->m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    SpaceEditor& m_editor;
    SpaceDraft m_before, m_after;
    int m_field, m_series;
    bool m_taken = false;
};

SpaceEditor::SpaceEditor(QWidget* parent)
    : QWidget(parent), m_moreNote(new NoteLine(this)), m_history(new QUndoStack(this)) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::SpaceLarge);
    grid->setVerticalSpacing(Theme::Space);
    grid->setColumnStretch(EncoderColumn, 1);
    grid->setColumnStretch(DecoderColumn, 1);
    buildChoices(grid);
    m_more = new QToolButton(this);  // after the fields: Tab goes in the order in which controls were made
    m_more->setText(tr("More"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setFont(Theme::bold());
    m_moreBox = buildMore();
    m_moreBox->hide();
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_moreBox->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        Q_EMIT folded();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceMedium);
    layout->addLayout(grid);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_moreBox);
    layout->addWidget(m_moreNote);
    layout->addStretch();
    m_draft = read();
}

QSize SpaceEditor::minimumSizeHint() const {
    return QWidget::minimumSizeHint().expandedTo({m_moreBox->minimumSizeHint().width(), 0});
}

void SpaceEditor::buildChoices(QGridLayout* grid) {
    grid->addWidget(makeBold(tr("Encoder"), this), 0, EncoderColumn);
    grid->addWidget(makeBold(tr("Decoder"), this), 0, DecoderColumn);
    using F = GeneFamily;
    const std::tuple<QString, std::optional<F>, F> rows[] = {
        {tr("Embedding width"), F::EncoderEmbed, F::DecoderEmbed},
        {tr("FFN width"), F::EncoderFfn, F::DecoderFfn},
        {tr("Depth"), F::EncoderLayers, F::DecoderLayers},
        {tr("Self-attention heads"), F::EncoderHeads, F::DecoderSelfHeads},
        {tr("Enc–dec heads"), {}, F::DecoderCrossHeads},
        {tr("Attention span"), {}, F::Span}};
    int row = 1;
    for (const auto& [text, encoder, decoder] : rows) {
        if (encoder)
            addField(grid, *encoder, row, EncoderColumn);
        addField(grid, decoder, row, DecoderColumn);
        addLabel(grid, text, row++, field(decoder).line(), this);
    }
    field(F::Span).line()->setToolTip(
        tr("To how many of the encoder's last layers a decoder layer may attend: 1, 2 or 3"));
    for (const F family : {F::EncoderLayers, F::DecoderLayers})
        field(family).line()->setToolTip(tr("Numbers of layers, with commas between them; Alt+Down shows usual ones"));
}

void SpaceEditor::addField(QGridLayout* grid, GeneFamily family, int row, int column) {
    auto* field = new ChoiceField(family, this);
    m_fields[static_cast<std::size_t>(family)] = field;
    grid->addWidget(field, row, column, Qt::AlignTop);
    connect(field, &ChoiceField::edited, this,
            [this, family] { edited(static_cast<int>(family), familyName(family)); });
    connect(field, &ChoiceField::left, this, [this] { ++m_series; });
}

QWidget* SpaceEditor::buildMore() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(Theme::SpaceHuge, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::SpaceLarge);
    grid->setVerticalSpacing(Theme::Space);
    grid->setColumnStretch(1, 1);
    m_qkvDim = new QSpinBox(box);
    m_qkvDim->setRange(1, space::MaxWidth);
    m_qkvDim->setSingleStep(QkvStep);
    m_qkvDim->setToolTip(tr("Width of queries, keys and values, all heads together: qkv-dim in HAT's files"));
    leaveUndoKeys(m_qkvDim);
    const QString norms = tr("Layer norm of the encoder"), decoderNorms = tr("Layer norm of the decoder");
    const QStringList kinds{tr("after each part (post-norm)"), tr("before each part (pre-norm)")};
    m_tables = makeBox(tr("Embedding tables"),
                       {tr("one for source, one for target, one for the output"),
                        tr("one for source, one for target and output"), tr("one for all")},
                       box);
    m_encoderNorm = makeBox(norms, kinds, box);
    m_decoderNorm = makeBox(decoderNorms, kinds, box);
    m_spanRule = makeBox(tr("Attention spans count"),
                         {tr("all layers of the SuperTransformer, as in HAT"), tr("the layers in use")}, box);
    m_qkvDim->setAccessibleName(tr("Attention width"));
    const std::tuple<QString, QWidget*, int> rows[] = {{tr("Attention width"), m_qkvDim, QkvDim},
                                                       {tr("Embedding tables"), m_tables, TablesField},
                                                       {norms, m_encoderNorm, EncoderNorm},
                                                       {decoderNorms, m_decoderNorm, DecoderNorm},
                                                       {tr("Attention spans count"), m_spanRule, SpanRuleField}};
    int row = 0;
    for (const auto& [text, widget, number] : rows) {
        grid->addWidget(makeLabel(text, box), row, 0);
        grid->addWidget(widget, row++, 1, Qt::AlignLeft);
        if (auto* combo = qobject_cast<QComboBox*>(widget))
            connect(combo, &QComboBox::currentIndexChanged, this,
                    [this, number = number, text = text] { edited(number, text); });
    }
    m_originalScaling = new QCheckBox(tr("Scale embeddings by the SuperTransformer's width"), box);
    m_originalScaling->setToolTip(tr("Else by the SubTransformer's own width: vocab-original-scaling in HAT's files"));
    grid->addWidget(m_originalScaling, row, 0, 1, 2);
    connect(m_qkvDim, &QSpinBox::valueChanged, this, [this] { edited(QkvDim, tr("Attention width")); });
    connect(m_qkvDim, &QSpinBox::editingFinished, this, [this] { ++m_series; });
    connect(m_originalScaling, &QCheckBox::toggled, this, [this] { edited(Scaling, m_originalScaling->text()); });
    return box;
}

SpaceDraft SpaceEditor::read() const {
    SpaceDraft draft;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        draft.choices[i] = m_fields[i]->text();
    draft.qkvDim = m_qkvDim->value();
    draft.tables = static_cast<SpaceDraft::Tables>(m_tables->currentIndex());
    draft.encoderPreNorm = m_encoderNorm->currentIndex() == 1;
    draft.decoderPreNorm = m_decoderNorm->currentIndex() == 1;
    draft.vocabOriginalScaling = m_originalScaling->isChecked();
    draft.spanRule = m_spanRule->currentIndex() == 1 ? space::SpanRule::Used : space::SpanRule::Super;
    return draft;
}

void SpaceEditor::write(const SpaceDraft& draft) {
    m_showing = true;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setText(draft.choices[i]);
    m_qkvDim->setValue(draft.qkvDim);
    m_tables->setCurrentIndex(static_cast<int>(draft.tables));
    m_encoderNorm->setCurrentIndex(draft.encoderPreNorm ? 1 : 0);
    m_decoderNorm->setCurrentIndex(draft.decoderPreNorm ? 1 : 0);
    m_originalScaling->setChecked(draft.vocabOriginalScaling);
    m_spanRule->setCurrentIndex(draft.spanRule == space::SpanRule::Used ? 1 : 0);
    m_showing = false;
    m_draft = draft;
    refresh();
}

void SpaceEditor::setSpace(const space::DesignSpace& space) {
    write(SpaceDraft::of(space));
    m_history->clear();
}

void SpaceEditor::startFrom(const space::DesignSpace& space, const QString& name) {
    const SpaceDraft before = m_draft, after = SpaceDraft::of(space);
    if (before == after)
        return;
    m_history->push(new Step(*this, before, after, NoField, tr("Start from %1").arg(name)));
    write(after);
}

/// What a step undoes or does again is seen.
void SpaceEditor::apply(const SpaceDraft& draft) {
    ++m_series;
    if (moreDiffers(draft, m_draft))
        m_more->setChecked(true);
    write(draft);
}

void SpaceEditor::edited(int field, const QString& what) {
    if (m_showing)
        return;
    const SpaceDraft before = std::exchange(m_draft, read());
    if (before == m_draft)
        return;
    m_history->push(new Step(*this, before, m_draft, field, what));
    refresh();
}

void SpaceEditor::refresh() {
    const SpaceProblems problems = problemsOf(m_draft);
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        m_fields[i]->setProblem(problems.choices[i]);
    if (problems.more.isEmpty())
        m_moreNote->clear();
    else
        m_moreNote->say(NoteLine::Kind::Error, tr("This space cannot be built."), problems.more);
    m_space = problems.any() ? std::nullopt : std::optional(m_draft.space());
    Q_EMIT changed();
}

}  // namespace hatter::ui
