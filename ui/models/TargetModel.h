// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/StageModel.h"

#include <QAbstractListModel>
#include <QVector>

namespace hatter::ui {

/// The targets of a workspace with their state, as a list shows them.
class TargetModel : public QAbstractListModel {
    Q_OBJECT

public:
    struct Item {
        QString name;
        QString place;    ///< "Xeon, 2 threads", "ssh pi hatter-agent"
        QString summary;  ///< "74 measured · MAPE 2.7 %", or what is the matter
        QString details;  ///< what a connection said, in full
        bool warning = false;
        bool searched = false;  ///< searches go by it
        StageModel::State state = StageModel::State::Absent;
        double progress = -1;  ///< of a running one
        bool operator==(const Item&) const = default;
    };
    enum Role { PlaceRole = Qt::UserRole, SummaryRole, WarningRole, SearchedRole, StateRole, ProgressRole };

    using QAbstractListModel::QAbstractListModel;

    void setItems(const QVector<Item>& items);
    int rowOf(const QString& name) const;  ///< -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QVector<Item> m_items;
};

}  // namespace hatter::ui
