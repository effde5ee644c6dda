// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/CloudLayer.h"

#include "charts/Plot.h"
#include "settings/Theme.h"

#include <QElapsedTimer>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

constexpr int Shades = 32;
constexpr double Margin = 6;  ///< points on the edge of the plot are whole
constexpr qsizetype Slice = 250;
constexpr qsizetype MostShapes = 4000;  ///< of a vector picture: beyond that it would be slow to open

QImage makeSprite(const QColor& color, double radius, double devicePixelRatio, PlotShape shape = PlotShape::Circle) {
    const double room = shape == PlotShape::Circle ? radius : 1.3 * radius + 0.6;
    const int side = static_cast<int>(std::ceil((2 * room + 2) * devicePixelRatio)) | 1;
    QImage sprite(side, side, QImage::Format_ARGB32_Premultiplied);
    sprite.fill(Qt::transparent);
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2.0, side / 2.0);
    painter.scale(devicePixelRatio, devicePixelRatio);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colors().base);  // a thin ring of ground keeps neighbours apart
    paintShape(painter, QPointF(), shape, radius + 0.6);
    painter.setBrush(color);
    paintShape(painter, QPointF(), shape, radius);
    return sprite;
}

/// From values to pixels of a picture.
struct Mapping {
    double xOffset, xScale, yOffset, yScale;

    explicit Mapping(const CloudLayer::View& view) {
        xScale = view.plot.width() / view.x.span();
        xOffset = -view.x.low * xScale;
        const double down = view.plot.height() / view.y.span();
        yScale = view.reversed ? down : -down;
        yOffset = view.reversed ? -view.y.low * down : view.y.high * down;
    }
    QPointF operator()(double x, double y) const { return {xOffset + x * xScale, yOffset + y * yScale}; }
};

}  // namespace

double CloudLayer::radiusFor(qsizetype count) {
    return count < 4000 ? Radius : count < 20000 ? 2.1 : 1.6;
}

void CloudLayer::makeSprites(double radius, double devicePixelRatio) {
    m_sprites.clear();
    for (int i = 0; i < Shades; ++i) {
        m_sprites.push_back(makeSprite(Theme::generation(i / (Shades - 1.0)), radius, devicePixelRatio));
    }
    m_categorySprites.clear();
    for (const PlotCategory& category : m_categories) {
        m_categorySprites.push_back(makeSprite(category.color(), radius, devicePixelRatio, category.shape));
    }
    m_greySprite = makeSprite(Theme::colors().slowPoint, radius, devicePixelRatio);
    m_radius = radius;
}

CloudLayer::Picture CloudLayer::blank() const {
    const QSize size = ((m_view.plot.size() + QSizeF(2 * Margin, 2 * Margin)) * m_view.devicePixelRatio).toSize();
    Picture picture{m_view, QImage(size, QImage::Format_ARGB32_Premultiplied), {}, 0};
    picture.coloured.fill(Qt::transparent);
    picture.grey = picture.coloured;
    return picture;
}

void CloudLayer::restart() {
    // The old picture stays up until the new one is whole, unless nothing was there.
    const bool anything =
        !m_front.coloured.isNull() && m_front.drawn > 0 && m_points != nullptr && !m_points->isEmpty();
    m_drawingBack = anything;
    (anything ? m_back : m_front) = Picture{};
    m_radius = 0;
}

void CloudLayer::setView(const View& view) {
    const bool styleChanged = view.dark != m_view.dark || view.devicePixelRatio != m_view.devicePixelRatio;
    if (view == m_view) {
        return;
    }
    m_view = view;
    restart();
    if (styleChanged) {
        m_sprites.clear();
    }
}

void CloudLayer::setCategories(const QVector<PlotCategory>& categories) {
    if (categories == m_categories) {
        return;
    }
    m_categories = categories;
    m_sprites.clear();
    restart();
}

bool CloudLayer::advance(double budgetMs) {
    if (m_points == nullptr || m_view.plot.isEmpty()) {
        return true;
    }
    const double radius = radiusFor(m_points->size());
    if (m_radius != 0 && radius != m_radius) {
        restart();  // the cloud grew: its points shrink
    }
    if (m_sprites.empty() || m_radius != radius) {
        makeSprites(radius, m_view.devicePixelRatio);
    }
    Picture& picture = m_drawingBack ? m_back : m_front;
    if (picture.coloured.isNull()) {
        picture = blank();
    }
    QElapsedTimer timer;
    timer.start();
    while (picture.drawn < m_points->size()) {
        drawSlice(picture, std::min(picture.drawn + Slice, m_points->size()));
        if (static_cast<double>(timer.nsecsElapsed()) / 1e6 > budgetMs && picture.drawn < m_points->size()) {
            return false;
        }
    }
    if (m_drawingBack) {
        m_front = std::move(m_back);
        m_back = Picture{};
        m_drawingBack = false;
    }
    return true;
}

void CloudLayer::finish() {
    while (!advance(1000)) {
    }
}

bool CloudLayer::isComplete() const {
    return m_points == nullptr || m_points->isEmpty() ||
           (!m_drawingBack && m_front.view == m_view && m_front.drawn == m_points->size());
}

void CloudLayer::drawSlice(Picture& picture, qsizetype end) const {
    const View& view = picture.view;
    const double ratio = view.devicePixelRatio;
    const Mapping map(view);
    const double shades = (Shades - 1.0) / std::max(1, view.lastGeneration - view.firstGeneration);
    const QRect inside = picture.coloured.rect();
    const int half = m_greySprite.width() / 2;
    QPainter coloured(&picture.coloured), grey(&picture.grey);
    for (qsizetype i = picture.drawn; i < end; ++i) {
        const PlotPoint& p = (*m_points)[i];
        const QPointF at = (map(p.latencyMs, p.value) + QPointF(Margin, Margin)) * ratio;
        // Not a number, infinite or far outside: the comparison fails for all of them.
        if (!(at.x() >= 0 && at.x() < inside.width() && at.y() >= 0 && at.y() < inside.height())) {
            continue;
        }
        // Whole pixels: the sprite is copied, not resampled.
        const QPoint pixel(static_cast<int>(at.x()), static_cast<int>(at.y()));
        const QPoint corner = pixel - QPoint(half, half);
        const int shade = static_cast<int>((p.generation - view.firstGeneration) * shades);
        if (p.category >= 0 && p.category < static_cast<int>(m_categorySprites.size())) {
            const QImage& sprite = m_categorySprites[static_cast<std::size_t>(p.category)];
            coloured.drawImage(pixel - QPoint(sprite.width() / 2, sprite.height() / 2), sprite);
        } else {
            coloured.drawImage(corner, m_sprites[static_cast<std::size_t>(std::clamp(shade, 0, Shades - 1))]);
        }
        grey.drawImage(corner, m_greySprite);
    }
    picture.drawn = end;
}

void CloudLayer::paint(QPainter& painter, double limitX) const {
    if (m_front.coloured.isNull() || m_points == nullptr || m_points->isEmpty()) {
        return;
    }
    if (!Plot::isVector(painter)) {
        paintPictures(painter, limitX);
    } else if (m_points->size() <= MostShapes) {
        paintShapes(painter, limitX);
    } else {
        // One picture: a vector painter would lay both sides of the limit over each other.
        const QRectF place = m_view.plot.adjusted(-Margin, -Margin, Margin, Margin);
        QImage both((place.size() * m_view.devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
        both.setDevicePixelRatio(m_view.devicePixelRatio);
        both.fill(Qt::transparent);
        QPainter inside(&both);
        inside.translate(-place.topLeft());
        paintPictures(inside, limitX);
        inside.end();
        both.setDevicePixelRatio(1);
        painter.drawImage(place, both);
    }
}

void CloudLayer::paintShapes(QPainter& painter, double limitX) const {
    const Mapping map(m_view);
    const double span = std::max(1, m_view.lastGeneration - m_view.firstGeneration);
    painter.setPen(QPen(Theme::colors().base, 0.6));
    for (const PlotPoint& p : *m_points) {
        const QPointF at = map(p.latencyMs, p.value) + m_view.plot.topLeft();
        if (!m_view.plot.adjusted(-Margin, -Margin, Margin, Margin).contains(at)) {
            continue;
        }
        const bool known = p.category >= 0 && p.category < m_categories.size();
        painter.setBrush(at.x() > limitX ? Theme::colors().slowPoint
                         : known         ? m_categories[p.category].color()
                                         : Theme::generation((p.generation - m_view.firstGeneration) / span));
        paintShape(painter, at, known && at.x() <= limitX ? m_categories[p.category].shape : PlotShape::Circle,
                   m_radius);
    }
}

void CloudLayer::paintPictures(QPainter& painter, double limitX) const {
    // An older picture is stretched to where its values stand now.
    const View& old = m_front.view;
    const Mapping map(m_view);
    const double top = old.reversed ? old.y.low : old.y.high, bottom = old.reversed ? old.y.high : old.y.low;
    QRectF target(map(old.x.low, top) + m_view.plot.topLeft(), map(old.x.high, bottom) + m_view.plot.topLeft());
    if (old.reversed != m_view.reversed) {
        return;
    }
    const double across = target.width() / old.plot.width(), down = target.height() / old.plot.height();
    target.adjust(-Margin * across, -Margin * down, Margin * across, Margin * down);
    painter.save();
    const QRectF clip = m_view.plot.adjusted(-Margin, -Margin, Margin, Margin);
    painter.setClipRect(clip & QRectF(QPointF(-1e5, -1e5), QPointF(limitX, 1e5)));
    painter.drawImage(target, m_front.coloured);
    painter.setClipRect(clip & QRectF(QPointF(limitX, -1e5), QPointF(1e5, 1e5)));
    painter.drawImage(target, m_front.grey);
    painter.restore();
}

}  // namespace hatter::ui
