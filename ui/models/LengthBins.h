// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <cstdint>
#include <vector>

namespace hatter::ui {

/// How many sentences of each side have how many words (or pieces), in bins of equal width for a histogram. A value.
struct LengthBins {
    struct Bin {
        int from = 0, to = 0;  ///< lengths, both included
        qint64 source = 0, target = 0;
        bool operator==(const Bin&) const = default;
    };
    int width = 1;
    bool open = false;  ///< the last bin holds everything longer as well
    QVector<Bin> bins;

    /// `source[n]` sentences have length n. A long tail of less than half a percent goes into the last bin, so that one
    /// wild line does not press the others flat.
    static LengthBins of(const std::vector<std::int64_t>& source, const std::vector<std::int64_t>& target,
                         int mostBins = 24);

    bool isEmpty() const { return bins.isEmpty(); }
    /// "6–10", "7", "101 and more".
    QString label(qsizetype bin) const;
    qint64 most() const;  ///< the largest count of all bins
    bool operator==(const LengthBins&) const = default;
};

}  // namespace hatter::ui
