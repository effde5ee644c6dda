// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/RunReport.h"

#include <QImage>
#include <QString>
#include <QStringList>

namespace hatter::ui {

/// Writes a search as something to read and to pass on: report.html (one file, pictures inside), report.json with the
/// same figures, front.png (BLEU against latency, or the loss where no BLEU was measured), front-loss.png and
/// architecture-HASH.png of each member of the front. Each file appears whole or not at all.
///
/// GUI thread only (it paints widgets); works on the offscreen platform. `run` 0: the latest. Returns the files, the
/// page first. Throws InputError if the workspace has no such run, Error if a file cannot be written.
QStringList writeReport(const QString& workspaceFolder, const QString& outFolder, qint64 run = 0);

/// The same for a report that was read already, on whichever thread.
QStringList writeReport(const RunReport& report, const QString& outFolder);

/// The pictures by themselves. GUI thread only.
QImage lossPicture(const RunReport& report);
/// Null if fewer than two SubTransformers have BLEU.
QImage bleuPicture(const RunReport& report);
QImage architecturePicture(const RunReport& report, const space::SubTransformer& sub);

/// The page; `pictures` are PNGs by file name, which it carries inside.
QString reportPage(const RunReport& report, const std::vector<std::pair<QString, QByteArray>>& pictures);

}  // namespace hatter::ui
