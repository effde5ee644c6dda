// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace hatter::ui {

/// The ground of a candidate's row: tint and a bar in the accent on the selected one.
class CandidateDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    /// What stands in the cell, over the ground.
    virtual void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    static void paintText(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                          const QModelIndex& index);
};

/// A pin on candidates in the comparison.
class PinDelegate : public CandidateDelegate {
    Q_OBJECT

public:
    using CandidateDelegate::CandidateDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A figure with the mark of its kind: filled measured, open predicted.
class ProvenanceDelegate : public CandidateDelegate {
    Q_OBJECT

public:
    using CandidateDelegate::CandidateDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// FFN widths as bars, encoder layers before decoder layers.
class ShapeDelegate : public CandidateDelegate {
    Q_OBJECT

public:
    using CandidateDelegate::CandidateDelegate;

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace hatter::ui
