// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <functional>
#include <optional>

class QPainter;

namespace hatter::ui {

/// A part of a chart that takes longer to draw than the GUI thread has: it is drawn on a thread of the pool, and until
/// it is ready the last one is shown. GUI thread only.
class BackgroundPicture : public QObject {
    Q_OBJECT

public:
    /// Runs on another thread: it holds all that it draws by value.
    using Draw = std::function<void(QPainter&)>;

    using QObject::QObject;

    /// Of what is asked for while another is being drawn, only the last is drawn.
    void request(const QSize& size, double ratio, Draw draw);
    /// The last one that is ready, with its ratio; null: there is none.
    const QImage& image() const { return m_image; }
    /// What was asked for before is not shown any more.
    void clear();

Q_SIGNALS:
    void ready();

private:
    struct Wanted {
        QSize size;  ///< in the widget's units
        double ratio;
        Draw draw;
    };

    void start(Wanted wanted);
    void take(const QImage& image);

    QImage m_image;
    std::optional<Wanted> m_next;
    bool m_drawing = false, m_dropped = false;
};

}  // namespace hatter::ui
