// SPDX-License-Identifier: GPL-3.0-or-later
// The report as a page: one HTML file without scripts and without a reference to anything outside.
#include "models/SteeringText.h"
#include "report/ReportWriter.h"
#include "settings/Format.h"
#include "settings/Theme.h"

#include <QCoreApplication>
#include <QHash>
#include <cmath>

namespace hatter::ui {

namespace {

using store::CandidateRecord;

struct Page {
    Q_DECLARE_TR_FUNCTIONS(hatter::ui::Report)
};

QString safe(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

QString figure(const std::optional<double>& value, int digits) {
    return value ? format::number(*value, digits) : QStringLiteral("–");
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

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td class=text>%1<td class=text>%2\n").arg(name, value);
}

QString limitsText(const RunReport& report) {
    QStringList limits;
    for (const store::GenerationRecord& g : report.generations) {
        const QString limit = std::isfinite(g.limitMs) ? format::milliseconds(g.limitMs) : Page::tr("none");
        if (limits.isEmpty() || limits.last() != limit)
            limits << limit;
    }
    return limits.isEmpty() ? QStringLiteral("–") : limits.join(QStringLiteral(" → "));
}

QString spanText(const RunReport& report) {
    QStringList parts;
    if (const auto span = report.measuredSpan())
        parts << Page::tr("factor %1 measured").arg(format::number(*span, 2));
    if (const auto span = report.predictedSpan())
        parts << Page::tr("factor %1 predicted").arg(format::number(*span, 2));
    return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
}

QString largestText(const RunReport::Largest& largest) {
    return Page::tr("%1 ms measured, %2 ms predicted, BLEU %3")
        .arg(figure(largest.measuredMs, 1), figure(largest.predictedMs, 1), figure(largest.bleu, 2));
}

/// Scores of one report may have been made in different ways; each way is named once.
QString signatures(const RunReport& report) {
    QStringList all;
    for (const CandidateRecord& c : report.scored)
        if (!all.contains(safe(c.bleuSignature)))
            all << safe(c.bleuSignature);
    return all.join(QStringLiteral("<br>"));
}

QString steeringList(const RunReport& report) {
    QStringList changes;
    for (const store::SteeringRecord& event : report.steering)
        changes << steeringText(event, report.space).toHtmlEscaped();
    return changes.join(QStringLiteral("<br>"));
}

QString summary(const RunReport& report) {
    const store::RunRecord& run = report.run;
    QString html = QStringLiteral("<table>\n");
    html += row(Page::tr("Run"), Page::tr("%1, %2", "number, state").arg(run.id).arg(safe(run.state)));
    if (run.forkedFrom)
        html += row(Page::tr("Forked from"),
                    Page::tr("run %1 after generation %2").arg(*run.forkedFrom).arg(run.forkGeneration));
    html += row(Page::tr("Started"), safe(run.startedAt));
    html += row(Page::tr("Ended"), run.finishedAt.empty() ? QStringLiteral("–") : safe(run.finishedAt));
    html += row(Page::tr("Sampled"), format::count(run.sampled));
    html += row(Page::tr("Evaluated"), format::count(run.evaluated));
    html += row(Page::tr("Known before"), format::count(report.cached));
    if (report.dropped > 0)
        html += row(Page::tr("Evaluated in part and dropped"), format::count(report.dropped));
    html += row(Page::tr("Refused as too slow"), format::count(report.refused));
    if (report.excluded > 0)
        html += row(Page::tr("Excluded by constraints"), format::count(report.excluded));
    html += row(Page::tr("Generations"), format::count(qint64(report.generations.size())));
    html += row(Page::tr("Latency limit"), limitsText(report));
    if (!report.steering.empty())
        html += row(Page::tr("Steered"), steeringList(report));
    html += row(Page::tr("Front"), Page::tr("%n SubTransformers", nullptr, int(report.front.size())) +
                                       QStringLiteral(", ") + spanText(report));
    if (report.predictorError)
        html +=
            row(Page::tr("Latency predictor"),
                Page::tr("error %1 in the mean, %2 at worst, on %n held-out measurements", nullptr,
                         report.predictorError->heldOut)
                    .arg(format::percent(report.predictorError->mape), format::percent(report.predictorError->worst)));
    if (report.largest)
        html += row(Page::tr("Largest SubTransformer"), largestText(*report.largest));
    if (!report.scored.empty())
        html += row(Page::tr("BLEU"), signatures(report));
    return html + QStringLiteral("</table>\n");
}

QString frontTable(const RunReport& report) {
    const QStringList titles = {Page::tr("Candidate"),    Page::tr("predicted ms"), Page::tr("measured ms"),
                                Page::tr("loss, subset"), Page::tr("loss, all"),    Page::tr("BLEU"),
                                Page::tr("parameters"),   Page::tr("generation")};
    QString html =
        QStringLiteral("<div class=scroll><table>\n<tr><th>") + titles.join(QStringLiteral("<th>")) +
        QStringLiteral("<th class=text>%1<th class=text>%2\n").arg(Page::tr("hash"), Page::tr("architecture"));
    for (const CandidateRecord& c : report.front) {
        const QStringList cells = {QString::number(c.id),          format::number(c.predictedMs, 2),
                                   figure(c.measuredMs, 2),        figure(c.loss, 4),
                                   figure(c.fullLoss, 4),          figure(c.bleu, 2),
                                   format::millions(c.parameters), QString::number(c.generation)};
        html += QStringLiteral("<tr><td>") + cells.join(QStringLiteral("<td>")) +
                QStringLiteral("<td class=text><code>%1</code><td class=text>%2\n")
                    .arg(safe(c.hash), safe(space::toText(c.sub)));
    }
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
    const QString title = Page::tr("Search %1 of %2").arg(report.run.id).arg(safe(report.workspace.name));
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
    html += QStringLiteral("\n<h2>%1</h2>\n<p class=muted>%2</p>\n")
                .arg(Page::tr("The front"),
                     Page::tr("Losses are in bits a target token, with weights inherited from the SuperTransformer. "
                              "Parameters are those of the layers, without embeddings."));
    html += frontTable(report) + QStringLiteral("<div class=drawings>\n");
    for (const CandidateRecord& c : report.front) {
        const QString hash = QString::fromStdString(c.hash);
        html += QStringLiteral("<figure>%1<figcaption>%2</figcaption></figure>\n")
                    .arg(image(named.value(QStringLiteral("architecture-%1.png").arg(hash)), hash),
                         Page::tr("Candidate %1: %2 predicted").arg(c.id).arg(format::milliseconds(c.predictedMs)));
    }
    return html + QStringLiteral("</div>\n</body></html>\n");
}

}  // namespace hatter::ui
