// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/LengthBins.h"

#include <QImage>
#include <QRectF>
#include <QString>
#include <QWidget>

namespace hatter::ui {

class ChartFrame;

/// How long the sentences of a corpus are: a histogram with two bars a bin, the source filled, the target as an
/// outline. The mouse and the arrow keys point at bins. GUI thread only.
class LengthChart : public QWidget {
    Q_OBJECT

public:
    explicit LengthChart(QWidget* parent = nullptr);

    void setBins(const LengthBins& bins);
    const LengthBins& bins() const { return m_bins; }
    /// "words a sentence"; what the x axis counts.
    void setUnit(const QString& unit);
    /// What the two sides are called.
    void setNames(const QString& source, const QString& target);
    /// What the legend says instead of the names; empty: the names.
    void setLegend(const QString& source, const QString& target);
    void setEmptyText(const QString& text);
    /// The bin that is pointed at; -1: none.
    int pointed() const { return m_pointed; }
    /// "6–10 words", then what is known of it. A tab parts figures and words.
    QStringList wordsOf(int bin) const;
    /// The place of a bin from the axis to the top of the plot, in widget coordinates.
    QRectF placeOf(int bin) const;
    QImage picture(const QSize& size, double devicePixelRatio = 2.0) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void refresh();
    void layOut();
    void describe();
    void point(int bin);
    void paintLegend(QPainter& painter) const;
    void paintBars(QPainter& painter) const;
    void paintPointed(QPainter& painter) const;
    static void paintBar(QPainter& painter, const QRectF& rect, bool source);

    ChartFrame* m_frame;
    LengthBins m_bins;
    QString m_unit, m_source, m_target, m_sourceLegend, m_targetLegend, m_emptyText;
    int m_pointed = -1;
    bool m_keyboardFocus = false;
};

}  // namespace hatter::ui
