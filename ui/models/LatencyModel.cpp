// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LatencyModel.h"

#include "models/LatencyText.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QBrush>
#include <cmath>
#include <utility>

namespace hatter::ui {

void LatencyModel::setTarget(TargetPtr facts) {
    const bool same = m_facts && facts && m_facts->name() == facts->name();
    const int before = rowCount(), after = facts ? static_cast<int>(facts->entries.size()) : 0;
    // Rows that arrive are appended, so that a selection and the place of the scroll bar stay.
    if (same && after >= before) {
        if (after > before)
            beginInsertRows({}, before, after - 1);
        m_facts = std::move(facts);
        if (after > before)
            endInsertRows();
        if (before > 0)
            Q_EMIT dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_facts = std::move(facts);
    endResetModel();
}

const LatencyEntry* LatencyModel::entryAt(int row) const {
    return m_facts && row >= 0 && row < rowCount() ? &m_facts->entries[static_cast<std::size_t>(row)] : nullptr;
}

int LatencyModel::rowOf(qint64 key) const {
    for (int row = 0; row < rowCount(); ++row)
        if (entryAt(row)->key == key)
            return row;
    return -1;
}

int LatencyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_facts ? 0 : static_cast<int>(m_facts->entries.size());
}

int LatencyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString LatencyModel::text(const LatencyEntry& entry, int column) const {
    const auto ms = [](double value) { return value > 0 ? format::number(value, 2) : QStringLiteral("–"); };
    switch (column) {
        case Number:
            return titleText(entry, m_facts->isImported());
        case SubTransformer:
            return architectureText(entry);
        case Encoder:
            return ms(entry.encoderMs);
        case Decoder:
            return ms(entry.decoderMs);
        case Total:
            return ms(entry.totalMs());
        case Interval:
            return entry.totalCiMs() > 0 ? QStringLiteral("± ") + ms(entry.totalCiMs()) : QStringLiteral("–");
        case Predicted:
            return ms(entry.heldOutMs > 0 ? entry.heldOutMs : entry.expectedMs);
        case Off:
            return std::isfinite(entry.deviation) ? tr("%1 %").arg(format::signedNumber(entry.deviation, 1))
                                                  : QStringLiteral("–");
        case State:
            return stateText(entry);
        default:
            return {};
    }
}

QVariant LatencyModel::sortValue(const LatencyEntry& entry, int column) {
    switch (column) {
        case Number:
            return entry.at;
        case SubTransformer:
            return entry.hash;
        case Encoder:
            return entry.encoderMs;
        case Decoder:
            return entry.decoderMs;
        case Total:
            return entry.totalMs();
        case Interval:
            return entry.totalCiMs();
        case Predicted:
            return entry.heldOutMs > 0 ? entry.heldOutMs : entry.expectedMs > 0 ? entry.expectedMs : 0;
        case Off:
            return std::isfinite(entry.deviation) ? entry.deviation : 0;
        case State:
            return (entry.anchor ? 10 : 0) + static_cast<int>(entry.doubt);
        default:
            return {};
    }
}

QVariant LatencyModel::data(const QModelIndex& index, int role) const {
    const LatencyEntry* entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (entry == nullptr)
        return {};
    switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return text(*entry, index.column());
        case SortRole:
            return sortValue(*entry, index.column());
        case KeyRole:
            return entry->key;
        case Qt::TextAlignmentRole:
            return int((index.column() >= Total && index.column() <= Decoder ? Qt::AlignRight : Qt::AlignLeft) |
                       Qt::AlignVCenter);
        case Qt::ForegroundRole:
            if (entry->quarantined())
                return QBrush(index.column() == State ? Theme::colors().error : Theme::colors().muted);
            return entry->anchor ? QVariant(QBrush(Theme::colors().accent)) : QVariant();
        default:
            return {};
    }
}

QVariant LatencyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Total && section <= Decoder ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Number:
            return tr("Measured");
        case SubTransformer:
            return tr("SubTransformer");
        case Encoder:
            return tr("Encoder ms");
        case Decoder:
            return tr("Decoder ms");
        case Total:
            return tr("Total ms");
        case Interval:
            return tr("90 % interval");
        case Predicted:
            return tr("Predicted ms");
        case Off:
            return tr("Off");
        case State:
            return tr("State");
        default:
            return {};
    }
}

LatencyFilter::LatencyFilter(QObject* parent) : SortProxy(parent) {
    setSortRole(LatencyModel::SortRole);
    setDynamicSortFilter(true);
}

void LatencyFilter::setShow(Show show) {
    m_show = show;
    invalidateFilter();
}

bool LatencyFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const auto* model = qobject_cast<const LatencyModel*>(sourceModel());
    const LatencyEntry* entry = model != nullptr ? model->entryAt(row) : nullptr;
    if (entry == nullptr)
        return false;
    switch (m_show) {
        case Show::All:
            return true;
        case Show::Used:
            return !entry->anchor && !entry->quarantined();
        case Show::Quarantined:
            return entry->quarantined();
        case Show::Anchors:
            return entry->anchor;
    }
    return true;
}

}  // namespace hatter::ui
