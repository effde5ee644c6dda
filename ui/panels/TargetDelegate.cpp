// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/TargetDelegate.h"

#include "models/TargetModel.h"
#include "panels/StageDelegate.h"
#include "settings/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace hatter::ui {

QSize TargetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const double text = QFontMetricsF(Theme::bold()).height() + 2 * QFontMetricsF(Theme::small()).height();
    return {option.rect.width(), static_cast<int>(text) + 18};
}

void TargetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& c = Theme::colors();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool warning = index.data(TargetModel::WarningRole).toBool();
    const QRectF rect(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter->fillRect(rect.adjusted(1, 1, -1, -1), c.tint);
        painter->fillRect(QRectF(rect.left() + 1, rect.top() + 1, 3, rect.height() - 2), c.accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(c.accent, 2));
        painter->drawRoundedRect(rect.adjusted(2, 2, -2, -2), Theme::Radius, Theme::Radius);
    }
    const QFont nameFont = selected ? Theme::bold() : Theme::body();
    const QFontMetricsF name(nameFont), small(Theme::small());
    double y = rect.top() + 8;
    paintState(*painter, {rect.left() + 24, y + name.height() / 2 + 1},
               static_cast<StageModel::State>(index.data(TargetModel::StateRole).toInt()),
               index.data(TargetModel::ProgressRole).toDouble(), true);
    const double left = rect.left() + 42, width = rect.width() - 50;
    const auto line = [&](const QFont& font, const QFontMetricsF& metrics, const QColor& ink, const QString& text,
                          double room) {
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(QRectF(left, y, room, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, room));
        y += metrics.height() + 1;
    };
    double room = width;
    if (index.data(TargetModel::SearchedRole).toBool()) {
        const QString word = tr("for searches");
        const QFontMetricsF tick(Theme::tick());
        const double wide = tick.horizontalAdvance(word) + 10;
        const QRectF flag(rect.right() - wide - 8, y + 1, wide, tick.height() + 2);
        painter->setPen(QPen(c.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(flag, Theme::Radius, Theme::Radius);
        painter->setFont(Theme::tick());
        painter->drawText(flag, Qt::AlignCenter, word);
        room -= wide + 8;
    }
    line(nameFont, name, c.text, index.data().toString(), room);
    line(Theme::small(), small, c.muted, index.data(TargetModel::PlaceRole).toString(), width);
    line(Theme::small(), small, warning ? c.warn : c.muted, index.data(TargetModel::SummaryRole).toString(), width);
    painter->restore();
}

}  // namespace hatter::ui
