// SPDX-License-Identifier: GPL-3.0-or-later
// The report as A4 pages, one part under the other: what a page has no room for begins the next one.
#include "report/ReportTexts.h"
#include "report/ReportWriter.h"
#include "settings/Theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <array>
#include <functional>

namespace hatter::ui {

namespace {

using store::CandidateRecord;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hatter::ui::Report)
};

constexpr int DotsPerInch = 600;
constexpr double Mm = DotsPerInch / 25.4;  ///< dots
constexpr double TitlePoints = 17, HeadingPoints = 12, BodyPoints = 9, SmallPoints = 8;
constexpr double FooterHeight = 9 * Mm, Gap = 2 * Mm;

QFont fontOf(double points, bool bold = false) {
    QFont font = Theme::body();
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

/// The pages in the making; a length is in dots, and m_y is the first one that is free.
class Pages {
public:
    Pages(QIODevice* device, const QString& title) : m_writer(device), m_title(title) {
        m_writer.setResolution(DotsPerInch);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF(18, 16, 18, 12), QPageLayout::Millimeter);
        m_writer.setTitle(title);
        m_writer.setCreator(QStringLiteral("Hatter"));
        m_painter.begin(&m_writer);
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform |
                                 QPainter::LosslessImageRendering);
        m_width = m_writer.width();
        m_bottom = m_writer.height() - FooterHeight;
    }

    void finish() {
        footer();
        m_painter.end();
    }

    double width() const { return m_width; }
    double y() const { return m_y; }
    void skip(double height) { m_y += height; }
    double room() const { return m_bottom; }  ///< of a whole page

    /// Begins a page if `height` does not fit any more; true if it did.
    bool need(double height) {
        if (m_y <= 0 || m_y + height <= m_bottom)
            return false;
        footer();
        m_writer.newPage();
        m_y = 0;
        ++m_number;
        return true;
    }

    double heightOf(const QString& text, const QFont& font, double width) {
        return QFontMetricsF(font, &m_writer).boundingRect(QRectF(0, 0, width, 1e7), Qt::TextWordWrap, text).height();
    }

    /// At the height that is free; takes no room by itself.
    void text(double x, double width, const QString& text, const QFont& font, const QColor& color, int align) {
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(QRectF(x, m_y, width, m_bottom), Qt::TextWordWrap | Qt::AlignTop | align, text);
    }

    /// Over the whole width, with a part of `together` after it on the same page.
    void paragraph(const QString& text, const QFont& font, const QColor& color, double together = 0) {
        const double height = heightOf(text, font, m_width);
        need(height + together);
        this->text(0, m_width, text, font, color, Qt::AlignLeft);
        m_y += height;
    }

    void rule() {
        m_painter.setPen(QPen(Theme::colors().hairline, 0.25 * Mm));
        m_painter.drawLine(QPointF(0, m_y), QPointF(m_width, m_y));
    }

    /// At the height that is free; takes no room by itself.
    void image(const QRectF& place, const QImage& image) {
        m_painter.drawImage(place.translated(0, m_y), image.convertToFormat(QImage::Format_RGB32));
    }

private:
    void footer() {
        const QFont font = fontOf(SmallPoints);
        m_painter.setFont(font);
        m_painter.setPen(Theme::colors().muted);
        const QRectF place(0, m_bottom, m_width, FooterHeight);
        m_painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, m_title);
        m_painter.drawText(place, Qt::AlignRight | Qt::AlignBottom, QString::number(m_number));
    }

    QPdfWriter m_writer;
    QPainter m_painter;
    QString m_title;
    double m_width = 0, m_bottom = 0, m_y = 0;
    int m_number = 1;
};

void heading(Pages& pages, const QString& text, double together) {
    if (pages.y() > 0)
        pages.skip(6 * Mm);
    pages.paragraph(text, fontOf(HeadingPoints, true), Theme::colors().text, Gap + together);
    pages.skip(Gap);
}

void summary(Pages& pages, const RunReport& report) {
    const QFont font = fontOf(BodyPoints);
    const double names = 52 * Mm, left = names + 4 * Mm, room = pages.width() - left;
    const ThemeColors& c = Theme::colors();
    for (const auto& [name, lines] : reportFacts(report)) {
        const double nameHeight = pages.heightOf(name, font, names);
        bool first = true;
        for (const QString& line : lines) {
            const double height = std::max(pages.heightOf(line, font, room), first ? nameHeight : 0.0);
            pages.need(height);
            if (std::exchange(first, false))
                pages.text(0, names, name, font, c.muted, Qt::AlignLeft);
            pages.text(left, room, line, font, c.text, Qt::AlignLeft);
            pages.skip(height + 0.8 * Mm);
        }
    }
}

void plot(Pages& pages, const QString& title, const QImage& image) {
    const double height = pages.width() * image.height() / image.width();
    heading(pages, title, height);
    pages.image(QRectF(0, 0, pages.width(), height), image);
    pages.skip(height);
}

/// One line of the front's table: figures to the right, the hash to the left.
void tableRow(Pages& pages, const QStringList& cells, const QFont& font, const QColor& color,
              const std::function<void()>& onNewPage = {}) {
    static constexpr std::array<double, 9> Widths = {17, 19, 19, 20, 17, 14, 20, 19, 29};  // mm
    const auto each = [&cells](const auto& work) {
        double x = 0;
        for (int i = 0; i < cells.size(); ++i) {
            const double width = Widths[static_cast<std::size_t>(i)] * Mm;
            work(cells[i], i + 1 == cells.size(), x, width - Gap);
            x += width;
        }
    };
    double height = 0;
    each([&](const QString& text, bool, double, double width) {
        height = std::max(height, pages.heightOf(text, font, width));
    });
    if (pages.need(height + Gap) && onNewPage)
        onNewPage();
    each([&](const QString& text, bool last, double x, double width) {
        pages.text(last ? x + Gap : x, last ? width + Gap : width, text, font, color,
                   last ? Qt::AlignLeft : Qt::AlignRight);
    });
    pages.skip(height + 0.8 * Mm);
    pages.rule();
    pages.skip(0.8 * Mm);
}

void frontTable(Pages& pages, const RunReport& report) {
    const ThemeColors& c = Theme::colors();
    const QFont small = fontOf(SmallPoints);
    heading(pages, Words::tr("The front"), 30 * Mm);
    pages.paragraph(frontNote(), small, c.muted);
    pages.skip(Gap);
    const auto titles = [&] { tableRow(pages, frontTitles() << Words::tr("hash"), small, c.muted); };
    titles();
    for (const CandidateRecord& member : report.front)
        tableRow(pages, frontCells(member) << QString::fromStdString(member.hash), small, c.text, titles);
}

/// A member of the front as it is drawn, under its name and its layers.
struct Drawing {
    QString caption, layers;
    QImage image;
    double textHeight = 0, imageHeight = 0;
};

/// Two drawings beside each other.
void drawings(Pages& pages, const RunReport& report) {
    const ThemeColors& c = Theme::colors();
    const QFont bold = fontOf(BodyPoints, true), small = fontOf(SmallPoints);
    const double gutter = 6 * Mm, width = (pages.width() - gutter) / 2;
    for (std::size_t i = 0; i < report.front.size(); i += 2) {
        std::vector<Drawing> row;
        for (std::size_t k = i; k < std::min(i + 2, report.front.size()); ++k) {
            const CandidateRecord& member = report.front[k];
            Drawing d{memberCaption(member), QString::fromStdString(space::toText(member.sub)),
                      architecturePicture(report, member.sub)};
            d.textHeight = pages.heightOf(d.caption, bold, width) + pages.heightOf(d.layers, small, width) + Gap;
            d.imageHeight = width * d.image.height() / d.image.width();
            row.push_back(std::move(d));
        }
        double text = 0, image = 0;
        for (const Drawing& d : row) {
            text = std::max(text, d.textHeight);
            image = std::max(image, d.imageHeight);
        }
        // One that is higher than a page is made smaller.
        const double scale = std::min(1.0, (pages.room() - text) / image);
        pages.need(6 * Mm + text + image * scale);
        if (pages.y() > 0)
            pages.skip(6 * Mm);
        double x = 0;
        for (const Drawing& d : row) {
            const double head = pages.heightOf(d.caption, bold, width);
            pages.text(x, width, d.caption, bold, c.text, Qt::AlignLeft);
            pages.skip(head);
            pages.text(x, width, d.layers, small, c.muted, Qt::AlignLeft);
            pages.skip(-head);
            pages.image(QRectF(x, text, width * scale, d.imageHeight * scale), d.image);
            x += width + gutter;
        }
        pages.skip(text + image * scale);
    }
}

}  // namespace

QByteArray reportPdf(const RunReport& report, const ReportPlots& plots) {
    const Theme::Paper paper;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    Pages pages(&buffer, reportTitle(report));
    pages.paragraph(reportTitle(report), fontOf(TitlePoints, true), Theme::colors().text);
    pages.skip(4 * Mm);
    summary(pages, report);
    if (!plots.bleu.isNull())
        plot(pages, Words::tr("BLEU against latency"), plots.bleu);
    plot(pages, Words::tr("Validation loss against latency"), plots.loss);
    frontTable(pages, report);
    drawings(pages, report);
    pages.finish();
    return bytes;
}

}  // namespace hatter::ui
