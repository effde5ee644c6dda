// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a run, from the window: by the menu, from the search page and from the log, as a PDF and as a folder;
// what cannot be written is said once and leaves nothing behind. With HATTER_PICTURES set to a folder, pictures of the
// dialog and the reports themselves are saved there.
#include "FinishedWorkspace.h"
#include "base/AtomicFile.h"
#include "dialogs/ReportActions.h"
#include "dialogs/ReportDialog.h"
#include "log/LogPage.h"
#include "log/RunsTab.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/MessageStrip.h"
#include "panels/NoteLine.h"
#include "panels/SearchPage.h"
#include "report/ReportWriter.h"
#include "settings/Look.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <unistd.h>
#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 60000;

QByteArray contentsOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void keep(QWidget& widget, const char* name) {
    if (const QString folder = qEnvironmentVariable("HATTER_PICTURES"); !folder.isEmpty())
        widget.grab().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
}

}  // namespace

class ReportWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pdfByTheMenu();
    void folderFromTheSearchPage();
    void chosenRunOfTheLog();
    void kindSaysTheEnding();
    void whatIsThereIsNamed();
    void lightInADarkWindow();
    void refusedPlaces_data();
    void refusedPlaces();
    void nothingToReportWithoutARun();

private:
    QString file(const QString& name) const { return m_folder->path() + QLatin1Char('/') + name; }
    ReportDialog* dialog() const;
    QAction* menuAction() const;
    void choose(ReportDialog* dialog, bool pdf, const QString& place);
    QString saveAs(ReportDialog* dialog, bool pdf, const QString& place);
    QPushButton* openButton() const;

    QTemporaryDir m_demo;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<test::FakeEngine::Control> m_control = std::make_shared<test::FakeEngine::Control>();
    std::unique_ptr<MainWindow> m_window;
};

void ReportWindowTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("HatterTest"));
    QCoreApplication::setApplicationName(QStringLiteral("report"));
    QSettings().clear();
    Theme::apply(*qApp, Theme::Mode::Light);
    m_control->delayMs = 0;
    QVERIFY(test::makeFinishedWorkspace(m_demo.filePath(QStringLiteral("demo")), m_control));
}

void ReportWindowTest::init() {
    QSettings().clear();
    Look::instance().setTheme(QStringLiteral("light"));
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>([this] { return std::make_unique<test::FakeEngine>(m_control); });
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openWorkspace(m_demo.filePath(QStringLiteral("demo")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->searchPage().candidates().table()->model()->rowCount() > 0, Patience);
}

void ReportWindowTest::cleanup() {
    m_window.reset();
}

ReportDialog* ReportWindowTest::dialog() const {
    for (auto* found : m_window->findChildren<ReportDialog*>())
        if (found->isVisible())
            return found;
    return nullptr;
}

QAction* ReportWindowTest::menuAction() const {
    QMenu* menu = m_window->menuBar()->actions().constFirst()->menu();
    for (QAction* action : menu->actions())
        if (action->text().remove(QLatin1Char('&')) == QStringLiteral("Save report…"))
            return action;
    return nullptr;
}

/// As a person does: the kind by a click, the place by keys.
void ReportWindowTest::choose(ReportDialog* dialog, bool pdf, const QString& place) {
    for (auto* button : dialog->findChildren<QRadioButton*>())
        if (button->text().startsWith(QStringLiteral("PDF")) == pdf)
            QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    auto* edit = dialog->findChild<QLineEdit*>();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, place);
}

/// The page that the window says it wrote; empty: it did not.
QString ReportWindowTest::saveAs(ReportDialog* dialog, bool pdf, const QString& place) {
    choose(dialog, pdf, place);
    QSignalSpy written(&m_window->reports(), &ReportActions::written);
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Save"))
            QTest::mouseClick(button, Qt::LeftButton);
    return QTest::qWaitFor([&] { return !written.isEmpty(); }, Patience) ? written.at(0).at(1).toString() : QString();
}

QPushButton* ReportWindowTest::openButton() const {
    for (auto* button : m_window->currentStrip().findChildren<QPushButton*>())
        if (button->isVisible())
            return button;
    return nullptr;
}

void ReportWindowTest::pdfByTheMenu() {
    QVERIFY(menuAction() != nullptr && menuAction()->isEnabled());
    menuAction()->trigger();
    QVERIFY(dialog() != nullptr);
    keep(*dialog(), "report-dialog");
    const QString place = file(QStringLiteral("a report.pdf"));
    QCOMPARE(saveAs(dialog(), true, place), place);
    const QByteArray pdf = contentsOf(place);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY2(pdf.count("/Type /Page\n") >= 2, "what a run found does not fit one page");
    QVERIFY(m_window->currentStrip().sentence().contains(QStringLiteral("report of run 1 is written")));
    QVERIFY(openButton() != nullptr);
    QCOMPARE(openButton()->text(), QStringLiteral("Open"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    keep(*m_window, "report-written");
    if (const QString pictures = qEnvironmentVariable("HATTER_PICTURES"); !pictures.isEmpty()) {
        QFile::remove(pictures + QStringLiteral("/window.pdf"));
        QFile::copy(place, pictures + QStringLiteral("/window.pdf"));
    }
    // The next message has nothing to open.
    m_window->currentStrip().say(MessageStrip::Kind::Warning, QStringLiteral("something else"));
    QVERIFY(openButton() == nullptr);
    QCOMPARE(Settings::get(keys::ReportFolder), m_folder->path());
}

void ReportWindowTest::folderFromTheSearchPage() {
    QLabel* links = nullptr;
    for (auto* label : m_window->searchPage().findChildren<QLabel*>())
        if (label->text().contains(QStringLiteral("#report")))
            links = label;
    QVERIFY(links != nullptr && links->isVisible());
    const int x = links->fontMetrics().horizontalAdvance(QStringLiteral("Fork this run… · Save"));
    QTest::mouseClick(links, Qt::LeftButton, {}, QPoint(x, links->fontMetrics().height() / 2));
    QVERIFY(dialog() != nullptr);
    const QString place = file(QStringLiteral("report"));
    QCOMPARE(saveAs(dialog(), false, place), place + QStringLiteral("/report.html"));
    const QStringList files = QDir(place).entryList(QDir::Files | QDir::Hidden);
    for (const char* wanted : {"report.html", "report.json", "front.png", "front-loss.png"})
        QVERIFY2(files.contains(QLatin1String(wanted)), wanted);
    QVERIFY(!files.filter(QStringLiteral("architecture-")).isEmpty());
    QVERIFY(contentsOf(place + QStringLiteral("/report.html")).contains("data:image/png;base64,"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    // Once more into the same folder: what else stands there stays.
    QFile stranger(place + QStringLiteral("/notes.txt"));
    QVERIFY(stranger.open(QIODevice::WriteOnly) && stranger.write("mine") == 4);
    stranger.close();
    menuAction()->trigger();
    QVERIFY(dialog() != nullptr);
    QCOMPARE(saveAs(dialog(), false, place), place + QStringLiteral("/report.html"));
    QCOMPARE(QDir(place).entryList(QDir::Files | QDir::Hidden).size(), files.size() + 1);
    QCOMPARE(contentsOf(place + QStringLiteral("/notes.txt")), QByteArray("mine"));
}

void ReportWindowTest::chosenRunOfTheLog() {
    m_window->showPage(StageModel::Log);
    m_window->logPage().showTab(LogPage::Runs);
    RunsTab& runs = m_window->logPage().runs();
    QTRY_VERIFY_WITH_TIMEOUT(runs.chosenRun() == 1, Patience);
    QVERIFY(runs.table()->actions().contains(menuAction()));
    QCOMPARE(runs.table()->contextMenuPolicy(), Qt::ActionsContextMenu);
    keep(*m_window, "report-log");
    for (auto* button : runs.findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("Save report…"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(dialog() != nullptr);
    QVERIFY(dialog()->windowTitle().contains(QStringLiteral("run 1")));
    QTest::keyClick(dialog(), Qt::Key_Escape);
}

void ReportWindowTest::kindSaysTheEnding() {
    menuAction()->trigger();
    auto* asked = dialog();
    QVERIFY(asked != nullptr);
    QVERIFY2(asked->place().endsWith(QStringLiteral("-run-1.pdf")), qPrintable(asked->place()));
    choose(asked, false, file(QStringLiteral("here")));
    QCOMPARE(asked->place(), file(QStringLiteral("here")));
    for (auto* button : asked->findChildren<QRadioButton*>())
        if (button->text().startsWith(QStringLiteral("PDF")))
            QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    QCOMPARE(asked->findChild<QLineEdit*>()->text(), file(QStringLiteral("here.pdf")));
    QCOMPARE(asked->place(), file(QStringLiteral("here.pdf")));
    QTest::keyClick(asked, Qt::Key_Escape);
}

void ReportWindowTest::whatIsThereIsNamed() {
    const QString place = file(QStringLiteral("there.pdf"));
    writeFileAtomically(place.toStdString(), "an earlier one");
    menuAction()->trigger();
    auto* asked = dialog();
    QVERIFY(asked != nullptr);
    auto* note = asked->findChild<NoteLine*>();
    choose(asked, true, place);
    QTRY_VERIFY_WITH_TIMEOUT(note->sentence().contains(QStringLiteral("will be replaced")), Patience);
    keep(*asked, "report-dialog-replaces");
    choose(asked, true, file(QStringLiteral("other.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(note->sentence().isEmpty(), Patience);
    QCOMPARE(saveAs(asked, true, place), place);
    QVERIFY(contentsOf(place).startsWith("%PDF-"));
}

void ReportWindowTest::lightInADarkWindow() {
    QString places[2];
    for (const char* theme : {"light", "dark"}) {
        Look::instance().setTheme(QString::fromLatin1(theme));
        QCOMPARE(Theme::colors().dark, theme[0] == 'd');
        menuAction()->trigger();
        QVERIFY(dialog() != nullptr);
        QVERIFY(!saveAs(dialog(), false, file(QString::fromLatin1(theme))).isEmpty());
    }
    const QString light = file(QStringLiteral("light")), dark = file(QStringLiteral("dark"));
    for (const QString& name : QDir(light).entryList({QStringLiteral("*.png")}))
        QVERIFY2(QImage(light + QLatin1Char('/') + name) == QImage(dark + QLatin1Char('/') + name), qPrintable(name));
}

void ReportWindowTest::refusedPlaces_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("PDF in a file") << "file/report.pdf";
    QTest::newRow("folder in a file") << "file/report";
    QTest::newRow("folder that is a file") << "file";
    QTest::newRow("PDF that is a folder") << "folder.pdf";
    QTest::newRow("PDF in a folder that cannot be written") << "closed/report.pdf";
    QTest::newRow("folder in one that cannot be written") << "closed/report";
}

void ReportWindowTest::refusedPlaces() {
    QFETCH(QString, name);
    const bool closed = name.startsWith(QStringLiteral("closed"));
    if (closed && ::geteuid() == 0)
        QSKIP("nothing is closed to the superuser");
    writeFileAtomically(file(QStringLiteral("file")).toStdString(), "mine");
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("folder.pdf")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("closed")));
    QFile::setPermissions(file(QStringLiteral("closed")), QFile::ReadOwner | QFile::ExeOwner);
    const auto everything = [this] {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    const QStringList before = everything();
    menuAction()->trigger();
    auto* asked = dialog();
    QVERIFY(asked != nullptr);
    QSignalSpy failed(&m_window->reports(), &ReportActions::failed);
    choose(asked, name.endsWith(QStringLiteral(".pdf")), file(name));
    QTest::keyClick(asked, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience);
    const QString said = m_window->currentStrip().sentence();
    QVERIFY2(said.contains(QStringLiteral("could not be written")), qPrintable(said));
    QVERIFY(openButton() == nullptr);
    if (name == QLatin1String("file/report.pdf"))
        keep(*m_window, "report-refused");
    QCOMPARE(everything(), before);
    QCOMPARE(contentsOf(file(QStringLiteral("file"))), QByteArray("mine"));
    QFile::setPermissions(file(QStringLiteral("closed")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void ReportWindowTest::nothingToReportWithoutARun() {
    m_window->session().close();
    QVERIFY(!menuAction()->isEnabled());
    const QString empty = file(QStringLiteral("empty"));
    test::makeReadyWorkspace(empty.toStdString(),
                             std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    m_window->openWorkspace(empty);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isOpen(), Patience);
    QVERIFY(!menuAction()->isEnabled());
}

QTEST_MAIN(ReportWindowTest)
#include "tst_report_window.moc"
