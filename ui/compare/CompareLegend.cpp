// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/CompareLegend.h"

#include "panels/Widgets.h"
#include "settings/Theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace hatter::ui {

namespace {

enum class Key { SelfAttention, CrossAttention, Ffn, Differs };

/// A piece of the drawing.
class Swatch final : public QWidget {
public:
    Swatch(Key key, QWidget* parent) : QWidget(parent), m_key(key) { setFixedSize(20, 13); }

protected:
    void paintEvent(QPaintEvent*) override {
        const ThemeColors& c = Theme::colors();
        QPainter painter(this);
        if (m_key == Key::Differs) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(c.warn, 1.2));
            painter.setBrush(c.warnGround);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1.5, -1, -1.5), Theme::Radius, Theme::Radius);
            return;
        }
        const QColor color = m_key == Key::SelfAttention    ? c.selfAttention
                             : m_key == Key::CrossAttention ? c.crossAttention
                                                            : c.ffn;
        const int blocks = m_key == Key::Ffn ? 1 : 2, gap = 2, width = (this->width() - gap * (blocks - 1)) / blocks;
        for (int i = 0; i < blocks; ++i)
            painter.fillRect(i * (width + gap), 2, width, 9, color);
    }

private:
    Key m_key;
};

QWidget* makeItem(Key key, const QString& text, QWidget* parent) {
    auto* item = new QWidget(parent);
    auto* layout = new QHBoxLayout(item);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(new Swatch(key, item), 0, Qt::AlignTop);
    QLabel* label = makeSmall(text, item);
    label->setWordWrap(true);
    layout->addWidget(label, 1);
    return item;
}

}  // namespace

CompareLegend::CompareLegend(QWidget* parent)
    : QWidget(parent), m_differs(makeItem(Key::Differs, tr("differs from A"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Space);
    layout->addWidget(makeItem(Key::SelfAttention, tr("self-attention, one block a head"), this));
    layout->addWidget(makeItem(Key::CrossAttention, tr("enc–dec attention and its span"), this));
    layout->addWidget(makeItem(Key::Ffn, tr("FFN, to scale"), this));
    layout->addWidget(m_differs);
}

void CompareLegend::setDifferencesVisible(bool visible) {
    m_differs->setVisible(visible);
}

}  // namespace hatter::ui
