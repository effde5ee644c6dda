// SPDX-License-Identifier: GPL-3.0-or-later
// How the search page shows a run.
#include "charts/ParetoPlot.h"
#include "charts/TrendStrip.h"
#include "engine/Session.h"
#include "models/SteeringText.h"
#include "panels/CandidatePanel.h"
#include "panels/GenerationBox.h"
#include "panels/SearchCharts.h"
#include "panels/SearchPage.h"
#include "panels/SelectionCard.h"
#include "settings/Format.h"
#include "settings/Theme.h"
#include "store/RunLog.h"

#include <QCheckBox>

namespace hatter::ui {

namespace {

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
    m_severalTargets = overlaysOfOthers();
    m_plot->setAxes(m_severalTargets ? tr("latency, ms — predicted, each run's on its own machine")
                                     : tr("latency on %1, ms — predicted").arg(QString::fromStdString(shownTarget())),
                    m_quality == Quality::Loss   ? tr("validation loss")
                    : m_quality == Quality::Bleu ? tr("BLEU")
                                                 : tr("BLEU after training"),
                    m_quality == Quality::Loss);
}

/// Only what is known has a place: a loss for the loss axis, a measured BLEU for the BLEU axis.
std::optional<PlotPoint> SearchPage::pointOf(const CandidateRow& row, Quality quality, const Colouring& colouring) {
    const auto value = qualityOf(row, quality);
    if (!value || row.isRefused())
        return std::nullopt;
    return PlotPoint{row.draw,       row.predictedMs,       *value, isMeasured(row, quality),
                     row.generation, colouring.kindOf(row), false,  !isMeasured(row, quality)};
}

SearchPage::Digest SearchPage::digest(const std::vector<CandidateRow>& rows, Quality quality, Colouring colouring) {
    Digest found;
    found.quality = quality;
    found.colouring = std::move(colouring);
    found.front.reset(quality);
    std::vector<FrontKeeper::Member> members;
    // One walk: the rows of a large run do not fit into any cache.
    for (const CandidateRow& row : rows) {
        found.counts.add(row);
        if (const auto member = FrontKeeper::memberOf(row, quality))
            members.push_back(*member);
        if (row.isRefused())
            found.refused.append(row.predictedMs);
        else if (const auto point = pointOf(row, quality, found.colouring))
            found.points.append(*point);
    }
    found.front.addMembers(members);
    found.counts.within(0);  // sorted here, not while somebody waits
    return found;
}

SearchPage::Digest SearchPage::prepare(std::vector<CandidateRow>& rows, Quality quality, Colouring colouring,
                                       int column, Qt::SortOrder order) {
    Digest found = digest(rows, quality, std::move(colouring));
    QSet<qint64> front;
    for (const FrontKeeper::Member& member : found.front.members())
        front.insert(member.draw);
    found.draws.reserve(rows.size());
    for (CandidateRow& row : rows) {
        row.onFront = front.contains(row.draw);
        found.draws.push_back(row.draw);
    }
    found.order = CandidateOrder::of(rows, column, order);
    return found;
}

Colouring SearchPage::chosenColouring() const {
    return Colouring::of(colourBy(), m_shown.space, m_model->rows());
}

void SearchPage::rebuild() {
    Digest found = digest(m_model->rows(), m_quality, chosenColouring());
    const FrontKeeper::Change change = m_front.changeTo(found.front);
    m_model->setFront(change.entered, change.left);
    show(std::move(found));
}

void SearchPage::show(Digest digest) {
    m_front = std::move(digest.front);
    m_counts = std::move(digest.counts);
    m_colouring = std::move(digest.colouring);
    fillCategories();
    // The plot is empty without points, also when only the front is wanted: then showFront() has them.
    if (!m_onlyFront->isChecked()) {
        markFaint(digest.points);
        m_plot->setPoints(digest.points);
    }
    m_plot->setRefusedTicks(digest.refused);
    m_plot->setGenerationRange(0, std::max(1, m_shown.iterations - 1));
    if (m_colouring.by == colourBy())
        showFront();
    else
        refill();  // another one was chosen since the run was asked for
    restartCharts();
    showTrends();
    showOverlays();
    showSummary();
    showEmptyText();
}

void SearchPage::refill() {
    m_colouring = chosenColouring();
    fillCategories();
    if (!m_onlyFront->isChecked()) {  // else showFront() says what is left
        QVector<PlotPoint> points;
        for (const CandidateRow& row : m_model->rows())
            if (auto point = pointOf(row, m_quality, m_colouring)) {
                point->faint = isFaint(row);
                points.append(*point);
            }
        m_plot->setPoints(points);
    }
    showFront();
}

void SearchPage::addRows(const std::vector<CandidateRow>& rows) {
    m_model->append(rows);
    const FrontKeeper::Change change = m_front.add(rows);
    m_model->setFront(change.entered, change.left);
    QVector<PlotPoint> points;
    QVector<double> refused;
    for (const CandidateRow& row : rows) {
        m_counts.add(row);
        if (row.isRefused())
            refused.append(row.predictedMs);
        else if (const auto point = pointOf(row, m_quality, m_colouring); point && !m_onlyFront->isChecked())
            points.append(*point);
    }
    markFaint(points);
    if (!points.isEmpty())
        m_plot->appendPoints(points);
    if (!refused.isEmpty())
        m_plot->appendRefusedTicks(refused);
    m_charts->follow();
    if (!change.isEmpty()) {
        showFront();
        // The word of a shown candidate may have changed.
        if (change.left.contains(m_selected) || change.entered.contains(m_selected))
            showSelection();
    }
    showSummary();
    showBrush();
}

void SearchPage::showFront() {
    QVector<FrontPoint> front;
    for (const FrontKeeper::Member& member : m_front.members())
        front.append(frontPoint(member));
    m_plot->setFront(front);
    m_charts->setFront(m_front.members());
    showSteering();
    if (m_onlyFront->isChecked())
        showOnlyFront();
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
        const QPair<double, QString> mark(m_charts->digest().placeOf(steering.draw, steering.generation),
                                          steeringMark(steering, m_shown.space));
        loss.marks.append(mark);
        volume.marks.append(mark);
    }
    loss.figure = loss.points.isEmpty() ? QStringLiteral("–") : format::number(loss.points.last().y(), 3);
    volume.figure = volume.points.isEmpty() ? QStringLiteral("–") : format::number(volume.points.last().y(), 3);
    loss.xMax = volume.xMax = std::max(1, m_shown.iterations - 1);
    m_trends->setTrends({loss, volume});
    m_charts->setGenerations(m_shown.generations);
    m_then->setLast(m_shown.generations.empty() ? -1 : m_shown.generations.back().number);
    lookAt(m_then->generation());
}

void SearchPage::showSummary() {
    qint64 front = 0;
    const double limit = m_plot->limitMs();
    for (const FrontKeeper::Member& member : m_front.members())
        front += member.latencyMs <= limit;
    m_candidates->setSummary(
        m_model->rowCount() == 0
            ? QString()
            : tr("%1 on the front of %2 under %3")
                  .arg(format::count(front), format::count(m_counts.within(limit)), format::milliseconds(limit)));
}

void SearchPage::showEmptyText() {
    if (m_live.isActive() && m_showsLive)
        m_plot->setEmptyText(tr("The first candidates are being evaluated."), {});
    else if (const QString lack = uncalibrated(); !lack.isEmpty())
        m_plot->setEmptyText(lack, {});
    else if (m_quality != Quality::Loss && m_model->rowCount() > 0)
        m_plot->setEmptyText(tr("No BLEU was measured in this run yet."), tr("Measure BLEU of the front"));
    else if (const QString reason = obstacle(); !reason.isEmpty())
        m_plot->setEmptyText(reason, {});
    else
        m_plot->setEmptyText(tr("No search yet. Candidates appear here as they are evaluated."), tr("Start search"));
}

/// Why nothing is known of BLEU after training; empty: it is, or it is not asked for.
QString SearchPage::uncalibrated() const {
    const workbench::TrainedCalibration& known = m_shown.calibration;
    if (m_quality != Quality::FinalBleu || m_model->rowCount() == 0 || known.line)
        return {};
    if (!known.refusal.empty())
        return tr(
            "The better a SubTransformer was with inherited weights, the worse after training: those that were "
            "trained tell nothing of the others.");
    return tr("BLEU after training is told by others that were trained alike: that takes %1 of them, and there are %2.")
        .arg(format::count(qint64(score::Calibration::FewestPairs)), format::count(qint64(known.pairs)));
}

void SearchPage::showSelection() {
    const CandidateRow* row = m_model->find(m_selected);
    m_plot->setSelection(row != nullptr ? m_selected : -1);
    m_charts->setSelected(row != nullptr ? m_selected : -1);
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
    m_charts->setLimitMs(m_plot->limitMs());
    showOverlays();
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
    if (row->finalBleu)
        lines << tr("%1 BLEU\tafter training, measured").arg(format::number(*row->finalBleu, 1));
    else if (row->calibrated)
        lines << tr("%1 BLEU\tafter training, calibrated; %2 to %3", "value, 90 % interval")
                     .arg(format::number(row->calibrated->bleu, 1), format::number(row->calibrated->low, 1),
                          format::number(row->calibrated->high, 1));
    const auto& sub = row->sub;
    lines << tr("enc %1 · FFN %2").arg(layers(int(sub.encoder.size()), sub.encoderEmbed), ffnWidths(sub, true));
    lines << tr("dec %1 · FFN %2").arg(layers(int(sub.decoder.size()), sub.decoderEmbed), ffnWidths(sub, false));
    return lines;
}

}  // namespace hatter::ui
