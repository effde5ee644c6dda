// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ReportTexts.h"

#include "models/SteeringText.h"
#include "settings/Format.h"

#include <QCoreApplication>
#include <cmath>

namespace hatter::ui {

namespace {

using store::CandidateRecord;

struct Page {
    Q_DECLARE_TR_FUNCTIONS(hatter::ui::Report)
};

QString plain(const std::string& text) {
    return QString::fromStdString(text);
}

QString figure(const std::optional<double>& value, int digits) {
    return value ? format::number(*value, digits) : QStringLiteral("–");
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
QStringList signatures(const RunReport& report) {
    QStringList all;
    for (const CandidateRecord& c : report.scored)
        if (!all.contains(plain(c.bleuSignature)))
            all << plain(c.bleuSignature);
    return all;
}

QStringList steeringList(const RunReport& report) {
    QStringList changes;
    for (const store::SteeringRecord& event : report.steering)
        changes << steeringText(event, report.space);
    return changes;
}

/// When it ran and where it came from.
void addRun(QVector<ReportFact>& facts, const store::RunRecord& run) {
    facts.append({Page::tr("Run"), {Page::tr("%1, %2", "number, state").arg(run.id).arg(plain(run.state))}});
    if (run.forkedFrom)
        facts.append({Page::tr("Forked from"),
                      {Page::tr("run %1 after generation %2").arg(*run.forkedFrom).arg(run.forkGeneration)}});
    facts.append({Page::tr("Started"), {plain(run.startedAt)}});
    facts.append({Page::tr("Ended"), {run.finishedAt.empty() ? QStringLiteral("–") : plain(run.finishedAt)}});
}

void addCounts(QVector<ReportFact>& facts, const RunReport& report) {
    facts.append({Page::tr("Sampled"), {format::count(report.run.sampled)}});
    facts.append({Page::tr("Evaluated"), {format::count(report.run.evaluated)}});
    facts.append({Page::tr("Known before"), {format::count(report.cached)}});
    if (report.dropped > 0)
        facts.append({Page::tr("Evaluated in part and dropped"), {format::count(report.dropped)}});
    facts.append({Page::tr("Refused as too slow"), {format::count(report.refused)}});
    if (report.excluded > 0)
        facts.append({Page::tr("Excluded by constraints"), {format::count(report.excluded)}});
    facts.append({Page::tr("Generations"), {format::count(qint64(report.generations.size()))}});
}

}  // namespace

QString reportTitle(const RunReport& report) {
    return Page::tr("Search %1 of %2").arg(report.run.id).arg(plain(report.workspace.name));
}

QVector<ReportFact> reportFacts(const RunReport& report) {
    QVector<ReportFact> facts;
    addRun(facts, report.run);
    addCounts(facts, report);
    facts.append({Page::tr("Latency limit"), {limitsText(report)}});
    if (!report.steering.empty())
        facts.append({Page::tr("Steered"), steeringList(report)});
    facts.append({Page::tr("Front"),
                  {Page::tr("%n SubTransformers", nullptr, int(report.front.size())) + QStringLiteral(", ") +
                   spanText(report)}});
    if (report.predictorError)
        facts.append(
            {Page::tr("Latency predictor"),
             {Page::tr("error %1 in the mean, %2 at worst, on %n held-out measurements", nullptr,
                       report.predictorError->heldOut)
                  .arg(format::percent(report.predictorError->mape), format::percent(report.predictorError->worst))}});
    if (report.largest)
        facts.append({Page::tr("Largest SubTransformer"), {largestText(*report.largest)}});
    if (!report.scored.empty())
        facts.append({Page::tr("BLEU"), signatures(report)});
    return facts;
}

QStringList frontTitles() {
    return {Page::tr("Candidate"), Page::tr("predicted ms"), Page::tr("measured ms"), Page::tr("loss, subset"),
            Page::tr("loss, all"), Page::tr("BLEU"),         Page::tr("parameters"),  Page::tr("generation")};
}

QStringList frontCells(const CandidateRecord& c) {
    return {QString::number(c.id),          format::number(c.predictedMs, 2),
            figure(c.measuredMs, 2),        figure(c.loss, 4),
            figure(c.fullLoss, 4),          figure(c.bleu, 2),
            format::millions(c.parameters), QString::number(c.generation)};
}

QString frontNote() {
    return Page::tr(
        "Losses are in bits a target token, with weights inherited from the SuperTransformer. "
        "Parameters are those of the layers, without embeddings.");
}

QString memberCaption(const CandidateRecord& c) {
    return Page::tr("Candidate %1: %2 predicted").arg(c.id).arg(format::milliseconds(c.predictedMs));
}

}  // namespace hatter::ui
