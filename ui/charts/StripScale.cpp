// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/StripScale.h"

#include "charts/Ticks.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr double PauseShare = 0.025;  ///< of the axis that a pause takes
constexpr double DaySeconds = 86400;

QDateTime localTime(double seconds) {
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(std::llround(seconds * 1000)));
}

/// A round number of seconds, minutes or hours that leaves at most `most` gaps.
double timeStep(double span, int most) {
    for (const double step :
         {1., 2., 5., 10., 20., 30., 60., 120., 240., 300., 600., 900., 1800., 3600., 7200., 14400., 21600., 43200.})
        if (span / step <= most)
            return step;
    return DaySeconds * std::ceil(span / DaySeconds / most);
}

}  // namespace

StripScale StripScale::of(const QVector<double>& at, double cut) {
    StripScale scale;
    scale.m_time = cut > 0;
    if (at.isEmpty())
        return scale;
    scale.m_sittings.append({at.first(), at.first()});
    double worked = 0;
    for (const double x : at) {
        Sitting& last = scale.m_sittings.last();
        if (cut > 0 && x - last.end > cut)
            scale.m_sittings.append({x, x});
        else
            last.end = x;
    }
    for (const Sitting& sitting : scale.m_sittings)
        worked += sitting.end - sitting.begin;
    const double pause = std::max(20.0, PauseShare * worked);
    double axis = 0;
    for (const Sitting& sitting : scale.m_sittings) {
        if (!scale.m_knots.isEmpty()) {
            scale.m_pauses.append(axis + pause / 2);
            axis += pause;
        }
        scale.m_knots.append({sitting.begin, axis});
        axis += sitting.end - sitting.begin;
        scale.m_knots.append({sitting.end, axis});
    }
    scale.m_high = axis;
    // One row, or many at one moment: it stands in the middle.
    if (!(scale.span() > 0)) {
        scale.m_low -= scale.m_time ? 30 : 1;
        scale.m_high += scale.m_time ? 30 : 1;
    }
    return scale;
}

double StripScale::toAxis(double at) const {
    if (m_knots.isEmpty())
        return at;
    const auto next =
        std::upper_bound(m_knots.begin(), m_knots.end(), at, [](double x, const Knot& knot) { return x < knot.at; });
    if (next == m_knots.begin())
        return m_knots.first().axis - (m_knots.first().at - at);
    const Knot& before = *(next - 1);
    if (next == m_knots.end())
        return before.axis + (at - before.at);
    const double part = next->at > before.at ? (at - before.at) / (next->at - before.at) : 0;
    return before.axis + part * (next->axis - before.axis);
}

double StripScale::fromAxis(double axis) const {
    if (m_knots.isEmpty())
        return axis;
    const auto next = std::upper_bound(m_knots.begin(), m_knots.end(), axis,
                                       [](double x, const Knot& knot) { return x < knot.axis; });
    if (next == m_knots.begin())
        return m_knots.first().at - (m_knots.first().axis - axis);
    const Knot& before = *(next - 1);
    if (next == m_knots.end())
        return before.at + (axis - before.axis);
    const double part = next->axis > before.axis ? (axis - before.axis) / (next->axis - before.axis) : 0;
    return before.at + part * (next->at - before.at);
}

QVector<QPair<double, QString>> StripScale::ticks(double low, double high, int most) const {
    QVector<QPair<double, QString>> out;
    most = std::max(1, most);
    if (!m_time) {
        const TickRange range = exactRange(low, high);
        double step = std::max(1.0, range.step);
        while ((high - low) / step > most)
            step *= 2;
        for (double at = std::ceil(low / step) * step; at <= high; at += step)
            if (const double axis = toAxis(at); axis >= low && axis <= high)
                out.append({axis, QLocale().toString(at, 'f', 0)});
        return out;
    }
    const double step = timeStep(high - low, most);
    const QString format = step < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    const bool days =
        !m_sittings.isEmpty() && localTime(m_sittings.first().begin).date() != localTime(m_sittings.last().end).date();
    for (const Sitting& sitting : m_sittings) {
        const double offset = localTime(sitting.begin).offsetFromUtc();  // round in local time
        bool first = true;
        const auto add = [&](double at) {
            const double axis = toAxis(at);
            if (axis < low - 1e-6 || axis > high + 1e-6)
                return;
            const QDateTime time = localTime(at);
            out.append({axis, first && days ? QLocale().toString(time, QStringLiteral("d. MMM HH:mm"))
                                            : time.toString(format)});
            first = false;
        };
        for (double at = std::ceil((sitting.begin + offset) / step) * step - offset; at <= sitting.end; at += step)
            add(at);
        // A short sitting without a round time has at least its beginning.
        if (first)
            add(sitting.begin);
    }
    return out;
}

}  // namespace hatter::ui
