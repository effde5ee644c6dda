// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/StoredColumns.h"

#include "models/CandidateRow.h"
#include "settings/Format.h"

#include <QCoreApplication>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>

namespace hatter::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StoredCandidates)
};

constexpr double None = std::numeric_limits<double>::quiet_NaN();

QString optionalText(const std::optional<double>& value, int digits) {
    return value ? format::number(*value, digits) : QString();
}

std::string plain(double value) {
    if (!std::isfinite(value))
        return {};
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value);
    return {text, end.ptr};
}

std::string plain(const std::optional<double>& value) {
    return value ? plain(*value) : std::string();
}

/// The words are those of the search page.
QString decisionOf(const StoredRow& row) {
    CandidateRow words;
    words.decision = row.decision;
    words.onFront = row.onFront;
    return decisionText(words);
}

/// As the table stands from the best to the least: the front, what was evaluated, what is known, what was refused.
int rank(const StoredRow& row) {
    return row.onFront                                                     ? 0
           : row.isRefused()                                               ? 3
           : row.decision == search::Decision::Cached || row.estimatedLoss ? 2
                                                                           : 1;
}

}  // namespace

QString storedTitle(StoredColumn column) {
    switch (column) {
        case StoredColumn::Run:
            return Words::tr("Run");
        case StoredColumn::Draw:
            return Words::tr("#");
        case StoredColumn::Generation:
            return Words::tr("Gen.");
        case StoredColumn::Origin:
            return Words::tr("Origin");
        case StoredColumn::Decision:
            return Words::tr("Decision");
        case StoredColumn::Predicted:
            return Words::tr("Predicted ms");
        case StoredColumn::Measured:
            return Words::tr("Measured ms");
        case StoredColumn::Limit:
            return Words::tr("Limit ms");
        case StoredColumn::Loss:
            return Words::tr("Loss");
        case StoredColumn::Bleu:
            return Words::tr("BLEU");
        case StoredColumn::Parameters:
            return Words::tr("Params M");
        case StoredColumn::Flops:
            return Words::tr("FLOPs G");
        case StoredColumn::Sentences:
            return Words::tr("Sentences");
        case StoredColumn::Seconds:
            return Words::tr("Time s");
        case StoredColumn::Hash:
            return Words::tr("Hash");
        case StoredColumn::Architecture:
            return Words::tr("Architecture");
        case StoredColumn::Pin:
        case StoredColumn::Count:
            break;
    }
    return {};
}

QString storedName(StoredColumn column) {
    switch (column) {
        case StoredColumn::Pin:
            return Words::tr("In the comparison");
        case StoredColumn::Draw:
            return Words::tr("Number of the draw");
        case StoredColumn::Generation:
            return Words::tr("Generation");
        case StoredColumn::Predicted:
            return Words::tr("Predicted latency, ms");
        case StoredColumn::Measured:
            return Words::tr("Measured latency, ms");
        case StoredColumn::Limit:
            return Words::tr("Limit at the draw, ms");
        case StoredColumn::Parameters:
            return Words::tr("Parameters, millions");
        case StoredColumn::Flops:
            return Words::tr("FLOPs, billions");
        case StoredColumn::Sentences:
            return Words::tr("Sentences evaluated");
        case StoredColumn::Seconds:
            return Words::tr("Time of its evaluation, s");
        default:
            return storedTitle(column);
    }
}

bool isFigure(StoredColumn column) {
    switch (column) {
        case StoredColumn::Pin:
        case StoredColumn::Origin:
        case StoredColumn::Decision:
        case StoredColumn::Hash:
        case StoredColumn::Architecture:
            return false;
        default:
            return true;
    }
}

QString storedText(const StoredRow& row, StoredColumn column) {
    switch (column) {
        case StoredColumn::Run:
            return format::count(row.run);
        case StoredColumn::Draw:
            return numberText(row.draw);
        case StoredColumn::Generation:
            return format::count(row.generation);
        case StoredColumn::Origin:
            return originText(row.origin);
        case StoredColumn::Decision:
            return decisionOf(row);
        case StoredColumn::Predicted:
            return format::number(row.predictedMs, 1);
        case StoredColumn::Measured:
            return optionalText(row.measuredMs, 1);
        case StoredColumn::Limit:
            return std::isfinite(row.limitMs) ? format::number(row.limitMs, 1) : QString();
        case StoredColumn::Loss:
            return row.estimatedLoss ? Words::tr("≈ %1").arg(format::number(*row.estimatedLoss, 3))
                                     : optionalText(row.loss, 3);
        case StoredColumn::Bleu:
            return optionalText(row.bleu, 2);
        case StoredColumn::Parameters:
            return format::number(static_cast<double>(row.architecture->parameters) / 1e6, 2);
        case StoredColumn::Flops:
            return row.architecture->flops > 0 ? format::number(static_cast<double>(row.architecture->flops) / 1e9, 2)
                                               : QString();
        case StoredColumn::Sentences:
            return row.sentences > 0 ? format::count(row.sentences) : QString();
        case StoredColumn::Seconds:
            return row.seconds > 0 ? format::number(row.seconds, 2) : QString();
        case StoredColumn::Hash:
            return QString::fromStdString(row.architecture->hash);
        case StoredColumn::Architecture:
            return QString::fromStdString(row.architecture->text);
        case StoredColumn::Pin:
        case StoredColumn::Count:
            break;
    }
    return {};
}

double storedKey(const StoredRow& row, StoredColumn column) {
    switch (column) {
        case StoredColumn::Run:
            return static_cast<double>(row.run);
        case StoredColumn::Draw:
            return static_cast<double>(row.draw);
        case StoredColumn::Generation:
            return row.generation;
        case StoredColumn::Origin:
            return static_cast<double>(row.origin);
        case StoredColumn::Decision:
            return rank(row);
        case StoredColumn::Predicted:
            return row.predictedMs;
        case StoredColumn::Measured:
            return row.measuredMs.value_or(None);
        case StoredColumn::Limit:
            return row.limitMs;
        case StoredColumn::Loss:
            return row.loss.value_or(None);
        case StoredColumn::Bleu:
            return row.bleu.value_or(None);
        case StoredColumn::Parameters:
            return static_cast<double>(row.architecture->parameters);
        case StoredColumn::Flops:
            return static_cast<double>(row.architecture->flops);
        case StoredColumn::Sentences:
            return row.sentences > 0 ? static_cast<double>(row.sentences) : None;
        case StoredColumn::Seconds:
            return row.seconds > 0 ? row.seconds : None;
        default:
            return static_cast<double>(row.id);
    }
}

qint64 storedDraw(const StoredRow& row) {
    return row.draw < CandidateRow::AfterwardsKey ? row.draw : CandidateRow::AfterwardsKey - row.draw;
}

QStringList plainNames(StoredColumn column) {
    static const QStringList names[] = {
        {},
        {QStringLiteral("run")},
        {QStringLiteral("draw")},
        {QStringLiteral("generation")},
        {QStringLiteral("origin")},
        {QStringLiteral("decision"), QStringLiteral("on_front")},
        {QStringLiteral("predicted_ms")},
        {QStringLiteral("measured_ms")},
        {QStringLiteral("limit_ms")},
        {QStringLiteral("loss"), QStringLiteral("estimated_loss")},
        {QStringLiteral("bleu")},
        {QStringLiteral("parameters")},
        {QStringLiteral("flops")},
        {QStringLiteral("sentences")},
        {QStringLiteral("seconds")},
        {QStringLiteral("hash")},
        {QStringLiteral("architecture")},
    };
    static_assert(std::size(names) == static_cast<std::size_t>(StoredColumn::Count));
    return names[static_cast<std::size_t>(column)];
}

void addPlain(const StoredRow& row, StoredColumn column, std::vector<std::string>& cells) {
    switch (column) {
        case StoredColumn::Run:
            cells.push_back(std::to_string(row.run));
            break;
        case StoredColumn::Draw:
            cells.push_back(std::to_string(storedDraw(row)));
            break;
        case StoredColumn::Generation:
            cells.push_back(std::to_string(row.generation));
            break;
        case StoredColumn::Origin:
            cells.push_back(search::toText(row.origin));
            break;
        case StoredColumn::Decision:
            cells.push_back(search::toText(row.decision));
            cells.push_back(row.onFront ? "1" : "0");
            break;
        case StoredColumn::Predicted:
            cells.push_back(plain(row.predictedMs));
            break;
        case StoredColumn::Measured:
            cells.push_back(plain(row.measuredMs));
            break;
        case StoredColumn::Limit:
            cells.push_back(plain(row.limitMs));
            break;
        case StoredColumn::Loss:
            cells.push_back(plain(row.loss));
            cells.push_back(plain(row.estimatedLoss));
            break;
        case StoredColumn::Bleu:
            cells.push_back(plain(row.bleu));
            break;
        case StoredColumn::Parameters:
            cells.push_back(std::to_string(row.architecture->parameters));
            break;
        case StoredColumn::Flops:
            cells.push_back(std::to_string(row.architecture->flops));
            break;
        case StoredColumn::Sentences:
            cells.push_back(std::to_string(row.sentences));
            break;
        case StoredColumn::Seconds:
            cells.push_back(plain(row.seconds));
            break;
        case StoredColumn::Hash:
            cells.push_back(row.architecture->hash);
            break;
        case StoredColumn::Architecture:
            cells.push_back(row.architecture->text);
            break;
        case StoredColumn::Pin:
        case StoredColumn::Count:
            break;
    }
}

}  // namespace hatter::ui
