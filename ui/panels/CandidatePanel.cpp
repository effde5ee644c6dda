// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/CandidatePanel.h"

#include "base/Error.h"
#include "panels/CandidateDelegates.h"
#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

namespace hatter::ui {

CandidatePanel::CandidatePanel(CandidateModel* model, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_proxy(new CandidateProxy(model, this)),
      m_table(makeTable(this)),
      m_filter(new QLineEdit(this)),
      m_summary(makeSmall({}, this)),
      m_problem(makeSmall({}, this)),
      m_head(new QWidget(this)) {
    m_filter->setPlaceholderText(tr("Filter: latency < 80 and decoder.depth = 2"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter of the candidates"));
    m_filter->setToolTip(tr("Fields: %1").arg(CandidateFilter::fields().join(QStringLiteral(", "))));
    m_filter->setMinimumWidth(180);
    m_problem->hide();
    m_problem->setWordWrap(true);
    m_problem->setProperty("muted", false);
    m_problem->setForegroundRole(QPalette::BrightText);
    // Where a row goes, a view makes its neighbour the current one: nobody chose that. Connected before the view's
    // selection listens.
    connect(m_proxy, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_quiet = true; });
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_quiet = false;
        restoreSelection();
    });
    m_proxy->sortBy(m_table, CandidateModel::Loss, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Candidates"));
    m_table->setItemDelegateForColumn(CandidateModel::Pin, new PinDelegate(m_table));
    m_table->setItemDelegateForColumn(CandidateModel::Latency, new ProvenanceDelegate(m_table));
    m_table->setItemDelegateForColumn(CandidateModel::Bleu, new ProvenanceDelegate(m_table));
    m_table->setItemDelegateForColumn(CandidateModel::Shape, new ShapeDelegate(m_table));

    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(Theme::Space);
    head->addWidget(m_summary);
    head->addStretch();
    head->addWidget(m_filter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::SpaceTiny);
    layout->addWidget(m_head);
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &CandidatePanel::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (m_quiet || !current.isValid())
                    return;
                m_draw = m_model->at(m_proxy->mapToSource(current).row()).draw;
                Q_EMIT selected(m_draw);
            });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT activated(m_model->at(m_proxy->mapToSource(index).row()).draw);
    });
}

void CandidatePanel::restoreSelection() {
    if (std::exchange(m_restoring, true))
        return;
    // After the view has heard of it as well.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_restoring = false;
            select(m_draw);
        },
        Qt::QueuedConnection);
}

void CandidatePanel::select(qint64 draw) {
    m_draw = draw;
    const int row = m_model->rowOfDraw(draw);
    const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row, 0));
    m_quiet = true;
    if (index.isValid()) {
        m_table->selectionModel()->setCurrentIndex(index,
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->scrollTo(index);
    } else {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    }
    m_quiet = false;
}

void CandidatePanel::setOnlyFront(bool only) {
    m_proxy->setOnlyFront(only);
}

void CandidatePanel::setBrush(const Brush& brush, Quality quality) {
    m_proxy->setBrush(brush, quality);
}

void CandidatePanel::setSummary(const QString& text) {
    m_summary->setText(text);
}

void CandidatePanel::setSummaryVisible(bool visible) {
    m_summary->setVisible(visible);
}

void CandidatePanel::applyFilter() {
    try {
        m_proxy->setFilter(CandidateFilter::parse(m_filter->text()));
        m_problem->hide();
    } catch (const InputError& e) {
        // While a person types, the last condition that was whole stays.
        m_problem->setText(tr("The filter is not complete: %1").arg(QString::fromUtf8(e.what())));
        m_problem->show();
    }
}

void CandidatePanel::layOutColumns() {
    using Column = CandidateModel::Column;
    // What a narrow table can do without goes first; the tool tip and the selection card still say it.
    const int width = m_table->viewport()->width();
    m_table->setColumnHidden(Column::OriginColumn, width < 720);
    m_table->setColumnHidden(Column::Parameters, width < 650);
    m_table->setColumnHidden(Column::Shape, width < 590);
    m_table->setColumnHidden(Column::Generation, width < 500);
    const QFontMetrics metrics(m_table->font());
    const auto wide = [&](const QString& text) { return metrics.horizontalAdvance(text) + 24; };
    const auto heading = [&](Column column) {
        return wide(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(" ▾"));
    };
    const int figure = wide(QStringLiteral("00,000"));
    const std::pair<int, int> widths[] = {{Column::Pin, 26},
                                          {Column::Number, wide(QStringLiteral("00,000")) - 8},
                                          {Column::Generation, heading(Column::Generation)},
                                          {Column::OriginColumn, wide(originText(search::Origin::Crossover)) + 8},
                                          {Column::Latency, heading(Column::Latency)},
                                          {Column::Bleu, figure + 22},
                                          {Column::Loss, figure + 6},
                                          {Column::Parameters, heading(Column::Parameters)},
                                          {Column::Shape, 104}};
    for (const auto& [column, size] : widths)
        m_table->setColumnWidth(column, size);
}

void CandidatePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOutColumns();
}

}  // namespace hatter::ui
