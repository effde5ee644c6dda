// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LatencySnapshots.h"
#include "models/SortProxy.h"

#include <QAbstractTableModel>

namespace hatter::ui {

/// The rows of a target as a table; texts are made when they are asked for, so that thousands cost nothing.
class LatencyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, State, Total, Interval, Predicted, Off, Encoder, Decoder, SubTransformer, ColumnCount };
    enum Role { SortRole = Qt::UserRole, KeyRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setTarget(TargetPtr facts);
    const LatencyEntry* entryAt(int row) const;
    int rowOf(qint64 key) const;  ///< -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const LatencyEntry& entry, int column) const;
    static QVariant sortValue(const LatencyEntry& entry, int column);

    TargetPtr m_facts;
};

/// The same sorted and narrowed to a kind of rows.
class LatencyFilter : public SortProxy {
    Q_OBJECT

public:
    enum class Show { All, Used, Quarantined, Anchors };

    explicit LatencyFilter(QObject* parent = nullptr);
    void setShow(Show show);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Show m_show = Show::All;
};

}  // namespace hatter::ui
