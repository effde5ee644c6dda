// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ThemeStyle.h"

#include "settings/Theme.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>
#include <algorithm>
#include <tuple>

namespace hatter::ui {

namespace {

constexpr int ComboPadding = 5;

bool has(const QStyleOption* option, QStyle::StateFlag flag) {
    return option->state.testFlag(flag);
}

void drawEdge(QPainter* painter, const QStyleOption* option, const QColor& fill) {
    const ThemeColors& c = Theme::colors();
    const bool focus = has(option, QStyle::State_HasFocus);
    const double width = focus ? 2 : 1;
    const QColor edge = focus ? c.accent : has(option, QStyle::State_Enabled) ? c.controlEdge : c.border;
    painter->setPen(QPen(edge, width));
    painter->setBrush(fill);
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), Theme::Radius, Theme::Radius);
}

void drawCheckBox(QPainter* painter, const QStyleOption* option) {
    const ThemeColors& c = Theme::colors();
    const bool marked = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor fill = !marked ? c.base : enabled ? c.accent : c.disabled;
    painter->setPen(QPen(marked ? fill : enabled ? c.controlEdge : c.border, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(box, Theme::Radius, Theme::Radius);
    painter->setPen(QPen(c.onAccent, box.width() / 7.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (has(option, QStyle::State_On)) {
        painter->drawPolyline(QPolygonF{at(0.22, 0.53), at(0.43, 0.73), at(0.79, 0.3)});
    } else if (has(option, QStyle::State_NoChange)) {
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    }
}

void drawRadioButton(QPainter* painter, const QStyleOption* option) {
    const ThemeColors& c = Theme::colors();
    const bool on = has(option, QStyle::State_On), enabled = has(option, QStyle::State_Enabled);
    const QRectF circle = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor ink = enabled ? c.accent : c.disabled;
    painter->setPen(QPen(on ? ink : enabled ? c.controlEdge : c.border, 1));
    painter->setBrush(c.base);
    painter->drawEllipse(circle);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        const double inset = circle.width() * 0.25;
        painter->drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
}

/// `down` 1: points down; -1: up.
void drawChevron(QPainter* painter, const QRectF& area, const QColor& color, int down = 1) {
    const QPointF centre = area.center();
    const double dip = 1.75 * down;
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(
        QPolygonF{centre + QPointF(-3.5, -dip), centre + QPointF(0, dip), centre + QPointF(3.5, -dip)});
}

}  // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            drawCheckBox(painter, option);
            break;
        case PE_IndicatorRadioButton:
            drawRadioButton(painter, option);
            break;
        case PE_FrameFocusRect:
            painter->setPen(QPen(Theme::colors().accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), Theme::Radius, Theme::Radius);
            break;
        default:
            painter->restore();
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
    }
    painter->restore();
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const {
    if (control == CC_ComboBox) {
        drawComboBox(option, painter, widget);
        return;
    }
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_SpinBox && spin != nullptr && spin->frame)
        drawSpinBox(*spin, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ThemeStyle::drawSpinBox(const QStyleOptionSpinBox& spin, QPainter* painter, const QWidget* widget) const {
    const ThemeColors& c = Theme::colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawEdge(painter, &spin, c.base);
    if (spin.buttonSymbols != QAbstractSpinBox::NoButtons)
        for (const auto& [part, step, down] : {std::tuple(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, -1),
                                               std::tuple(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, 1)}) {
            const QRect button = proxy()->subControlRect(CC_SpinBox, &spin, part, widget);
            if (spin.activeSubControls == part && has(&spin, State_Sunken))
                painter->fillRect(button.adjusted(0, 1, -1, -1), c.tint);
            const bool enabled = has(&spin, State_Enabled) && spin.stepEnabled.testFlag(step);
            drawChevron(painter, button, enabled ? c.muted : c.disabled, down);
        }
    painter->restore();
}

void ThemeStyle::drawComboBox(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (combo == nullptr) {
        return;
    }
    const ThemeColors& c = Theme::colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (combo->frame) {
        drawEdge(painter, option, combo->editable ? c.base : has(option, State_Sunken) ? c.tint : c.button);
    }
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, has(option, State_Enabled) ? c.muted : c.disabled);
    painter->restore();
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        rect.adjust(ComboPadding, 0, 0, 0);
    }
    return rect;
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    QSize whole = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox || type == CT_SpinBox) {
        // As high as a button beside it.
        whole.setHeight(std::max(whole.height(), option->fontMetrics.height() + 12));
        whole.rwidth() += type == CT_ComboBox ? 2 * ComboPadding : 0;
    }
    return whole;
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
    switch (hint) {
        case SH_ComboBox_Popup:
            return 0;  // a list under the box: long names keep their place
        case SH_Widget_Animation_Duration:
            return 0;  // nothing moves but progress and arriving points
        default:
            return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

}  // namespace hatter::ui
