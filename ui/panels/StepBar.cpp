// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/StepBar.h"

#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace hatter::ui {

namespace {
constexpr double Circle = 22, Gap = 8, Between = 28;
}

StepBar::StepBar(const QStringList& steps, QWidget* parent) : QWidget(parent), m_steps(steps) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCurrent(0);
}

void StepBar::setCurrent(int step) {
    if (step == m_current)
        return;
    m_current = step;
    setAccessibleName(
        tr("Step %1 of %2: %3").arg(format::count(step + 1), format::count(m_steps.size()), m_steps.value(step)));
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

QSize StepBar::sizeHint() const {
    double wide = 0;
    for (const QString& step : m_steps)
        wide += Circle + Gap + QFontMetricsF(Theme::bold()).horizontalAdvance(step) + Between;
    return {static_cast<int>(wide), static_cast<int>(std::max(Circle, QFontMetricsF(Theme::bold()).height())) + 4};
}

QSize StepBar::minimumSizeHint() const {
    return sizeHint();
}

void StepBar::paintEvent(QPaintEvent*) {
    const ThemeColors& c = Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    double x = 1;
    for (int i = 0; i < m_steps.size(); ++i) {
        const bool on = i == m_current, behind = i < m_current;
        const QRectF circle(x, middle - Circle / 2, Circle, Circle);
        painter.setPen(QPen(on || behind ? c.accent : c.controlEdge, 1.4));
        painter.setBrush(on ? QBrush(c.accent) : QBrush(Qt::NoBrush));
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
        if (behind) {
            paintSign(painter, Sign::Done, circle.adjusted(6, 6, -6, -6), c.accent);
        } else {
            painter.setFont(Theme::small());
            painter.setPen(on ? c.onAccent : c.muted);
            painter.drawText(circle, Qt::AlignCenter, format::count(i + 1));
        }
        x += Circle + Gap;
        const QFont font = on ? Theme::bold() : Theme::body();
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(on ? c.text : c.muted);
        painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), m_steps[i]);
        x += metrics.horizontalAdvance(m_steps[i]) + Between;
    }
}

}  // namespace hatter::ui
