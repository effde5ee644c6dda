// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/PublishedModels.h"

#include <QString>
#include <functional>

class QWidget;

namespace hatter::ui {

class Session;

/// Asks for a file, without holding up the event loop, and writes HAT's YAML of a published model on the reader's
/// thread. `written` gets the file's name, `failed` the reason; neither is called where the question is cancelled or
/// `parent` is gone. GUI thread only.
void saveYaml(QWidget* parent, Session& session, const space::PublishedModel& model,
              std::function<void(const QString& file)> written, std::function<void(const QString& reason)> failed);

}  // namespace hatter::ui
