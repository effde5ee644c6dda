// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <QString>
#include <QVector>
#include <optional>

namespace hatter::ui {

/// A design space that a new workspace may get: one that ships with Hatter, or a HAT YAML of one's own.
struct SpaceChoice {
    QString file;
    QString name;  ///< "demo"
    std::optional<space::DesignSpace> space;
    QString error;  ///< why the file is none, as its reader said it
};

// Never on the GUI thread: these read files.
/// What ships, smallest first.
QVector<SpaceChoice> readShippedSpaces();
SpaceChoice readSpaceChoice(const QString& file);

/// How large the SubTransformers of a space are.
struct SpaceSizes {
    double subTransformers = 0;  ///< how many there are
    /// Parameters with embedding tables of `vocabulary` pieces for both languages.
    qint64 smallest = 0, largest = 0;
};
/// Some microseconds.
SpaceSizes sizesOf(const space::DesignSpace& space, int vocabulary);

}  // namespace hatter::ui
