// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"

#include <QHash>
#include <QPair>
#include <QString>
#include <QVector>

namespace hatter::ui {

/// "finished", "running", ... in the person's language.
QString runStateText(const std::string& state);
/// "HAT's evolution", "Pareto front (NSGA-II)", ...
QString runMethodText(const std::string& algorithm);

/// What a run was started with and what belongs to it, as lines of a name and a value: those that we know in our order
/// and in words, others as they are stored. Damaged settings are said to be.
QVector<QPair<QString, QString>> runSettings(const store::RunRecord& run);

/// Of one run: how many candidates of each decision, as the store words them.
using DecisionsOfRun = QHash<QString, qint64>;

}  // namespace hatter::ui
