// SPDX-License-Identifier: GPL-3.0-or-later
#include "spaces/SpaceDialog.h"

#include "base/AtomicFile.h"
#include "engine/StoreReader.h"
#include "panels/CorpusOptionsPage.h"
#include "panels/NoteLine.h"
#include "panels/Scale.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "space/HatYaml.h"
#include "spaces/ChoiceField.h"
#include "spaces/SpaceEditor.h"
#include "workbench/SetDesignSpace.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>

namespace hatter::ui {

namespace {

constexpr int Width = 1000, Height = 570;

/// HAT's files may have a SuperTransformer larger than what is sampled from it; this editor makes none.
bool isLarger(const space::DesignSpace& space) {
    const space::DesignSpace made = SpaceDraft::of(space).space();
    return space.encoderEmbed > made.encoderEmbed || space.decoderEmbed > made.decoderEmbed ||
           space.encoderFfn > made.encoderFfn || space.decoderFfn > made.decoderFfn ||
           space.encoderLayers > made.encoderLayers || space.decoderLayers > made.decoderLayers;
}

QPushButton* makeStep(const QString& text, const QKeySequence& keys, QDialog* dialog) {
    auto* button = new QPushButton(text, dialog);
    button->setAutoDefault(false);
    auto* shortcut = new QShortcut(keys, dialog);
    QObject::connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    return button;
}

}  // namespace

SpaceDialog::SpaceDialog(StoreReader& reader, const SpacePlace& place, QWidget* parent)
    : QDialog(parent),
      m_reader(reader),
      m_place(place),
      m_card(new SpaceCard(this)),
      m_start(new QMenu(this)),
      m_state(new NoteLine(this)),
      m_news(new NoteLine(this)) {
    setWindowTitle(tr("Design space"));
    // Tab goes in the order in which controls are made.
    QWidget* head = buildHead();
    m_editor = new SpaceEditor(this);
    followHistory();
    m_save = new QPushButton(tr("Save as YAML…"), this);
    m_take = makePrimary(tr("Use this space"), this);
    QScrollArea* scroll = m_scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_editor);
    scroll->setMinimumWidth(m_editor->minimumSizeHint().width() + Theme::SpaceLarge);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    m_save->setAutoDefault(false);
    m_take->setDefault(true);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(Theme::SpaceHuge);
    sides->addWidget(scroll, 1);
    sides->addWidget(m_card, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::SpaceMedium);
    layout->addWidget(head);
    layout->addLayout(sides, 1);
    layout->addWidget(m_news);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (m_editor->space())
            Q_EMIT taken(*m_editor->space());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SpaceDialog::chooseTarget);
    connect(m_editor, &SpaceEditor::changed, this, [this] {
        m_news->clear();  // it was about what stood there before
        refresh();
    });
    connect(m_editor, &SpaceEditor::folded, this, &SpaceDialog::grow, Qt::QueuedConnection);
    if (place.space)
        start(*place.space, {});
    m_editor->history().clear();  // nothing was edited yet
    m_editor->setEnabled(place.space.has_value());
    fillStart({});
    m_reader.read(
        this, [] { return readShippedSpaces(); }, [this](const QVector<SpaceChoice>& choices) { fillStart(choices); },
        [this](const QString& text) {
            m_news->say(NoteLine::Kind::Warning, tr("The spaces that ship with Hatter were not found."), text);
        });
    resize(scaled(Width), scaled(Height));
    m_editor->field(GeneFamily::EncoderEmbed).setFocus();
    refresh();
}

QWidget* SpaceDialog::buildHead() {
    auto* head = new QWidget(this);
    auto* from = new QPushButton(tr("Start from") + QStringLiteral(" ▾"), head);
    from->setAccessibleName(tr("Start from"));
    from->setMenu(m_start);
    from->setAutoDefault(false);
    m_undo = makeStep(tr("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), this);
    m_redo = makeStep(tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(from);
    line->addStretch();
    line->addWidget(m_undo);
    line->addWidget(m_redo);
    return head;
}

void SpaceDialog::followHistory() {
    QUndoStack& history = m_editor->history();
    connect(m_undo, &QPushButton::clicked, &history, &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, &history, &QUndoStack::redo);
    const auto showSteps = [this, &history] {
        m_undo->setEnabled(history.canUndo());
        m_undo->setToolTip(history.canUndo() ? tr("Undo: %1").arg(history.undoText()) : QString());
        m_redo->setEnabled(history.canRedo());
        m_redo->setToolTip(history.canRedo() ? tr("Redo: %1").arg(history.redoText()) : QString());
    };
    // A stack that goes clears itself and says so: by then the buttons are gone, and their connections with them.
    connect(&history, &QUndoStack::indexChanged, m_undo, showSteps);
    connect(&history, &QUndoStack::canUndoChanged, m_undo, showSteps);
    connect(&history, &QUndoStack::canRedoChanged, m_undo, showSteps);
    showSteps();
}

/// What was unfolded is seen whole where the screen has room for it.
void SpaceDialog::grow() {
    const int missing = m_editor->sizeHint().height() - m_scroll->viewport()->height();
    const int room = screen()->availableSize().height() - frameGeometry().height();
    if (missing > 0 && room > 0)
        resize(width(), height() + std::min(missing, room));
}

/// Without a space of the workspace the smallest that ships is what there is to begin with.
void SpaceDialog::fillStart(const QVector<SpaceChoice>& choices) {
    m_start->clear();
    const auto add = [this](const QString& name, const space::DesignSpace& space) {
        connect(m_start->addAction(name), &QAction::triggered, this, [this, name, space] { start(space, name); });
    };
    if (m_place.space)
        add(tr("The workspace's design space"), *m_place.space);
    for (const SpaceChoice& choice : choices)
        if (choice.space) {
            if (!m_editor->isEnabled()) {
                m_editor->setSpace(*choice.space);
                m_editor->setEnabled(true);
            }
            add(CorpusOptionsPage::nameOf(choice), *choice.space);
        }
    m_start->addSeparator();
    m_start->addAction(tr("A HAT YAML…"), this, &SpaceDialog::chooseFile);
}

void SpaceDialog::start(const space::DesignSpace& space, const QString& name) {
    m_editor->startFrom(space, name);
    m_editor->setEnabled(true);
    if (isLarger(space))
        m_news->say(
            NoteLine::Kind::Plain,
            tr("Its SuperTransformer is larger than its largest choices. Here it becomes as large as they are."));
}

void SpaceDialog::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Choose a design space (HAT YAML)"), {}, tr("HAT YAML (*.yml *.yaml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SpaceDialog::openFile);
    dialog->open();
}

void SpaceDialog::openFile(const QString& file) {
    m_reader.read(
        this, [file] { return readSpaceChoice(file); },
        [this](const SpaceChoice& choice) {
            if (choice.space)
                start(*choice.space, QFileInfo(choice.file).fileName());
            else
                m_news->say(NoteLine::Kind::Error, tr("This is no design space."), choice.error);
        });
}

void SpaceDialog::chooseTarget() {
    auto* dialog = new QFileDialog(this, tr("Save the design space"), {}, tr("HAT YAML (*.yml *.yaml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yml"));
    dialog->selectFile(QStringLiteral("space.yml"));
    connect(dialog, &QFileDialog::fileSelected, this, &SpaceDialog::saveTo);
    dialog->open();
}

void SpaceDialog::saveTo(const QString& file) {
    if (!m_editor->space())
        return;
    m_reader.read(
        this,
        [file, space = *m_editor->space()] {
            writeFileAtomically(file.toStdString(), space::writeDesignSpace(space));
            return file;
        },
        [this](const QString& written) {
            m_news->say(NoteLine::Kind::Ok, tr("Written: %1").arg(format::folder(written)));
        },
        [this](const QString& text) {
            m_news->say(NoteLine::Kind::Error, tr("The file could not be written."), text);
        });
}

void SpaceDialog::sayFailed(const QString& details) {
    m_news->say(NoteLine::Kind::Error, tr("The workspace did not take this space."), details);
}

void SpaceDialog::setPlace(const SpacePlace& place) {
    m_place = place;
    refresh();
}

void SpaceDialog::refresh() {
    m_card->showFigures(m_editor->space(), m_place.counting);
    m_save->setEnabled(m_editor->space().has_value());
    showState();
}

/// Whether the workspace can take the space, and else why not.
void SpaceDialog::showState() {
    const auto& space = m_editor->space();
    const bool foreign =
        space && m_place.measured && m_place.space && !workbench::measuresAlike(*m_place.space, *space);
    m_take->setEnabled(space && m_place.state == SpacePlace::State::Free && !foreign);
    m_take->setVisible(m_place.state != SpacePlace::State::Begun);
    if (m_place.state == SpacePlace::State::Begun)
        m_state->say(NoteLine::Kind::Plain,
                     tr("This workspace's SuperTransformer belongs to its design space, which stays as it is. What you "
                        "change here is a copy: save it as YAML for a new workspace."));
    else if (m_place.state == SpacePlace::State::Working)
        m_state->say(
            NoteLine::Kind::Warning,
            tr("Something is running in this workspace. It can get another design space when that has ended."));
    else if (foreign)
        m_state->say(NoteLine::Kind::Warning,
                     tr("Latencies were measured in this workspace for attention of another width or other spans. Save "
                        "this space as YAML for a new workspace."));
    else if (space)
        m_state->say(NoteLine::Kind::Plain,
                     tr("The training that starts next has this space. The SuperTransformer is as large as the largest "
                        "choices."));
    else
        m_state->say(NoteLine::Kind::Plain, tr("Correct what is marked: the space does not hold yet."));
}

}  // namespace hatter::ui
