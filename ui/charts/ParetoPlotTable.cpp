// SPDX-License-Identifier: GPL-3.0-or-later
// What ParetoPlot shows, as figures.
#include "charts/ParetoPlotPrivate.h"

#include <QLocale>

namespace hatter::ui {

namespace {

enum Column { Latency, Value, ValueIs, What, Generation, Number, Category };

QString valueIs(bool measured, bool published, bool calibrated = false) {
    return published    ? ParetoPlot::tr("published", "of a value")
           : measured   ? ParetoPlot::tr("measured", "of a value")
           : calibrated ? ParetoPlot::tr("calibrated", "of a value")
                        : ParetoPlot::tr("estimated", "of a value");
}

QString valueIs(const FrontPoint& p) {
    if (p.published || p.measured || !p.interval) {
        return valueIs(p.measured, p.published);
    }
    const QLocale locale;
    return ParetoPlot::tr("calibrated, 90 %: %1 to %2", "of a value")
        .arg(locale.toString(p.interval->first, 'f', 2), locale.toString(p.interval->second, 'f', 2));
}

/// All that has a place in the plot, behind each other. The vectors are shared with the plot until it changes them.
struct Rows {
    QVector<PlotPoint> points;
    QVector<FrontPoint> others;       ///< members of the front that are not among the points
    QHash<qint64, FrontPoint> front;  ///< by key
    QVector<ReferencePoint> references;
    QVector<QPair<QString, QPointF>> overlays;
    QVector<double> refused;
    QVector<PlotCategory> categories;
    std::function<QString(qint64)> keyText;

    qsizetype count() const {
        return points.size() + others.size() + references.size() + overlays.size() + refused.size();
    }
    QVariant cell(qsizetype row, int column) const;
    QVariant cellOf(const PlotPoint& p, bool onFront, bool published, int column) const;
};

QVariant Rows::cellOf(const PlotPoint& p, bool onFront, bool published, int column) const {
    switch (column) {
        case Latency:
            return p.latencyMs;
        case Value:
            return p.value;
        case ValueIs:
            return valueIs(p.measured, published, p.calibrated);
        case What:
            return onFront ? ParetoPlot::tr("front") : ParetoPlot::tr("candidate");
        case Generation:
            return p.generation >= 0 ? QVariant(qint64(p.generation)) : QVariant();
        case Number:
            return keyText ? QVariant(keyText(p.key)) : QVariant(p.key);
        case Category:
            return p.category >= 0 && p.category < categories.size() ? QVariant(categories[p.category].name)
                                                                     : QVariant();
        default:
            return {};
    }
}

QVariant Rows::cell(qsizetype row, int column) const {
    if (row < points.size()) {
        const auto member = front.constFind(points[row].key);
        const bool onFront = member != front.constEnd();
        if (onFront && column == ValueIs) {
            return valueIs(*member);
        }
        PlotPoint p = points[row];
        p.measured = onFront ? member->measured : p.measured;
        return cellOf(p, onFront, onFront && member->published, column);
    }
    row -= points.size();
    if (row < others.size()) {
        const FrontPoint& p = others[row];
        if (column == ValueIs) {
            return valueIs(p);
        }
        return cellOf({p.key, p.latencyMs, p.value, p.measured, -1, p.category}, true, p.published, column);
    }
    row -= others.size();
    const auto other = [column](double latency, const QVariant& value, const QString& is, const QString& what) {
        return column == Latency   ? QVariant(latency)
               : column == Value   ? value
               : column == ValueIs ? QVariant(is)
               : column == What    ? QVariant(what)
                                   : QVariant();
    };
    if (row < references.size()) {
        return other(references[row].latencyMs, references[row].value, valueIs(true, true), references[row].label);
    }
    row -= references.size();
    if (row < overlays.size()) {
        return other(overlays[row].second.x(), overlays[row].second.y(), valueIs(true, false), overlays[row].first);
    }
    return other(refused[row - overlays.size()], {}, {}, ParetoPlot::tr("refused child"));
}

}  // namespace

PlotTable ParetoPlot::Private::table() const {
    Rows rows{content.points, {}, {}, content.references, {}, content.refused, content.categories, keyText};
    for (const FrontPoint& p : content.front) {
        rows.front.insert(p.key, p);
        if (indexOf(p.key) < 0) {
            rows.others.append(p);
        }
    }
    for (const PlotOverlay& overlay : content.overlays) {
        for (const QPointF& p : overlay.points) {
            rows.overlays.append({overlay.name, p});
        }
    }
    const QString value = content.valueTitle.isEmpty() ? ParetoPlot::tr("value") : content.valueTitle;
    QVector<PlotTable::Column> columns{{content.latencyTitle, 2},
                                       {value, 3},
                                       {ParetoPlot::tr("%1 is", "quality: measured, estimated").arg(value)},
                                       {ParetoPlot::tr("point")},
                                       {ParetoPlot::tr("generation")},
                                       {ParetoPlot::tr("number")}};
    if (!content.categories.isEmpty()) {
        columns.append({ParetoPlot::tr("kind")});
    }
    const qsizetype count = rows.count();
    return {q->plotName(), columns, count,
            [rows = std::move(rows)](qsizetype row, int column) { return rows.cell(row, column); }};
}

}  // namespace hatter::ui
