// SPDX-License-Identifier: GPL-3.0-or-later
// New from corpus as a person uses it: files chosen or let fall, what stands in them, the steps by mouse and by keys,
// and the prepared data at the end. With HATTER_PICTURES set to a folder the steps are saved there as pictures.
#include "FakeEngine.h"
#include "OwnSettings.h"
#include "PreparedData.h"
#include "Shared.h"
#include "charts/LengthChart.h"
#include "dialogs/CorpusWizard.h"
#include "engine/Session.h"
#include "engine/SpaceChoices.h"
#include "models/CorpusFileSet.h"
#include "models/PairTable.h"
#include "panels/CorpusFilesPage.h"
#include "panels/CorpusPreviewPanel.h"
#include "panels/DataPage.h"
#include "panels/MainWindow.h"
#include "panels/NoteLine.h"
#include "panels/TaskCard.h"
#include "panels/TaskFollower.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

using namespace hatter;
using namespace hatter::ui;
using Role = CorpusFileSet::Role;

namespace {

constexpr int Patience = 60000;

QString toy(const char* name) {
    return QStringLiteral(HATTER_SOURCE_DIR "/tests/support/toy/") + QLatin1String(name);
}

/// What can be named: a field, a button, a box.
template <typename Widget>
Widget* named(QWidget& in, const QString& name) {
    for (auto* widget : in.findChildren<Widget*>())
        if (widget->isVisibleTo(&in) && widget->accessibleName() == name)
            return widget;
    return nullptr;
}

template <typename Button = QPushButton>
Button* withText(QWidget& in, const QString& text) {
    for (auto* button : in.findChildren<Button*>())
        if (QString(button->text()).remove(QLatin1Char('&')) == text && button->isVisibleTo(&in))
            return button;
    return nullptr;
}

QString noteOf(const QWidget& in) {
    for (const auto* note : in.findChildren<NoteLine*>())
        if (!note->sentence().isEmpty() && note->kind() != NoteLine::Kind::Plain)
            return note->sentence() + QLatin1Char('|') + note->details();
    return {};
}

std::unique_ptr<QMimeData> urls(const QStringList& files) {
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> list;
    for (const QString& file : files)
        list << QUrl::fromLocalFile(file);
    data->setUrls(list);
    return data;
}

/// True if the widget takes them.
bool drop(QWidget& on, const QStringList& files) {
    const auto data = urls(files);
    const QPoint at = on.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent let(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &let);
    return true;
}

}  // namespace

class CorpusWizardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void sidesAreGuessed_data();
    void sidesAreGuessed();
    void otherSideFollows();
    void splitsByNames();
    void namesAreProposed_data();
    void namesAreProposed();
    void previewShowsPairsAndLengths();
    void faultsAreSaidInPlace_data();
    void faultsAreSaidInPlace();
    void mendedFileIsTaken();
    void laterFilesTakeThePlaceOfEarlierOnes();
    void closingWhileALargeFileIsReadIsQuick();
    void languagesFollowTheFiles();
    void typedLanguageStays();
    void ownModelIsRead();
    void ownSpaceIsRead();
    void spacesAreSized();
    void existingFolderIsSaidInPlace();
    void fromFilesToDataByMouse();
    void fromFilesToDataByKeys();
    void workspaceWithoutACorpus();
    void whatCannotBeMadeIsSaidInTheDialog();
    void runningWorkIsAskedAbout();
    void droppedOnTheWindow();
    void droppedOnAList();
    void everyControlHasAName();
    void nothingIsCutOff_data();
    void nothingIsCutOff();
    void pictures();

private:
    QString place(const QString& name) const { return m_folder->filePath(name); }
    QString write(const QString& name, const QByteArray& text) const {
        QFile file(place(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.write(text);
        return file.fileName();
    }
    void openWindow();
    CorpusWizard* openWizard();
    static void waitForPreview(CorpusWizard& wizard);
    static void click(QWidget* button) {
        QVERIFY(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::shared_ptr<test::FakeEngine::Control> m_control;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void CorpusWizardTest::initTestCase() {
    test::useOwnSettings("corpus-wizard");
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    Theme::apply(*qApp, Theme::Mode::Light);
}

void CorpusWizardTest::init() {
    QSettings().clear();
    m_control = std::make_shared<test::FakeEngine::Control>();
    m_control->delayMs = 1;
    m_folder = std::make_unique<QTemporaryDir>();
}

void CorpusWizardTest::cleanup() {
    m_window.reset();
    m_folder.reset();
}

void CorpusWizardTest::openWindow() {
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

CorpusWizard* CorpusWizardTest::openWizard() {
    openWindow();
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    return m_window->findChild<CorpusWizard*>();
}

void CorpusWizardTest::waitForPreview(CorpusWizard& wizard) {
    QTRY_VERIFY_WITH_TIMEOUT(wizard.filesPage().training().preview() && wizard.filesPage().training().preview()->whole,
                             Patience);
}

void CorpusWizardTest::sidesAreGuessed_data() {
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("roles");  // s, t, b
    QTest::addColumn<int>("lack");
    QTest::addColumn<QString>("languages");
    const auto row = [](const char* what, const QStringList& files, const char* roles, CorpusFileSet::Lack lack,
                        const char* languages) {
        QTest::newRow(what) << files << QString::fromLatin1(roles) << int(lack) << QString::fromLatin1(languages);
    };
    using Lack = CorpusFileSet::Lack;
    row("in their order", {"/c/x.en", "/c/x.de"}, "st", Lack::Nothing, "en-de");
    row("words of the sides", {"/c/x.tgt", "/c/x.src"}, "ts", Lack::Nothing, "-");
    row("source told last", {"/c/a.txt", "/c/source.txt"}, "ts", Lack::Nothing, "-");
    row("one alone", {"/c/x.en"}, "s", Lack::Target, "en-");
    row("target alone", {"/c/target.de.txt"}, "t", Lack::Source, "-de");
    row("three texts", {"/c/x.en", "/c/x.de", "/c/y.en"}, "sts", Lack::OnePair, "en-de");
    row("catalogue", {"/c/de.po"}, "b", Lack::Nothing, "-de");
    row("TSV with both", {"/c/x.fr-en.tsv"}, "b", Lack::Nothing, "fr-en");
    row("all kinds", {"/c/x.en", "/c/x.de", "/c/de.mo"}, "stb", Lack::Nothing, "en-de");
    row("the same twice", {"/c/x.en", "/c/x.en"}, "s", Lack::Target, "en-");
    row("one language for both", {"/c/x.de.src", "/c/x.de.tgt"}, "st", Lack::Nothing, "-");
    row("nothing", {}, "", Lack::AllFiles, "-");
}

void CorpusWizardTest::sidesAreGuessed() {
    QFETCH(QStringList, files);
    QFETCH(QString, roles);
    QFETCH(int, lack);
    QFETCH(QString, languages);
    CorpusFileSet set;
    QVERIFY(set.add(files).isEmpty());
    QString found;
    for (const CorpusFileSet::Entry& entry : set.entries())
        found += entry.role == Role::Source ? u's' : entry.role == Role::Target ? u't' : u'b';
    QCOMPARE(found, roles);
    QCOMPARE(int(set.lack()), lack);
    const data::LanguagePair pair = set.languages();
    QCOMPARE(QString::fromStdString(pair.source + "-" + pair.target), languages);
    QCOMPARE(CorpusFileSet::of(set.files()).files().source, set.files().source);
    QCOMPARE(set.add({QStringLiteral("/c/memory.tmx")}).size(), 1);  // nobody reads it: it is not offered
}

void CorpusWizardTest::otherSideFollows() {
    CorpusFileSet set;
    set.add({"/c/x.en", "/c/x.de"});
    set.setRole(0, Role::Target);
    QCOMPARE(set.entries()[1].role, Role::Source);
    set.swapSides();
    QCOMPARE(set.files().source, std::filesystem::path("/c/x.en"));
    set.orient({"de", "en"});
    QCOMPARE(set.files().source, std::filesystem::path("/c/x.de"));
    set.orient({"de", "en"});  // they stand right
    QCOMPARE(set.files().source, std::filesystem::path("/c/x.de"));
    set.remove(0);
    set.remove(7);
    QCOMPARE(set.entries().size(), 1);
}

void CorpusWizardTest::splitsByNames() {
    const CorpusSplits splits =
        splitsByName({"/c/train.en", "/c/dev.en", "/c/newstest.de", "/c/test.de", "/c/valid.de"});
    QCOMPARE(splits.training, QStringList({"/c/train.en", "/c/newstest.de"}));
    QCOMPARE(splits.validation, QStringList({"/c/dev.en", "/c/valid.de"}));
    QCOMPARE(splits.test, QStringList({"/c/test.de"}));
    QCOMPARE(splitsByName({"/c/test.en", "/c/test.de"}).training.size(), 2);  // all that there is
}

void CorpusWizardTest::namesAreProposed_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("stem") << "/c/support-articles.en"
                          << "support-articles";
    QTest::newRow("everyday word") << "/c/wiki/train.en"
                                   << "wiki";
    QTest::newRow("catalogue") << "/c/gimp/de.po"
                               << "gimp";
    QTest::newRow("pair") << "/c/talks.de-en.en"
                          << "talks.de-en";
    QTest::newRow("everyday all over") << "/data/train.en"
                                       << "";
}

void CorpusWizardTest::namesAreProposed() {
    QFETCH(QString, file);
    QFETCH(QString, name);
    CorpusFileSet set;
    set.add({file});
    QCOMPARE(set.proposedName(), name);
}

void CorpusWizardTest::previewShowsPairsAndLengths() {
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    CorpusPreviewPanel& shown = wizard.filesPage().preview();
    QAbstractItemModelTester tester(&shown.pairs(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(shown.lengths().bins().isEmpty());
    wizard.addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(wizard);
    QCOMPARE(wizard.filesPage().pairs(), 300);
    QCOMPARE(shown.pairs().rowCount(), 50);
    QCOMPARE(shown.pairs().index(0, PairTable::Source).data().toString(),
             QStringLiteral("The quiet teacher sees the beautiful house today."));
    QCOMPARE(shown.pairs().headerData(PairTable::Target, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("German"));
    qint64 sentences = 0;
    for (const auto& bin : shown.lengths().bins().bins)
        sentences += bin.source;
    QCOMPARE(sentences, 300);
    QVERIFY(withText(wizard, QStringLiteral("Next"))->isEnabled());
    // Each file says how long it is.
    int lines = 0;
    for (const auto* label : wizard.findChildren<QLabel*>())
        lines += label->text().startsWith(QLatin1String("300 line"));
    QCOMPARE(lines, 2);
}

void CorpusWizardTest::faultsAreSaidInPlace_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("unequal") << "f.de" << QByteArray("eins\n")
                             << "f.en has 2 lines, f.de has 1: line n of one must translate line n of the other.";
    QTest::newRow("Latin-1") << "f.de" << QByteArray("gut\ngr\xfc\xdf\n") << "f.de, line 2 is no text in UTF-8.";
    QTest::newRow("empty") << "f.de" << QByteArray() << "f.de holds no sentences.";
    QTest::newRow("no tab") << "f.tsv" << QByteArray("a\tb\nc\n") << "f.tsv, line 2 has no tab";
    QTest::newRow("catalogue") << "f.po" << QByteArray("msgid \"a\nmsgstr b\n") << "f.po, line 1: the catalogue";
    QTest::newRow("binary") << "f.mo" << QByteArray(64, '\0') << "f.mo: the catalogue is damaged.";
    QTest::newRow("missing target") << "" << QByteArray() << "The target is missing";
    QTest::newRow("TMX") << "f.tmx" << QByteArray("<tmx/>") << "f.tmx cannot be read";
}

void CorpusWizardTest::faultsAreSaidInPlace() {
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    QStringList files;
    if (name.endsWith(QLatin1String(".de")) || name.isEmpty())
        files << write(QStringLiteral("f.en"), "one\ntwo\n");
    if (!name.isEmpty())
        files << write(name, text);
    wizard.addFiles(files);
    QTRY_VERIFY2_WITH_TIMEOUT(noteOf(wizard).startsWith(said), qPrintable(noteOf(wizard)), Patience);
    // The rest of the file may come later than the first fault.
    if (!name.endsWith(QLatin1String(".tmx"))) {
        QVERIFY(!withText(wizard, QStringLiteral("Next"))->isEnabled());
        QTest::keyClick(&wizard, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(wizard.step(), 0);
    }
}

void CorpusWizardTest::mendedFileIsTaken() {
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    wizard.show();
    wizard.addFiles({write(QStringLiteral("m.en"), "one\ntwo\n"), write(QStringLiteral("m.de"), "eins\n")});
    QTRY_VERIFY_WITH_TIMEOUT(!noteOf(wizard).isEmpty(), Patience);
    click(named<QToolButton>(wizard, QStringLiteral("Remove m.de")));
    QTRY_COMPARE_WITH_TIMEOUT(wizard.filesPage().training().set().entries().size(), 1, Patience);
    wizard.addFiles({write(QStringLiteral("n.de"), "eins\nzwei\n")});
    waitForPreview(wizard);
    QTRY_COMPARE_WITH_TIMEOUT(wizard.filesPage().pairs(), 2, Patience);
    QVERIFY2(noteOf(wizard).isEmpty(), qPrintable(noteOf(wizard)));
    QVERIFY(withText(wizard, QStringLiteral("Next"))->isEnabled());
    // The sides by the box beside a file.
    auto* side = named<QComboBox>(wizard, QStringLiteral("Side of n.de"));
    QVERIFY(side != nullptr);
    QCOMPARE(side->currentText(), QStringLiteral("target"));
    side->setFocus();
    QTest::keyClick(side, Qt::Key_Up);
    QTRY_COMPARE_WITH_TIMEOUT(wizard.filesPage().training().set().files().source.filename(),
                              std::filesystem::path("n.de"), Patience);
    click(withText(wizard, QStringLiteral("Swap sides")));
    QCOMPARE(wizard.filesPage().training().set().files().source.filename(), std::filesystem::path("m.en"));
}

void CorpusWizardTest::laterFilesTakeThePlaceOfEarlierOnes() {
    QByteArray lines;
    for (int i = 0; i < 400000; ++i)
        lines += "one sentence of seven words stands here\n";
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    wizard.addFiles({write(QStringLiteral("big.en"), lines), write(QStringLiteral("big.de"), lines)});
    CorpusFileList& list = const_cast<CorpusFileList&>(wizard.filesPage().training());
    CorpusFileSet small;
    small.add({toy("valid.en"), toy("valid.de")});
    list.setSet(small);
    waitForPreview(wizard);
    QCOMPARE(wizard.filesPage().pairs(), 20);
    QTest::qWait(100);
    QCOMPARE(wizard.filesPage().pairs(), 20);
}

void CorpusWizardTest::closingWhileALargeFileIsReadIsQuick() {
    QByteArray lines;
    for (int i = 0; i < 2000000; ++i)
        lines += "one sentence of seven words stands here\n";
    const QStringList files = {write(QStringLiteral("big.en"), lines), write(QStringLiteral("big.de"), lines)};
    auto wizard = std::make_unique<CorpusWizard>(CorpusWizard::Mode::NewWorkspace);
    wizard->addFiles(files);
    QTRY_VERIFY_WITH_TIMEOUT(wizard->filesPage().pairs() > 0, Patience);  // a part of it
    QElapsedTimer timer;
    timer.start();
    wizard.reset();
    qInfo("closed in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 5000);  // the whole takes many times as long under a sanitizer
}

void CorpusWizardTest::languagesFollowTheFiles() {
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    QLineEdit* source = nullptr;
    for (auto* edit : wizard.findChildren<QLineEdit*>())
        if (edit->accessibleName() == QLatin1String("Source language"))
            source = edit;
    QVERIFY(source != nullptr);
    QVERIFY(source->text().isEmpty());
    wizard.addFiles({write(QStringLiteral("catalogue.po"),
                           "msgid \"\"\nmsgstr \"Language: pt_BR\\n\"\n\nmsgid \"Open\"\nmsgstr \"Abrir\"\n")});
    waitForPreview(wizard);
    // Messages are English unless the header says otherwise.
    QTRY_COMPARE_WITH_TIMEOUT(wizard.plan().data->sourceLanguage, std::string("en"), Patience);
    QCOMPARE(wizard.plan().data->targetLanguage, std::string("pt_BR"));
    CorpusFileList& list = const_cast<CorpusFileList&>(wizard.filesPage().training());
    CorpusFileSet other;
    other.add({toy("train.de"), toy("train.en")});
    list.setSet(other);
    QCOMPARE(wizard.plan().data->sourceLanguage, std::string("de"));
    QCOMPARE(wizard.plan().data->targetLanguage, std::string("en"));
}

void CorpusWizardTest::typedLanguageStays() {
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    wizard.show();
    wizard.addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(wizard);
    click(withText(wizard, QStringLiteral("Next")));
    QCOMPARE(wizard.step(), 1);
    auto* target = named<QLineEdit>(wizard, QStringLiteral("Target language"));
    target->selectAll();
    QTest::keyClicks(target, QStringLiteral("de_AT"));
    wizard.addFiles({toy("valid.de")});  // something changes
    QCOMPARE(wizard.plan().data->targetLanguage, std::string("de_AT"));
    QCOMPARE(wizard.plan().data->sourceLanguage, std::string("en"));
    target->setText(QStringLiteral("en"));
    QVERIFY(noteOf(wizard).contains(QStringLiteral("same language")));
}

void CorpusWizardTest::ownModelIsRead() {
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    wizard.show();
    wizard.addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(wizard);
    click(withText(wizard, QStringLiteral("Next")));
    QTRY_VERIFY_WITH_TIMEOUT(withText(wizard, QStringLiteral("Next"))->isEnabled(), Patience);
    auto* own = withText<QRadioButton>(wizard, QStringLiteral("A SentencePiece model of my own"));
    click(own);
    QVERIFY(own->isChecked());
    QVERIFY(!withText(wizard, QStringLiteral("Next"))->isEnabled());
    auto* field = named<QLineEdit>(wizard, QStringLiteral("SentencePiece model"));
    QVERIFY(field != nullptr);
    field->setText(write(QStringLiteral("bad.model"), "no model"));
    QTRY_VERIFY_WITH_TIMEOUT(noteOf(wizard).startsWith(QStringLiteral("This is no model")), Patience);
    QVERIFY(!withText(wizard, QStringLiteral("Next"))->isEnabled());
    field->setText(place(QStringLiteral("missing.model")));
    QTRY_VERIFY_WITH_TIMEOUT(noteOf(wizard).contains(QStringLiteral("there is no such file")), Patience);
    const QString good = place(QStringLiteral("good.model"));
    const data::Vocabulary trained = data::trainSentencePiece(
        {toy("train.en").toStdString(), toy("train.de").toStdString()}, 200, good.toStdString());
    field->setText(good);
    QTRY_VERIFY_WITH_TIMEOUT(noteOf(wizard).startsWith(QString::number(trained.size())), Patience);
    QVERIFY(withText(wizard, QStringLiteral("Next"))->isEnabled());
    QCOMPARE(QString::fromStdString(wizard.plan().data->segmenterModel.string()), good);
}

void CorpusWizardTest::ownSpaceIsRead() {
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    wizard.show();
    wizard.addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(wizard);
    click(withText(wizard, QStringLiteral("Next")));
    auto* field = named<QLineEdit>(wizard, QStringLiteral("Design space of my own"));
    QVERIFY(field != nullptr);
    field->setText(write(QStringLiteral("bad.yml"), "encoder-embed-choice: [oops\n"));
    QTRY_VERIFY_WITH_TIMEOUT(noteOf(wizard).startsWith(QStringLiteral("This is no design space")), Patience);
    QVERIFY(withText<QRadioButton>(wizard, QStringLiteral("A HAT YAML of my own"))->isChecked());
    QVERIFY(!withText(wizard, QStringLiteral("Next"))->isEnabled());
    field->setText(toy("space.yml"));
    QTRY_VERIFY_WITH_TIMEOUT(noteOf(wizard).contains(QStringLiteral("SubTransformers of")), Patience);
    QVERIFY(withText(wizard, QStringLiteral("Next"))->isEnabled());
    QCOMPARE(wizard.plan().designSpace, toy("space.yml"));
}

void CorpusWizardTest::spacesAreSized() {
    const QVector<SpaceChoice> choices = readShippedSpaces();
    QCOMPARE(choices.size(), 3);
    QCOMPARE(choices.first().name, QStringLiteral("demo"));
    for (const SpaceChoice& choice : choices) {
        QVERIFY2(choice.space, qPrintable(choice.error));
        const SpaceSizes small = sizesOf(*choice.space, 8000), large = sizesOf(*choice.space, 32000);
        QVERIFY(small.smallest < small.largest && small.largest < large.largest);
    }
    // The file says it of itself: 9.4 million with 8,000 pieces.
    QCOMPARE(sizesOf(*choices.first().space, 8000).largest / 100000, 94);
    QVERIFY(!readSpaceChoice(QStringLiteral("/nowhere.yml")).error.isEmpty());
}

void CorpusWizardTest::existingFolderIsSaidInPlace() {
    CorpusWizard* wizard = openWizard();
    QVERIFY(wizard != nullptr);
    wizard->addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(*wizard);
    click(withText(*wizard, QStringLiteral("Next")));
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Next"))->isEnabled(), Patience);
    click(withText(*wizard, QStringLiteral("Next")));
    store::Workspace::create(place(QStringLiteral("taken")).toStdString(), {"taken", "en", "de", {}});
    QDir().mkpath(place(QStringLiteral("full")));
    write(QStringLiteral("full/file"), "x");
    write(QStringLiteral("plain"), "x");
    named<QLineEdit>(*wizard, QStringLiteral("In folder"))->setText(m_folder->path());
    auto* name = named<QLineEdit>(*wizard, QStringLiteral("Name"));
    for (const auto& [typed, said] : {std::pair("taken", "holds a workspace already"),
                                      std::pair("full", "holds other files"), std::pair("plain", "is a file")}) {
        name->setText(QLatin1String(typed));
        QTRY_VERIFY_WITH_TIMEOUT(noteOf(*wizard).contains(QLatin1String(said)), Patience);
        QVERIFY(!withText(*wizard, QStringLiteral("Make and prepare"))->isEnabled());
    }
    name->setText(QStringLiteral("free"));
    QTRY_VERIFY_WITH_TIMEOUT(noteOf(*wizard).isEmpty(), Patience);
    QVERIFY(withText(*wizard, QStringLiteral("Make and prepare"))->isEnabled());
}

void CorpusWizardTest::fromFilesToDataByMouse() {
    m_control->onPrepare = [](const store::Workspace& workspace, const workbench::PrepareDataOptions& options) {
        test::prepareWithLightCore(workspace, options);
    };
    CorpusWizard* wizard = openWizard();
    QVERIFY(wizard != nullptr);
    QPointer<CorpusWizard> guard(wizard);
    wizard->addFiles({toy("train.en"), toy("train.de"), toy("valid.en"), toy("valid.de")});
    waitForPreview(*wizard);
    click(withText(*wizard, QStringLiteral("Next")));
    named<QSpinBox>(*wizard, QStringLiteral("Pieces of the joint BPE"))->setValue(300);
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Next"))->isEnabled(), Patience);
    click(withText(*wizard, QStringLiteral("Next")));
    QCOMPARE(wizard->step(), 2);
    named<QLineEdit>(*wizard, QStringLiteral("In folder"))->setText(m_folder->path());
    auto* name = named<QLineEdit>(*wizard, QStringLiteral("Name"));
    QCOMPARE(name->text(), QStringLiteral("toy"));  // the folder's, for "train" says nothing
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Make and prepare"))->isEnabled(), Patience);
    click(withText(*wizard, QStringLiteral("Make and prepare")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QCOMPARE(m_window->currentPage(), StageModel::Data);
    QVERIFY(m_window->dataPage().task().isActive());
    QTRY_VERIFY_WITH_TIMEOUT(guard.isNull(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
    {
        const std::lock_guard lock(m_control->mutex);
        QCOMPARE(m_control->prepare.train.source, std::filesystem::path(toy("train.en").toStdString()));
        QCOMPARE(m_control->prepare.valid.target, std::filesystem::path(toy("valid.de").toStdString()));
        QVERIFY(m_control->prepare.test.empty());
        QCOMPARE(m_control->prepare.pieces, 300);
        QCOMPARE(m_control->prepare.sourceLanguage, std::string("en"));
        QCOMPARE(m_control->prepare.heldOut, 1000);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().facts().data.ready, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->dataPage().samples().rowCount(), 20, Patience);
    QCOMPARE(m_window->session().workspace().info().name, std::string("toy"));
    QVERIFY(m_window->session().facts().super.space);  // the smallest that ships
    QCOMPARE(m_window->session().facts().super.space->encoderEmbed, 256);
}

void CorpusWizardTest::fromFilesToDataByKeys() {
    CorpusWizard* wizard = openWizard();
    QVERIFY(wizard != nullptr);
    wizard->addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(*wizard);
    QTest::keyClick(wizard, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(wizard->step(), 1);
    QCOMPARE(QApplication::focusWidget(), named<QLineEdit>(*wizard, QStringLiteral("Source language")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), named<QLineEdit>(*wizard, QStringLiteral("Target language")));
    QTest::keyClick(wizard, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(wizard->step(), 0);
    QTest::keyClick(wizard, Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Next"))->isEnabled(), Patience);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);  // the default button
    QCOMPARE(wizard->step(), 2);
    QTest::keyClick(wizard, Qt::Key_Right, Qt::AltModifier);  // goes on, and makes nothing
    QVERIFY(!m_window->session().isOpen());
    auto* name = named<QLineEdit>(*wizard, QStringLiteral("Name"));
    QCOMPARE(QApplication::focusWidget(), name);
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("by keys"));
    named<QLineEdit>(*wizard, QStringLiteral("In folder"))->setText(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Make and prepare"))->isEnabled(), Patience);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QCOMPARE(m_window->session().folder(), place(QStringLiteral("by keys")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
}

void CorpusWizardTest::workspaceWithoutACorpus() {
    CorpusWizard* wizard = openWizard();
    click(withText(*wizard, QStringLiteral("Next")));
    QCOMPARE(wizard->step(), 1);
    QVERIFY(named<QSpinBox>(*wizard, QStringLiteral("Pieces of the joint BPE")) == nullptr);
    QVERIFY(!withText(*wizard, QStringLiteral("Next"))->isEnabled());  // of which languages?
    named<QLineEdit>(*wizard, QStringLiteral("Source language"))->setText(QStringLiteral("fr"));
    named<QLineEdit>(*wizard, QStringLiteral("Target language"))->setText(QStringLiteral("de"));
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Next"))->isEnabled(), Patience);
    click(withText(*wizard, QStringLiteral("Next")));
    named<QLineEdit>(*wizard, QStringLiteral("In folder"))->setText(m_folder->path());
    named<QLineEdit>(*wizard, QStringLiteral("Name"))->setText(QStringLiteral("empty"));
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Make workspace"))->isEnabled(), Patience);
    click(withText(*wizard, QStringLiteral("Make workspace")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QVERIFY(!m_window->session().runner().isBusy());
    QCOMPARE(m_window->session().workspace().info().sourceLanguage, std::string("fr"));
    QVERIFY(!m_window->session().facts().data.ready);
}

void CorpusWizardTest::whatCannotBeMadeIsSaidInTheDialog() {
    CorpusWizard* wizard = openWizard();
    wizard->addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(*wizard);
    click(withText(*wizard, QStringLiteral("Next")));
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Next"))->isEnabled(), Patience);
    click(withText(*wizard, QStringLiteral("Next")));
    write(QStringLiteral("file"), "x");
    // Beneath a file nothing can be made; whether it could is known only when it is tried.
    named<QLineEdit>(*wizard, QStringLiteral("In folder"))->setText(place(QStringLiteral("file/below")));
    named<QLineEdit>(*wizard, QStringLiteral("Name"))->setText(QStringLiteral("x"));
    QTest::qWait(50);
    click(withText(*wizard, QStringLiteral("Make and prepare")));
    QTRY_VERIFY_WITH_TIMEOUT(noteOf(*wizard).startsWith(QStringLiteral("The workspace could not be made.")), Patience);
    QVERIFY(wizard->isVisible());
    QVERIFY(!m_window->session().isOpen());
    // What was said is still there, and another place will do.
    named<QLineEdit>(*wizard, QStringLiteral("In folder"))->setText(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Make and prepare"))->isEnabled(), Patience);
    click(withText(*wizard, QStringLiteral("Make and prepare")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
}

void CorpusWizardTest::runningWorkIsAskedAbout() {
    store::Workspace::create(place(QStringLiteral("busy")).toStdString(), {"busy", "en", "de", {}});
    m_control->delayMs = 20;
    openWindow();
    m_window->openWorkspace(place(QStringLiteral("busy")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    workbench::TrainSuperOptions training;
    training.updates = 1000000;
    m_window->session().runner().trainSuper(m_window->session().workspace(), training);
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    auto* wizard = m_window->findChild<CorpusWizard*>();
    QVERIFY(wizard != nullptr);
    wizard->addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(*wizard);
    click(withText(*wizard, QStringLiteral("Next")));
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Next"))->isEnabled(), Patience);
    click(withText(*wizard, QStringLiteral("Next")));
    named<QLineEdit>(*wizard, QStringLiteral("In folder"))->setText(m_folder->path());
    QTRY_VERIFY_WITH_TIMEOUT(withText(*wizard, QStringLiteral("Make and prepare"))->isEnabled(), Patience);
    click(withText(*wizard, QStringLiteral("Make and prepare")));
    auto* question = m_window->findChild<QMessageBox*>();
    QVERIFY(question != nullptr);
    question->button(QMessageBox::Cancel)->click();
    QVERIFY(m_window->session().runner().isBusy());  // the training goes on
    QVERIFY(withText(*wizard, QStringLiteral("Make and prepare"))->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QMessageBox*>() == nullptr, Patience);
    click(withText(*wizard, QStringLiteral("Make and prepare")));
    question = m_window->findChild<QMessageBox*>();
    QVERIFY(question != nullptr);
    for (QAbstractButton* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->session().folder(), place(QStringLiteral("toy")), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().runner().isBusy(), Patience);
}

void CorpusWizardTest::droppedOnTheWindow() {
    openWindow();
    drop(*m_window, {write(QStringLiteral("latency.csv"), "x")});  // not a corpus: looked at by others
    QVERIFY(m_window->findChild<CorpusWizard*>() == nullptr);
    QVERIFY(drop(*m_window, {toy("train.en"), toy("train.de")}));
    auto* wizard = m_window->findChild<CorpusWizard*>();
    QVERIFY(wizard != nullptr && wizard->isVisible());
    QCOMPARE(wizard->filesPage().training().set().entries().size(), 2);
    // What comes later goes to the same dialog, wherever on it.
    QVERIFY(drop(*wizard, {toy("test.en"), toy("test.de"), toy("valid.en"), toy("valid.de"), toy("train.en")}));
    QCOMPARE(m_window->findChildren<CorpusWizard*>().size(), 1);
    QCOMPARE(wizard->filesPage().list(CorpusPreviewer::Test).set().entries().size(), 2);
    QCOMPARE(wizard->filesPage().list(CorpusPreviewer::Validation).set().entries().size(), 2);
    QCOMPARE(wizard->filesPage().training().set().entries().size(), 2);
}

void CorpusWizardTest::droppedOnAList() {
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    wizard.show();
    auto lists = wizard.findChildren<CorpusFileList*>();
    QCOMPARE(lists.size(), 3);
    for (CorpusFileList* list : lists)
        if (list == &wizard.filesPage().list(CorpusPreviewer::Validation)) {
            QVERIFY(drop(*list, {toy("train.en"), toy("train.de")}));  // whatever its name: a person said where
            QVERIFY(!drop(*list, {m_folder->path()}));
        }
    QCOMPARE(wizard.filesPage().list(CorpusPreviewer::Validation).set().entries().size(), 2);
    QVERIFY(!wizard.filesPage().hasCorpus());
    QVERIFY(!withText(wizard, QStringLiteral("Next"))->isEnabled());  // validation alone is no corpus
}

void CorpusWizardTest::everyControlHasAName() {
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    wizard.show();
    wizard.addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(wizard);
    for (int step = 0; step < 3; ++step) {
        QStringList nameless;
        for (auto* widget : wizard.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                qobject_cast<QScrollArea*>(widget) != nullptr || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            if (accessible == nullptr || accessible->text(QAccessible::Name).isEmpty())
                nameless << QLatin1String(widget->metaObject()->className());
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char(' '))));
        if (step < 2) {
            QTRY_VERIFY_WITH_TIMEOUT(withText(wizard, QStringLiteral("Next"))->isEnabled(), Patience);
            click(withText(wizard, QStringLiteral("Next")));
        }
    }
}

void CorpusWizardTest::nothingIsCutOff_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("as it opens") << QSize(980, 640) << 1.0;
    QTest::newRow("smallest") << QSize(760, 480) << 1.0;
    QTest::newRow("larger letters") << QSize(1200, 760) << 1.5;
}

void CorpusWizardTest::nothingIsCutOff() {
    QFETCH(QSize, size);
    QFETCH(double, scale);
    CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
    QFont font = Theme::body();
    font.setPointSizeF(font.pointSizeF() * scale);
    if (scale != 1.0)
        for (auto* widget : wizard.findChildren<QWidget*>())
            widget->setFont(font);
    wizard.resize(size);
    wizard.show();
    wizard.addFiles({toy("train.en"), toy("train.de")});
    waitForPreview(wizard);
    for (int step = 0; step < 3; ++step) {
        QTest::qWait(30);
        QStringList cut;
        for (const auto* button : wizard.findChildren<QAbstractButton*>())
            if (button->isVisible() && !button->text().isEmpty() &&
                button->width() + 2 < button->minimumSizeHint().width())
                cut += QStringLiteral("button '%1'").arg(button->text());
        for (const auto* label : wizard.findChildren<QLabel*>())
            if (label->isVisible() && !label->wordWrap() && !label->text().isEmpty() &&
                label->width() + 2 < label->sizeHint().width())
                cut += QStringLiteral("label '%1'").arg(label->text());
        QVERIFY2(cut.isEmpty(),
                 qPrintable(QStringLiteral("step %1: %2").arg(step).arg(cut.join(QStringLiteral(", ")))));
        if (step < 2) {
            QTRY_VERIFY_WITH_TIMEOUT(withText(wizard, QStringLiteral("Next"))->isEnabled(), Patience);
            click(withText(wizard, QStringLiteral("Next")));
        }
    }
}

void CorpusWizardTest::pictures() {
    const QString folder = qEnvironmentVariable("HATTER_PICTURES");
    if (folder.isEmpty())
        QSKIP("HATTER_PICTURES names no folder");
    QDir().mkpath(folder);
    for (const bool dark : {false, true}) {
        Theme::apply(*qApp, dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const QString look = folder + (dark ? QStringLiteral("/dark-") : QStringLiteral("/light-"));
        CorpusWizard wizard(CorpusWizard::Mode::NewWorkspace);
        wizard.show();
        QTest::qWait(100);
        wizard.grab().save(look + QStringLiteral("wizard-0.png"));
        wizard.addFiles({toy("train.en"), toy("train.de"), toy("valid.en"), toy("valid.de")});
        waitForPreview(wizard);
        for (int step = 0; step < 3; ++step) {
            QTest::qWait(100);
            wizard.grab().save(look + QStringLiteral("wizard-%1.png").arg(step + 1));
            if (step < 2) {
                QTRY_VERIFY_WITH_TIMEOUT(withText(wizard, QStringLiteral("Next"))->isEnabled(), Patience);
                click(withText(wizard, QStringLiteral("Next")));
            }
        }
        CorpusWizard faulty(CorpusWizard::Mode::OpenWorkspace);
        faulty.show();
        faulty.addFiles({toy("train.en"), write(QStringLiteral("train.de"), "eins\nzwei\n")});
        waitForPreview(faulty);
        QTest::qWait(100);
        faulty.grab().save(look + QStringLiteral("wizard-fault.png"));
    }
    Theme::apply(*qApp, Theme::Mode::Light);
}

QTEST_MAIN(CorpusWizardTest)
#include "tst_corpus_wizard.moc"
