// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hatter::ui {

/// A range of an axis and the distance of its ticks, which lie on multiples of the step.
struct TickRange {
    double low = 0, high = 1, step = 0.25;

    double span() const { return high - low; }
    /// Digits after the point that a tick needs.
    int decimals() const;
    /// The labels of all ticks within the range, as the user's locale writes them.
    QStringList labels() const;
    bool operator==(const TickRange&) const = default;
};

/// The range widened to round ticks, five to eight of them.
TickRange roundedRange(double low, double high);
/// The range as it is, with round ticks inside (after zooming).
TickRange exactRange(double low, double high);

}  // namespace hatter::ui
