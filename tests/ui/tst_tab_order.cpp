// SPDX-License-Identifier: GPL-3.0-or-later
// Tab goes through dialogs and forms as they are read: row by row, what is left first, with the button that chooses a
// file right after its field.
#include "FakeEngine.h"
#include "PreparedData.h"
#include "dialogs/CorpusWizard.h"
#include "dialogs/ExportDialog.h"
#include "dialogs/ImportDialog.h"
#include "dialogs/ImportPredictorDialog.h"
#include "dialogs/ReportDialog.h"
#include "engine/Session.h"
#include "panels/MainWindow.h"
#include "panels/Widgets.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Patience = 30000;

QString nameOf(const QWidget* w) {
    const QString name = w->accessibleName();
    return QString::fromLatin1(w->metaObject()->className()).section(QLatin1String("::"), -1) + QLatin1Char(' ') +
           (name.isEmpty() ? w->toolTip() : name);
}

/// Where Tab stops inside `part`, from where the focus is until it leaves the part or comes back.
QVector<QWidget*> stopsIn(const QWidget& part) {
    QVector<QWidget*> stops;
    QWidget* at = QApplication::focusWidget();
    while (at != nullptr && part.isAncestorOf(at) && !stops.contains(at) && stops.size() < 200) {
        stops.append(at);
        QTest::keyClick(at, Qt::Key_Tab);
        at = QApplication::focusWidget();
    }
    return stops;
}

/// In `part`'s coordinates.
QRect placeOf(const QWidget* w, const QWidget& part) {
    return {w->mapTo(&part, QPoint()), w->size()};
}

/// Right of the same row, or below; empty if all of them are. Where a part has two columns, the left one comes first.
QString disorder(const QVector<QWidget*>& stops, const QWidget& part, int columnAt = 0) {
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const QRect a = placeOf(stops[i - 1], part), b = placeOf(stops[i], part);
        const bool nextColumn = columnAt > 0 && a.left() < columnAt && b.left() >= columnAt;
        const bool back = columnAt > 0 && a.left() >= columnAt && b.left() < columnAt;
        const bool sameRow = std::abs(a.center().y() - b.center().y()) < std::min(a.height(), b.height()) / 2;
        if (back || (!nextColumn && (sameRow ? b.left() <= a.left() : b.center().y() < a.center().y())))
            return nameOf(stops[i - 1]) + QStringLiteral(" → ") + nameOf(stops[i]);
    }
    return {};
}

/// Where the second column of a page of the wizard begins, in the window's coordinates.
int columnAt(const QWidget& page) {
    const QLayoutItem* second = nullptr;
    for (int i = 1; i < page.layout()->count(); ++i)
        if (page.layout()->itemAt(i)->widget() != nullptr)
            second = page.layout()->itemAt(i);
    return page.mapTo(page.window(), second->widget()->pos()).x();
}

/// Every button that opens a choice of files comes right after the field it fills.
QString lostButton(const QVector<QWidget*>& stops) {
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const auto* button = qobject_cast<QToolButton*>(stops[i]);
        if (button == nullptr || !button->toolTip().startsWith(QStringLiteral("Choose")))
            continue;
        if (i == 0 || qobject_cast<QLineEdit*>(stops[i - 1]) == nullptr ||
            stops[i - 1]->parentWidget() != button->parentWidget())
            return nameOf(button);
    }
    return {};
}

}  // namespace

class TabOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void layoutsAreReadByRows();
    void dialogs_data();
    void dialogs();
    void wizardSteps();
    void trainingForm();

private:
    QTemporaryDir m_folder;
    StoreReader m_reader;
    std::shared_ptr<test::FakeEngine::Control> m_control = std::make_shared<test::FakeEngine::Control>();
};

void TabOrderTest::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("HatterTest"));
    QCoreApplication::setApplicationName(QStringLiteral("tabs"));
    QSettings().clear();
    Theme::apply(*qApp, Theme::Mode::Light);
    m_control->delayMs = 0;
}

/// Made in the wrong order and put into every kind of layout.
void TabOrderTest::layoutsAreReadByRows() {
    QWidget window;
    QVector<QLineEdit*> edits;
    for (int i = 0; i < 7; ++i)
        edits.prepend(new QLineEdit(&window));
    auto* grid = new QGridLayout;
    grid->addWidget(edits[3], 1, 1);
    grid->addWidget(edits[1], 0, 1);
    grid->addWidget(edits[2], 1, 0);
    grid->addWidget(edits[0], 0, 0);
    auto* form = makeForm();
    form->addRow(QStringLiteral("a"), makePathRow(edits[4], QStringLiteral("Choose"), {}, &window));
    form->addRow(edits[5]);
    auto* layout = new QVBoxLayout(&window);
    layout->addLayout(grid);
    layout->addLayout(form);
    layout->addWidget(edits[6]);
    orderTabs(layout);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edits[0]->setFocus();
    const auto stops = stopsIn(window);
    QCOMPARE(stops.size(), 8);
    QCOMPARE(disorder(stops, window), QString());
    QCOMPARE(lostButton(stops), QString());
}

void TabOrderTest::dialogs_data() {
    QTest::addColumn<QString>("which");
    QTest::addColumn<int>("stops");
    QTest::newRow("import a checkpoint") << "import" << 18;
    QTest::newRow("import a predictor") << "predictor" << 6;
    QTest::newRow("export") << "export" << 5;
    QTest::newRow("report") << "report" << 5;
}

void TabOrderTest::dialogs() {
    QFETCH(QString, which);
    QFETCH(int, stops);
    std::unique_ptr<QDialog> dialog;
    if (which == QLatin1String("import")) {
        auto import = std::make_unique<ImportDialog>();
        import->setCheckpoint(QStringLiteral("/somewhere/model.pt"));
        for (auto* edit : import->findChildren<QLineEdit*>())  // so that it can be accepted
            if (edit->text().isEmpty())
                edit->setText(QStringLiteral("x"));
        dialog = std::move(import);
    } else if (which == QLatin1String("predictor")) {
        dialog = std::make_unique<ImportPredictorDialog>(QStringLiteral("/somewhere/iwslt.pt"));
    } else if (which == QLatin1String("export")) {
        dialog = std::make_unique<ExportDialog>(workbench::ExportOptions{});
    } else {
        dialog = std::make_unique<ReportDialog>(3, QStringLiteral("toy-run-3"), m_reader);
    }
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    // From the first field on, wherever the dialog put the focus.
    QWidget* first = QApplication::focusWidget();
    QVERIFY(first != nullptr);
    QVector<QWidget*> all = stopsIn(*dialog);
    QVERIFY2(QApplication::focusWidget() == first, "Tab does not come back to where it began");
    const auto top = std::min_element(all.begin(), all.end(), [&](const QWidget* a, const QWidget* b) {
        return placeOf(a, *dialog).center().y() < placeOf(b, *dialog).center().y();
    });
    std::rotate(all.begin(), top, all.end());
    QCOMPARE(disorder(all, *dialog), QString());
    QCOMPARE(lostButton(all), QString());
    QStringList names;
    for (const QWidget* w : all)
        names << nameOf(w);
    QVERIFY2(all.size() == stops, qPrintable(names.join(QStringLiteral(", "))));
}

void TabOrderTest::wizardSteps() {
    MainWindow window([this] { return std::make_unique<test::FakeEngine>(m_control); });
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    auto* wizard = window.findChild<CorpusWizard*>();
    QVERIFY(wizard != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(wizard));
    auto* stack = wizard->findChild<QStackedWidget*>();
    QTRY_VERIFY_WITH_TIMEOUT(wizard->findChildren<QRadioButton*>().size() > 4, Patience);  // spaces that ship
    for (int step = 0; step < stack->count(); ++step) {
        stack->setCurrentIndex(step);
        QWidget* page = stack->currentWidget();
        page->setFocus();
        QVERIFY(QApplication::focusWidget() != nullptr && page->isAncestorOf(QApplication::focusWidget()));
        const auto stops = stopsIn(*wizard);
        QVector<QWidget*> inside, buttons;
        for (QWidget* w : stops)
            (page->isAncestorOf(w) ? inside : buttons).append(w);
        QVERIFY2(inside.size() >= 3, qPrintable(QString::number(step)));
        // Beside the files stands what is in them, beside the languages the spaces.
        QCOMPARE(disorder(inside, *wizard, step < 2 ? columnAt(*page) : 0), QString());
        QCOMPARE(lostButton(inside), QString());
        // Then the buttons of the wizard, at once and as they stand.
        QCOMPARE(disorder(buttons, *wizard), QString());
        QCOMPARE(stops, inside + buttons);
    }
    wizard->close();
}

void TabOrderTest::trainingForm() {
    const QString place = m_folder.filePath(QStringLiteral("w"));
    test::makeReadyWorkspace(place.toStdString(),
                             std::filesystem::path(HATTER_SOURCE_DIR) / "resources" / "spaces" / "demo.yml");
    MainWindow window([this] { return std::make_unique<test::FakeEngine>(m_control); });
    window.resize(1440, 900);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openWorkspace(place);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen(), Patience);
    window.showPage(StageModel::SuperTransformer);
    QSpinBox* updates = nullptr;
    for (auto* spin : window.findChildren<QSpinBox*>())
        if (spin->isVisible() && spin->accessibleName() == QLatin1String("Updates in all"))
            updates = spin;
    QVERIFY(updates != nullptr);
    updates->setFocus();
    const QWidget& form = *updates->parentWidget();
    const auto stops = stopsIn(form);
    QVERIFY2(stops.size() >= 11, qPrintable(QString::number(stops.size())));
    QCOMPARE(disorder(stops, form), QString());
    QCOMPARE(lostButton(stops), QString());
    QVERIFY(qobject_cast<QPushButton*>(stops.last()) != nullptr);  // and at last the one that trains
}

QTEST_MAIN(TabOrderTest)
#include "tst_tab_order.moc"
