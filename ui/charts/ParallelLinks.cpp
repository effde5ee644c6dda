// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ParallelLinks.h"

#include <QLineF>
#include <QPainter>
#include <QPen>
#include <algorithm>
#include <array>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr int Shades = 8;  ///< of how many go one way

double alphaOf(int shade) {
    return 0.10 + 0.80 * shade / (Shades - 1.0);
}

}  // namespace

void ParallelLinks::paint(QPainter& painter) const {
    for (const Layer& layer : layers) {
        paintLayer(painter, layer);
    }
}

void ParallelLinks::paintLayer(QPainter& painter, const Layer& layer) const {
    const auto side = static_cast<std::size_t>(places);
    const std::size_t gap = side * side;
    const auto y = [&](qsizetype axis, std::size_t place) {
        const double part = static_cast<double>(place) / static_cast<double>(side - 1);
        return plot.top() + plot.height() * (turned[axis] ? part : 1 - part);
    };
    std::array<QVector<QLineF>, Shades> lines;
    for (qsizetype left = 0; left + 1 < x.size(); ++left) {
        if (static_cast<std::size_t>(left + 1) * gap > layer.counts.size()) {
            break;
        }
        const auto begin = layer.counts.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(left) * gap);
        const double most = std::log1p(*std::max_element(begin, begin + static_cast<std::ptrdiff_t>(gap)));
        for (std::size_t i = 0; i < gap; ++i) {
            const quint32 count = begin[static_cast<std::ptrdiff_t>(i)];
            if (count > 0) {
                const int shade = static_cast<int>(std::log1p(count) / most * (Shades - 1) + 0.5);
                lines[static_cast<std::size_t>(shade)].append(
                    {x[left], y(left, i / side), x[left + 1], y(left + 1, i % side)});
            }
        }
    }
    for (int shade = 0; shade < Shades; ++shade) {
        QColor faint = layer.color;
        faint.setAlphaF(static_cast<float>(alphaOf(shade)));
        painter.setPen(QPen(faint, 0));
        painter.drawLines(lines[static_cast<std::size_t>(shade)]);
    }
}

}  // namespace hatter::ui
