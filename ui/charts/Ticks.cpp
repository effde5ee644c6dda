// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/Ticks.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

/// The smallest step of 1, 2, 2.5 or 5 times a power of ten that leaves at most seven gaps.
double roundStep(double span) {
    const double rough = span / 7;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

/// No axis is empty: one value gets some room around it.
void widen(double& low, double& high) {
    if (!(high - low > 1e-9 * std::max(std::abs(low), std::abs(high)))) {
        const double room = std::max(0.5, std::abs(low) * 0.05);
        low -= room;
        high += room;
    }
}

}  // namespace

int TickRange::decimals() const {
    for (int digits = 0; digits < 12; ++digits) {
        const double scaled = step * std::pow(10.0, digits);
        if (std::round(scaled) > 0 && std::abs(scaled - std::round(scaled)) < 1e-6 * scaled) {
            return digits;
        }
    }
    return 12;
}

QStringList TickRange::labels() const {
    QStringList out;
    const int digits = decimals();
    for (double at = std::ceil(low / step - 1e-6) * step; at <= high + step * 1e-6 && out.size() < 50; at += step) {
        out << QLocale().toString(std::abs(at) < step * 1e-6 ? 0.0 : at, 'f', digits);
    }
    return out;
}

TickRange roundedRange(double low, double high) {
    widen(low, high);
    TickRange range{low, high, roundStep(high - low)};
    // Widening can ask for a coarser step, once.
    for (int i = 0; i < 2; ++i) {
        range.low = std::floor(low / range.step + 1e-9) * range.step;
        range.high = std::ceil(high / range.step - 1e-9) * range.step;
        range.step = roundStep(range.span());
    }
    return range;
}

TickRange exactRange(double low, double high) {
    widen(low, high);
    return {low, high, roundStep(high - low)};
}

}  // namespace hatter::ui
