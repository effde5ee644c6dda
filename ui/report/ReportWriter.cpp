// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportWriter.h"

#include "architecture/ArchitecturePainter.h"
#include "base/AtomicFile.h"
#include "base/Error.h"
#include "charts/ParetoPlot.h"
#include "search/ParetoFront.h"
#include "settings/Theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

using store::CandidateRecord;

constexpr QSize PlotSize(1200, 750);
constexpr double PixelRatio = 2.0;

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

QByteArray png(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        throw Error("a picture of the report could not be made");
    return bytes;
}

void writeFile(const QDir& folder, const QString& name, const QByteArray& bytes) {
    writeFileAtomically(folder.filePath(name).toStdString(), bytes.toStdString());
}

std::vector<std::pair<QString, QByteArray>> picturesOf(const RunReport& report) {
    std::vector<std::pair<QString, QByteArray>> pictures;
    const QByteArray loss = png(lossPicture(report));
    const QImage bleu = bleuPicture(report);
    pictures.emplace_back(QStringLiteral("front.png"), bleu.isNull() ? loss : png(bleu));
    pictures.emplace_back(QStringLiteral("front-loss.png"), loss);
    for (const CandidateRecord& c : report.front)
        pictures.emplace_back(QStringLiteral("architecture-%1.png").arg(QString::fromStdString(c.hash)),
                              png(architecturePicture(report, c.sub)));
    return pictures;
}

}  // namespace

QImage lossPicture(const RunReport& report) {
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
    return plot.picture(PlotSize, PixelRatio);
}

QImage bleuPicture(const RunReport& report) {
    if (report.scored.size() < 2)
        return {};
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
    return plot.picture(PlotSize, PixelRatio);
}

QImage architecturePicture(const RunReport& report, const space::SubTransformer& sub) {
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

QStringList writeReport(const RunReport& report, const QString& outFolder) {
    const QDir folder(outFolder);
    if (!folder.mkpath(QStringLiteral(".")))
        throw Error({outFolder.toStdString(), 0, {}}, "the folder of the report cannot be made");
    const auto pictures = picturesOf(report);
    writeFile(folder, QStringLiteral("report.html"), reportPage(report, pictures).toUtf8());
    writeFile(folder, QStringLiteral("report.json"), QJsonDocument(toJson(report)).toJson());
    QStringList files = {folder.filePath(QStringLiteral("report.html")),
                         folder.filePath(QStringLiteral("report.json"))};
    for (const auto& [name, bytes] : pictures) {
        writeFile(folder, name, bytes);
        files << folder.filePath(name);
    }
    return files;
}

QStringList writeReport(const QString& workspaceFolder, const QString& outFolder, qint64 run) {
    return writeReport(readRunReport(store::Workspace::open(workspaceFolder.toStdString()), run), outFolder);
}

}  // namespace hatter::ui
