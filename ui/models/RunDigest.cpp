// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunDigest.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <limits>

namespace hatter::ui {

namespace {
constexpr double None = std::numeric_limits<double>::quiet_NaN();

constexpr int MostGenerations = 1000000;  ///< a number from a file makes no list longer than this
}  // namespace

void RunDigest::add(const CandidateRow& row) {
    const int generation = std::clamp(row.generation, 0, MostGenerations);
    while (lastGeneration() < generation)
        m_draws.push_back({row.draw, row.draw});
    Draws& draws = m_draws[static_cast<std::size_t>(generation)];
    draws.last = std::max(draws.last, row.draw);
    if (row.isRefused())
        return;
    count(row);
    addToFronts(row);
}

bool RunDigest::addSome(const std::vector<CandidateRow>& rows, std::size_t& next, double budgetMs) {
    constexpr std::size_t Slice = 100;
    QElapsedTimer timer;
    timer.start();
    while (next < rows.size()) {
        for (const std::size_t end = std::min(next + Slice, rows.size()); next < end; ++next)
            add(rows[next]);
        if (static_cast<double>(timer.nsecsElapsed()) / 1e6 > budgetMs)
            break;
    }
    return next >= rows.size();
}

void RunDigest::count(const CandidateRow& row) {
    if (!isEvaluated(row))
        return;
    const auto [known, isNew] = m_known.try_emplace(hashKey(row.hash), m_evaluated.size());
    if (isNew) {
        m_evaluated.push_back({row.predictedMs, row.loss.value_or(None)});
        m_choices.add(row.sub);
    } else if (row.loss && std::isnan(m_evaluated[known->second].loss)) {
        m_evaluated[known->second].loss = *row.loss;  // dropped once, evaluated whole later
    }
}

void RunDigest::addToFronts(const CandidateRow& row) {
    for (const Quality quality : {Quality::Bleu, Quality::FinalBleu})
        if (const auto bleu = qualityOf(row, quality))
            m_fronts[static_cast<std::size_t>(quality)].add({row.draw, row.predictedMs, *bleu}, costOf(*bleu, quality),
                                                            row.generation);
    if (!row.loss || !m_fronts[0].add({row.draw, row.predictedMs, *row.loss}, *row.loss, row.generation))
        return;
    if (m_reference)
        m_hypervolume.append(
            {static_cast<double>(evaluations()), m_fronts[0].areaTo(m_reference->latencyMs, m_reference->loss)});
}

QVector<QPointF> RunDigest::bestLoss(double limitMs) const {
    QVector<QPointF> steps;
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_evaluated.size(); ++i)
        if (m_evaluated[i].latencyMs <= limitMs && m_evaluated[i].loss < best) {
            best = m_evaluated[i].loss;
            steps.append({static_cast<double>(i + 1), best});
        }
    if (!steps.isEmpty())
        steps.append({static_cast<double>(evaluations()), best});
    return steps;
}

QVector<QPointF> RunDigest::hypervolume() const {
    QVector<QPointF> steps = m_hypervolume;
    if (!steps.isEmpty())
        steps.append({static_cast<double>(evaluations()), steps.last().y()});
    return steps;
}

double RunDigest::placeOf(qint64 draw, int generation) const {
    if (generation < 0 || generation > lastGeneration())
        return generation;
    const Draws& draws = m_draws[static_cast<std::size_t>(generation)];
    double size = static_cast<double>(draws.last - draws.first + 1);
    // One that is still being drawn will be about as large as the last one.
    if (generation == lastGeneration() && generation > 0) {
        const Draws& before = m_draws[static_cast<std::size_t>(generation) - 1];
        size = std::max(size, static_cast<double>(before.last - before.first + 1));
    }
    const double part = std::clamp(static_cast<double>(draw - draws.first) / size, 0.0, 1.0);
    return std::max(0.0, generation - 1 + part);
}

}  // namespace hatter::ui
