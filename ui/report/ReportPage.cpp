// SPDX-License-Identifier: GPL-3.0-or-later
// The report as a page: one HTML file without scripts and without a reference to anything outside.
#include "report/ReportTexts.h"
#include "report/ReportWriter.h"
#include "settings/Theme.h"

#include <QCoreApplication>
#include <QHash>

namespace hatter::ui {

namespace {

using store::CandidateRecord;

struct Page {
    Q_DECLARE_TR_FUNCTIONS(hatter::ui::Report)
};

QString safe(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

QString style() {
    const ThemeColors& c = Theme::light();
    return QStringLiteral(
               "body{font:15px/1.5 'Noto Sans',system-ui,sans-serif;color:%1;background:%2;max-width:72rem;"
               "margin:2rem auto;padding:0 1rem}"
               "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}"
               "img{max-width:100%;height:auto;border:1px solid %3}"
               "table{border-collapse:collapse;font-size:.9rem}"
               "th,td{padding:.3rem .7rem;border-bottom:1px solid %3;text-align:right;vertical-align:top}"
               "th{color:%4}td.text,th.text{text-align:left}"
               ".scroll{overflow-x:auto}.muted{color:%4}"
               ".drawings{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;width:22rem}")
        .arg(c.text.name(), c.base.name(), c.hairline.name(), c.muted.name());
}

QString summary(const RunReport& report) {
    QString html = QStringLiteral("<table>\n");
    for (const auto& [name, lines] : reportFacts(report))
        html +=
            QStringLiteral("<tr><td class=text>%1<td class=text>%2\n")
                .arg(name.toHtmlEscaped(),
                     lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    return html + QStringLiteral("</table>\n");
}

QString frontTable(const RunReport& report) {
    QString html =
        QStringLiteral("<div class=scroll><table>\n<tr><th>") + frontTitles().join(QStringLiteral("<th>")) +
        QStringLiteral("<th class=text>%1<th class=text>%2\n").arg(Page::tr("hash"), Page::tr("architecture"));
    for (const CandidateRecord& c : report.front)
        html += QStringLiteral("<tr><td>") + frontCells(c).join(QStringLiteral("<td>")) +
                QStringLiteral("<td class=text><code>%1</code><td class=text>%2\n")
                    .arg(safe(c.hash), safe(space::toText(c.sub)));
    return html + QStringLiteral("</table></div>\n");
}

QString image(const QByteArray& png, const QString& description) {
    return QStringLiteral("<img alt=\"%1\" src=\"data:image/png;base64,%2\">")
        .arg(description.toHtmlEscaped(), QString::fromLatin1(png.toBase64()));
}

}  // namespace

QString reportPage(const RunReport& report, const std::vector<std::pair<QString, QByteArray>>& pictures) {
    QHash<QString, QByteArray> named;
    for (const auto& [name, bytes] : pictures)
        named.insert(name, bytes);
    const QString title = reportTitle(report).toHtmlEscaped();
    QString html = QStringLiteral(
                       "<!DOCTYPE html>\n<html><head><meta charset=utf-8><title>%1</title><style>%2</style>"
                       "</head><body>\n<h1>%1</h1>\n")
                       .arg(title, style());
    html += summary(report);
    if (report.scored.size() >= 2)
        html += QStringLiteral("<h2>%1</h2>\n").arg(Page::tr("BLEU against latency")) +
                image(named.value(QStringLiteral("front.png")), Page::tr("BLEU against latency"));
    html += QStringLiteral("\n<h2>%1</h2>\n").arg(Page::tr("Validation loss against latency")) +
            image(named.value(QStringLiteral("front-loss.png")), Page::tr("Validation loss against latency"));
    html += QStringLiteral("\n<h2>%1</h2>\n<p class=muted>%2</p>\n").arg(Page::tr("The front"), frontNote());
    html += frontTable(report) + QStringLiteral("<div class=drawings>\n");
    for (const CandidateRecord& c : report.front) {
        const QString hash = QString::fromStdString(c.hash);
        html += QStringLiteral("<figure>%1<figcaption>%2</figcaption></figure>\n")
                    .arg(image(named.value(QStringLiteral("architecture-%1.png").arg(hash)), hash), memberCaption(c));
    }
    return html + QStringLiteral("</div>\n</body></html>\n");
}

}  // namespace hatter::ui
