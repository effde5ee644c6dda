// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CandidateModel.h"

#include "settings/Format.h"
#include "settings/Theme.h"

#include <QBrush>
#include <utility>

namespace hatter::ui {

namespace {
/// Figures stand right, words left.
int alignment(int column) {
    using Model = CandidateModel;
    const bool words = column == Model::OriginColumn || column == Model::DecisionColumn || column == Model::Shape ||
                       column == Model::Pin;
    return int(words ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
}
}  // namespace

void CandidateModel::reset(std::vector<CandidateRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    m_byDraw.clear();
    m_byDraw.reserve(static_cast<qsizetype>(m_rows.size()));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_byDraw.insert(m_rows[i].draw, static_cast<int>(i));
    endResetModel();
}

void CandidateModel::append(std::vector<CandidateRow> rows) {
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (CandidateRow& row : rows) {
        m_byDraw.insert(row.draw, static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

void CandidateModel::markFront(qint64 draw, bool on) {
    const int row = rowOfDraw(draw);
    if (row < 0 || m_rows[static_cast<std::size_t>(row)].onFront == on)
        return;
    m_rows[static_cast<std::size_t>(row)].onFront = on;
    const QModelIndex cell = index(row, DecisionColumn);
    Q_EMIT dataChanged(cell, cell);
}

void CandidateModel::setFront(const QVector<qint64>& entered, const QVector<qint64>& left) {
    for (const qint64 draw : left)
        markFront(draw, false);
    for (const qint64 draw : entered)
        markFront(draw, true);
}

void CandidateModel::clearFront() {
    for (const CandidateRow& row : m_rows)
        if (row.onFront)
            markFront(row.draw, false);
}

void CandidateModel::setPinned(const QSet<qint64>& draws) {
    const QSet<qint64> changed = (m_pinned - draws) + (draws - m_pinned);
    m_pinned = draws;
    for (const qint64 draw : changed)
        if (const int row = rowOfDraw(draw); row >= 0)
            Q_EMIT dataChanged(index(row, Pin), index(row, Pin));
}

int CandidateModel::change(const QString& hash, const std::function<void(CandidateRow&)>& change) {
    int changed = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].hash != hash)
            continue;
        change(m_rows[i]);
        ++changed;
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    return changed;
}

const CandidateRow* CandidateModel::find(qint64 draw) const {
    const int row = rowOfDraw(draw);
    return row < 0 ? nullptr : &at(row);
}

int CandidateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CandidateModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString CandidateModel::text(const CandidateRow& row, int column) const {
    switch (column) {
        case Number:
            return numberText(row.draw);
        case Generation:
            return format::count(row.generation);
        case OriginColumn:
            return originText(row.origin);
        case Latency:
            return format::number(row.measuredMs.value_or(row.predictedMs), 1);
        case Bleu:
            return row.bleu ? format::number(*row.bleu, 2) : QString();
        case Loss:
            if (row.estimatedLoss)
                return tr("≈ %1").arg(format::number(*row.estimatedLoss, 3));
            return row.loss ? format::number(*row.loss, 3) : QString();
        case Parameters:
            return format::number(static_cast<double>(row.parameters) / 1e6, 2);
        case DecisionColumn:
            return decisionText(row);
        default:
            return {};
    }
}

QString CandidateModel::toolTip(const CandidateRow& row, int column) const {
    if (column == Latency)
        return row.measuredMs ? tr("measured; %1 ms predicted").arg(format::number(row.predictedMs, 1))
                              : tr("predicted");
    if (column == Bleu)
        return row.bleu ? tr("measured on the test set") : tr("not measured");
    if (column == Loss && row.estimatedLoss)
        return tr("estimated from the first sentences of a race");
    if (column == Shape)
        return QString::fromStdString(space::toText(row.sub));
    if (column == Pin && isPinned(row.draw))
        return tr("in the comparison");
    return {};
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CandidateRow& row = at(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return toolTip(row, column);
        case Qt::AccessibleTextRole:
            return column == Shape ? QString::fromStdString(space::toText(row.sub)) : text(row, column);
        case Qt::TextAlignmentRole:
            return alignment(column);
        case Qt::ForegroundRole:
            if (column == DecisionColumn)
                return QBrush(row.onFront ? Theme::colors().front : Theme::colors().muted);
            if (column == Loss && row.estimatedLoss)
                return QBrush(Theme::colors().muted);
            return row.isRefused() ? QVariant(QBrush(Theme::colors().muted)) : QVariant();
        case RowRole:
            return QVariant::fromValue(&row);
        case MeasuredRole:
            if (column == Latency)
                return row.measuredMs.has_value();
            return column == Bleu && row.bleu ? QVariant(true) : QVariant();
        default:
            return {};
    }
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Number:
            return tr("#");
        case Generation:
            return tr("Gen.");
        case OriginColumn:
            return tr("Origin");
        case Latency:
            return tr("Latency ms");
        case Bleu:
            return tr("BLEU");
        case Loss:
            return tr("Loss");
        case Parameters:
            return tr("Params M");
        case Shape:
            return tr("Layers: FFN");
        case DecisionColumn:
            return tr("Decision");
        default:
            return {};
    }
}

}  // namespace hatter::ui
