// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CandidateRow.h"
#include "models/ChoiceCounts.h"
#include "models/FrontHistory.h"
#include "search/ParetoFront.h"

#include <QPointF>
#include <unordered_map>

namespace hatter::ui {

/// What the charts say about one run: its front after each generation, its best losses and hypervolume by evaluations,
/// and how often each choice was evaluated. Kept as candidates arrive: each costs the same, the first and the
/// hundred-thousandth. A value: made on the reader's thread, or in slices on the GUI's.
class RunDigest {
public:
    /// `reference`: the corner that the run's hypervolume is taken to; without one there is none.
    explicit RunDigest(std::optional<search::ParetoPoint> reference = {}) : m_reference(reference) {}

    bool hasReference() const { return m_reference.has_value(); }

    /// In the order of the draws.
    void add(const CandidateRow& row);
    /// Adds `rows` from `next` on for about `budgetMs`, and moves `next`; true when all are in.
    bool addSome(const std::vector<CandidateRow>& rows, std::size_t& next, double budgetMs);

    /// Different architectures that were evaluated, here or before: the store may have known their losses. Those that
    /// were dropped early count as well.
    qint64 evaluations() const { return static_cast<qint64>(m_evaluated.size()); }
    int lastGeneration() const { return static_cast<int>(m_draws.size()) - 1; }  ///< -1: nothing was drawn
    const FrontHistory& front(Quality quality) const { return m_fronts[static_cast<std::size_t>(quality)]; }
    /// Of everything that was evaluated.
    const ChoiceCounts& choices() const { return m_choices; }
    /// By evaluations: the smallest loss so far under a limit, a point for each step, and the last evaluation.
    QVector<QPointF> bestLoss(double limitMs) const;
    QVector<QPointF> hypervolume() const;
    /// Where something that happened at a draw stands on an axis on which a generation's number marks its end.
    double placeOf(qint64 draw, int generation) const;

private:
    struct Evaluated {
        double latencyMs = 0;
        double loss = 0;  ///< not a number: dropped early
    };
    struct Draws {
        qint64 first = 0, last = 0;
    };

    void count(const CandidateRow& row);
    void addToFronts(const CandidateRow& row);

    std::optional<search::ParetoPoint> m_reference;
    std::vector<Evaluated> m_evaluated;
    std::unordered_map<quint64, std::size_t> m_known;  ///< by hash: index of the evaluated
    FrontHistory m_fronts[Qualities];                  ///< by Quality
    QVector<QPointF> m_hypervolume;                    ///< a point for each step
    ChoiceCounts m_choices;
    std::vector<Draws> m_draws;  ///< of each generation
};

}  // namespace hatter::ui
