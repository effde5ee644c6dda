// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/StoredRow.h"

#include <QString>
#include <QStringList>
#include <string>
#include <vector>

namespace hatter::ui {

/// What is told of a stored candidate, in the order of the table. The last one gets the room that is left.
enum class StoredColumn {
    Pin,
    Run,
    Draw,
    Generation,
    Origin,
    Decision,
    Predicted,
    Measured,
    Limit,
    Loss,
    Bleu,
    Parameters,
    Flops,
    Sentences,
    Seconds,
    Hash,
    Architecture,
    Count
};

/// Short, for a table's head.
QString storedTitle(StoredColumn column);
/// With the unit, for menus.
QString storedName(StoredColumn column);
bool isFigure(StoredColumn column);

/// In the person's language.
QString storedText(const StoredRow& row, StoredColumn column);
/// What a row is sorted by; NaN: it has no figure. Not for architectures and hashes, which are sorted by text.
double storedKey(const StoredRow& row, StoredColumn column);

/// The store's own number: 0, -1, ... for those that were added when the run was over.
qint64 storedDraw(const StoredRow& row);

/// For files and the clipboard: names as in the database, figures with a point and all their digits, decisions as the
/// store words them. A column may give more than one.
QStringList plainNames(StoredColumn column);
void addPlain(const StoredRow& row, StoredColumn column, std::vector<std::string>& cells);

}  // namespace hatter::ui
