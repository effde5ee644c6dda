// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/Plot.h"

#include "settings/Theme.h"

#include <QBuffer>
#include <QLocale>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgGenerator>
#include <QWidget>
#include <cmath>

namespace hatter::ui {

namespace {

/// As many digits as bring the number back, and a point.
QByteArray plain(const QVariant& value, char separator) {
    if (!value.isValid())
        return {};
    if (value.typeId() == QMetaType::Double) {
        const double number = value.toDouble();
        return std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest) : QByteArray();
    }
    if (value.typeId() != QMetaType::QString)
        return QByteArray::number(value.toLongLong());
    QByteArray text = value.toString().toUtf8();
    if (separator == '\t')
        return text.replace('\t', ' ').replace('\n', ' ');
    const bool quotes = text.contains('"') || text.contains(separator) || text.contains('\n');
    return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
}

}  // namespace

PlotTable PlotTable::of(const QString& title, const QVector<Column>& columns, const QVector<QVector<QVariant>>& rows) {
    return {title, columns, rows.size(),
            [rows](qsizetype row, int column) { return column < rows[row].size() ? rows[row][column] : QVariant(); }};
}

QString PlotTable::text(qsizetype row, int column) const {
    const QVariant value = cell(row, column);
    if (!value.isValid())
        return QStringLiteral("–");
    if (value.typeId() == QMetaType::Double) {
        const double number = value.toDouble();
        return std::isfinite(number) ? QLocale().toString(number, 'f', std::max(0, columns[column].digits))
                                     : QStringLiteral("–");
    }
    return value.typeId() == QMetaType::QString ? value.toString() : QLocale().toString(value.toLongLong());
}

QByteArray PlotTable::separated(char separator) const {
    QByteArray out;
    const auto count = static_cast<int>(columns.size());
    for (int column = 0; column < count; ++column)
        out += (column > 0 ? QByteArray(1, separator) : QByteArray()) + plain(columns[column].name, separator);
    out += '\n';
    for (qsizetype row = 0; row < rows; ++row) {
        for (int column = 0; column < count; ++column) {
            if (column > 0)
                out += separator;
            out += plain(cell(row, column), separator);
        }
        out += '\n';
    }
    return out;
}

QByteArray PlotTable::csv() const {
    return separated(',');
}

QByteArray PlotTable::tabSeparated() const {
    return separated('\t');
}

QImage Plot::picture(const QSize& wished, double devicePixelRatio) {
    const QSize size = pictureSize(wished);
    QImage image((QSizeF(size) * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Theme::colors().window);
    QPainter painter(&image);
    paintPlain(painter, size);
    return image;
}

QByteArray Plot::svg(const QSize& wished) {
    const QSize size = pictureSize(wished);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(plotName());
    // A point is a pixel on the screens that our fonts are meant for.
    generator.setResolution(96);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), size), Theme::colors().window);
    paintPlain(painter, size);
    painter.end();
    return bytes;
}

QWidget* Plot::widgetOf(QWidget* widget) {
    while (widget != nullptr && dynamic_cast<Plot*>(widget) == nullptr)
        widget = widget->isWindow() ? nullptr : widget->parentWidget();
    return widget;
}

Plot* Plot::of(QWidget* widget) {
    return dynamic_cast<Plot*>(widgetOf(widget));
}

bool Plot::isVector(const QPainter& painter) {
    return painter.paintEngine() != nullptr && painter.paintEngine()->type() == QPaintEngine::SVG;
}

}  // namespace hatter::ui
