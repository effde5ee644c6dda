// SPDX-License-Identifier: GPL-3.0-or-later
// No word of the window is cut off and nothing lies over anything else: every page and dialog, in every language, with
// letters of 100 and of 150 %. With HATTER_PICTURES set to a folder what was looked at is saved there.
#include "FinishedWorkspace.h"
#include "OwnSettings.h"
#include "Shared.h"
#include "WindowTour.h"
#include "settings/Language.h"
#include "settings/Settings.h"
#include "settings/Theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTemporaryDir>

using namespace hatter;
using namespace hatter::ui;

namespace {

constexpr int Slack = 2;  ///< pixels that rounding may take

bool isText(const QWidget* w) {
    return qobject_cast<const QLabel*>(w) || qobject_cast<const QAbstractButton*>(w) ||
           qobject_cast<const QLineEdit*>(w) || qobject_cast<const QComboBox*>(w) ||
           qobject_cast<const QAbstractSpinBox*>(w);
}

/// What scrolls is not cut: one only has to move it.
bool scrolls(const QWidget* w) {
    for (const QWidget* up = w->parentWidget(); up != nullptr && !w->isWindow(); up = up->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(up) != nullptr)
            return true;
    return false;
}

QString nameOf(const QWidget* w, const QString& text) {
    return QStringLiteral("%1 '%2'").arg(QString::fromLatin1(w->metaObject()->className()), text.left(60));
}

void checkLabel(const QLabel* label, QStringList& found) {
    if (label->text().isEmpty())
        return;
    if (label->wordWrap()) {
        if (label->heightForWidth(label->width()) > label->height() + Slack)
            found << nameOf(label, label->text()) + QStringLiteral(" is too low by %1")
                                                        .arg(label->heightForWidth(label->width()) - label->height());
    } else if (label->width() + Slack < label->sizeHint().width()) {
        found << nameOf(label, label->text()) +
                     QStringLiteral(" is too narrow by %1").arg(label->sizeHint().width() - label->width());
    }
    if (!label->wordWrap() && label->height() + Slack < label->fontMetrics().height())
        found << nameOf(label, label->text()) + QStringLiteral(" is too low");
}

void checkButton(const QAbstractButton* button, QStringList& found) {
    if (button->text().isEmpty())
        return;
    const QSize wanted = button->sizeHint();
    if (button->width() + Slack < wanted.width() && button->width() + Slack < button->minimumSizeHint().width())
        found << nameOf(button, button->text()) +
                     QStringLiteral(" is too narrow by %1").arg(wanted.width() - button->width());
    if (button->height() + Slack < button->fontMetrics().height())
        found << nameOf(button, button->text()) + QStringLiteral(" is too low");
}

void checkBox(const QComboBox* box, QStringList& found) {
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.editable = false;
    const QRect field = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
    const int words = box->fontMetrics().horizontalAdvance(box->currentText());
    // A box may be narrower than its longest words if it tells the whole on request.
    if (words > field.width() + Slack && box->toolTip() != box->currentText())
        found << nameOf(box, box->currentText()) + QStringLiteral(" is too narrow by %1").arg(words - field.width());
}

void checkTabs(const QTabBar* tabs, QStringList& found) {
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->isTabVisible(i) && tabs->tabRect(i).width() < tabs->fontMetrics().horizontalAdvance(tabs->tabText(i)))
            found << nameOf(tabs, tabs->tabText(i)) + QStringLiteral(" is too narrow");
}

/// Beyond the edge of what it stands in.
void checkEdge(const QWidget* w, QStringList& found) {
    const QWidget* parent = w->parentWidget();
    if (parent == nullptr || w->isWindow() || scrolls(w))
        return;
    if (!parent->rect().adjusted(-Slack, -Slack, Slack, Slack).contains(w->geometry()))
        found << nameOf(w, w->accessibleName()) + QStringLiteral(" leaves its place");
}

void checkOverlaps(const QWidget* parent, QStringList& found) {
    QList<QWidget*> parts;
    for (QObject* child : parent->children())
        if (auto* w = qobject_cast<QWidget*>(child); w != nullptr && w->isVisible() && !w->isWindow() && isText(w))
            parts << w;
    for (qsizetype i = 0; i < parts.size(); ++i)
        for (qsizetype k = i + 1; k < parts.size(); ++k) {
            const QRect both = parts[i]->geometry().intersected(parts[k]->geometry());
            if (both.width() > Slack && both.height() > Slack)
                found << nameOf(parts[i], parts[i]->property("text").toString()) + QStringLiteral(" lies over ") +
                             nameOf(parts[k], parts[k]->property("text").toString());
        }
}

QStringList problemsOf(const QWidget& root) {
    QStringList found;
    checkOverlaps(&root, found);
    for (const QWidget* w : root.findChildren<QWidget*>()) {
        if (!w->isVisible() || w->window() != &root)
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(w))
            checkLabel(label, found);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(w))
            checkButton(button, found);
        else if (const auto* box = qobject_cast<const QComboBox*>(w))
            checkBox(box, found);
        else if (const auto* tabs = qobject_cast<const QTabBar*>(w))
            checkTabs(tabs, found);
        if (isText(w))
            checkEdge(w, found);
        checkOverlaps(w, found);
    }
    found.removeDuplicates();
    return found;
}

}  // namespace

class TextsFitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void findsWhatIsCut();
    void everywhere_data();
    void everywhere();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<test::FakeEngine::Control> m_control = std::make_shared<test::FakeEngine::Control>();
};

void TextsFitTest::initTestCase() {
    test::useOwnSettings("texts");
    QApplication::setFont(QFont(QStringLiteral("Noto Sans"), 10));
    m_control->delayMs = 0;
    QVERIFY(test::makeFinishedWorkspace(m_folder.filePath(QStringLiteral("demo")), m_control, 4));
}

void TextsFitTest::cleanupTestCase() {
    Theme::setTextScale(1);
}

/// The checks see what they are for.
void TextsFitTest::findsWhatIsCut() {
    QWidget window;
    auto* label = new QLabel(QStringLiteral("A sentence that is longer than its place"), &window);
    label->setGeometry(10, 10, 60, 20);
    auto* button = new QPushButton(QStringLiteral("Press this long button"), &window);
    button->setGeometry(30, 12, 50, 30);
    auto* outside = new QLabel(QStringLiteral("out"), &window);
    outside->setGeometry(290, 100, 80, 30);
    auto* fits = new QLabel(QStringLiteral("fits"), &window);
    fits->setGeometry(10, 150, 200, 40);
    window.resize(300, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QString all = problemsOf(window).join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("QLabel 'A sentence that is longer than its place' is too narrow")),
             qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("QPushButton 'Press this long button' is too narrow")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("lies over")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("leaves its place")), qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("fits")), qPrintable(all));
}

void TextsFitTest::everywhere_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("scale");
    for (const auto& [language, name] : Language::choices())
        if (language != QLatin1String("system"))
            for (const double scale : {1.0, 1.5})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2 %").arg(language).arg(100 * scale)))
                    << language << scale;
}

void TextsFitTest::everywhere() {
    QFETCH(QString, language);
    QFETCH(double, scale);
    Settings::set(keys::Theme, QStringLiteral("light"));
    Language::install(Language::localeOf(language));
    Theme::setTextScale(scale);
    Theme::apply(*qApp, Theme::Mode::Light);
    MainWindow window([this] { return std::make_unique<test::FakeEngine>(m_control); });
    window.resize(scale > 1 ? QSize(1600, 1000) : QSize(1280, 800));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::qWait(50);
    QStringList problems;
    int parts = 0;
    const QString pictures = qEnvironmentVariable("HATTER_PICTURES");
    test::tourWindow(window, m_folder.filePath(QStringLiteral("demo")), [&](QWidget& part, const QString& name) {
        ++parts;
        for (const QString& problem : problemsOf(part))
            problems << name + QStringLiteral(": ") + problem;
        if (!pictures.isEmpty()) {
            QString file = QStringLiteral("%1-%2-%3").arg(language).arg(100 * scale).arg(name);
            part.grab().save(pictures + QLatin1Char('/') +
                             file.replace(QRegularExpression(QStringLiteral("[^\\w-]+")), QStringLiteral("-")) +
                             QStringLiteral(".png"));
        }
    });
    QVERIFY(parts > 15);
    for (const QString& problem : problems)
        qWarning("%s", qPrintable(problem));
    QVERIFY(problems.isEmpty());
}

QTEST_MAIN(TextsFitTest)
#include "tst_texts_fit.moc"
