// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/Plot.h"

#include <QStringList>
#include <QVector>
#include <QWidget>

namespace hatter::ui {

/// How often each choice occurs on the front, beside how often it was evaluated: a small bar chart a family of genes.
/// Filled bars are the front's, outlined ones those of everything. The mouse or the arrow keys go from choice to
/// choice. A value that is shown, nothing that computes. GUI thread only.
class ChoiceChart : public QWidget, public Plot {
    Q_OBJECT

public:
    struct Bar {
        QString choice;
        qint64 front = 0, all = 0;
    };
    struct Family {
        QString name;
        QVector<Bar> bars;
        qint64 frontTotal = 0, allTotal = 0;  ///< what the shares are of
        bool perLayer = false;                ///< counts are of layers
        double frontShare(qsizetype bar) const;
        double allShare(qsizetype bar) const;
        double largestShare() const;  ///< the top of its scale
    };

    explicit ChoiceChart(QWidget* parent = nullptr);

    void setFamilies(const QVector<Family>& families);
    const QVector<Family>& families() const { return m_families; }
    void setEmptyText(const QString& text);
    /// The counts are of what is brushed alone: the words say so.
    void setBrushed(bool brushed);
    /// The bar that is pointed at: family and choice; -1: none.
    QPair<int, int> pointed() const { return {m_family, m_bar}; }
    /// "Decoder depth 2", then what is known of it. A tab parts figures and words.
    QStringList wordsOf(int family, int bar) const;
    /// The place of a choice's bars, in widget coordinates.
    QRectF placeOf(int family, int bar) const;
    QString plotName() const override;
    PlotTable tableOf() const override;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QSize pictureSize(const QSize& wished) const override;
    void paintPlain(QPainter& painter, const QSize& size) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static int columnsFor(int width);
    QRectF cellOf(int family) const;
    QRectF plotOf(int family) const;
    QSize gridSize() const;
    void paint(QPainter& painter, bool plain) const;
    void paintFamily(QPainter& painter, int family) const;
    void paintBar(QPainter& painter, int family, int bar) const;
    void paintLegend(QPainter& painter) const;
    void paintPointed(QPainter& painter) const;
    void point(int family, int bar);

    QVector<Family> m_families;
    QString m_emptyText;
    int m_family = -1, m_bar = -1;
    bool m_keyboardFocus = false, m_brushed = false;
};

}  // namespace hatter::ui
