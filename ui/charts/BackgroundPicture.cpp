// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/BackgroundPicture.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>
#include <utility>

namespace hatter::ui {

void BackgroundPicture::request(const QSize& size, double ratio, Draw draw) {
    Wanted wanted{size, ratio, std::move(draw)};
    if (m_drawing)
        m_next = std::move(wanted);
    else
        start(std::move(wanted));
}

void BackgroundPicture::clear() {
    m_image = {};
    m_next.reset();
    m_dropped = m_drawing;
}

void BackgroundPicture::start(Wanted wanted) {
    m_drawing = true;
    m_dropped = false;
    QThreadPool::globalInstance()->start([wanted = std::move(wanted), self = QPointer(this)] {
        QImage image((QSizeF(wanted.size) * wanted.ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(wanted.ratio);
        image.fill(Qt::transparent);
        {
            QPainter painter(&image);
            wanted.draw(painter);
        }
        // The pointer is looked at where it is written: on the GUI thread.
        QMetaObject::invokeMethod(qApp, [self, image] {
            if (self)
                self->take(image);
        });
    });
}

void BackgroundPicture::take(const QImage& image) {
    m_drawing = false;
    if (!std::exchange(m_dropped, false))
        m_image = image;
    if (auto next = std::exchange(m_next, std::nullopt))
        start(std::move(*next));
    Q_EMIT ready();
}

}  // namespace hatter::ui
