// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/StageDelegate.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QPainter>
#include <algorithm>

namespace hatter::ui {

namespace {
constexpr int StageHeight = 48, ToolHeight = 36;
constexpr double Ring = 7.5;

bool isTool(const QModelIndex& index) {
    return index.data(StageModel::StateRole).toInt() == static_cast<int>(StageModel::State::Tool);
}

void paintTick(QPainter& painter, const QPointF& at, const QColor& color) {
    painter.setPen(QPen(color, 1.6));
    painter.drawEllipse(at, Ring, Ring);
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{at + QPointF(-3.5, 0.2), at + QPointF(-0.9, 2.9), at + QPointF(3.6, -2.6)});
}

void paintArc(QPainter& painter, const QPointF& at, const ThemeColors& c, double progress) {
    const QRectF circle(at.x() - Ring, at.y() - Ring, 2 * Ring, 2 * Ring);
    painter.setPen(QPen(c.border, 2.4));
    painter.drawEllipse(circle);
    painter.setPen(QPen(c.accent, 2.6, Qt::SolidLine, Qt::FlatCap));
    const double part = progress >= 0 ? std::clamp(progress, 0.03, 1.0) : 0.3;
    painter.drawArc(circle, 90 * 16, -static_cast<int>(part * 360 * 16));
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    painter.drawEllipse(at, 2.6, 2.6);
    painter.setBrush(Qt::NoBrush);
}
}  // namespace

QSize StageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    // The first tool keeps away from the stages: a rule stands between them.
    if (isTool(index))
        return {option.rect.width(), index.row() == StageModel::Compare ? ToolHeight + 20 : ToolHeight};
    return {option.rect.width(), StageHeight};
}

void StageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ThemeColors& c = Theme::colors();
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled), tool = isTool(index);
    const bool selected = option.state.testFlag(QStyle::State_Selected) && enabled;
    QRectF rect(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.row() == StageModel::Compare) {
        painter->fillRect(QRectF(rect.left() + 8, rect.top() + 9.5, rect.width() - 16, 1), c.border);
        rect.setTop(rect.top() + 20);
    }
    const QRectF row = rect.adjusted(0, 2, 0, -2);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.tint);
        painter->drawRoundedRect(row, Theme::Radius, Theme::Radius);
        painter->fillRect(QRectF(row.left(), row.top(), 3, row.height()), c.accent);
        painter->setBrush(Qt::NoBrush);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange) &&
        enabled) {
        painter->setPen(QPen(c.accent, 2));
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), Theme::Radius, Theme::Radius);
    }
    const QPointF centre(rect.left() + 19, tool ? rect.center().y() : rect.top() + 17);
    if (tool)
        paintPicture(*painter, centre, static_cast<StageModel::Picture>(index.data(StageModel::PictureRole).toInt()),
                     enabled);
    else
        paintState(*painter, centre, static_cast<StageModel::State>(index.data(StageModel::StateRole).toInt()),
                   index.data(StageModel::ProgressRole).toDouble(), enabled);

    const QString name = index.data().toString(), fact = index.data(StageModel::FactRole).toString();
    const QRectF text = rect.adjusted(38, 0, -6, 0);
    painter->setFont(selected && !tool ? Theme::bold() : selected ? Theme::bold() : Theme::body());
    painter->setPen(enabled ? c.text : c.muted);
    if (tool) {
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, int(text.width())));
        painter->setFont(Theme::small());
        painter->setPen(c.muted);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight, fact);
    } else {
        const QFontMetricsF big(painter->font()), small(Theme::small());
        const double top = rect.top() + (rect.height() - big.height() - small.height()) / 2;
        painter->drawText(QRectF(text.left(), top, text.width(), big.height()), Qt::AlignLeft | Qt::AlignVCenter,
                          big.elidedText(name, Qt::ElideRight, text.width()));
        painter->setFont(Theme::small());
        const bool problem = index.data(StageModel::StateRole).toInt() == static_cast<int>(StageModel::State::Problem);
        painter->setPen(problem ? c.warn : c.muted);
        painter->drawText(QRectF(text.left(), top + big.height(), text.width(), small.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(fact, Qt::ElideRight, text.width()));
    }
    painter->restore();
}

void paintState(QPainter& painter, const QPointF& at, StageModel::State state, double progress, bool enabled) {
    const ThemeColors& c = Theme::colors();
    painter.setBrush(Qt::NoBrush);
    switch (state) {
        case StageModel::State::Done:
            paintTick(painter, at, enabled ? c.ok : c.muted);
            break;
        case StageModel::State::Running:
            paintArc(painter, at, c, progress);
            break;
        case StageModel::State::Ready:
            painter.setPen(QPen(enabled ? c.accent : c.muted, 1.8));
            painter.drawEllipse(at, Ring, Ring);
            break;
        case StageModel::State::Problem:
            paintSign(painter, Sign::Warning, QRectF(at.x() - 8, at.y() - 8, 16, 16), c.warn);
            break;
        default: {
            QPen pen(c.muted, 1.4);
            pen.setDashPattern({1.8, 1.8});
            painter.setPen(pen);
            painter.drawEllipse(at, Ring, Ring);
        }
    }
}

void StageDelegate::paintPicture(QPainter& painter, const QPointF& at, StageModel::Picture picture, bool enabled) {
    const ThemeColors& c = Theme::colors();
    painter.setPen(QPen(enabled ? c.muted : c.disabled, 1.5));
    painter.setBrush(Qt::NoBrush);
    if (picture == StageModel::Picture::Log) {
        for (const double y : {-4.5, 0.0, 4.5})
            painter.drawLine(at + QPointF(-6, y), at + QPointF(y > 0 ? 2 : 6, y));
        return;
    }
    if (picture == StageModel::Picture::Published) {
        paintSign(painter, Sign::Published, QRectF(at.x() - 7, at.y() - 7, 14, 14), enabled ? c.muted : c.disabled);
        return;
    }
    for (const double x : {-6.5, 1.0}) {
        painter.drawRoundedRect(QRectF(at.x() + x, at.y() - 6.5, 5.5, 6.5), 1, 1);
        painter.drawRoundedRect(QRectF(at.x() + x, at.y() + 1.5, 5.5, 5), 1, 1);
    }
}

}  // namespace hatter::ui
