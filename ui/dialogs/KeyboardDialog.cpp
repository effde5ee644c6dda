// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/KeyboardDialog.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QVBoxLayout>
#include <utility>

namespace hatter::ui {

namespace {

QString native(const char* keys) {
    return QKeySequence(QString::fromLatin1(keys)).toString(QKeySequence::NativeText);
}

void addGroup(QGridLayout* grid, const QString& title, const QVector<std::pair<QString, QString>>& keys) {
    int row = grid->rowCount();
    grid->setRowMinimumHeight(row++, Theme::Space);
    grid->addWidget(makeBold(title), row++, 0, 1, 2);
    for (const auto& [key, meaning] : keys) {
        grid->addWidget(makeLabel(key), row, 0);
        grid->addWidget(makeSmall(meaning), row++, 1);
    }
}

}  // namespace

KeyboardDialog::KeyboardDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::SpaceHuge);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    addGroup(
        grid, tr("Window"),
        {{native("Ctrl+1") + QStringLiteral(" … ") + native("Ctrl+6"), tr("go to a stage")},
         {native("Ctrl+7") + QStringLiteral(", ") + native("Ctrl+8"), tr("Compare, Log")},
         {native("Ctrl+M"), tr("published models")},
         {native("Ctrl+N") + QStringLiteral(", ") + native("Ctrl+O") + QStringLiteral(", ") + native("Ctrl+D"),
          tr("new workspace, open one, open the demo")},
         {native("Ctrl+I"), tr("import a HAT checkpoint")},
         {native("Ctrl+R") + QStringLiteral(", ") + native("Ctrl+E"), tr("start the search, export the candidate")},
         {native("Ctrl+Shift+R"), tr("compare the search with a random one")},
         {native("Ctrl+Shift+F"), tr("fork the shown run")},
         {native("F6"), tr("next pane")},
         {native("Space"), tr("pause or resume the search")},
         {native("Esc"), tr("clear the selection")},
         {native("?"), tr("this page")}});
    addGroup(grid, tr("Plot"),
             {{QStringLiteral("← →"), tr("along the front")},
              {QStringLiteral("Shift+← Shift+→"), tr("move the limit by 1 ms")},
              {tr("Enter"), tr("select the candidate")},
              {QStringLiteral("P, C"), tr("into the comparison, or out of it")},
              {QStringLiteral("+ −"), tr("zoom")},
              {QStringLiteral("0"), tr("show all")}});
    addGroup(grid, tr("Charts"),
             {{QStringLiteral("← →"), tr("from value to value, from choice to choice")},
              {QStringLiteral("← →"), tr("in the trends: the front as it stood after a generation")},
              {native("Esc"), tr("as it stands now")}});
    addGroup(grid, tr("Compare"),
             {{native("Ctrl+V"), tr("a SubTransformer in HAT's YAML from the clipboard")},
              {tr("Enter"), tr("translate the typed sentence")},
              {native("Ctrl+C"), tr("copy the chosen test sentences")}});
    addGroup(grid, tr("Measurements"),
             {{QStringLiteral("← →"), tr("from row to row; with Shift, more of them")},
              {tr("Enter"), tr("show the SubTransformer")},
              {native("Del"), tr("quarantine the rows, or take them back")},
              {native("Space"), tr("pause the measuring, or go on")}});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(grid);
    layout->addSpacing(Theme::SpaceMedium);
    layout->addWidget(buttons);
}

}  // namespace hatter::ui
