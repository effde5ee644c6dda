// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/ArchitectureView.h"

#include "settings/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

template <typename Layers>
int widestFfn(const Layers& layers) {
    int widest = 0;
    for (const auto& layer : layers) {
        widest = std::max(widest, layer.ffn);
    }
    return widest;
}

}  // namespace

ArchitectureView::ArchitectureView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setSizePolicy(policy);
    m_emptyText = tr("Select a candidate to see its layers.");
    changed();
}

void ArchitectureView::setArchitecture(std::optional<space::SubTransformer> sub) {
    if (sub == m_sub) {
        return;
    }
    m_sub = std::move(sub);
    changed();
}

void ArchitectureView::setScale(const space::DesignSpace& space) {
    m_space = space;
    updateGeometry();
    update();
}

void ArchitectureView::setShares(std::optional<LayerShares> shares) {
    m_shares = std::move(shares);
    update();
}

void ArchitectureView::setReference(std::optional<space::SubTransformer> reference) {
    m_reference = std::move(reference);
    updateGeometry();
    update();
}

void ArchitectureView::setLegendVisible(bool visible) {
    m_legend = visible;
    updateGeometry();
    update();
}

void ArchitectureView::setEmptyText(const QString& text) {
    m_emptyText = text;
    changed();
}

void ArchitectureView::changed() {
    setAccessibleName(tr("Architecture"));
    setAccessibleDescription(m_sub ? describe(*m_sub) : m_emptyText);
    updateGeometry();
    update();
}

QString ArchitectureView::describe(const space::SubTransformer& sub) {
    const QLocale locale;
    QStringList out;
    out << tr("Encoder with embedding width %1, %n layer(s).", nullptr, static_cast<int>(sub.encoder.size()))
               .arg(sub.encoderEmbed);
    int number = 0;
    for (const auto& layer : sub.encoder) {
        out << tr("Layer %1: FFN %2, %n head(s).", nullptr, layer.heads).arg(++number).arg(layer.ffn);
    }
    out << tr("Decoder with embedding width %1, %n layer(s).", nullptr, static_cast<int>(sub.decoder.size()))
               .arg(sub.decoderEmbed);
    number = 0;
    for (const auto& layer : sub.decoder) {
        QStringList attended;
        for (int encoderLayer : space::attendedEncoderLayers(sub, layer)) {
            attended << locale.toString(encoderLayer + 1);
        }
        out << tr("Layer %1: FFN %2, self-attention heads: %3, encoder-decoder heads: %4, attends to encoder layers "
                  "%5.")
                   .arg(++number)
                   .arg(layer.ffn)
                   .arg(layer.selfHeads)
                   .arg(layer.crossHeads)
                   .arg(locale.createSeparatedList(attended));
    }
    return out.join(QLatin1Char('\n'));
}

ArchitectureOptions ArchitectureView::options() const {
    ArchitectureOptions options;
    options.legend = m_legend;
    options.shares = m_shares ? &*m_shares : nullptr;
    options.reference = m_reference ? &*m_reference : nullptr;
    if (m_space) {
        options.maxEncoderLayers = m_space->encoderLayers;
        options.maxDecoderLayers = m_space->decoderLayers;
        options.maxEmbed = std::max(m_space->encoderEmbed, m_space->decoderEmbed);
        options.maxFfn = std::max(m_space->encoderFfn, m_space->decoderFfn);
    } else if (m_sub) {
        options.maxEncoderLayers = static_cast<int>(m_sub->encoder.size());
        options.maxDecoderLayers = static_cast<int>(m_sub->decoder.size());
    }
    if (m_reference) {
        options.maxEmbed = std::max({options.maxEmbed, m_reference->encoderEmbed, m_reference->decoderEmbed});
        options.maxFfn = std::max({options.maxFfn, widestFfn(m_reference->encoder), widestFfn(m_reference->decoder)});
    }
    return options;
}

QSize ArchitectureView::sizeHint() const {
    return ArchitecturePainter::preferredSize(m_sub.value_or(space::SubTransformer{}), options());
}

QSize ArchitectureView::minimumSizeHint() const {
    const QSize preferred = sizeHint();
    return {260, std::min(preferred.height(), static_cast<int>(preferred.height() * 0.72))};
}

void ArchitectureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_sub) {
        ArchitecturePainter::paint(painter, QRectF(rect()).adjusted(2, 2, -2, -2), *m_sub, options());
        return;
    }
    painter.setPen(Theme::colors().muted);
    painter.setFont(Theme::body());
    painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

bool ArchitectureView::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::PaletteChange:
        case QEvent::FontChange:
        case QEvent::LocaleChange:
            updateGeometry();
            update();
            break;
        case QEvent::LanguageChange:
            changed();
            break;
        default:
            break;
    }
    return QWidget::event(event);
}

}  // namespace hatter::ui
