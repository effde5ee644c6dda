// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CandidateModel.h"

#include "settings/Format.h"
#include "settings/Theme.h"

#include <QBrush>
#include <algorithm>
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

std::vector<CandidateRow> CandidateModel::reset(std::vector<CandidateRow> rows, std::vector<qint64> draws) {
    beginResetModel();
    std::swap(m_rows, rows);
    m_draws = std::move(draws);
    m_byDraw.clear();
    m_ascending = 0;
    if (m_draws.size() != m_rows.size()) {
        m_draws.clear();
        m_draws.reserve(m_rows.size());
        for (const CandidateRow& row : m_rows)
            m_draws.push_back(row.draw);
    }
    noteDraws(0);
    endResetModel();
    return rows;
}

void CandidateModel::append(std::vector<CandidateRow> rows) {
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (CandidateRow& row : rows) {
        m_draws.push_back(row.draw);
        m_rows.push_back(std::move(row));
    }
    noteDraws(static_cast<std::size_t>(first));
    endInsertRows();
}

void CandidateModel::noteDraws(std::size_t from) {
    for (std::size_t i = from; i < m_draws.size(); ++i)
        if (m_ascending == i && (i == 0 || m_draws[i - 1] < m_draws[i]))
            ++m_ascending;
        else
            m_byDraw.insert(m_draws[i], static_cast<int>(i));
}

int CandidateModel::rowOfDraw(qint64 draw) const {
    const auto end = m_draws.begin() + static_cast<std::ptrdiff_t>(m_ascending);
    const auto found = std::lower_bound(m_draws.begin(), end, draw);
    return found != end && *found == draw ? static_cast<int>(found - m_draws.begin()) : m_byDraw.value(draw, -1);
}

void CandidateModel::changed(const QVector<int>& rows, int firstColumn, int lastColumn) {
    if (rows.isEmpty())
        return;
    Q_EMIT rowsChanged(rows);
    for (const int row : rows)
        Q_EMIT dataChanged(index(row, firstColumn), index(row, lastColumn));
}

void CandidateModel::setFront(const QVector<qint64>& entered, const QVector<qint64>& left) {
    QVector<int> rows;
    const auto mark = [&](const QVector<qint64>& draws, bool on) {
        for (const qint64 draw : draws)
            if (const int row = rowOfDraw(draw); row >= 0 && at(row).onFront != on) {
                m_rows[static_cast<std::size_t>(row)].onFront = on;
                rows.append(row);
            }
    };
    mark(left, false);
    mark(entered, true);
    changed(rows, DecisionColumn, DecisionColumn);
}

void CandidateModel::setPinned(const QSet<qint64>& draws) {
    const QSet<qint64> others = (m_pinned - draws) + (draws - m_pinned);
    m_pinned = draws;
    QVector<int> rows;
    for (const qint64 draw : others)
        if (const int row = rowOfDraw(draw); row >= 0)
            rows.append(row);
    changed(rows, Pin, Pin);
}

int CandidateModel::change(const QString& hash, const std::function<void(CandidateRow&)>& change) {
    QVector<int> rows;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].hash != hash)
            continue;
        change(m_rows[i]);
        rows.append(static_cast<int>(i));
    }
    changed(rows, 0, ColumnCount - 1);
    return static_cast<int>(rows.size());
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
