// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/HatSettings.h"

#include <QString>
#include <optional>

namespace hatter::ui {

/// What a file is that somebody let fall on the window: told by what is in it, not by its name. A value.
struct DroppedFile {
    enum class Kind { Workspace, Checkpoint, Predictor, Yaml, LatencyCsv, Unknown };

    Kind kind = Kind::Unknown;
    QString path;
    std::optional<space::HatFile> yaml;  ///< Yaml
    QString reason;                      ///< Unknown: why it is nothing that we can take

    /// Reads it, as far as is needed to tell: never on the GUI thread. Never throws.
    static DroppedFile look(const QString& path);
};

}  // namespace hatter::ui
