// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineRunner.h"

#include <QSize>
#include <QStringList>

namespace hatter::ui {

/// Pictures of every page and of the window's own dialogs, in light and dark and in each language, as
/// LANGUAGE-LOOK-PAGE.png in `folder`. Without a workspace: what can be seen without one. Nothing is shown on the
/// screen and no setting is kept. Gives the files. Throws Error where a file cannot be written or the workspace not be
/// read.
QStringList writeScreenshots(const EngineRunner::Factory& factory, const QString& folder, const QString& workspace,
                             const QSize& size = {1440, 900});

}  // namespace hatter::ui
