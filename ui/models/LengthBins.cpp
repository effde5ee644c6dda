// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LengthBins.h"

#include "settings/Format.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

using Counts = std::vector<std::int64_t>;

int longestOf(const Counts& counts) {
    for (std::size_t n = counts.size(); n-- > 0;)
        if (counts[n] > 0)
            return static_cast<int>(n);
    return -1;
}

/// The shortest length that 99.5 % of the sentences do not exceed.
int reachOf(const Counts& counts) {
    std::int64_t total = 0, passed = 0;
    for (const std::int64_t count : counts)
        total += count;
    for (std::size_t n = 0; n < counts.size(); ++n) {
        passed += counts[n];
        if (total > 0 && passed >= std::ceil(0.995 * static_cast<double>(total)))
            return static_cast<int>(n);
    }
    return 0;
}

/// 1, 2, 5, 10, 20, 50, ...
int roundWidth(int reach, int mostBins) {
    for (int power = 1;; power *= 10)
        for (const int factor : {1, 2, 5})
            if ((reach + factor * power - 1) / (factor * power) <= mostBins || power >= 10000000)
                return factor * power;
}

}  // namespace

LengthBins LengthBins::of(const Counts& source, const Counts& target, int mostBins) {
    LengthBins out;
    const int longest = std::max(longestOf(source), longestOf(target));
    if (longest < 0)
        return out;
    int reach = std::max({1, reachOf(source), reachOf(target)});
    out.open = longest > reach + reach / 2;
    if (!out.open)
        reach = std::max(1, longest);
    out.width = roundWidth(reach, mostBins);
    const int count = (reach + out.width - 1) / out.width;
    out.open = longest > count * out.width;
    for (int i = 0; i < count; ++i)
        out.bins.append({i == 0 ? 0 : i * out.width + 1, (i + 1) * out.width, 0, 0});
    const auto fill = [&](const Counts& counts, qint64 Bin::*side) {
        for (std::size_t n = 0; n < counts.size(); ++n) {
            const auto bin = n == 0 ? 0 : (static_cast<qsizetype>(n) - 1) / out.width;
            out.bins[std::min<qsizetype>(bin, count - 1)].*side += counts[n];
        }
    };
    fill(source, &Bin::source);
    fill(target, &Bin::target);
    const auto empty = [](const Counts& counts) { return counts.empty() || counts[0] == 0; };
    if (empty(source) && empty(target))
        out.bins[0].from = 1;
    return out;
}

QString LengthBins::label(qsizetype bin) const {
    const Bin& b = bins[bin];
    if (open && bin == bins.size() - 1)
        return QCoreApplication::translate("LengthBins", "%1 and more", "length").arg(format::count(b.from));
    return b.from == b.to ? format::count(b.from)
                          : QCoreApplication::translate("LengthBins", "%1–%2", "range of lengths")
                                .arg(format::count(b.from), format::count(b.to));
}

qint64 LengthBins::most() const {
    qint64 most = 0;
    for (const Bin& bin : bins)
        most = std::max({most, bin.source, bin.target});
    return most;
}

}  // namespace hatter::ui
