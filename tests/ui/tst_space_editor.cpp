// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of design spaces: lists as they are typed, what is wrong with them, live figures, undo and redo, files,
// and what a workspace takes. With HATTER_PICTURES set to a folder the dialog is saved there as pictures.
#include "FakeEngine.h"
#include "Shared.h"
#include "base/AtomicFile.h"
#include "engine/Session.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/NoteLine.h"
#include "panels/SuperTransformerPage.h"
#include "settings/Format.h"
#include "settings/Language.h"
#include "settings/Settings.h"
#include "settings/Theme.h"
#include "space/Counts.h"
#include "space/HatYaml.h"
#include "spaces/ChoiceField.h"
#include "spaces/SpaceDialog.h"
#include "spaces/SpaceEditor.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>
#include <QUndoStack>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 30000;

std::filesystem::path shipped(const char* name) {
    return std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / (std::string(name) + ".yml");
}

space::DesignSpace demo() {
    return space::readDesignSpace(shipped("demo"));
}

/// Names come from files.
bool sameBut(space::DesignSpace a, const space::DesignSpace& b) {
    a.name = b.name;
    return a == b;
}

QPushButton* button(QWidget& in, const QString& text) {
    for (auto* made : in.findChildren<QPushButton*>())
        if (made->text().startsWith(text))
            return made;
    return nullptr;
}

QString figure(SpaceDialog& dialog, const char* name) {
    return dialog.findChild<QLabel*>(QLatin1String(name))->text();
}

QString note(ChoiceField& field) {
    return field.findChild<NoteLine*>()->sentence();
}

QLineEdit* lineOf(SpaceDialog& dialog, GeneFamily family) {
    return dialog.editor().field(family).line();
}

void typeOver(QLineEdit* line, const QString& text) {
    QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(4, line->height() / 2));
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
    else
        QTest::keyClicks(line, text);
}

void undo(SpaceDialog& dialog) {
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &dialog, Qt::Key_Z,
                    Qt::ControlModifier);
}

void redo(SpaceDialog& dialog) {
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &dialog, Qt::Key_Z,
                    Qt::ControlModifier | Qt::ShiftModifier);
}

/// A language whose words are longer by a third.
class LongWords final : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (!QByteArray(context).contains("Space") && !QByteArray(context).contains("ChoiceField"))
            return {};
        const QString text = QString::fromUtf8(source);
        QString more;
        while (more.size() < text.size() / 3)
            more += QLatin1String(text.size() > 30 && more.size() % 9 == 8 ? " " : "n");
        return text.endsWith(QChar(u'…')) ? text.chopped(1) + more + QChar(u'…') : text + more;
    }
};

}  // namespace

class SpaceEditorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void draftsAreSpaces_data();
    void draftsAreSpaces();
    void togglingKeepsTheOrder_data();
    void togglingKeepsTheOrder();
    void figuresFollowWhatIsTyped();
    void countingIsSaid();
    void wrongValues_data();
    void wrongValues();
    void everyFieldSaysItsOwn();
    void attentionWidth();
    void undoAndRedo();
    void typingIsAStepANumber();
    void usualChoicesByTheMenu();
    void startsFromOthers();
    void largerSuperTransformerIsSaid();
    void damagedFile();
    void savedFileIsReadBack();
    void unwritableFile();
    void workspaceTakesIt();
    void workspaceWithoutASpace();
    void begunWorkspaceIsLeftAlone();
    void measuredWorkspaceKeepsItsAttention();
    void busyWorkspaceWaits();
    void chosenFileIsOpened();
    void tabGoesDown();
    void pictures();

private:
    std::unique_ptr<SpaceDialog> open(const SpacePlace& place) {
        auto dialog = std::make_unique<SpaceDialog>(m_reader, place);
        dialog->show();
        static_cast<void>(QTest::qWaitForWindowExposed(dialog.get()));
        QApplication::setActiveWindow(dialog.get());
        return dialog;
    }
    std::unique_ptr<SpaceDialog> open() {
        SpacePlace place;
        place.space = demo();
        return open(place);
    }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    /// A window with a workspace of the demo's space and nothing else.
    std::unique_ptr<MainWindow> openWindow(const QString& folder) {
        auto window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
        window->resize(1280, 800);
        window->show();
        static_cast<void>(QTest::qWaitForWindowExposed(window.get()));
        window->openWorkspace(folder);
        static_cast<void>(QTest::qWaitFor([&] { return window->session().isOpen(); }, Patience));
        window->showPage(StageModel::SuperTransformer);
        return window;
    }
    store::Workspace makeWorkspace(const QString& folder, bool withSpace = true) {
        const auto workspace = store::Workspace::create(folder.toStdString(), {"toy", "en", "de", "toy"});
        if (withSpace)
            writeFileAtomically(workspace.designSpaceFile(), readFile(shipped("demo")));
        return workspace;
    }

    QTemporaryDir m_folder;
    StoreReader m_reader;
    std::shared_ptr<test::FakeEngine::Control> m_control = std::make_shared<test::FakeEngine::Control>();
};

void SpaceEditorTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("HatterTest"));
    QCoreApplication::setApplicationName(QStringLiteral("space-editor"));
    QSettings().clear();
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    Theme::apply(*qApp, Theme::Mode::Light);
}

void SpaceEditorTest::draftsAreSpaces_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"demo", "space0", "space1"})
        QTest::newRow(name) << name;
}

/// What ships has SuperTransformers as large as their choices, so nothing is lost on the way through the fields.
void SpaceEditorTest::draftsAreSpaces() {
    QFETCH(QString, name);
    const auto space = space::readDesignSpace(shipped(qPrintable(name)));
    const SpaceDraft draft = SpaceDraft::of(space);
    QVERIFY(!problemsOf(draft).any());
    QVERIFY(sameBut(draft.space(), space));
}

void SpaceEditorTest::togglingKeepsTheOrder_data() {
    QTest::addColumn<QString>("list");
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("result");
    QTest::newRow("into a falling list") << "1024, 512" << 768 << "1024, 768, 512";
    QTest::newRow("into a rising list") << "1 2 4" << 3 << "1, 2, 3, 4";
    QTest::newRow("into an empty list") << "" << 4 << "4";
    QTest::newRow("out of it") << "1024, 768, 512" << 768 << "1024, 512";
    QTest::newRow("what is no number goes") << "8, many" << 4 << "8, 4";
}

void SpaceEditorTest::togglingKeepsTheOrder() {
    QFETCH(QString, list);
    QFETCH(int, value);
    QFETCH(QString, result);
    QCOMPARE(toggled(list, value), result);
}

void SpaceEditorTest::figuresFollowWhatIsTyped() {
    const auto dialog = open();
    const auto check = [&](const space::DesignSpace& space) {
        QVERIFY(dialog->editor().space());
        QVERIFY(sameBut(*dialog->editor().space(), space));
        QCOMPARE(figure(*dialog, "size"), format::large(space.size()));
        const space::SubTransformer small = space.smallest(1), large = space.largest(3);
        const auto parameters = [&](const space::SubTransformer& sub) {
            return space::parameterCount(space, sub) + space::embeddingParameterCount(space, sub, 8000, 8000);
        };
        QCOMPARE(figure(*dialog, "smallest parameters"), format::millions(parameters(small)));
        QCOMPARE(figure(*dialog, "largest parameters"), format::millions(parameters(large)));
        QCOMPARE(figure(*dialog, "largest layers"), format::millions(space::parameterCount(space, large)));
        QCOMPARE(figure(*dialog, "smallest flops"), format::giga(space::flopCount(space, small, 30, 30)));
        QCOMPARE(figure(*dialog, "largest flops"), format::giga(space::flopCount(space, large, 30, 30)));
        QCOMPARE(figure(*dialog, "largest weights"), format::memory(4.0 * double(parameters(large))));
        QVERIFY(figure(*dialog, "training").contains(format::memory(16.0 * double(parameters(large)))));
    };
    check(demo());
    typeOver(lineOf(*dialog, GeneFamily::EncoderFfn), QStringLiteral("2048, 512 256"));
    space::DesignSpace wider = demo();
    wider.encoderFfn = 2048;
    wider.encoderFfnChoices = {2048, 512, 256};
    check(wider);
    typeOver(lineOf(*dialog, GeneFamily::DecoderLayers), QStringLiteral("6;1"));
    wider.decoderLayers = 6;
    wider.decoderLayerChoices = {6, 1};
    check(wider);
    typeOver(lineOf(*dialog, GeneFamily::Span), QStringLiteral("1"));
    wider.spanChoices = {1};
    check(wider);
}

/// Of what the figures are is said: the workspace's pieces and the predictor's lengths, or the usual ones.
void SpaceEditorTest::countingIsSaid() {
    const auto text = [](SpaceDialog& dialog) {
        QStringList all;
        for (auto* label : dialog.findChildren<QLabel*>())
            all << label->text();
        return all.join(QLatin1Char('\n'));
    };
    SpacePlace place;
    place.space = demo();
    place.counting.lengths = {20, 25};
    const auto dialog = open(place);
    QVERIFY(text(*dialog).contains(QStringLiteral("no data is prepared yet")));
    QVERIFY(text(*dialog).contains(QStringLiteral("20 source and 25 target tokens")));
    const auto flops = [&](int source, int target) {
        return format::giga(space::flopCount(demo(), demo().largest(3), source, target));
    };
    QCOMPARE(figure(*dialog, "largest flops"), flops(20, 25));
    place.counting = {12345, true, {30, 30}};
    dialog->setPlace(place);
    QVERIFY(text(*dialog).contains(format::count(12345)));
    QVERIFY(!text(*dialog).contains(QStringLiteral("no data is prepared yet")));
    QCOMPARE(figure(*dialog, "largest flops"), flops(30, 30));
    QCOMPARE(figure(*dialog, "largest parameters"), format::millions(sizesOf(demo(), 12345).largest));
}

void SpaceEditorTest::wrongValues_data() {
    QTest::addColumn<int>("family");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, GeneFamily family, const QString& typed, const char* words) {
        QTest::newRow(name) << static_cast<int>(family) << typed << words;
    };
    row("letters", GeneFamily::EncoderFfn, "512, many", "“many” is no whole number");
    row("thousands apart", GeneFamily::EncoderFfn, "1.024", "“1.024” is no whole number");
    row("empty", GeneFamily::DecoderFfn, "", "Name at least one choice");
    row("only commas", GeneFamily::DecoderFfn, ", ,", "Name at least one choice");
    row("zero", GeneFamily::EncoderEmbed, "256, 0", "too small");
    row("less than nothing", GeneFamily::EncoderEmbed, "-256", "too small");
    row("too many layers", GeneFamily::EncoderLayers, "65", "64 is the most");
    row("too wide", GeneFamily::EncoderFfn, "70000", "65536 is the most");
    row("more than a number holds", GeneFamily::EncoderFfn, "99999999999", "is no whole number");
    row("twice", GeneFamily::DecoderLayers, "4, 2, 4", "4 stands there twice");
    row("heads that do not divide", GeneFamily::EncoderHeads, "4, 3", "3 heads do not divide the attention width 256");
    row("and of the decoder", GeneFamily::DecoderSelfHeads, "6", "6 heads do not divide");
    row("and to the encoder", GeneFamily::DecoderCrossHeads, "4, 3, 2", "3 heads do not divide");
    row("no such span", GeneFamily::Span, "1, 4", "3 is the most");
    row("tables of two widths", GeneFamily::DecoderEmbed, "192, 128", "share one embedding table");
}

void SpaceEditorTest::wrongValues() {
    QFETCH(int, family);
    QFETCH(QString, typed);
    QFETCH(QString, words);
    const auto dialog = open();
    QPushButton* take = button(*dialog, QStringLiteral("Use this space"));
    QVERIFY(take->isEnabled());
    ChoiceField& field = dialog->editor().field(static_cast<GeneFamily>(family));
    QVERIFY(note(field).isEmpty());
    typeOver(field.line(), typed);
    QVERIFY2(note(field).contains(words), qPrintable(note(field)));
    QVERIFY(!take->isEnabled());
    QVERIFY(!button(*dialog, QStringLiteral("Save as YAML"))->isEnabled());
    QVERIFY(!dialog->editor().space());
    QCOMPARE(figure(*dialog, "size"), QStringLiteral("–"));
    QSignalSpy taken(dialog.get(), &SpaceDialog::taken);
    QTest::keyClick(field.line(), Qt::Key_Return);
    QCOMPARE(taken.count(), 0);
    undo(*dialog);
    while (dialog->editor().history().canUndo())
        undo(*dialog);
    QVERIFY(note(field).isEmpty());
    QVERIFY(take->isEnabled());
}

/// One error does not hide another.
void SpaceEditorTest::everyFieldSaysItsOwn() {
    SpaceDraft draft = SpaceDraft::of(demo());
    draft[GeneFamily::EncoderFfn] = QStringLiteral("many");
    draft[GeneFamily::EncoderEmbed] = QString();
    draft[GeneFamily::EncoderHeads] = QStringLiteral("3");
    draft[GeneFamily::DecoderCrossHeads] = QStringLiteral("4, 5");
    draft[GeneFamily::EncoderLayers] = QStringLiteral("2");
    const SpaceProblems problems = problemsOf(draft);
    for (const auto family : {GeneFamily::EncoderFfn, GeneFamily::EncoderEmbed, GeneFamily::EncoderHeads,
                              GeneFamily::DecoderCrossHeads, GeneFamily::Span})
        QVERIFY2(!problems[family].isEmpty(), qPrintable(familyName(family)));
    for (const auto family : {GeneFamily::DecoderEmbed, GeneFamily::DecoderFfn, GeneFamily::DecoderSelfHeads,
                              GeneFamily::EncoderLayers, GeneFamily::DecoderLayers})
        QVERIFY2(problems[family].isEmpty(), qPrintable(problems[family]));
    QVERIFY(problems.more.isEmpty());
}

/// The other settings: a wider attention, that heads divide, and spans beyond a shallow encoder.
void SpaceEditorTest::attentionWidth() {
    const auto dialog = open();
    for (auto* more : dialog->findChildren<QToolButton*>())
        if (more->isCheckable())
            QTest::mouseClick(more, Qt::LeftButton);
    auto* width = dialog->findChild<QSpinBox*>();
    QVERIFY(width->isVisible());
    typeOver(lineOf(*dialog, GeneFamily::EncoderHeads), QStringLiteral("3"));
    QVERIFY(!note(dialog->editor().field(GeneFamily::EncoderHeads)).isEmpty());
    width->setFocus();
    width->selectAll();
    QTest::keyClicks(width, QStringLiteral("96"));
    QTest::keyClick(width, Qt::Key_Tab);
    QVERIFY(note(dialog->editor().field(GeneFamily::EncoderHeads)).isEmpty());
    QCOMPARE(dialog->editor().space()->qkvDim, 96);
    typeOver(lineOf(*dialog, GeneFamily::EncoderLayers), QStringLiteral("2"));
    QVERIFY(note(dialog->editor().field(GeneFamily::Span)).contains(QStringLiteral("the deepest encoder has 2")));
    auto* rule = dialog->findChildren<QComboBox*>().last();
    QCOMPARE(rule->accessibleName(), QStringLiteral("Attention spans count"));
    typeOver(lineOf(*dialog, GeneFamily::Span), QStringLiteral("1 2"));
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_Up);
    QCOMPARE(dialog->editor().space()->spanRule, space::SpanRule::Super);
    undo(*dialog);
    QCOMPARE(dialog->editor().space()->spanRule, space::SpanRule::Used);
}

void SpaceEditorTest::undoAndRedo() {
    const auto dialog = open();
    QPushButton* back = button(*dialog, QStringLiteral("Undo"));
    QPushButton* again = button(*dialog, QStringLiteral("Redo"));
    QVERIFY(!back->isEnabled() && !again->isEnabled());
    typeOver(lineOf(*dialog, GeneFamily::EncoderFfn), QStringLiteral("512"));
    typeOver(lineOf(*dialog, GeneFamily::DecoderFfn), QStringLiteral("768"));
    QCOMPARE(back->toolTip(), QStringLiteral("Undo: Decoder FFN widths"));
    const SpaceDraft last = dialog->editor().draft();
    undo(*dialog);
    QCOMPARE(lineOf(*dialog, GeneFamily::DecoderFfn)->text(), QStringLiteral("1024, 768, 512, 256"));
    QCOMPARE(lineOf(*dialog, GeneFamily::EncoderFfn)->text(), QStringLiteral("512"));
    QCOMPARE(again->toolTip(), QStringLiteral("Redo: Decoder FFN widths"));
    undo(*dialog);
    QVERIFY(sameBut(*dialog->editor().space(), demo()));
    QCOMPARE(figure(*dialog, "size"), format::large(demo().size()));
    QVERIFY(!back->isEnabled());
    redo(*dialog);
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(dialog->editor().draft() == last);
    QVERIFY(!again->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    typeOver(lineOf(*dialog, GeneFamily::EncoderFfn), QStringLiteral("256"));
    QVERIFY(!again->isEnabled());  // another way was taken
}

void SpaceEditorTest::typingIsAStepANumber() {
    const auto dialog = open();
    QLineEdit* line = lineOf(*dialog, GeneFamily::EncoderFfn);
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClicks(line, QStringLiteral(", 128, 64"));
    QCOMPARE(line->text(), QStringLiteral("1024, 768, 512, 256, 128, 64"));
    undo(*dialog);
    QVERIFY(numbersIn(line->text()) == (std::vector<int>{1024, 768, 512, 256, 128}));
    undo(*dialog);
    QVERIFY(numbersIn(line->text()) == (std::vector<int>{1024, 768, 512, 256}));
    QVERIFY(!dialog->editor().history().canUndo());
}

void SpaceEditorTest::usualChoicesByTheMenu() {
    const auto dialog = open();
    ChoiceField& field = dialog->editor().field(GeneFamily::EncoderFfn);
    field.line()->setFocus();
    QTest::keyClick(field.line(), Qt::Key_Down, Qt::AltModifier);
    auto* menu = field.findChild<QMenu*>();
    QTRY_VERIFY(menu->isVisible());
    const auto entry = [&](const QString& text) {
        for (QAction* action : menu->actions())
            if (action->text() == text)
                return action;
        return static_cast<QAction*>(nullptr);
    };
    QVERIFY(entry(QStringLiteral("768"))->isChecked());
    QVERIFY(!entry(QStringLiteral("2048"))->isChecked());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry(QStringLiteral("2048"))).center());
    QVERIFY(menu->isVisible());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry(QStringLiteral("768"))).center());
    QCOMPARE(field.text(), QStringLiteral("2048, 1024, 512, 256"));
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
    field.line()->setFocus();
    undo(*dialog);
    QCOMPARE(field.text(), QStringLiteral("2048, 1024, 768, 512, 256"));
    undo(*dialog);
    QVERIFY(sameBut(*dialog->editor().space(), demo()));
}

void SpaceEditorTest::startsFromOthers() {
    const auto dialog = open();
    QMenu* menu = button(*dialog, QStringLiteral("Start from"))->menu();
    QTRY_COMPARE_WITH_TIMEOUT(menu->actions().size(), 6, Patience);  // the workspace's, three that ship, a line, a file
    menu->actions().at(3)->trigger();
    const auto large = space::readDesignSpace(shipped("space0"));
    QVERIFY(sameBut(*dialog->editor().space(), large));
    QVERIFY(button(*dialog, QStringLiteral("Undo"))->toolTip().contains(menu->actions().at(3)->text()));
    dialog->openFile(QString::fromStdString(shipped("space1").string()));
    QTRY_VERIFY_WITH_TIMEOUT(!sameBut(*dialog->editor().space(), large), Patience);
    QVERIFY(sameBut(*dialog->editor().space(), space::readDesignSpace(shipped("space1"))));
    undo(*dialog);
    undo(*dialog);
    QVERIFY(sameBut(*dialog->editor().space(), demo()));
    redo(*dialog);
    menu->actions().at(0)->trigger();
    QVERIFY(sameBut(*dialog->editor().space(), demo()));
}

/// HAT's files may hold a SuperTransformer larger than what is sampled from it; here it shrinks, and that is said.
void SpaceEditorTest::largerSuperTransformerIsSaid() {
    space::DesignSpace larger = demo();
    larger.encoderFfnChoices = {512, 256};
    writeFileAtomically(path("larger.yml").toStdString(), space::writeDesignSpace(larger));
    const auto dialog = open();
    dialog->openFile(path("larger.yml"));
    const auto said = [&] {
        for (auto* line : dialog->findChildren<NoteLine*>())
            if (line->sentence().contains(QStringLiteral("larger than its largest choices")))
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(said(), Patience);
    QCOMPARE(dialog->editor().space()->encoderFfn, 512);
    undo(*dialog);
    QVERIFY(!said());
}

void SpaceEditorTest::damagedFile() {
    writeFileAtomically(path("damaged.yml").toStdString(), "encoder-embed-choice: [640, wide]\nencoder-layers: 6\n");
    const auto dialog = open();
    dialog->openFile(path("damaged.yml"));
    const auto shown = [&] {
        QVector<NoteLine*> notes;
        for (auto* line : dialog->findChildren<NoteLine*>())
            if (line->isVisible() && line->kind() == NoteLine::Kind::Error)
                notes << line;
        return notes;
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 1, Patience);
    QCOMPARE(shown().first()->sentence(), QStringLiteral("This is no design space."));
    QVERIFY(shown().first()->details().contains(QStringLiteral("damaged.yml")));
    QVERIFY(sameBut(*dialog->editor().space(), demo()));
    dialog->openFile(path("nowhere.yml"));
    QTRY_VERIFY_WITH_TIMEOUT(shown().first()->details().contains(QStringLiteral("there is no such file")), Patience);
    QCOMPARE(shown().size(), 1);
    typeOver(lineOf(*dialog, GeneFamily::EncoderFfn), QStringLiteral("512"));
    QVERIFY(shown().isEmpty());
}

void SpaceEditorTest::savedFileIsReadBack() {
    const auto dialog = open();
    typeOver(lineOf(*dialog, GeneFamily::EncoderEmbed), QStringLiteral("256, 64"));
    typeOver(lineOf(*dialog, GeneFamily::Span), QStringLiteral("3, 1"));
    for (auto* box : dialog->findChildren<QComboBox*>())
        box->setCurrentIndex(1);
    const space::DesignSpace made = *dialog->editor().space();
    dialog->saveTo(path("made.yml"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("made.yml")), Patience);
    QVERIFY(sameBut(space::readDesignSpace(path("made.yml").toStdString()), made));
    QVERIFY(made.encoderNormalizeBefore && made.decoderNormalizeBefore && !made.shareAllEmbeddings);
    QVERIFY(made.shareDecoderInputOutputEmbeddings);
}

void SpaceEditorTest::unwritableFile() {
    const auto dialog = open();
    dialog->saveTo(path("no/such/folder/space.yml"));
    const auto failed = [&] {
        for (auto* line : dialog->findChildren<NoteLine*>())
            if (line->sentence() == QStringLiteral("The file could not be written."))
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(failed(), Patience);
}

void SpaceEditorTest::workspaceTakesIt() {
    const auto workspace = makeWorkspace(path("taken"));
    const auto window = openWindow(path("taken"));
    QPushButton* edit = button(window->superPage(), QStringLiteral("Edit design space"));
    QTRY_VERIFY(edit->isVisible());
    QTest::mouseClick(edit, Qt::LeftButton);
    auto* dialog = window->superPage().findChild<SpaceDialog*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QApplication::setActiveWindow(dialog);
    typeOver(lineOf(*dialog, GeneFamily::DecoderLayers), QStringLiteral("3, 1"));
    const space::DesignSpace made = *dialog->editor().space();
    QPointer<SpaceDialog> guard(dialog);
    QTest::keyClick(lineOf(*dialog, GeneFamily::DecoderLayers), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(guard.isNull(), Patience);
    QVERIFY(sameBut(space::readDesignSpace(workspace.designSpaceFile()), made));
    QTRY_VERIFY_WITH_TIMEOUT(sameBut(*window->session().facts().super.space, made), Patience);
    QCOMPARE(window->superPage().strip().sentence(), QStringLiteral("The workspace has this design space now."));
    window->close();
}

/// The smallest that ships is there to begin with.
void SpaceEditorTest::workspaceWithoutASpace() {
    const auto workspace = makeWorkspace(path("none"), false);
    const auto window = openWindow(path("none"));
    SpaceDialog* dialog = window->superPage().editSpace();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->editor().space().has_value(), Patience);
    QVERIFY(sameBut(*dialog->editor().space(), demo()));
    QVERIFY(!dialog->editor().history().canUndo());
    QTest::mouseClick(button(*dialog, QStringLiteral("Use this space")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(window->session().facts().super.space.has_value(), Patience);
    QVERIFY(sameBut(space::readDesignSpace(workspace.designSpaceFile()), demo()));
    window->close();
}

void SpaceEditorTest::begunWorkspaceIsLeftAlone() {
    const auto workspace = test::makeReadyWorkspace(path("begun").toStdString(), shipped("demo"));
    const std::string before = readFile(workspace.designSpaceFile());
    const auto window = openWindow(path("begun"));
    SpaceDialog* dialog = window->superPage().editSpace();
    QVERIFY(!button(*dialog, QStringLiteral("Use this space"))->isVisible());
    QVERIFY(button(*dialog, QStringLiteral("Save as YAML"))->isEnabled());
    QApplication::setActiveWindow(dialog);
    typeOver(lineOf(*dialog, GeneFamily::DecoderLayers), QStringLiteral("3"));
    QTest::keyClick(lineOf(*dialog, GeneFamily::DecoderLayers), Qt::Key_Return);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(window->superPage().findChild<SpaceDialog*>() == nullptr);
    QCOMPARE(readFile(workspace.designSpaceFile()), before);
    window->close();
}

void SpaceEditorTest::measuredWorkspaceKeepsItsAttention() {
    SpacePlace place;
    place.space = demo();
    place.measured = true;
    const auto dialog = open(place);
    QPushButton* take = button(*dialog, QStringLiteral("Use this space"));
    typeOver(lineOf(*dialog, GeneFamily::EncoderFfn), QStringLiteral("512"));
    QVERIFY(take->isEnabled());
    dialog->findChild<QSpinBox*>()->setValue(512);
    QVERIFY(dialog->editor().space().has_value());
    QVERIFY(!take->isEnabled());
    QVERIFY(button(*dialog, QStringLiteral("Save as YAML"))->isEnabled());
}

void SpaceEditorTest::busyWorkspaceWaits() {
    SpacePlace place;
    place.space = demo();
    place.state = SpacePlace::State::Working;
    const auto dialog = open(place);
    QPushButton* take = button(*dialog, QStringLiteral("Use this space"));
    QVERIFY(!take->isEnabled());
    place.state = SpacePlace::State::Free;
    dialog->setPlace(place);
    QVERIFY(take->isEnabled());
}

/// What stands in the page's field is what a person means to edit; taken, it is the workspace's.
void SpaceEditorTest::chosenFileIsOpened() {
    makeWorkspace(path("chosen"));
    const auto window = openWindow(path("chosen"));
    QLineEdit* file = nullptr;
    for (auto* line : window->superPage().findChildren<QLineEdit*>())
        if (line->placeholderText() == QStringLiteral("empty: the workspace's"))
            file = line;
    QVERIFY(file != nullptr);
    file->setText(QString::fromStdString(shipped("space1").string()));
    SpaceDialog* dialog = window->superPage().editSpace();
    const auto chosen = space::readDesignSpace(shipped("space1"));
    QTRY_VERIFY_WITH_TIMEOUT(sameBut(*dialog->editor().space(), chosen), Patience);
    QTest::mouseClick(button(*dialog, QStringLiteral("Use this space")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(file->text().isEmpty(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(sameBut(*window->session().facts().super.space, chosen), Patience);
    window->close();
}

/// From the first field row by row to the button that takes the space.
void SpaceEditorTest::tabGoesDown() {
    const auto dialog = open();
    QWidget* at = lineOf(*dialog, GeneFamily::EncoderEmbed);
    QVERIFY(at->hasFocus());
    QStringList names;
    for (int step = 0; step < 40; ++step) {
        QTest::keyClick(at, Qt::Key_Tab);
        at = QApplication::focusWidget();
        if (auto* line = qobject_cast<QLineEdit*>(at))
            names << line->accessibleName();
        if (at == lineOf(*dialog, GeneFamily::EncoderEmbed))
            break;
    }
    QStringList wanted;
    for (const auto family :
         {GeneFamily::DecoderEmbed, GeneFamily::EncoderFfn, GeneFamily::DecoderFfn, GeneFamily::EncoderLayers,
          GeneFamily::DecoderLayers, GeneFamily::EncoderHeads, GeneFamily::DecoderSelfHeads,
          GeneFamily::DecoderCrossHeads, GeneFamily::Span, GeneFamily::EncoderEmbed})
        wanted << familyName(family);
    QCOMPARE(names, wanted);
}

void SpaceEditorTest::pictures() {
    const QString folder = qEnvironmentVariable("HATTER_PICTURES");
    if (folder.isEmpty())
        QSKIP("HATTER_PICTURES is not set");
    LongWords longWords;
    for (const auto& [name, dark, language] :
         {std::tuple{"light", false, "en"}, {"dark", true, "en"}, {"german", false, "de"}, {"long", false, "en"}}) {
        if (name == QLatin1String("long"))
            QApplication::installTranslator(&longWords);
        Language::install(QLocale(QLatin1String(language)));
        Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const auto dialog = open();
        const auto save = [&](const char* what) {
            QTest::qWait(50);
            dialog->grab().save(QStringLiteral("%1/space-%2-%3.png").arg(folder, name, what));
        };
        save("plain");
        for (auto* more : dialog->findChildren<QToolButton*>())
            if (more->isCheckable())
                more->setChecked(true);
        lineOf(*dialog, GeneFamily::EncoderHeads)->setText(QStringLiteral("4, 3"));
        save("heads");
        lineOf(*dialog, GeneFamily::EncoderFfn)->setText(QStringLiteral("1024, many"));
        lineOf(*dialog, GeneFamily::DecoderLayers)->clear();
        save("errors");
        SpacePlace begun;
        begun.space = demo();
        begun.state = SpacePlace::State::Begun;
        dialog->setPlace(begun);
        dialog->editor().setSpace(demo());
        save("begun");
        ChoiceField& field = dialog->editor().field(GeneFamily::EncoderFfn);
        QTest::keyClick(field.line(), Qt::Key_Down, Qt::AltModifier);
        QTest::qWait(50);
        auto* menu = field.findChild<QMenu*>();
        menu->grab().save(QStringLiteral("%1/space-%2-menu.png").arg(folder, name));
        menu->close();
    }
    Language::install(QLocale(QStringLiteral("en")));
    Theme::apply(*qApp, Theme::Mode::Light);
}

QTEST_MAIN(SpaceEditorTest)
#include "tst_space_editor.moc"
