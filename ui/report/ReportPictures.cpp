// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportPictures.h"

#include "architecture/ArchitecturePainter.h"
#include "charts/ParetoPlot.h"
#include "search/ParetoFront.h"
#include "settings/Theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

using store::CandidateRecord;

constexpr double PixelRatio = 2.0;

QImage pictureOf(ParetoPlot& plot, ReportPaper paper) {
    return paper == ReportPaper::A4 ? plot.picture({760, 475}, 3.0) : plot.picture({1200, 750}, PixelRatio);
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(hatter::ui::Report)
};

QString latencyTitle(const RunReport& report, bool measured) {
    const QString target = QString::fromStdString(report.run.target);
    return measured ? Words::tr("latency on %1, ms — measured").arg(target)
                    : Words::tr("latency on %1, ms — predicted").arg(target);
}

/// The limit is a line where it stayed. One that was moved has no one place, and what it left behind would be grey.
void showLimit(ParetoPlot& plot, const RunReport& report) {
    const auto& generations = report.generations;
    const double limit = generations.empty() ? 0.0 : generations.back().limitMs;
    const bool stayed =
        std::isfinite(limit) && limit > 0.0 &&
        std::all_of(generations.begin(), generations.end(), [limit](const auto& g) { return g.limitMs == limit; });
    plot.setLimitVisible(stayed);
    if (!stayed || report.candidates.empty())
        return;
    const auto [fastest, slowest] =
        std::minmax_element(report.candidates.begin(), report.candidates.end(),
                            [](const auto& a, const auto& b) { return a.predictedMs < b.predictedMs; });
    plot.setLimitRange(std::min(fastest->predictedMs, limit), std::max(slowest->predictedMs, limit));
    plot.setLimitMs(limit);
}

/// Latencies of the BLEU picture are of one kind: measured if all are, else predicted.
bool allMeasured(const RunReport& report) {
    return std::all_of(report.scored.begin(), report.scored.end(), [](const auto& c) { return c.measuredMs; });
}

}  // namespace

QImage lossPicture(const RunReport& report, ReportPaper paper) {
    const Theme::Paper light;
    ParetoPlot plot;
    plot.setAxes(latencyTitle(report, false), Words::tr("validation loss"), true);
    QVector<PlotPoint> points;
    QVector<FrontPoint> front;
    QVector<double> refused;
    for (const CandidateRecord& c : report.candidates) {
        if (c.loss)
            points.append({c.draw, c.predictedMs, *c.loss, true, c.generation});
        else
            refused.append(c.predictedMs);
    }
    for (const CandidateRecord& c : report.front)
        front.append({c.draw, c.predictedMs, c.loss.value_or(0.0), true});
    plot.setPoints(points);
    plot.setFront(front);
    plot.setRefusedTicks(refused);
    plot.setEmptyText(Words::tr("No candidate of this run was evaluated."), {});
    showLimit(plot, report);
    return pictureOf(plot, paper);
}

QImage bleuPicture(const RunReport& report, ReportPaper paper) {
    if (report.scored.size() < 2)
        return {};
    const Theme::Paper light;
    const bool measured = allMeasured(report);
    ParetoPlot plot;
    plot.setAxes(latencyTitle(report, measured), Words::tr("BLEU, test pairs — measured"), false);
    QVector<PlotPoint> points;
    std::vector<search::ParetoPoint> costs;
    for (const CandidateRecord& c : report.scored) {
        points.append({c.draw, measured ? *c.measuredMs : c.predictedMs, *c.bleu, true, c.generation});
        costs.push_back({points.back().latencyMs, -*c.bleu});
    }
    QVector<FrontPoint> front;
    for (const std::size_t i : search::paretoFront(costs)) {
        const PlotPoint& point = points.at(static_cast<qsizetype>(i));
        front.append({point.key, point.latencyMs, point.value, true});
    }
    plot.setPoints(points);
    plot.setFront(front);
    plot.setLimitVisible(false);
    return pictureOf(plot, paper);
}

QImage architecturePicture(const RunReport& report, const space::SubTransformer& sub) {
    const Theme::Paper light;
    ArchitectureOptions options;
    if (report.space) {
        options.maxEncoderLayers = report.space->encoderLayers;
        options.maxDecoderLayers = report.space->decoderLayers;
        options.maxEmbed = std::max(report.space->encoderEmbed, report.space->decoderEmbed);
        options.maxFfn = std::max(report.space->encoderFfn, report.space->decoderFfn);
    }
    const QSize size = ArchitecturePainter::preferredSize(sub, options);
    QImage image(size * PixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(PixelRatio);
    image.fill(Theme::colors().base);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    ArchitecturePainter::paint(painter, QRectF(QPointF(), QSizeF(size)), sub, options);
    return image;
}

}  // namespace hatter::ui
