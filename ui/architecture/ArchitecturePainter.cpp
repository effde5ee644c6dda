// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/ArchitecturePainter.h"

#include "settings/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

QString number(int value) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);  // widths are names as much as numbers
    return locale.toString(value);
}

/// One entry of the legend.
struct LegendItem {
    QColor color;
    int blocks;  ///< 0: the outline of a difference
    QString text;
};

/// One picture in the making: where things stand, and the parts that draw them.
class Drawing {
    Q_DECLARE_TR_FUNCTIONS(hatter::ui::ArchitecturePainter)

public:
    Drawing(QPainter& painter, const QRectF& rect, const space::SubTransformer& sub,
            const ArchitectureOptions& options);

    void draw();

    static QVector<LegendItem> legendItems(bool differences);
    static double legendHeight(double width, bool differences);
    static void drawLegend(QPainter& painter, const QRectF& rect, bool differences);
    static int rows(const space::SubTransformer& sub, const ArchitectureOptions& options);

private:
    enum class Side { Encoder, Decoder };

    void layOut();
    double rowCentre(int layer) const { return m_rowsBottom - (layer + 0.5) * m_pitch; }
    double embedWidth(int embed) const { return m_columnWidth * embed / m_maxEmbed; }
    double ffnWidth(int ffn) const { return m_columnWidth * ffn / m_maxFfn; }
    double left(Side side) const { return side == Side::Encoder ? m_encoderLeft : m_decoderLeft; }
    QRectF blockOf(Side side, int layer) const;
    QRectF outlineOf(const QRectF& block) const;
    double crossCentre(int layer) const;
    bool differs(Side side, int layer) const;
    bool missing(Side side, int layer) const;

    void drawHeading(Side side, const QString& name, std::size_t depth, int embed);
    void drawColumn(Side side);
    void drawAbsent(Side side, int layer);
    void drawDifference(const QRectF& outline);
    void drawFfn(const QPointF& corner, int ffn);
    void drawHeads(const QPointF& corner, int embed, int heads, const QColor& color);
    void drawShare(Side side, int layer, double share);
    void drawPercent(Side side, double centre, double share);
    void drawEmbed(Side side);
    QFont ffnFont() const;
    double ffnReach(int ffn) const;
    void drawArcs();
    void drawArc(const QPointF& from, const QPointF& to);

    QPainter& m_painter;
    const QRectF m_rect;
    const space::SubTransformer& m_sub;
    const ArchitectureOptions& m_options;
    const ThemeColors& m_colors = Theme::colors();
    const QFontMetricsF m_small{Theme::small()};
    double m_maxEmbed = 1, m_maxFfn = 1;
    double m_encoderLeft = 0, m_decoderLeft = 0, m_columnWidth = 0, m_sideWidth = 0;
    double m_rowsBottom = 0, m_pitch = 0, m_bar = 0;
};

constexpr double BarGap = 2, Pad = 5, SideGap = 5, PortGap = 6;

Drawing::Drawing(QPainter& painter, const QRectF& rect, const space::SubTransformer& sub,
                 const ArchitectureOptions& options)
    : m_painter(painter), m_rect(rect), m_sub(sub), m_options(options) {
    m_maxEmbed = std::max({1, options.maxEmbed, sub.encoderEmbed, sub.decoderEmbed});
    m_maxFfn = std::max(1, options.maxFfn);
    for (const auto& layer : sub.encoder) {
        m_maxFfn = std::max<double>(m_maxFfn, layer.ffn);
    }
    for (const auto& layer : sub.decoder) {
        m_maxFfn = std::max<double>(m_maxFfn, layer.ffn);
    }
    layOut();
}

int Drawing::rows(const space::SubTransformer& sub, const ArchitectureOptions& options) {
    const int own = static_cast<int>(std::max(sub.encoder.size(), sub.decoder.size()));
    int rows = std::max({1, own, options.maxEncoderLayers, options.maxDecoderLayers});
    if (options.reference != nullptr) {
        rows = std::max({rows, static_cast<int>(options.reference->encoder.size()),
                         static_cast<int>(options.reference->decoder.size())});
    }
    return rows;
}

void Drawing::layOut() {
    const double percent = m_small.horizontalAdvance(QStringLiteral("88 %"));
    m_sideWidth = m_options.shares != nullptr ? percent + 13 : 10;
    const double inner = m_rect.width() - 2 * m_sideWidth;
    const double arcs = std::clamp(inner * 0.22, 36.0, 72.0);
    m_columnWidth = std::clamp((inner - arcs) / 2, 20.0, 150.0);
    const double used = 2 * m_columnWidth + std::min(arcs + std::max(0.0, inner - arcs - 300) * 0.3, 140.0);
    m_encoderLeft = m_rect.center().x() - used / 2;
    m_decoderLeft = m_rect.center().x() + used / 2 - m_columnWidth;

    const double legend =
        m_options.legend ? legendHeight(m_rect.width(), m_options.reference != nullptr) + Theme::Space : 0;
    const double heading = QFontMetricsF(Theme::bold()).height() + Theme::Space;
    const double embed = m_small.height() + Theme::Space + 4;
    m_rowsBottom = m_rect.bottom() - legend - embed;
    m_pitch = std::min(90.0, (m_rowsBottom - m_rect.top() - heading) / rows(m_sub, m_options));
    m_bar = std::clamp((m_pitch - 2 * BarGap - 2 * Pad - 4) / 3, 4.0, 17.0);
}

QRectF Drawing::blockOf(Side side, int layer) const {
    const int bars = side == Side::Encoder ? 2 : 3;
    const double height = bars * m_bar + (bars - 1) * BarGap;
    return {left(side), rowCentre(layer) - height / 2, m_columnWidth, height};
}

QRectF Drawing::outlineOf(const QRectF& block) const {
    return block.adjusted(-Pad, -Pad, Pad, Pad);
}

double Drawing::crossCentre(int layer) const {
    return blockOf(Side::Decoder, layer).top() + 1.5 * m_bar + BarGap;
}

template <typename Layer>
bool layerDiffers(const std::vector<Layer>& own, const std::vector<Layer>& other, int layer) {
    const auto at = static_cast<std::size_t>(layer);
    return at < own.size() && (at >= other.size() || !(own[at] == other[at]));
}

bool Drawing::differs(Side side, int layer) const {
    const auto* other = m_options.reference;
    if (other == nullptr) {
        return false;
    }
    return side == Side::Encoder ? layerDiffers(m_sub.encoder, other->encoder, layer)
                                 : layerDiffers(m_sub.decoder, other->decoder, layer);
}

bool Drawing::missing(Side side, int layer) const {
    const auto* other = m_options.reference;
    const auto depth = other == nullptr ? 0 : side == Side::Encoder ? other->encoder.size() : other->decoder.size();
    return static_cast<std::size_t>(layer) < depth;
}

void Drawing::draw() {
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    drawHeading(Side::Encoder, tr("Encoder"), m_sub.encoder.size(), m_sub.encoderEmbed);
    drawHeading(Side::Decoder, tr("Decoder"), m_sub.decoder.size(), m_sub.decoderEmbed);
    drawColumn(Side::Encoder);
    drawColumn(Side::Decoder);
    drawArcs();
    drawEmbed(Side::Encoder);
    drawEmbed(Side::Decoder);
    if (m_options.legend) {
        const bool differences = m_options.reference != nullptr;
        const double height = legendHeight(m_rect.width(), differences);
        drawLegend(m_painter, {m_rect.left(), m_rect.bottom() - height, m_rect.width(), height}, differences);
    }
    m_painter.restore();
}

void Drawing::drawHeading(Side side, const QString& name, std::size_t depth, int embed) {
    const QString size = tr("%1 × %2", "layers x embedding width").arg(number(static_cast<int>(depth)), number(embed));
    const QFontMetricsF bold(Theme::bold());
    const double gap = 6, width = bold.horizontalAdvance(name) + gap + m_small.horizontalAdvance(size);
    const double baseline = m_rect.top() + bold.ascent();
    const double half = m_rect.width() / 2;
    const double lowest = side == Side::Encoder ? m_rect.left() : m_rect.left() + half;
    double x = left(side) + (m_columnWidth - width) / 2;
    x = std::clamp(x, lowest, std::max(lowest, lowest + half - width));
    m_painter.setFont(Theme::bold());
    m_painter.setPen(m_colors.text);
    m_painter.drawText(QPointF(x, baseline), name);
    m_painter.setFont(Theme::small());
    m_painter.setPen(m_colors.muted);
    m_painter.drawText(QPointF(x + bold.horizontalAdvance(name) + gap, baseline), size);
}

void Drawing::drawColumn(Side side) {
    const bool encoder = side == Side::Encoder;
    const int depth = static_cast<int>(encoder ? m_sub.encoder.size() : m_sub.decoder.size());
    for (int i = 0; i < rows(m_sub, m_options); ++i) {
        if (i >= depth) {
            drawAbsent(side, i);
            continue;
        }
        const QRectF block = blockOf(side, i);
        if (differs(side, i)) {
            drawDifference(outlineOf(block));
        }
        const double step = m_bar + BarGap;
        const auto at = static_cast<std::size_t>(i);
        if (encoder) {
            const auto& layer = m_sub.encoder[at];
            drawFfn(block.topLeft(), layer.ffn);
            drawHeads(block.topLeft() + QPointF(0, step), m_sub.encoderEmbed, layer.heads, m_colors.selfAttention);
        } else {
            const auto& layer = m_sub.decoder[at];
            drawFfn(block.topLeft(), layer.ffn);
            drawHeads(block.topLeft() + QPointF(0, step), m_sub.decoderEmbed, layer.crossHeads,
                      m_colors.crossAttention);
            drawHeads(block.topLeft() + QPointF(0, 2 * step), m_sub.decoderEmbed, layer.selfHeads,
                      m_colors.selfAttention);
        }
        if (m_options.shares != nullptr) {
            const auto& shares = encoder ? m_options.shares->encoder : m_options.shares->decoder;
            if (at < shares.size()) {
                drawShare(side, i, shares[at]);
            }
        }
    }
}

void Drawing::drawAbsent(Side side, int layer) {
    const double y = std::round(rowCentre(layer)) + 0.5;
    if (!missing(side, layer)) {
        QPen pen(m_colors.border, 1.4, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.1, 3.2});
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(left(side), y), QPointF(left(side) + m_columnWidth, y));
        return;
    }
    const double height = std::min(m_small.height() + 10, m_pitch - 4);
    const QRectF box = QRectF(left(side), y - height / 2, m_columnWidth, height).adjusted(-Pad, 0, Pad, 0);
    QPen pen(m_colors.warn, 1.2, Qt::CustomDashLine);
    pen.setDashPattern({4, 3});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(box, Theme::Radius, Theme::Radius);
    m_painter.setPen(m_colors.warn);
    m_painter.setFont(Theme::small());
    m_painter.drawText(box, Qt::AlignCenter, tr("no layer"));
}

void Drawing::drawDifference(const QRectF& outline) {
    m_painter.setPen(QPen(m_colors.warn, 1.2));
    m_painter.setBrush(m_colors.warnGround);
    m_painter.drawRoundedRect(outline, Theme::Radius, Theme::Radius);
}

QFont Drawing::ffnFont() const {
    QFont font = m_bar >= 14 ? Theme::small() : Theme::tick();
    if (m_bar < 11) {
        font.setPointSizeF(font.pointSizeF() * std::max(0.75, m_bar / 11));
    }
    return font;
}

/// The width of the bar with its number, which stands behind a bar that is too short for it.
double Drawing::ffnReach(int ffn) const {
    const double text = QFontMetricsF(ffnFont()).horizontalAdvance(number(ffn));
    const double bar = ffnWidth(ffn);
    return text + 6 <= bar ? bar : std::min(bar + 4 + text, m_columnWidth);
}

void Drawing::drawFfn(const QPointF& corner, int ffn) {
    const QRectF bar(corner, QSizeF(ffnWidth(ffn), m_bar));
    m_painter.fillRect(bar, m_colors.ffn);
    const QFont font = ffnFont();
    m_painter.setFont(font);
    const QString text = number(ffn);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    // A text rectangle may stand above the bar: the digits are centred on it, whatever the line height.
    const double baseline = bar.center().y() + metrics.capHeight() / 2;
    const bool inside = width + 6 <= bar.width();
    m_painter.setPen(inside ? m_colors.base : m_colors.text);
    m_painter.drawText(QPointF(inside ? bar.center().x() - width / 2 : bar.right() + 4, baseline), text);
}

void Drawing::drawHeads(const QPointF& corner, int embed, int heads, const QColor& color) {
    const double step = embedWidth(embed) / std::max(1, heads);
    const double gap = std::min(2.0, step * 0.22);
    for (int i = 0; i < heads; ++i) {
        const double x = corner.x() + i * step;
        const double width = i + 1 < heads ? step - gap : step;
        m_painter.fillRect(QRectF(x, corner.y(), width, m_bar), color);
    }
}

void Drawing::drawPercent(Side side, double centre, double share) {
    const QString text = tr("%1 %").arg(QLocale().toString(std::lround(share * 100)));
    const bool encoder = side == Side::Encoder;
    const double x =
        encoder ? m_encoderLeft - Pad - SideGap - m_sideWidth : m_decoderLeft + m_columnWidth + Pad + SideGap;
    m_painter.setFont(Theme::small());
    m_painter.setPen(m_colors.muted);
    const QRectF area(x, centre - m_small.height() / 2, m_sideWidth, m_small.height());
    m_painter.drawText(area, (encoder ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text);
}

void Drawing::drawShare(Side side, int layer, double share) {
    const double centre = rowCentre(layer);
    drawPercent(side, centre - 6, share);
    const double y = std::round(centre + m_small.height() / 2 - 2), length = std::max(12.0, m_sideWidth - 10);
    const double part = std::clamp(share, 0.0, 1.0) * length;
    const bool encoder = side == Side::Encoder;
    const double x = encoder ? m_encoderLeft - Pad - SideGap - length : m_decoderLeft + m_columnWidth + Pad + SideGap;
    m_painter.fillRect(QRectF(x, y, length, 3), m_colors.hairline);
    m_painter.fillRect(QRectF(encoder ? x + length - part : x, y, part, 3), m_colors.ffn);
}

void Drawing::drawEmbed(Side side) {
    const bool encoder = side == Side::Encoder;
    const int embed = encoder ? m_sub.encoderEmbed : m_sub.decoderEmbed;
    const double height = m_small.height();
    const QRectF track(left(side), m_rowsBottom + Pad, m_columnWidth, height);
    const auto* other = m_options.reference;
    if (other != nullptr && embed != (encoder ? other->encoderEmbed : other->decoderEmbed)) {
        drawDifference(track.adjusted(-4, -3, 4, 3));
    }
    const QRectF box(track.topLeft(), QSizeF(embedWidth(embed), height));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_colors.hairline, 1));
    m_painter.drawRect(track.adjusted(0.5, 0.5, -0.5, -0.5));
    m_painter.setBrush(m_colors.hairline);
    m_painter.setPen(QPen(m_colors.controlEdge, 1));
    m_painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));

    m_painter.setFont(Theme::small());
    m_painter.setPen(m_colors.text);
    const QString full = tr("embed %1").arg(number(embed)), bare = number(embed);
    const auto fits = [&](const QString& text) { return m_small.horizontalAdvance(text) + 4 <= box.width(); };
    if (fits(full) || fits(bare)) {
        m_painter.drawText(box, Qt::AlignCenter, fits(full) ? full : bare);
    } else {
        m_painter.drawText(QPointF(box.right() + 4, track.center().y() + m_small.capHeight() / 2), bare);
    }
    const double rest = m_options.shares == nullptr ? 0
                        : encoder                   ? m_options.shares->encoderRest
                                                    : m_options.shares->decoderRest;
    if (rest > 0) {
        drawPercent(side, track.center().y(), rest);
    }
}

void Drawing::drawArcs() {
    struct Arc {
        int decoder;
        int encoder;
    };
    std::vector<Arc> arcs;
    std::vector<int> total(m_sub.encoder.size(), 0), used(m_sub.encoder.size(), 0);
    for (int i = static_cast<int>(m_sub.decoder.size()) - 1; i >= 0 && !m_sub.encoder.empty(); --i) {
        // A layer that is attended to twice (HAT's counting) has two arcs: it weighs twice.
        for (int layer : space::attendedEncoderLayers(m_sub, m_sub.decoder[static_cast<std::size_t>(i)])) {
            arcs.push_back({i, layer});
            ++total[static_cast<std::size_t>(layer)];
        }
    }
    for (const Arc& arc : arcs) {
        const auto at = static_cast<std::size_t>(arc.encoder);
        const QRectF block = blockOf(Side::Encoder, arc.encoder);
        const double spread = std::min(5.0, total[at] > 1 ? (block.height() - 4) / (total[at] - 1) : 0.0);
        const double y = block.center().y() + (used[at]++ - (total[at] - 1) / 2.0) * spread;
        const double own = std::max(embedWidth(m_sub.encoderEmbed), ffnReach(m_sub.encoder[at].ffn));
        const double x = differs(Side::Encoder, arc.encoder) ? outlineOf(block).right() : block.left() + own + PortGap;
        const double reach = differs(Side::Decoder, arc.decoder) ? Pad : 3;
        drawArc({x, y}, {m_decoderLeft - reach, crossCentre(arc.decoder)});
    }
}

void Drawing::drawArc(const QPointF& from, const QPointF& to) {
    const double bend = (to.x() - from.x()) * 0.55;
    QPainterPath path(from);
    path.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_colors.crossAttention, 1.4));
    m_painter.drawPath(path);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_colors.crossAttention);
    m_painter.drawEllipse(from, 2.4, 2.4);
    m_painter.drawEllipse(to, 2.4, 2.4);
}

QVector<LegendItem> Drawing::legendItems(bool differences) {
    const ThemeColors& c = Theme::colors();
    QVector<LegendItem> items = {
        {c.selfAttention, 2, tr("self-attention, heads")}, {c.crossAttention, 2, tr("enc–dec")}, {c.ffn, 1, tr("FFN")}};
    if (differences) {
        items.append({c.warn, 0, tr("differs")});
    }
    return items;
}

constexpr double KeyWidth = 18, KeyGap = 5, ItemGap = 14;

/// How many items of the legend stand on each line.
QVector<int> legendLines(const QVector<LegendItem>& items, const QFontMetricsF& metrics, double width) {
    QVector<int> lines = {0};
    double x = 0;
    for (const LegendItem& item : items) {
        const double own = KeyWidth + KeyGap + metrics.horizontalAdvance(item.text);
        if (x > 0 && x + own > width) {
            lines.append(0);
            x = 0;
        }
        x += own + ItemGap;
        ++lines.last();
    }
    return lines;
}

double Drawing::legendHeight(double width, bool differences) {
    const QFontMetricsF metrics(Theme::small());
    return metrics.height() * static_cast<double>(legendLines(legendItems(differences), metrics, width).size());
}

void Drawing::drawLegend(QPainter& painter, const QRectF& rect, bool differences) {
    const ThemeColors& c = Theme::colors();
    const QFontMetricsF metrics(Theme::small());
    const QVector<LegendItem> items = legendItems(differences);
    painter.setFont(Theme::small());
    double y = rect.top();
    int next = 0;
    for (int count : legendLines(items, metrics, rect.width())) {
        double width = -ItemGap;
        for (int i = next; i < next + count; ++i) {
            width += KeyWidth + KeyGap + metrics.horizontalAdvance(items[i].text) + ItemGap;
        }
        double x = rect.center().x() - width / 2;
        for (const int end = next + count; next < end; ++next) {
            const LegendItem& item = items[next];
            const QRectF key(x, y + (metrics.height() - 10) / 2, KeyWidth, 10);
            if (item.blocks == 0) {
                painter.setPen(QPen(item.color, 1.2));
                painter.setBrush(c.warnGround);
                painter.drawRoundedRect(key, Theme::Radius, Theme::Radius);
            }
            for (int i = 0; i < item.blocks; ++i) {
                const double step = (KeyWidth + 2) / item.blocks;
                painter.fillRect(QRectF(key.left() + i * step, key.top(), step - 2, key.height()), item.color);
            }
            painter.setPen(c.muted);
            painter.drawText(QPointF(x + KeyWidth + KeyGap, y + metrics.ascent()), item.text);
            x += KeyWidth + KeyGap + metrics.horizontalAdvance(item.text) + ItemGap;
        }
        y += metrics.height();
    }
}

}  // namespace

void ArchitecturePainter::paint(QPainter& painter, const QRectF& rect, const space::SubTransformer& sub,
                                const Options& options) {
    Drawing(painter, rect, sub, options).draw();
}

QSize ArchitecturePainter::preferredSize(const space::SubTransformer& sub, const Options& options) {
    const QFontMetricsF small(Theme::small());
    const int rows = Drawing::rows(sub, options);
    const double legend = options.legend ? Drawing::legendHeight(328, options.reference != nullptr) + Theme::Space : 0;
    const double frame = QFontMetricsF(Theme::bold()).height() + Theme::Space + small.height() + Theme::Space + 4;
    // Few layers may breathe, many stand closer.
    const double pitch = rows <= 4 ? 80 : 66;
    return {328, static_cast<int>(std::ceil(frame + legend + rows * pitch))};
}

void ArchitecturePainter::paintLegend(QPainter& painter, const QRectF& rect, bool differences) {
    Drawing::drawLegend(painter, rect, differences);
}

}  // namespace hatter::ui
