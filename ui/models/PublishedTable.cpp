// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PublishedTable.h"

#include "settings/Format.h"

#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {

int alignment(int column) {
    return int((column >= PublishedTable::Latency ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// The place of an id in the file: tasks and hardware are sorted as they stand there.
template <typename Value>
int placeOf(const std::vector<Value>& all, const Value& value) {
    return static_cast<int>(std::find(all.begin(), all.end(), value) - all.begin());
}

}  // namespace

QString publishedMs(double ms) {
    return format::number(ms, ms < 1000 ? 1 : 0);
}

QString publishedTitle(const space::PublishedModel& model) {
    return PublishedTable::tr("%1, %2 ms", "hardware, latency")
        .arg(QString::fromStdString(model.hardware.name), publishedMs(model.latencyMs));
}

void PublishedTable::setModels(std::shared_ptr<const space::PublishedModels> models) {
    beginResetModel();
    m_models = std::move(models);
    endResetModel();
}

void PublishedTable::setPinned(const QSet<qint64>& keys) {
    const QSet<qint64> changed = (m_pinned - keys) + (keys - m_pinned);
    m_pinned = keys;
    for (const qint64 key : changed)
        if (find(key) != nullptr)
            Q_EMIT dataChanged(index(int(key) - 1, Pin), index(int(key) - 1, Pin));
}

const space::PublishedModel* PublishedTable::find(qint64 key) const {
    return key >= 1 && key <= rowCount() ? &m_models->models[static_cast<std::size_t>(key - 1)] : nullptr;
}

int PublishedTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_models ? 0 : static_cast<int>(m_models->models.size());
}

int PublishedTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString PublishedTable::text(const space::PublishedModel& model, int column) const {
    switch (column) {
        case Task:
            return QString::fromStdString(model.task.name);
        case Hardware:
            return QString::fromStdString(model.hardware.name);
        case Latency:
            return publishedMs(model.latencyMs);
        case Bleu:
            return format::number(model.bleu, 1);
        case SacreBleu:
            return format::number(model.sacreBleu, 1);
        case Parameters:
            return format::number(static_cast<double>(model.parameters) / 1e6, 2);
        case Flops:
            return format::number(static_cast<double>(model.flops) / 1e9, 2);
        default:
            return {};
    }
}

QVariant PublishedTable::sortKey(const space::PublishedModel& model, int column) const {
    switch (column) {
        case Task:
            return placeOf(m_models->tasks, model.task);
        case Hardware:
            return placeOf(m_models->hardware, model.hardware);
        case Latency:
            return model.latencyMs;
        case Bleu:
            return model.bleu;
        case SacreBleu:
            return model.sacreBleu;
        case Parameters:
            return static_cast<qint64>(model.parameters);
        case Flops:
            return static_cast<qint64>(model.flops);
        default:
            return {};
    }
}

QString PublishedTable::toolTip(qint64 key, int column) const {
    const space::PublishedModel& model = *find(key);
    switch (column) {
        case Pin:
            return m_pinned.contains(key) ? tr("in the comparison") : QString();
        case Hardware:
            return QString::fromStdString(model.hardware.full);
        case Latency:
        case Bleu:
        case SacreBleu:
            return tr("published: measured by its authors");
        case Parameters:
            return tr("without embeddings and output layer");
        case Flops:
            return tr("of one forward pass over %Ln token(s), without the output layer", nullptr, model.task.tokens);
        default:
            return QString::fromStdString(model.name);
    }
}

QVariant PublishedTable::data(const QModelIndex& index, int role) const {
    const space::PublishedModel* model = index.isValid() ? find(index.row() + 1) : nullptr;
    if (model == nullptr)
        return {};
    switch (role) {
        case Qt::DisplayRole:
            return text(*model, index.column());
        case Qt::AccessibleTextRole:
            return index.column() == Pin ? toolTip(index.row() + 1, Pin) : text(*model, index.column());
        case Qt::ToolTipRole:
            return toolTip(index.row() + 1, index.column());
        case Qt::TextAlignmentRole:
            return alignment(index.column());
        case SortRole:
            return index.column() == Pin ? QVariant(m_pinned.contains(index.row() + 1) ? 0 : 1)
                                         : sortKey(*model, index.column());
        default:
            return {};
    }
}

QVariant PublishedTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Task:
            return tr("Task");
        case Hardware:
            return tr("Hardware");
        case Latency:
            return tr("Latency ms");
        case Bleu:
            return tr("BLEU");
        case SacreBleu:
            return tr("SacreBLEU");
        case Parameters:
            return tr("Params M");
        case Flops:
            return tr("FLOPs G");
        default:
            return {};
    }
}

PublishedProxy::PublishedProxy(PublishedTable* table, QObject* parent) : SortProxy(parent), m_table(table) {
    setSourceModel(table);
    setSortRole(PublishedTable::SortRole);
}

void PublishedProxy::setFilter(const QString& task, const QString& hardware) {
    m_task = task.toStdString();
    m_hardware = hardware.toStdString();
    invalidateFilter();
}

bool PublishedProxy::filterAcceptsRow(int row, const QModelIndex&) const {
    const space::PublishedModel* model = m_table->find(row + 1);
    return model != nullptr && (m_task.empty() || model->task.id == m_task) &&
           (m_hardware.empty() || model->hardware.id == m_hardware);
}

}  // namespace hatter::ui
