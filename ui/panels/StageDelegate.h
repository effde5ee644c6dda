// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/StageModel.h"

#include <QStyledItemDelegate>

namespace hatter::ui {

/// The shape of a state around `at`: ring, arc, tick, triangle, dashed.
void paintState(QPainter& painter, const QPointF& at, StageModel::State state, double progress, bool enabled);

/// Draws a stage: its state as a shape, its name, and the fact under it.
class StageDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintPicture(QPainter& painter, const QPointF& centre, StageModel::Picture picture, bool enabled);
};

}  // namespace hatter::ui
