// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/LatencyTable.h"

#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelection>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTableView>

namespace hatter::ui {

LatencyTable::LatencyTable(QWidget* parent)
    : QFrame(parent),
      m_model(new LatencyModel(this)),
      m_filter(new LatencyFilter(this)),
      m_table(makeTable(this)),
      m_show(new QComboBox(this)),
      m_count(makeSmall({}, this)) {
    setProperty("card", true);
    m_show->addItems({tr("All rows"), tr("Used"), tr("Quarantined"), tr("Anchors")});
    m_show->setAccessibleName(tr("Rows that are shown"));
    m_filter->setSourceModel(m_model);
    m_filter->sortBy(m_table, LatencyModel::Number, Qt::DescendingOrder);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Measurements"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    for (const auto& [column, width] : {std::pair{int(LatencyModel::Number), 120},
                                        {int(LatencyModel::State), 132},
                                        {int(LatencyModel::Total), 84},
                                        {int(LatencyModel::Interval), 100},
                                        {int(LatencyModel::Predicted), 104},
                                        {int(LatencyModel::Off), 70},
                                        {int(LatencyModel::Encoder), 92},
                                        {int(LatencyModel::Decoder), 92}})
        m_table->setColumnWidth(column, width);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(Theme::SpaceMedium, Theme::Space, Theme::SpaceMedium, 0);
    head->addWidget(makeBold(tr("All measurements"), this));
    head->addSpacing(Theme::Space);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_show);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(m_show, &QComboBox::currentIndexChanged, this, [this](int index) {
        {
            const QScopedValueRollback quiet(m_quiet, true);
            m_filter->setShow(static_cast<LatencyFilter::Show>(index));
        }
        showCount();
        narrowSelection();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_quiet)
            Q_EMIT selectionChanged(keys());
    });
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.data(LatencyModel::KeyRole).toLongLong()); });
    connect(m_table, &QTableView::customContextMenuRequested, this,
            [this](const QPoint& at) { Q_EMIT menuRequested(m_table->viewport()->mapToGlobal(at)); });
}

void LatencyTable::setTarget(const TargetPtr& facts) {
    const QSet<qint64> before = keys();
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model->setTarget(facts);
    }
    showCount();
    // A row that was set aside has left a table of the used ones.
    if (isVisible() && keys() != before)
        narrowSelection();
}

void LatencyTable::narrowSelection() {
    Q_EMIT selectionChanged(keys());
}

void LatencyTable::showCount() {
    m_count->setText(
        tr("%1 of %2 rows", "shown, all").arg(format::count(m_filter->rowCount()), format::count(m_model->rowCount())));
}

QSet<qint64> LatencyTable::keys() const {
    QSet<qint64> keys;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        keys.insert(index.data(LatencyModel::KeyRole).toLongLong());
    return keys;
}

void LatencyTable::setSelection(const QSet<qint64>& wanted) {
    if (wanted == keys())
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (!wanted.contains(index.data(LatencyModel::KeyRole).toLongLong()))
            continue;
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid())
        m_table->scrollTo(first);
}

bool LatencyTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QModelIndex index = m_table->currentIndex();
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && index.isValid()) {
            Q_EMIT opened(index.data(LatencyModel::KeyRole).toLongLong());
            return true;
        }
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
            Q_EMIT quarantineToggled();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace hatter::ui
