// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever does not see the window, or has no mouse: every control says what it is, and Tab reaches every one of them.
#include "FinishedWorkspace.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "WindowTour.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace hatter;
using namespace hatter::ui;

namespace {

/// A control of ours that keys reach; parts of one control are the toolkit's.
bool isControl(const QWidget* w) {
    if (!w->isVisible() || !w->isEnabled() || w->focusPolicy() == Qt::NoFocus || w->focusProxy() != nullptr)
        return false;
    if (w->metaObject() == &QScrollArea::staticMetaObject)
        return false;  // takes keys to scroll alone
    if (qobject_cast<const QMenuBar*>(w) || qobject_cast<const QScrollBar*>(w) || qobject_cast<const QHeaderView*>(w))
        return false;
    if (w->objectName().startsWith(QLatin1String("qt_")) || w->isWindow())
        return false;
    for (const QWidget* up = w->parentWidget(); up != nullptr; up = up->parentWidget())
        if (up->inherits("QAbstractSpinBox") || up->inherits("QComboBox"))
            return false;
    return true;
}

QString nameOf(QWidget* w) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(w);
    return interface != nullptr ? interface->text(QAccessible::Name).trimmed() : QString();
}

QString pathOf(const QWidget* w) {
    QStringList path;
    for (; w != nullptr && !w->isWindow(); w = w->parentWidget())
        path.prepend(QString::fromLatin1(w->metaObject()->className()).section(QLatin1String("::"), -1));
    return path.join(QLatin1Char('/'));
}

}  // namespace

class AccessibleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyControlHasAName();
    void tabReachesEveryControl();

private:
    void tour(const test::Visit& visit);

    QTemporaryDir m_folder;
    std::shared_ptr<test::FakeEngine::Control> m_control = std::make_shared<test::FakeEngine::Control>();
};

void AccessibleTest::initTestCase() {
    test::useOwnSettings("accessible");
    Theme::apply(*qApp, Theme::Mode::Light);
    m_control->delayMs = 0;
    QVERIFY(test::makeFinishedWorkspace(m_folder.filePath(QStringLiteral("demo")), m_control, 3));
}

void AccessibleTest::tour(const test::Visit& visit) {
    MainWindow window([this] { return std::make_unique<test::FakeEngine>(m_control); });
    window.resize(1440, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    test::tourWindow(window, m_folder.filePath(QStringLiteral("demo")), visit);
}

void AccessibleTest::everyControlHasAName() {
    QSet<QString> nameless;
    int named = 0;
    tour([&](QWidget& part, const QString& name) {
        for (auto* w : part.findChildren<QWidget*>())
            if (w->window() == &part && isControl(w))
                nameOf(w).isEmpty() ? void(nameless.insert(name + QStringLiteral(": ") + pathOf(w))) : void(++named);
    });
    const QStringList all = nameless.values();
    for (const QString& line : all)
        qWarning("%s", qPrintable(line));
    QVERIFY(all.isEmpty());
    QVERIFY(named > 100);
}

void AccessibleTest::tabReachesEveryControl() {
    QSet<QString> missed;
    tour([&](QWidget& part, const QString& name) {
        if (qobject_cast<MainWindow*>(&part) == nullptr)
            return;  // the pages; dialogs order their buttons by themselves
        QApplication::setActiveWindow(&part);
        QSet<QWidget*> reached;
        QWidget* first = QApplication::focusWidget();
        int stays = 0;
        for (int step = 0; step < 600; ++step) {
            QWidget* at = QApplication::focusWidget();
            reached.insert(at);
            QTest::keyClick(at != nullptr ? at : &part, Qt::Key_Tab);
            QWidget* next = QApplication::focusWidget();
            // From link to link inside a text.
            stays = next == at ? stays + 1 : 0;
            if (stays > 200) {
                missed.insert(name + QStringLiteral(": stuck in ") + (at ? pathOf(at) : QString()));
                break;
            }
            if (next == first && stays == 0)
                break;
        }
        for (auto* w : part.findChildren<QWidget*>())
            if (w->window() == &part && isControl(w) && (w->focusPolicy() & Qt::TabFocus) && !reached.contains(w))
                missed.insert(name + QStringLiteral(": ") + pathOf(w) + QLatin1Char(' ') + nameOf(w));
    });
    const QStringList all = missed.values();
    for (const QString& line : all)
        qWarning("%s", qPrintable(line));
    QVERIFY(all.isEmpty());
}

QTEST_MAIN(AccessibleTest)
#include "tst_accessible.moc"
