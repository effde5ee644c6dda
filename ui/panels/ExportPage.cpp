// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/ExportPage.h"

#include "dialogs/ExportDialog.h"
#include "engine/Session.h"
#include "panels/MessageStrip.h"
#include "panels/TaskCard.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace hatter::ui {

ExportPage::ExportPage(Session& session, QWidget* parent)
    : Page(tr("Export"), session, parent),
      m_task(new TaskCard(session.runner(), tr("Exporting"), strip(),
                          tr("The export failed. Nothing was left half-written."), this)),
      m_records(new RecordTable({tr("Exported at"), tr("SubTransformer"), tr("Folder"), tr("Format")}, 9, this)),
      m_table(makeTable(this)),
      m_empty(makeSmall(tr("Nothing exported yet. Choose a candidate on the search page and export it."), this)),
      m_done(makeSmall({}, this)),
      m_open(new QPushButton(tr("Open folder"), this)),
      m_choose(makePrimary(tr("Choose a candidate"), this)) {
    m_table->setModel(m_records);
    m_table->setAccessibleName(tr("Exports"));
    m_table->setColumnWidth(0, 150);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_done->setWordWrap(true);
    m_done->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_done->hide();
    header()->addStretch();
    header()->addWidget(m_open);
    header()->addWidget(m_choose);
    body()->addWidget(m_task);
    body()->addWidget(m_done);
    body()->addWidget(m_empty);
    body()->addWidget(m_table, 1);
    body()->addStretch();
    connect(m_open, &QPushButton::clicked, this, &ExportPage::openFolder);
    connect(m_choose, &QPushButton::clicked, this, &ExportPage::chooseRequested);
    connect(m_table, &QTableView::activated, this, &ExportPage::openFolder);
    connect(&session, &Session::refreshed, this, &ExportPage::refresh);
    connect(m_task, &TaskCard::updated, this, [this](const TaskUpdate& update) {
        if (!update.exported)
            return;
        m_done->setText(tr("Exported %Ln file(s) to %1.", nullptr, static_cast<int>(update.exported->files.size()))
                            .arg(format::folder(QString::fromStdString(update.exported->folder.string()))));
        m_done->show();
    });
    refresh();
}

void ExportPage::exportSub(const space::SubTransformer& sub) {
    workbench::ExportOptions options;
    options.sub = sub;
    options.folder = space::hashOf(sub);
    ask(options);
}

void ExportPage::exportTrained(const store::SubTrainingRecord& training) {
    workbench::ExportOptions options;
    options.sub = training.sub;
    options.trained = training.id;
    options.folder = training.hash + "-" + training.start;
    ask(options);
}

/// `options.folder` is the name that is proposed.
void ExportPage::ask(const workbench::ExportOptions& options) {
    if (!session().isOpen())
        return;
    workbench::ExportOptions proposed = options;
    proposed.folder = session().workspace().exportFolder() / options.folder;
    auto* dialog = new ExportDialog(proposed, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_done->hide();
        m_task->follow(session().runner().exportSub(session().workspace(), dialog->options()));
    });
    dialog->open();
}

QString ExportPage::selectedFolder() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_records->rows()[current.row()][2].sort.toString() : QString();
}

void ExportPage::openFolder() {
    if (const QString folder = selectedFolder(); !folder.isEmpty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void ExportPage::forget() {
    m_done->hide();
}

void ExportPage::refresh() {
    QVector<RecordTable::Row> rows;
    const auto& exports = session().facts().exports;
    for (auto newest = exports.rbegin(); newest != exports.rend(); ++newest) {
        const store::ExportRecord& record = *newest;
        const QString path = QString::fromStdString(record.path);
        rows.append({RecordTable::Cell(format::when(record.at)),
                     RecordTable::Cell(QString::fromStdString(space::toText(record.sub))),
                     RecordTable::Cell(format::folder(path), path),
                     RecordTable::Cell(QString::fromStdString(record.format))});
    }
    m_records->setRows(rows);
    m_empty->setVisible(rows.isEmpty());
    m_table->setVisible(!rows.isEmpty());
    m_open->setEnabled(!rows.isEmpty());
    if (!rows.isEmpty() && rows.size() != m_shown)
        m_table->selectRow(0);
    m_shown = rows.size();
}

}  // namespace hatter::ui
