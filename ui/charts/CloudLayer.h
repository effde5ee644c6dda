// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/ParetoPlot.h"
#include "charts/Ticks.h"

#include <QImage>
#include <QRectF>
#include <optional>
#include <vector>

namespace hatter::ui {

/// The cloud of candidates, kept as two pictures of the plot: one in the colours of the generations, one grey for the
/// side beyond the limit, so that a moving limit costs two copies and no drawing. A new picture is drawn in slices of a
/// few milliseconds behind the old one, which is stretched into place meanwhile. GUI thread only.
class CloudLayer {
public:
    /// Where and how the points are drawn. Points drawn under an equal view stay.
    struct View {
        QRectF plot;
        TickRange x, y;
        bool reversed = false;
        int firstGeneration = 0, lastGeneration = 0;
        double devicePixelRatio = 1;
        bool dark = false;
        bool operator==(const View&) const = default;
    };

    /// The points are the caller's and stay in place until the next call. Appended points are drawn on top; anything
    /// else needs restart().
    void setPoints(const QVector<PlotPoint>* points) { m_points = points; }
    void restart();
    void setView(const View& view);
    /// What the categories of points look like. A change draws anew.
    void setCategories(const QVector<PlotCategory>& categories);

    /// Draws for about `budgetMs`; true when every point is in the picture.
    bool advance(double budgetMs);
    /// Draws all.
    void finish();
    /// Every point is in the picture, and where it belongs.
    bool isComplete() const;

    /// Points right of `limitX` (widget coordinates) are grey, and so are those outside of `brushed`, if there is such
    /// a part. In a vector picture a few are shapes, many a picture.
    void paint(QPainter& painter, double limitX, const std::optional<QRectF>& brushed = {}) const;

    static constexpr double Radius = 2.6;

private:
    struct Picture {
        View view;
        QImage coloured, grey;
        qsizetype drawn = 0;
    };

    static double radiusFor(qsizetype count);
    Picture blank() const;
    void drawSlice(Picture& picture, qsizetype end) const;
    void paintShapes(QPainter& painter, double limitX, const std::optional<QRectF>& brushed) const;
    void paintPictures(QPainter& painter, double limitX, const std::optional<QRectF>& brushed) const;
    void makeSprites(double radius, double devicePixelRatio);

    const QVector<PlotPoint>* m_points = nullptr;
    View m_view;
    Picture m_front, m_back;
    bool m_drawingBack = false;
    double m_radius = 0;
    std::vector<QImage> m_sprites;
    QVector<PlotCategory> m_categories;
    std::vector<QImage> m_categorySprites;
    QImage m_greySprite;
};

}  // namespace hatter::ui
