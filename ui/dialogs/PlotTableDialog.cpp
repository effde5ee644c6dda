// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/PlotTableDialog.h"

#include "charts/Plot.h"
#include "models/PlotTableModel.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace hatter::ui {

namespace {
constexpr int FollowMs = 1000;
constexpr qsizetype FewRows = 2000;  ///< so many are compared cell by cell; of more their number tells

bool isSame(const PlotTable& a, const PlotTable& b) {
    if (a.rows != b.rows || a.columns.size() != b.columns.size() || a.title != b.title)
        return false;
    for (int column = 0; column < a.columns.size(); ++column) {
        if (a.columns[column].name != b.columns[column].name)
            return false;
        for (qsizetype row = 0; row < a.rows && a.rows <= FewRows; ++row)
            if (a.cell(row, column) != b.cell(row, column))
                return false;
    }
    return true;
}
}  // namespace

PlotTableDialog::PlotTableDialog(QWidget* plot, QWidget* parent)
    : QDialog(parent),
      m_plot(plot),
      m_model(new PlotTableModel(this)),
      m_view(makeTable(this)),
      m_count(makeSmall({}, this)) {
    setSizeGripEnabled(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setModel(m_model);
    QHeaderView* header = m_view->horizontalHeader();
    header->setSectionsClickable(true);
    // A third click brings back the order of the plot.
    connect(header, &QHeaderView::sectionClicked, this, [this, last = -1, turn = 0](int section) mutable {
        turn = section == last ? (turn + 1) % 3 : 0;
        last = section;
        m_model->sort(turn == 2 ? -1 : section, turn == 1 ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copyAll = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copyAll->setToolTip(tr("Copies the selected rows, or all of them, for a spreadsheet"));
    QPushButton* save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    connect(copyAll, &QPushButton::clicked, this, &PlotTableDialog::copy);
    // The view would copy one cell.
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &PlotTableDialog::copy);
    connect(save, &QPushButton::clicked, this, [this] {
        if (m_plot)
            Q_EMIT saveRequested(m_plot);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::Space);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_count);
    layout->addWidget(buttons);
    refresh();
    layOutColumns();
    m_view->setFocus();
    m_follow.setInterval(FollowMs);
    connect(&m_follow, &QTimer::timeout, this, &PlotTableDialog::refresh);
    m_follow.start();
}

void PlotTableDialog::refresh() {
    const Plot* plot = m_plot ? Plot::of(m_plot) : nullptr;
    if (plot == nullptr) {
        close();  // the plot is gone, and its figures with it
        return;
    }
    const PlotTable table = plot->tableOf();
    if (m_model->columnCount() > 0 && isSame(table, m_model->table()))
        return;
    const bool anew = table.columns.size() != m_model->columnCount();
    m_model->setTable(table);
    setWindowTitle(table.title);
    m_view->setAccessibleName(table.title);
    m_count->setText(table.isEmpty() ? tr("Nothing is plotted yet.")
                                     : tr("%Ln row(s)", nullptr, static_cast<int>(table.rows)));
    if (anew)
        layOutColumns();
}

void PlotTableDialog::layOutColumns() {
    QHeaderView* header = m_view->horizontalHeader();
    int total = 60;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        // By the first rows: of 100,000 nobody would wait for the rest.
        int wide = header->fontMetrics().horizontalAdvance(m_model->table().columns[column].name) + 34;
        for (int row = 0; row < std::min(100, m_model->rowCount()); ++row)
            wide = std::max(
                wide, m_view->fontMetrics().horizontalAdvance(m_model->index(row, column).data().toString()) + 24);
        m_view->setColumnWidth(column, std::min(wide, 420));
        total += std::min(wide, 420);
    }
    resize(std::clamp(total, 420, 1100), 480);
}

void PlotTableDialog::copy() {
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    if (rows.isEmpty()) {
        QApplication::clipboard()->setText(QString::fromUtf8(m_model->table().tabSeparated()));
        return;
    }
    PlotTable some = m_model->table();
    QVector<QVector<QVariant>> cells;
    for (const QModelIndex& row : rows) {
        QVector<QVariant> line;
        for (int column = 0; column < m_model->columnCount(); ++column)
            line.append(m_model->index(row.row(), column).data(Qt::EditRole));
        cells.append(line);
    }
    some = PlotTable::of(some.title, some.columns, cells);
    QApplication::clipboard()->setText(QString::fromUtf8(some.tabSeparated()));
}

}  // namespace hatter::ui
