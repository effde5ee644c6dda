// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/CandidateDelegates.h"

#include "models/CandidateModel.h"
#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QPainter>
#include <algorithm>

namespace hatter::ui {

namespace {
constexpr int Margin = 8;

const CandidateRow* rowAt(const QModelIndex& index) {
    return index.data(CandidateModel::RowRole).value<const CandidateRow*>();
}
}  // namespace

void CandidateDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;  // the row is what is chosen, not the cell
}

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const ThemeColors& c = Theme::colors();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, selected                                                    ? c.tint
                                   : option.features.testFlag(QStyleOptionViewItem::Alternate) ? c.alternate
                                                                                               : c.base);
    if (selected && index.column() == CandidateModel::Pin)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), c.accent);
    painter->setFont(option.font);
    paintContent(*painter, option, index);
    painter->restore();
}

void CandidateDelegate::paintText(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) {
    const QVariant brush = index.data(Qt::ForegroundRole);
    painter.setPen(brush.isValid() ? brush.value<QBrush>().color() : Theme::colors().text);
    const int alignment = index.data(Qt::TextAlignmentRole).toInt();
    painter.drawText(rect, alignment,
                     option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
}

void CandidateDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const {
    paintText(painter, option.rect.adjusted(Margin, 0, -Margin, 0), option, index);
}

void PinDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (index.data(Qt::ToolTipRole).toString().isEmpty())
        return;
    QRectF square(0, 0, 11, 13);
    square.moveCenter(QRectF(option.rect).center());
    paintSign(painter, Sign::Pin, square, Theme::colors().accent);
}

void ProvenanceDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const {
    const QVariant measured = index.data(CandidateModel::MeasuredRole);
    constexpr int Mark = 16;  // the place is kept, so that figures stand under each other
    paintText(painter, option.rect.adjusted(Margin, 0, -Margin - Mark, 0), option, index);
    if (!measured.isValid())
        return;
    const ThemeColors& c = Theme::colors();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(measured.toBool() ? c.text : c.muted, 1.2));
    painter.setBrush(measured.toBool() ? QBrush(c.text) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(option.rect.right() - Margin - 3.5, option.rect.center().y() + 0.5), 3.4, 3.4);
}

void ShapeDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const CandidateRow* row = rowAt(index);
    if (row == nullptr)
        return;
    int widest = 1;
    for (const auto& layer : row->sub.encoder)
        widest = std::max(widest, layer.ffn);
    for (const auto& layer : row->sub.decoder)
        widest = std::max(widest, layer.ffn);
    const ThemeColors& c = Theme::colors();
    const double floor = option.rect.bottom() - 4, height = option.rect.height() - 10;
    double x = option.rect.left() + Margin;
    const auto bar = [&](int ffn, const QColor& color) {
        const double tall = std::max(3.0, height * ffn / widest);
        painter.fillRect(QRectF(x, floor - tall, 6, tall), color);
        x += 8;
    };
    for (const auto& layer : row->sub.encoder)
        bar(layer.ffn, c.ffn);
    x += 6;
    for (const auto& layer : row->sub.decoder)
        bar(layer.ffn, c.selfAttention);
}

}  // namespace hatter::ui
