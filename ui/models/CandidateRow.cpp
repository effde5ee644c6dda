// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CandidateRow.h"

#include "settings/Format.h"
#include "space/Counts.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace hatter::ui {

namespace {
QString word(const char* text) {
    return QCoreApplication::translate("Candidate", text);
}
}  // namespace

std::optional<double> qualityOf(const CandidateRow& row, Quality quality) {
    switch (quality) {
        case Quality::Loss:
            return row.loss;
        case Quality::Bleu:
            return row.bleu;
        case Quality::FinalBleu:
            break;
    }
    return row.finalBleu ? row.finalBleu : row.calibrated ? std::optional(row.calibrated->bleu) : std::nullopt;
}

bool isMeasured(const CandidateRow& row, Quality quality) {
    return quality != Quality::FinalBleu || row.finalBleu.has_value();
}

double costOf(double value, Quality quality) {
    return quality == Quality::Loss ? value : -value;
}

CandidateRow rowOf(const search::Candidate& c, const std::optional<space::DesignSpace>& space,
                   const FlopLengths& lengths) {
    CandidateRow row;
    row.draw = c.draw;
    row.generation = c.generation;
    row.origin = c.origin;
    row.decision = c.decision;
    row.parents = QVector<qint64>(c.parents.begin(), c.parents.end());
    row.sub = c.sub;
    row.hash = QString::fromStdString(space::hashOf(c.sub));
    row.predictedMs = c.latencyMs;
    row.limitMs = c.limitMs;
    row.loss = c.loss;
    row.estimatedLoss = c.estimatedLoss;
    if (space) {
        row.parameters = space::parameterCount(*space, c.sub);
        row.flops = space::flopCount(*space, c.sub, lengths.source, lengths.target);
    }
    return row;
}

CandidateRow rowOf(store::CandidateRecord r) {
    CandidateRow row;
    row.draw = CandidateRow::keyOf(r.draw);
    row.generation = r.generation;
    row.origin = search::originFromText(r.origin).value_or(search::Origin::Manual);
    row.decision = search::decisionFromText(r.decision).value_or(search::Decision::Evaluated);
    row.parents = QVector<qint64>(r.parents.begin(), r.parents.end());
    row.sub = std::move(r.sub);
    row.hash = QString::fromStdString(r.hash);
    row.parameters = r.parameters;
    row.flops = r.flops;
    row.predictedMs = r.predictedMs;
    row.limitMs = r.limitMs;
    row.measuredMs = r.measuredMs;
    row.loss = r.loss;
    row.estimatedLoss = r.estimatedLoss;
    row.fullLoss = r.fullLoss;
    row.bleu = r.bleu;
    row.bleuSignature = QString::fromStdString(r.bleuSignature);
    row.finalBleu = r.finalBleu;
    row.fromScratch = r.finalStart == "scratch";
    return row;
}

std::size_t roomFor(std::size_t count) {
    constexpr std::size_t Least = 200000;  // about 60 MB of addresses
    return std::max(Least, 2 * count);
}

std::vector<CandidateRow> roomyCopy(const std::vector<CandidateRow>& rows) {
    std::vector<CandidateRow> copy;
    copy.reserve(roomFor(rows.size()));
    copy.insert(copy.end(), rows.begin(), rows.end());
    return copy;
}

quint64 hashKey(const QString& hash) {
    bool isNumber = false;
    const quint64 key = hash.toULongLong(&isNumber, 16);
    return isNumber ? key : qHash(hash);
}

bool isEvaluated(const CandidateRow& row) {
    return !row.isRefused() && (row.loss || row.decision == search::Decision::Dropped);
}

QString numberText(qint64 key) {
    return key < CandidateRow::AfterwardsKey
               ? format::count(key)
               : word(QT_TRANSLATE_NOOP("Candidate", "H%1")).arg(key - CandidateRow::AfterwardsKey + 1);
}

QString originText(search::Origin origin) {
    switch (origin) {
        case search::Origin::Random:
            return word(QT_TRANSLATE_NOOP("Candidate", "random"));
        case search::Origin::Mutation:
            return word(QT_TRANSLATE_NOOP("Candidate", "mutation"));
        case search::Origin::Crossover:
            return word(QT_TRANSLATE_NOOP("Candidate", "crossover"));
        case search::Origin::Manual:
            return word(QT_TRANSLATE_NOOP("Candidate", "by hand"));
    }
    return {};
}

QString decisionText(const CandidateRow& row) {
    if (row.decision == search::Decision::Excluded)
        return word(QT_TRANSLATE_NOOP("Candidate", "excluded"));
    if (row.isRefused())
        return word(QT_TRANSLATE_NOOP("Candidate", "refused, too slow"));
    if (row.decision == search::Decision::Dropped)
        return word(QT_TRANSLATE_NOOP("Candidate", "dropped early"));
    if (row.onFront)
        return word(QT_TRANSLATE_NOOP("Candidate", "on the front"));
    if (row.decision == search::Decision::Cached)
        return word(QT_TRANSLATE_NOOP("Candidate", "seen before"));
    return word(QT_TRANSLATE_NOOP("Candidate", "dominated"));
}

}  // namespace hatter::ui
