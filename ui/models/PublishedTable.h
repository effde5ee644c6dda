// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/SortProxy.h"
#include "space/PublishedModels.h"

#include <QAbstractTableModel>
#include <QSet>
#include <memory>

namespace hatter::ui {

/// "137.9" or, where the authors wrote seconds with one digit, "3,500".
QString publishedMs(double ms);
/// "Intel Xeon, 137.9 ms": what tells the models of one task apart.
QString publishedTitle(const space::PublishedModel& model);

/// The published models with their figures. A model's key in plots and comparisons is its place in the list, from 1.
/// GUI thread only.
class PublishedTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Pin, Task, Hardware, Latency, Bleu, SacreBleu, Parameters, Flops, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setModels(std::shared_ptr<const space::PublishedModels> models);
    void setPinned(const QSet<qint64>& keys);
    /// Null before the models are there, or for a key that none has.
    const space::PublishedModel* find(qint64 key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const space::PublishedModel& model, int column) const;
    QVariant sortKey(const space::PublishedModel& model, int column) const;
    QString toolTip(qint64 key, int column) const;

    std::shared_ptr<const space::PublishedModels> m_models;
    QSet<qint64> m_pinned;
};

/// Published models sorted, and narrowed to a task and a hardware.
class PublishedProxy : public SortProxy {
    Q_OBJECT

public:
    explicit PublishedProxy(PublishedTable* table, QObject* parent = nullptr);

    /// Their ids; empty: all.
    void setFilter(const QString& task, const QString& hardware);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    PublishedTable* m_table;
    std::string m_task, m_hardware;
};

}  // namespace hatter::ui
