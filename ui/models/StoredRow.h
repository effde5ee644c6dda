// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Evolution.h"

#include <QtGlobal>
#include <optional>
#include <string>

namespace hatter::ui {

/// An architecture as the store has it. Candidates of all runs that are equal share one.
struct StoredArchitecture {
    std::string text;  ///< space::toText
    std::string hash;
    int encoderDepth = 0, decoderDepth = 0;
    int encoderEmbed = 0, decoderEmbed = 0;
    qint64 parameters = 0;
    qint64 flops = 0;
};

/// One candidate of any run, small enough for hundreds of thousands: what its architecture says is said once.
struct StoredRow {
    qint64 id = 0;  ///< of the store; ascending
    qint64 run = 0;
    qint64 draw = 0;  ///< its key in the run, see CandidateRow::keyOf
    int generation = 0;
    search::Origin origin = search::Origin::Random;
    search::Decision decision = search::Decision::Evaluated;
    bool onFront = false;  ///< of its run: latency and loss
    const StoredArchitecture* architecture = nullptr;
    double predictedMs = 0;
    double limitMs = 0;
    std::optional<double> measuredMs, loss, estimatedLoss, bleu;
    qint64 sentences = 0;  ///< that it was evaluated on in its run
    double seconds = 0;    ///< that this took

    bool isRefused() const { return decision == search::Decision::TooSlow || decision == search::Decision::Excluded; }
};

}  // namespace hatter::ui
