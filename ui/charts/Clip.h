// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <optional>

class QPainter;

namespace hatter::ui {

// SVG files of Qt know no clip: what leaves the plot is cut by us there.

/// The part of the line inside; nothing if it is outside.
std::optional<QLineF> clipped(const QLineF& line, const QRectF& area);
/// In a vector picture only the parts inside; elsewhere as drawPolyline(), under the painter's clip.
void drawClippedPolyline(QPainter& painter, const QPolygonF& line, const QRectF& area);
/// Parallels over `area`, `step` apart across, rising or falling at 45 degrees. They stand on multiples of the step
/// from `origin`, so that the pattern stands still while the area grows.
void drawHatch(QPainter& painter, const QRectF& area, double origin, double step, bool rising);

}  // namespace hatter::ui
