// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QVariant>
#include <QVector>
#include <functional>

class QPainter;
class QWidget;

namespace hatter::ui {

/// What a plot shows, as figures. Cells are asked for, not kept: a cloud of 100,000 points costs nothing before
/// somebody reads it. A value that shares what it reads with nobody who could change it: any thread may read it.
struct PlotTable {
    struct Column {
        QString name;     ///< as the axis says it: with unit and kind ("latency on pi4, ms — predicted")
        int digits = -1;  ///< of its numbers on the screen; -1: whole ones, or words
    };

    QString title;
    QVector<Column> columns;
    qsizetype rows = 0;
    /// A double, a qint64, a text, or nothing where there is no value.
    std::function<QVariant(qsizetype row, int column)> cell;

    /// Of few rows, which are kept.
    static PlotTable of(const QString& title, const QVector<Column>& columns, const QVector<QVector<QVariant>>& rows);

    bool isEmpty() const { return rows == 0; }
    /// A cell for a person, in her locale.
    QString text(qsizetype row, int column) const;
    /// For programs: a header line, then numbers with all their digits and a point, whatever the locale.
    QByteArray csv() const;
    /// For spreadsheets: the same with tabs.
    QByteArray tabSeparated() const;

private:
    QByteArray separated(char separator) const;
};

/// A widget that plots something. What can be done with any of them (pictures, figures, a table for those who cannot
/// see it) goes through this. GUI thread only.
class Plot {
public:
    virtual ~Plot() = default;

    /// What it is, for titles and names of files.
    virtual QString plotName() const = 0;
    virtual PlotTable tableOf() const = 0;
    /// It answers its context menu by itself, and asks for what can be done with any plot.
    virtual bool hasMenu() const { return false; }

    /// Without pointer, selection frame and focus.
    QImage picture(const QSize& size, double devicePixelRatio = 2.0);
    /// The same as lines and letters. A cloud of many points is a picture inside.
    QByteArray svg(const QSize& size);

    /// The plot that `widget` is, or that it stands in; null: none.
    static Plot* of(QWidget* widget);
    /// The widget that `widget` is or stands in and that is a plot.
    static QWidget* widgetOf(QWidget* widget);
    /// A painter whose lines stay lines. What is kept as a picture is drawn anew there.
    static bool isVector(const QPainter& painter);

protected:
    /// The size that it is painted in where `wished` is too small.
    virtual QSize pictureSize(const QSize& wished) const { return wished; }
    virtual void paintPlain(QPainter& painter, const QSize& size) = 0;
};

}  // namespace hatter::ui
