// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Evolution.h"
#include "store/Records.h"

#include <QString>
#include <QStringList>
#include <optional>

namespace hatter::ui {

/// "decoder depth", "decoder layer 2: FFN width": a gene, or a family of genes, by its key (DesignSpace::geneKey).
QString geneText(const std::string& key);
/// "parameters", "FLOPs", "latency on pi4".
QString costText(const search::Cost& cost);
/// "6.93 M", "0.16 G", "40.0 ms".
QString costFigure(const search::Cost& cost, double value);

/// One short text for each thing that is asked: "≤ 7.00 M parameters", "decoder depth 2". None: nothing is asked.
QStringList constraintTexts(const search::Constraints& constraints);

/// A sentence for what cannot be met: limit, bounds, and what to do.
QString infeasibleText(const search::Infeasible& what);

/// What a stored event changed. Nothing for damaged events and those of another space.
std::optional<search::SteeringEvent> steeringEvent(const store::SteeringRecord& record,
                                                   const std::optional<space::DesignSpace>& space);
/// A word or two for the trends: "≤ 73", "constraints", "by hand".
QString steeringMark(const store::SteeringRecord& record, const std::optional<space::DesignSpace>& space);
/// What it changed, in words: "limit 73.0 ms; decoder depth = 2".
QString steeringChangeText(const store::SteeringRecord& record, const std::optional<space::DesignSpace>& space);
/// The whole change in words, with its generation.
QString steeringText(const store::SteeringRecord& record, const std::optional<space::DesignSpace>& space);

}  // namespace hatter::ui
