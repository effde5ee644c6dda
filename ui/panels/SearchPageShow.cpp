// SPDX-License-Identifier: GPL-3.0-or-later
// How the search page shows a run.
#include "charts/ParetoPlot.h"
#include "charts/TrendStrip.h"
#include "engine/Session.h"
#include "models/SteeringText.h"
#include "panels/CandidatePanel.h"
#include "panels/SearchPage.h"
#include "panels/SelectionCard.h"
#include "settings/Format.h"
#include "settings/Theme.h"
#include "store/RunLog.h"

#include <QCheckBox>

namespace hatter::ui {

namespace {

/// Only what was measured has a place: a loss for the loss axis, a measured BLEU for the BLEU axis.
std::optional<PlotPoint> pointOf(const CandidateRow& row, Quality quality) {
    const auto value = qualityOf(row, quality);
    if (!value || row.isRefused())
        return std::nullopt;
    return PlotPoint{row.draw, row.predictedMs, *value, true, row.generation};
}

QString layers(int depth, int embed) {
    return SearchPage::tr("%1 × %2", "layers x embedding width").arg(depth).arg(embed);
}

QString ffnWidths(const space::SubTransformer& sub, bool encoder) {
    QStringList widths;
    if (encoder)
        for (const auto& layer : sub.encoder)
            widths << QString::number(layer.ffn);
    else
        for (const auto& layer : sub.decoder)
            widths << QString::number(layer.ffn);
    return widths.join(QLatin1Char(' '));
}

}  // namespace

void SearchPage::fillAxes() {
    m_plot->setAxes(tr("latency on %1, ms — predicted").arg(QString::fromStdString(shownTarget())),
                    m_quality == Quality::Loss ? tr("validation loss") : tr("BLEU"), m_quality == Quality::Loss);
}

void SearchPage::rebuild() {
    m_model->clearFront();
    m_front.reset(m_quality);
    const FrontKeeper::Change change = m_front.add(m_model->rows());
    m_model->setFront(change.entered, change.left);
    QVector<PlotPoint> points;
    m_refused.clear();
    for (const CandidateRow& row : m_model->rows()) {
        if (row.isRefused())
            m_refused.append(row.predictedMs);
        else if (const auto point = m_onlyFront->isChecked() ? std::nullopt : pointOf(row, m_quality))
            points.append(*point);
    }
    // The plot is empty without points, also when only the front is wanted.
    if (m_onlyFront->isChecked())
        for (const auto& member : m_front.members())
            points.append({member.draw, member.latencyMs, member.value, true, 0});
    m_plot->setPoints(points);
    m_plot->setRefusedTicks(m_refused);
    m_plot->setGenerationRange(0, std::max(1, m_shown.iterations - 1));
    showFront();
    showTrends();
    showSummary();
    showEmptyText();
}

void SearchPage::addRows(const std::vector<CandidateRow>& rows) {
    m_model->append(rows);
    const FrontKeeper::Change change = m_front.add(rows);
    m_model->setFront(change.entered, change.left);
    QVector<PlotPoint> points;
    const qsizetype refused = m_refused.size();
    for (const CandidateRow& row : rows) {
        if (row.isRefused())
            m_refused.append(row.predictedMs);
        else if (const auto point = pointOf(row, m_quality); point && !m_onlyFront->isChecked())
            points.append(*point);
    }
    if (!points.isEmpty())
        m_plot->appendPoints(points);
    if (m_refused.size() != refused)
        m_plot->setRefusedTicks(m_refused);
    if (!change.isEmpty()) {
        showFront();
        // The word of a shown candidate may have changed.
        if (change.left.contains(m_selected) || change.entered.contains(m_selected))
            showSelection();
    }
    showSummary();
}

void SearchPage::showFront() {
    QVector<FrontPoint> front;
    for (const FrontKeeper::Member& member : m_front.members())
        front.append({member.draw, member.latencyMs, member.value, true});
    m_plot->setFront(front);
    showSteering();
    if (m_onlyFront->isChecked()) {
        QVector<PlotPoint> points;
        for (const auto& member : m_front.members())
            points.append({member.draw, member.latencyMs, member.value, true, 0});
        m_plot->setPoints(points);
    }
}

void SearchPage::showTrends() {
    TrendStrip::Trend loss, volume;
    loss.title = tr("Best loss ≤ limit");
    loss.note = tr("by generation");
    volume.title = tr("Hypervolume");
    volume.note = tr("by generation");
    for (const store::GenerationRecord& generation : m_shown.generations) {
        loss.points.append({double(generation.number), generation.bestLoss});
        volume.points.append({double(generation.number), generation.hypervolume});
    }
    for (const store::SteeringRecord& steering : m_shown.steering) {
        const QPair<double, QString> mark(steering.generation, steeringMark(steering, m_shown.space));
        loss.marks.append(mark);
        volume.marks.append(mark);
    }
    loss.figure = loss.points.isEmpty() ? QStringLiteral("–") : format::number(loss.points.last().y(), 3);
    volume.figure = volume.points.isEmpty() ? QStringLiteral("–") : format::number(volume.points.last().y(), 3);
    loss.xMax = volume.xMax = std::max(1, m_shown.iterations - 1);
    m_trends->setTrends({loss, volume});
}

void SearchPage::showSummary() {
    qint64 front = 0, under = 0;
    const double limit = m_plot->limitMs();
    for (const FrontKeeper::Member& member : m_front.members())
        front += member.latencyMs <= limit;
    for (const CandidateRow& row : m_model->rows())
        under += !row.isRefused() && row.predictedMs <= limit;
    m_candidates->setSummary(m_model->rowCount() == 0
                                 ? QString()
                                 : tr("%1 on the front of %2 under %3")
                                       .arg(format::count(front), format::count(under), format::milliseconds(limit)));
}

void SearchPage::showEmptyText() {
    if (m_live.isActive() && m_showsLive)
        m_plot->setEmptyText(tr("The first candidates are being evaluated."), {});
    else if (m_quality == Quality::Bleu && m_model->rowCount() > 0)
        m_plot->setEmptyText(tr("No BLEU was measured in this run yet."), tr("Measure BLEU of the front"));
    else if (const QString reason = obstacle(); !reason.isEmpty())
        m_plot->setEmptyText(reason, {});
    else
        m_plot->setEmptyText(tr("No search yet. Candidates appear here as they are evaluated."), tr("Start search"));
}

void SearchPage::showSelection() {
    const CandidateRow* row = m_model->find(m_selected);
    m_plot->setSelection(row != nullptr ? m_selected : -1);
    m_candidates->select(m_selected);
    m_selection->setCandidate(row != nullptr ? std::optional(*row) : std::nullopt);
    m_selection->setPinned(m_compare.drawsOf(m_run).contains(m_selected));
    readProfile();
}

void SearchPage::readProfile() {
    const CandidateRow* row = m_model->find(m_selected);
    const quint64 request = ++m_profileRequest;
    const TargetPtr target = shownTargetFacts();
    m_selection->setProfilable(target && target->stored && !target->isImported());
    if (row == nullptr || !session().isOpen() || !target)
        return;
    session().reader().read(
        this,
        [workspace = session().workspace(), name = target->target.name, hash = row->hash.toStdString()] {
            return store::RunLogReader(workspace).latencyProfile(name, hash);
        },
        [this, request, hash = row->hash](const std::optional<store::LatencyProfileRecord>& profile) {
            if (request == m_profileRequest)
                m_selection->setProfile(hash, profile ? std::optional(profile->shares) : std::nullopt);
        },
        [](const QString&) {});  // the predictor's shares stand there
}

void SearchPage::showLimit(double ms) {
    m_plot->setLimitMs(ms);
    showSummary();
}

QStringList SearchPage::hoverLines(qint64 draw) const {
    const CandidateRow* row = m_model->find(draw);
    if (row == nullptr)
        return {};
    QStringList lines;
    lines << tr("#%1\tgeneration %2, %3", "number, generation, origin")
                 .arg(numberText(row->draw), format::count(row->generation), originText(row->origin));
    lines << tr("%1\tpredicted").arg(format::milliseconds(row->predictedMs));
    if (row->measuredMs)
        lines << tr("%1\tmeasured").arg(format::milliseconds(*row->measuredMs));
    if (row->loss)
        lines << tr("%1\tvalidation loss").arg(format::number(*row->loss, 3));
    if (row->bleu)
        lines << tr("%1 BLEU\tmeasured").arg(format::number(*row->bleu, 1));
    const auto& sub = row->sub;
    lines << tr("enc %1 · FFN %2").arg(layers(int(sub.encoder.size()), sub.encoderEmbed), ffnWidths(sub, true));
    lines << tr("dec %1 · FFN %2").arg(layers(int(sub.decoder.size()), sub.decoderEmbed), ffnWidths(sub, false));
    return lines;
}

}  // namespace hatter::ui
