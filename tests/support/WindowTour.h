// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/ParetoPlot.h"
#include "dialogs/HelpWindow.h"
#include "dialogs/KeyboardDialog.h"
#include "dialogs/PlotTableDialog.h"
#include "dialogs/SettingsDialog.h"
#include "engine/Session.h"
#include "panels/CandidatePanel.h"
#include "panels/MainWindow.h"
#include "panels/PublishedPage.h"
#include "panels/SearchPage.h"
#include "panels/SuperTransformerPage.h"
#include "spaces/ChoiceField.h"
#include "spaces/SpaceDialog.h"
#include "spaces/SpaceEditor.h"

#include <QAction>
#include <QDialog>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <functional>

namespace hatter::test {

using Visit = std::function<void(QWidget& part, const QString& name)>;

/// Every dialog that a menu of the window opens: what ends in "…" and can be chosen now. Choosing files is the
/// toolkit's own.
inline void visitMenuDialogs(ui::MainWindow& window, const QString& prefix, const Visit& visit) {
    for (QAction* entry : window.menuBar()->actions()) {
        if (entry->menu() == nullptr)
            continue;
        for (QAction* action : entry->menu()->actions()) {
            if (!action->isEnabled() || !action->text().endsWith(QStringLiteral("…")) ||
                action->shortcuts().contains(QKeySequence(QKeySequence::Open)))
                continue;
            const QString name = prefix + QLatin1Char(' ') + QString(action->text()).remove(QLatin1Char('&'));
            action->trigger();
            QTest::qWait(40);
            for (auto* dialog : window.findChildren<QDialog*>()) {
                if (!dialog->isVisible())
                    continue;
                if (qobject_cast<QFileDialog*>(dialog) == nullptr)
                    visit(*dialog, name);
                dialog->close();
            }
            QTest::qWait(1);  // dialogs go
        }
    }
}

/// The editor of design spaces: of a workspace whose SuperTransformer is trained, and of one that can still take
/// another space, with all that it can say at once.
inline void visitSpaceDialogs(ui::MainWindow& window, const Visit& visit) {
    ui::SpacePlace place = window.superPage().spacePlace();
    for (const auto state : {ui::SpacePlace::State::Begun, ui::SpacePlace::State::Free}) {
        place.state = state;
        ui::SpaceDialog dialog(window.session().reader(), place, &window);
        dialog.show();
        QTest::qWait(20);
        visit(dialog, dialog.windowTitle());
        for (auto* button : dialog.findChildren<QToolButton*>())
            if (button->isCheckable())
                button->setChecked(true);  // More
        for (int family = 0; family < ui::GeneFamilies; ++family)
            dialog.editor().field(static_cast<ui::GeneFamily>(family)).setText(QStringLiteral("many"));
        QTest::qWait(20);
        visit(dialog, dialog.windowTitle() + QStringLiteral(", with errors"));
    }
}

/// The window without a workspace, then every page of `workspace` with its candidates, then every dialog.
inline void tourWindow(ui::MainWindow& window, const QString& workspace, const Visit& visit) {
    visit(window, QStringLiteral("welcome"));
    visitMenuDialogs(window, QStringLiteral("welcome:"), visit);
    window.openWorkspace(workspace);
    QTRY_VERIFY_WITH_TIMEOUT(window.session().isOpen(), 60000);
    QTableView* table = window.searchPage().candidates().table();
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 60000);
    for (const int row : {4, 0}) {
        table->setCurrentIndex(table->model()->index(row, 0));
        QTest::keyClick(table, Qt::Key_C);
    }
    for (int page = 0; page < ui::StageModel::PageCount; ++page) {
        window.showPage(static_cast<ui::StageModel::Page>(page));
        if (window.currentPage() != page)
            continue;
        if (page == ui::StageModel::Published) {
            QTRY_VERIFY_WITH_TIMEOUT(window.publishedPage().models().rowCount() > 0, 60000);
            window.publishedPage().table()->selectRow(0);
        }
        QTest::qWait(120);  // charts paint at most fifteen times a second
        visit(window, QStringLiteral("page %1").arg(page));
    }
    window.showPage(ui::StageModel::Search);
    visitMenuDialogs(window, QStringLiteral("search:"), visit);
    visitSpaceDialogs(window, visit);
    ui::KeyboardDialog keyboard(window);
    ui::HelpWindow help;
    ui::PlotTableDialog figures(&window.searchPage().plot());
    for (QDialog* dialog : std::initializer_list<QDialog*>{&keyboard, &figures}) {
        dialog->show();
        QTest::qWait(20);
        visit(*dialog, dialog->windowTitle());
    }
    help.openPage(QStringLiteral("latency"));
    QTest::qWait(20);
    visit(help, QStringLiteral("help"));
}

}  // namespace hatter::test
