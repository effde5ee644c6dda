// SPDX-License-Identifier: GPL-3.0-or-later
// What the page SubTransformer shows: the chosen one, the trainings, curves and samples of the shown one.
#include "architecture/ArchitectureView.h"
#include "charts/CurveChart.h"
#include "charts/LossChart.h"
#include "engine/Session.h"
#include "models/RecordTable.h"
#include "panels/TaskCard.h"
#include "panels/TaskFollower.h"
#include "panels/Widgets.h"
#include "settings/Format.h"
#include "space/Counts.h"
#include "training/TrainingPage.h"

#include <QComboBox>
#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>
#include <algorithm>

namespace hatter::ui {

namespace {

double millions(std::int64_t pieces) {
    return static_cast<double>(pieces) / 1e6;
}

QString figure(const std::optional<double>& value, int digits) {
    return value ? format::number(*value, digits) : QStringLiteral("–");
}

QString startText(const std::string& start) {
    return start == "scratch" ? TrainingPage::tr("from scratch") : TrainingPage::tr("fine-tuned");
}

}  // namespace

void TrainingPage::showChosen() {
    const auto& space = session().facts().super.space;
    m_view->setArchitecture(m_chosen ? std::optional(m_chosen->sub) : std::nullopt);
    m_name->setText(m_chosen ? m_chosen->name : tr("Nothing chosen yet"));
    m_figures->setVisible(m_chosen && space);
    if (m_chosen && space)
        m_figures->setText(tr("%1 parameters · %2", "count, hash")
                               .arg(format::millions(space::parameterCount(*space, m_chosen->sub)),
                                    QString::fromStdString(space::hashOf(m_chosen->sub)).left(8)));
    const std::string hash = m_chosen ? space::hashOf(m_chosen->sub) : std::string();
    const auto trained = std::find_if(m_trainings.begin(), m_trainings.end(), [&hash](const auto& t) {
        return t.hash == hash && t.state == "finished" && t.bleu;
    });
    m_known->setVisible(trained != m_trainings.end());
    if (trained != m_trainings.end())
        m_known->setText((trained->start == "scratch" ? tr("trained from scratch %1 BLEU, measured")
                                                      : tr("after fine-tuning %1 BLEU, measured"))
                             .arg(format::number(*trained->bleu, 1)));
}

QString TrainingPage::stateText(const store::SubTrainingRecord& t) const {
    if (isLive(t.id))
        return m_task->follower().isStopping() ? tr("stopping…") : tr("running");
    if (t.state == "finished")
        return tr("finished");
    return t.state == "failed" ? tr("failed") : tr("paused");
}

void TrainingPage::fillTable() {
    QVector<RecordTable::Row> rows;
    int selected = -1;
    for (const store::SubTrainingRecord& t : m_trainings) {
        if (t.id == m_shown)
            selected = static_cast<int>(rows.size());
        const QString architecture = tr("enc %1 × %2 · dec %3 × %4", "layers, width")
                                         .arg(t.sub.encoder.size())
                                         .arg(t.sub.encoderEmbed)
                                         .arg(t.sub.decoder.size())
                                         .arg(t.sub.decoderEmbed);
        const QString updates = t.updates < t.plannedUpdates
                                    ? tr("%1 of %2").arg(format::count(t.updates), format::count(t.plannedUpdates))
                                    : format::count(t.updates);
        rows.append({format::count(t.id), stateText(t), architecture, startText(t.start), updates,
                     figure(t.finalLoss ? t.finalLoss : t.bestLoss, 3), figure(t.inheritedBleu, 2), figure(t.bleu, 2)});
    }
    m_filling = true;
    m_records->setRows(rows);
    if (selected >= 0)
        m_table->setCurrentIndex(m_records->index(selected, 0));
    m_filling = false;
    fitColumns();
    m_empty->setVisible(rows.isEmpty());
    m_table->setVisible(!rows.isEmpty());
    const auto* shown = record(m_shown);
    m_story->setVisible(shown != nullptr);
    m_story->setText(shown != nullptr ? storyOf(*shown) : QString());
}

/// As wide as their texts; what is left over is the architecture's.
void TrainingPage::fitColumns() {
    constexpr int Architecture = 2;
    constexpr int Padding = 28;
    const QFontMetrics metrics(m_table->font());
    for (int column = 0; column < m_records->columnCount(); ++column) {
        int widest =
            metrics.horizontalAdvance(m_records->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_records->rowCount(); ++row)
            widest = std::max(widest, metrics.horizontalAdvance(m_records->index(row, column).data().toString()));
        if (column != Architecture)
            m_table->setColumnWidth(column, widest + Padding);
        else
            m_table->horizontalHeader()->setMinimumSectionSize(Padding);
    }
}

/// What became of it, in a sentence or two.
QString TrainingPage::storyOf(const store::SubTrainingRecord& t) const {
    if (t.state == "failed")
        return tr("Training %1 failed: %2").arg(format::count(t.id), QString::fromStdString(t.message));
    QStringList said;
    if (t.state == "finished") {
        said << (t.weightsKind == "averaged"
                     ? tr("Kept: the mean of the last checkpoints, loss %1; the best of them has %2.")
                           .arg(figure(t.averagedLoss, 3), figure(t.bestLoss, 3))
                 : t.averagedLoss ? tr("Kept: the best checkpoint, loss %1; the mean of the last ones has %2.")
                                        .arg(figure(t.bestLoss, 3), figure(t.averagedLoss, 3))
                                  : tr("Kept: the best checkpoint, loss %1.").arg(figure(t.bestLoss, 3)));
        if (t.bleu)
            said << tr("Test BLEU %1, measured (%2).")
                        .arg(format::number(*t.bleu, 2), QString::fromStdString(t.signature));
    } else if (!isLive(t.id)) {
        said << tr("Paused after update %1: it goes on exactly there.").arg(format::count(t.updates));
    } else if (t.bestLoss) {
        said << tr("Best validation loss so far: %1, after update %2.")
                    .arg(figure(t.bestLoss, 3), format::count(t.bestUpdate.value_or(0)));
    }
    if (t.inheritedLoss)
        said << tr("Inherited weights have %1.").arg(figure(t.inheritedLoss, 3));
    if (t.seconds >= 1)
        said << tr("%1 target pieces in %2 of computing.").arg(format::millions(t.pieces), format::duration(t.seconds));
    return said.join(QLatin1Char(' '));
}

void TrainingPage::showCurves() {
    QVector<QPointF> training, validation, bleu;
    for (const auto& [updates, point] : m_points) {
        const double x = millions(point.pieces);
        if (point.loss)
            training.append({x, *point.loss});
        if (point.validLoss)
            validation.append({x, *point.validLoss});
        if (point.bleu)
            bleu.append({x, *point.bleu});
    }
    m_bleu->setCurves(bleu.isEmpty() ? QVector<CurveChart::Curve>()
                                     : QVector<CurveChart::Curve>{{tr("trained"), -1, bleu}});
    if (m_points.empty()) {
        m_losses->clear();
        return;
    }
    m_losses->setPoints(tr("training"), training);
    m_losses->setPoints(tr("validation"), validation);
    const auto* shown = record(m_shown);
    const double last = millions(m_points.rbegin()->second.pieces);
    m_losses->setPoints(tr("inherited weights"),
                        shown != nullptr && shown->inheritedLoss
                            ? QVector<QPointF>{{0.0, *shown->inheritedLoss}, {last, *shown->inheritedLoss}}
                            : QVector<QPointF>());
}

void TrainingPage::showPlaces() {
    // Whoever looks at the newest goes on doing so; whoever looks at an earlier one is left there.
    const bool newest = m_place->currentIndex() <= 0;
    const QVariant looked = m_place->currentData();
    m_place->clear();
    for (auto at = m_samplesAt.rbegin(); at != m_samplesAt.rend(); ++at)
        m_place->addItem(at->first == 0 ? tr("before training") : tr("after update %1").arg(format::count(at->first)),
                         QVariant::fromValue<qint64>(at->first));
    const int found = m_place->findData(looked);
    m_place->setCurrentIndex(m_place->count() == 0 ? -1 : newest || found < 0 ? 0 : found);
    m_place->setVisible(!m_samplesAt.empty());
    m_noSamples->setVisible(m_samplesAt.empty());
    m_sampleTable->setVisible(!m_samplesAt.empty());
    showSamples();
}

void TrainingPage::showSamples() {
    QVector<RecordTable::Row> rows;
    const auto at = m_samplesAt.find(m_place->currentData().toLongLong());
    if (at != m_samplesAt.end())
        for (const store::SubTrainingSample& sample : at->second)
            rows.append({QString::fromStdString(sample.source), QString::fromStdString(sample.reference),
                         QString::fromStdString(sample.translation)});
    m_sampleRows->setRows(rows);
}

void TrainingPage::showActions() {
    const auto* shown = record(m_shown);
    const bool live = isLive(m_shown);
    const bool paused = shown != nullptr && !live && (shown->state == "stopped" || shown->state == "failed");
    m_pause->setText(live ? tr("Pause") : tr("Go on"));
    m_pause->setIcon(signIcon(live ? Sign::Pause : Sign::Play));
    m_pause->setToolTip(live ? tr("It can go on later exactly where it was") : tr("Go on exactly where it was"));
    m_pause->setEnabled((live && !m_task->follower().isStopping()) || (paused && !m_task->isActive()));
    const bool usable = shown != nullptr && !live && shown->hasWeights();
    m_evaluate->setEnabled(usable && !m_evaluating->isActive());
    m_export->setEnabled(usable);
    m_start->setEnabled(session().isOpen() && !m_task->isActive());
}

}  // namespace hatter::ui
