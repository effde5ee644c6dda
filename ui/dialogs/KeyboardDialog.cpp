// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/KeyboardDialog.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <utility>

namespace hatter::ui {

namespace {

using Keys = QVector<std::pair<QString, QString>>;  ///< keys and what they do
struct Group {
    QString title;
    Keys keys;
};

QString native(const char* keys) {
    return QKeySequence(QString::fromLatin1(keys)).toString(QKeySequence::NativeText);
}

/// "Open…" without its mnemonic, which some languages put in brackets behind the word.
QString plainText(const QAction* action) {
    static const QRegularExpression bracketed(QStringLiteral("\\s*\\(&\\w\\)"));
    QString text = action->text();
    text.remove(bracketed);
    text.remove(QRegularExpression(QStringLiteral("&(?=\\S)")));
    return text.remove(QStringLiteral("…"));
}

void collect(Keys& keys, const QList<QAction*>& actions) {
    for (const QAction* action : actions) {
        if (action->menu() != nullptr) {
            collect(keys, action->menu()->actions());
            continue;
        }
        QStringList shortcuts;
        for (const QKeySequence& shortcut : action->shortcuts())
            shortcuts << shortcut.toString(QKeySequence::NativeText);
        if (!shortcuts.isEmpty())
            keys.append({shortcuts.join(QStringLiteral(", ")), plainText(action)});
    }
}

QWidget* makeColumn(const QVector<Group>& groups, QWidget* parent) {
    auto* column = new QWidget(parent);
    auto* grid = new QGridLayout(column);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::SpaceLarge);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Group& group : groups) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, Theme::SpaceMedium);
        grid->addWidget(makeBold(group.title, column), row++, 0, 1, 2);
        for (const auto& [key, meaning] : group.keys) {
            grid->addWidget(makeLabel(key, column), row, 0);
            grid->addWidget(makeSmall(meaning, column), row++, 1);
        }
    }
    grid->setRowStretch(row, 1);
    return column;
}

/// Columns of about the same height, in the groups' order.
QVector<QVector<Group>> inColumns(const QVector<Group>& groups, int columns) {
    qsizetype all = 0;
    for (const Group& group : groups)
        all += group.keys.size() + 2;
    QVector<QVector<Group>> out(1);
    qsizetype rows = 0;
    for (const Group& group : groups) {
        const qsizetype next = group.keys.size() + 2;
        if (!out.last().isEmpty() && out.size() < columns && (rows + next / 2) * columns > all * out.size())
            out.append(QVector<Group>());
        out.last().append(group);
        rows += next;
    }
    return out;
}

}  // namespace

KeyboardDialog::KeyboardDialog(QMainWindow& window) : QDialog(&window) {
    setWindowTitle(tr("Keyboard"));
    QVector<Group> groups;
    for (const QAction* action : window.menuBar()->actions()) {
        Group group{plainText(action), {}};
        if (action->menu() != nullptr)
            collect(group.keys, action->menu()->actions());
        if (!group.keys.isEmpty())
            groups.append(group);
    }
    groups.append({tr("Search page"),
                   {{native("Space"), tr("pause or resume the search")},
                    {native("Esc"), tr("clear the selection")},
                    {QStringLiteral("P, C"), tr("into the comparison, or out of it")},
                    {tr("Menu key"), tr("what can be done with the plot")}}});
    groups.append({tr("Plot"),
                   {{QStringLiteral("← →"), tr("along the front")},
                    {QStringLiteral("Shift+← Shift+→"), tr("move the limit by 1 ms")},
                    {tr("Enter"), tr("select the candidate")},
                    {QStringLiteral("+ −"), tr("zoom")},
                    {QStringLiteral("0"), tr("show all")},
                    {native("Esc"), tr("take away what is brushed")}}});
    groups.append({tr("Charts"),
                   {{QStringLiteral("← →"), tr("from value to value, from choice to choice")},
                    {QStringLiteral("← →"), tr("in the trends: the front as it stood after a generation")},
                    {native("Esc"), tr("as it stands now")}}});
    groups.append({tr("Parallel coordinates"),
                   {{QStringLiteral("← →"), tr("from axis to axis")},
                    {tr("Enter"), tr("brush the middle of the axis")},
                    {QStringLiteral("↑ ↓"), tr("move what is brushed; with Shift, its upper end")},
                    {native("Del"), tr("free the axis")}}});
    groups.append({tr("Compare"),
                   {{native("Ctrl+V"), tr("a SubTransformer in HAT's YAML from the clipboard")},
                    {tr("Enter"), tr("translate the typed sentence")},
                    {native("Ctrl+C"), tr("copy the chosen test sentences")}}});
    groups.append({tr("Measurements"),
                   {{QStringLiteral("← →"), tr("from row to row; with Shift, more of them")},
                    {tr("Enter"), tr("show the SubTransformer")},
                    {native("Del"), tr("quarantine the rows, or take them back")},
                    {native("Space"), tr("pause the measuring, or go on")}}});
    groups.append(
        {tr("Log"),
         {{native("Ctrl+F"), tr("filter, or the query")},
          {native("Ctrl+PgUp") + QStringLiteral(", ") + native("Ctrl+PgDown"), tr("the tab before, the next one")},
          {tr("Enter"), tr("open the candidate or the run on the Search page")},
          {native("Ctrl+C") + QStringLiteral(", ") + native("Ctrl+Shift+C"), tr("copy rows, copy as YAML")},
          {native("Ctrl+Return"), tr("run the query")}}});
    auto* inside = new QWidget(this);
    auto* across = new QHBoxLayout(inside);
    across->setContentsMargins(0, 0, Theme::Space, 0);
    across->setSpacing(Theme::SpaceHuge + Theme::SpaceMedium);
    for (const QVector<Group>& column : inColumns(groups, 3))
        across->addWidget(makeColumn(column, inside), 1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->setAccessibleName(windowTitle());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addSpacing(Theme::SpaceMedium);
    layout->addWidget(buttons);
    // As large as the keys need, if the screen is.
    const QSize wanted = inside->sizeHint() +
                         QSize(scroll->verticalScrollBar()->sizeHint().width() + 40, buttons->sizeHint().height() + 60);
    resize(wanted.boundedTo(window.screen()->availableSize() * 0.9));
}

}  // namespace hatter::ui
