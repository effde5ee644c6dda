// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QString>
#include <QVector>

namespace hatter::ui {

/// The axis of rows in time order: seconds since 1970 with the pauses between sittings cut short, or plain numbers.
/// A value.
class StripScale {
public:
    /// `at` ascends. A pause longer than `cut` (seconds) is drawn as a narrow one; 0: nothing is cut, for row numbers.
    static StripScale of(const QVector<double>& at, double cut);

    double low() const { return m_low; }
    double high() const { return m_high; }
    double span() const { return m_high - m_low; }
    /// From a row's `at` to the axis, and back.
    double toAxis(double at) const;
    double fromAxis(double axis) const;
    /// Middles of the pauses that were cut, on the axis.
    const QVector<double>& pauses() const { return m_pauses; }

    /// Places on the axis with their labels for the part [low, high], at most so many.
    QVector<QPair<double, QString>> ticks(double low, double high, int most) const;

private:
    struct Knot {
        double at = 0, axis = 0;
    };
    struct Sitting {
        double begin = 0, end = 0;  ///< seconds since 1970
    };
    QVector<Knot> m_knots;
    QVector<Sitting> m_sittings;
    QVector<double> m_pauses;
    double m_low = 0, m_high = 1;
    bool m_time = false;
};

}  // namespace hatter::ui
