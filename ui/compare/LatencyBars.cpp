// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/LatencyBars.h"

#include "panels/Widgets.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr int BarHeight = 12;
constexpr int LongestName = 100;  ///< pixels: a longer name of a machine stands in the tool tip
constexpr double Headroom = 1.08;

using Kind = LatencyBar::Kind;

Kind kindOf(const DeviceLatency& latency) {
    return latency.published   ? Kind::Published
           : latency.measured  ? Kind::Measured
           : latency.predicted ? Kind::Predicted
                               : Kind::None;
}

QString wordOf(Kind kind) {
    switch (kind) {
        case Kind::Published:
            return LatencyBars::tr("published");
        case Kind::Measured:
            return LatencyBars::tr("measured");
        case Kind::Predicted:
            return LatencyBars::tr("predicted");
        case Kind::None:
            break;
    }
    return LatencyBars::tr("not known");
}

/// Three digits say enough beside a bar.
QString numberOf(double ms) {
    return format::number(ms, ms < 99.95 ? 1 : 0);
}

QString inWords(const DeviceLatency& latency, Kind kind) {
    const DeviceLatency::Value* value = latency.shown();
    const QString device = latency.about.isEmpty() ? latency.device : latency.about;
    if (value == nullptr)
        return LatencyBars::tr("%1: latency not known", "machine").arg(device);
    const QString word = wordOf(kind);
    if (!value->hasRange())
        return LatencyBars::tr("%1: %2, %3", "machine, milliseconds, measured")
            .arg(device, format::milliseconds(value->ms), word);
    return LatencyBars::tr("%1: %2, %3; 90 % range %4 to %5", "machine, milliseconds, measured, from, to")
        .arg(device, format::milliseconds(value->ms), word, format::milliseconds(value->lowMs),
             format::milliseconds(value->highMs));
}

}  // namespace

LatencyBar::LatencyBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(BarHeight);
    setMinimumWidth(48);
}

void LatencyBar::setValue(Kind kind, const DeviceLatency::Value& value, double full) {
    m_kind = kind;
    m_value = value;
    m_full = std::max(full, 1e-9);
    update();
}

void LatencyBar::paintEvent(QPaintEvent*) {
    const ThemeColors& c = Theme::colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(c.hairline, 1));
    painter.setBrush(c.alternate);
    painter.drawRoundedRect(track, 2, 2);
    if (m_kind == Kind::None)
        return;
    const auto at = [&](double ms) {
        return track.left() + std::clamp(ms / (m_full * Headroom), 0.0, 1.0) * track.width();
    };
    const QColor color = m_kind == Kind::Published ? c.ffn : c.selfAttention;
    const double edge = m_kind == Kind::Predicted ? 1.4 : 1.0;
    QRectF bar(track.topLeft(), QPointF(std::max(at(m_value.ms), track.left() + 3), track.bottom()));
    bar.adjust(edge / 2 - 0.5, edge / 2 - 0.5, -edge / 2 + 0.5, -edge / 2 + 0.5);
    painter.setPen(QPen(color, edge));
    painter.setBrush(m_kind == Kind::Predicted ? c.base : color);
    painter.drawRoundedRect(bar, 2, 2);
    if (!m_value.hasRange())
        return;
    // Over a filled bar as well as beside it: a light rim keeps the whisker apart from both.
    const double y = track.center().y(), low = at(m_value.lowMs), high = at(m_value.highMs), cap = 3.5;
    const QLineF lines[] = {{low, y, high, y}, {low, y - cap, low, y + cap}, {high, y - cap, high, y + cap}};
    for (const auto& [pen, width] : {std::pair{c.base, 3.2}, std::pair{c.text, 1.3}}) {
        painter.setPen(QPen(pen, width, Qt::SolidLine, Qt::SquareCap));
        painter.drawLines(lines, 3);
    }
}

LatencyBars::LatencyBars(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(Theme::Space);
    m_grid->setVerticalSpacing(Theme::SpaceTiny);
    m_grid->setColumnStretch(1, 1);
    // As wide in each column: the bars are compared with one another.
    m_grid->setColumnMinimumWidth(0, 58);
    m_grid->setColumnMinimumWidth(2, QFontMetrics(Theme::bold()).horizontalAdvance(QStringLiteral("0,000")) + 2);
    int widest = 0;
    for (const Kind kind : {Kind::Published, Kind::Measured, Kind::Predicted, Kind::None})
        widest = std::max(widest, QFontMetrics(Theme::small()).horizontalAdvance(wordOf(kind)));
    m_grid->setColumnMinimumWidth(3, widest + 2);
}

LatencyBars::Line& LatencyBars::line(int index) {
    while (m_lines.size() <= index) {
        const int row = static_cast<int>(m_lines.size());
        const Line made{makeLabel({}, this), new LatencyBar(this), makeBold({}, this), makeSmall({}, this)};
        made.number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(made.device, row, 0);
        m_grid->addWidget(made.bar, row, 1, Qt::AlignVCenter);
        m_grid->addWidget(made.number, row, 2);
        m_grid->addWidget(made.kind, row, 3);
        m_lines.append(made);
    }
    return m_lines[index];
}

void LatencyBars::setLatencies(const QVector<DeviceLatency>& latencies, const QHash<QString, double>& scales) {
    for (int i = 0; i < std::max(latencies.size(), m_lines.size()); ++i) {
        const Line& shown = line(i);
        const bool used = i < latencies.size();
        for (QWidget* part : std::initializer_list<QWidget*>{shown.device, shown.bar, shown.number, shown.kind})
            part->setVisible(used);
        if (!used)
            continue;
        const DeviceLatency& latency = latencies[i];
        const DeviceLatency::Value* value = latency.shown();
        const Kind kind = kindOf(latency);
        const QString words = inWords(latency, kind);
        shown.device->setText(shown.device->fontMetrics().elidedText(latency.device, Qt::ElideMiddle, LongestName));
        shown.bar->setValue(kind, value != nullptr ? *value : DeviceLatency::Value{}, scales.value(latency.key, 1));
        shown.number->setText(value != nullptr ? numberOf(value->ms) : QStringLiteral("–"));
        shown.kind->setText(wordOf(kind));
        shown.bar->setAccessibleName(words);
        for (QWidget* part : std::initializer_list<QWidget*>{shown.device, shown.bar, shown.number, shown.kind})
            part->setToolTip(words);
    }
    // The columns are equally wide whatever they say, but no narrower than this: then the board scrolls.
    setMinimumWidth(m_grid->minimumSize().width());
}

}  // namespace hatter::ui
