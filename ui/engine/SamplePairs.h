// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PairTable.h"
#include "store/Workspace.h"

#include <QString>
#include <QVector>

namespace hatter::ui {

/// Pairs of a split as the training sees them.
struct SamplePairs {
    qint64 total = 0;  ///< pairs of the split
    QVector<SentencePair> pairs;
};

/// Draws `count` pairs of a split out of the workspace's binary data, in their order there; the same seed draws the
/// same. Only the index and the drawn sentences are read. Never on the GUI thread. Throws hatter::Error for files that
/// are missing or damaged.
SamplePairs readSamplePairs(const store::Workspace& workspace, const QString& split, int count, quint32 seed);

}  // namespace hatter::ui
