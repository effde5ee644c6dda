// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "score/Calibration.h"
#include "search/Evolution.h"
#include "space/DesignSpace.h"
#include "store/Records.h"

#include <QMetaType>
#include <QString>
#include <QVector>
#include <optional>
#include <vector>

namespace hatter::ui {

/// One sampled candidate as the window shows it. Its key in plots and tables is the number of its draw, which is unique
/// within a run and known before the store has seen it.
struct CandidateRow {
    qint64 draw = 0;
    int generation = 0;
    search::Origin origin = search::Origin::Random;
    search::Decision decision = search::Decision::Evaluated;
    QVector<qint64> parents;
    space::SubTransformer sub;
    QString hash;
    qint64 parameters = 0;
    qint64 flops = 0;  ///< 0: not known before the run's sentence lengths are
    double predictedMs = 0;
    double limitMs = 0;
    std::optional<double> measuredMs;
    std::optional<double> loss;           ///< on the run's subset of the validation set
    std::optional<double> estimatedLoss;  ///< of one that lost a race: by a part of the subset
    std::optional<double> fullLoss;       ///< on the whole validation set
    std::optional<double> bleu;           ///< measured on the test set
    QString bleuSignature;
    std::optional<double> finalBleu;  ///< measured on the test set, after the architecture was trained by itself
    bool fromScratch = false;         ///< that training began with random weights, not with inherited ones
    std::optional<score::Calibration::Value> calibrated;  ///< BLEU after training, told by others that were trained
    bool onFront = false;                                 ///< of the quality that is shown

    /// Never evaluated: too slow, or excluded by another bound.
    bool isRefused() const { return decision == search::Decision::TooSlow || decision == search::Decision::Excluded; }
    /// Added to the run when it was over: no draw of the search.
    bool isAfterwards() const { return draw >= AfterwardsKey; }

    /// The store numbers those 0, -1, -2, ... downward; as keys of plots and tables they are this, and one more each.
    static constexpr qint64 AfterwardsKey = 1'000'000'000;
    static qint64 keyOf(qint64 draw) { return draw > 0 ? draw : AfterwardsKey - draw; }
};
/// The store's hashes are sixteen hexadecimal digits: as a number, or any number that goes with another text.
quint64 hashKey(const QString& hash);
/// Its loss is known, or it was dropped early: it cost an evaluation in this run or in another one.
bool isEvaluated(const CandidateRow& row);
/// "386" or, for one that was added by hand afterwards, "H2".
QString numberText(qint64 key);

/// What the plot has upward: loss and BLEU with inherited weights, as measured, or BLEU after training, as measured of
/// those that were trained and calibrated of the others.
enum class Quality { Loss, Bleu, FinalBleu };
constexpr int Qualities = 3;

std::optional<double> qualityOf(const CandidateRow& row, Quality quality);
/// Else what qualityOf() says is calibrated.
bool isMeasured(const CandidateRow& row, Quality quality);
/// Smaller is better in what this returns, whatever the quality.
double costOf(double value, Quality quality);

/// How sentence lengths enter FLOPs: those of the latency protocol.
struct FlopLengths {
    int source = 30;
    int target = 30;
};

CandidateRow rowOf(const search::Candidate& candidate, const std::optional<space::DesignSpace>& space,
                   const FlopLengths& lengths);
CandidateRow rowOf(store::CandidateRecord record);

/// A copy with room for many more. Rows are large: when a vector of a hundred thousand moves to a larger place, a
/// person feels it. Room that is not used costs no memory.
std::vector<CandidateRow> roomyCopy(const std::vector<CandidateRow>& rows);
/// So much room `count` rows need for that.
std::size_t roomFor(std::size_t count);

/// "crossover", "on the front", ... in the person's language.
QString originText(search::Origin origin);
QString decisionText(const CandidateRow& row);

}  // namespace hatter::ui

Q_DECLARE_METATYPE(const hatter::ui::CandidateRow*)
