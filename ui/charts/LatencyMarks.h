// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

class QPainter;

namespace hatter::ui {

/// The marks of measured latencies, the same in the strip, in the scatter and in their legends.
enum class LatencyMark { HeldOut, Fitted, Anchor, DriftedAnchor, Quarantined };

/// `scale` makes it smaller where there are thousands.
void paintMark(QPainter& painter, const QPointF& at, LatencyMark mark, double scale = 1.0);

}  // namespace hatter::ui
