// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/LatencySnapshots.h"

#include <QPair>
#include <QStringList>
#include <QVector>

namespace hatter::ui {

// What the window says of targets and their rows, in the person's language.

/// "used", "anchor", "quarantined: the anchor drifted".
QString stateText(const LatencyEntry& entry);
/// "#57, 14:22:10" of a measured row, "row 58" of an imported one.
QString titleText(const LatencyEntry& entry, bool imported);
/// Lines of a hover card: see HoverCard.
QStringList hoverLines(const LatencyEntry& entry, bool imported);
/// The layers of a measured row, or the averages of an imported one.
QString architectureText(const LatencyEntry& entry);
/// "load 1.02 · 1,500 MHz · 61 °C, no throttling"; empty where nothing is known.
QString conditionsText(const latency::Conditions& conditions);
/// "eager runtime · 24 → 24 tokens · beam 5 · 4 threads · float32 · trimmed mean 10–90 %".
QString protocolText(const latency::Protocol& protocol);
/// Where a target is: its machine in a few words, its command, or what was imported.
QString placeText(const TargetFacts& facts);
/// "74 measured · MAPE 2.7 %", "168 quarantined (8.4 %)".
QString summaryText(const TargetFacts& facts);
/// What a connection said, without its command; empty: it answers again.
QString newsText(const QString& news, const QString& command);
/// Name and value of what is known of a machine.
QVector<QPair<QString, QString>> machineFacts(const TargetFacts& facts);
/// "cost regression", "HAT's network".
QString predictorText(const latency::LatencyPredictor& predictor);
/// "57 used · 9 anchors · 7 quarantined · 15 min 30 s".
QString countText(const TargetFacts& facts);

}  // namespace hatter::ui
