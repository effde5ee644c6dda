// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/ReportPictures.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <utility>
#include <vector>

namespace hatter::ui {

/// Writes a search as something to read and to pass on. A `place` that ends in ".pdf" is one file of A4 pages. Any
/// other is a folder: report.html (one file, pictures inside), report.json with the same figures, front.png (BLEU
/// against latency, or the loss where no BLEU was measured), front-loss.png and architecture-HASH.png of each member of
/// the front. A new folder appears when all of it is written; in one that exists, the files replace earlier ones.
/// Nothing appears in part. Returns the files, the page first.
///
/// GUI thread only (it paints widgets); works on the offscreen platform. `run` 0: the latest. Throws InputError if the
/// workspace has no such run, Error if a file cannot be written.
QStringList writeReport(const QString& workspaceFolder, const QString& place, qint64 run = 0);

/// The same for a report that was read and whose plots were painted already. Any thread.
QStringList writeReport(const RunReport& report, const ReportPlots& plots, const QString& place);

/// Whether a report at `place` is one file.
bool isReportFile(const QString& place);
/// What the plots of a report at `place` are painted for.
ReportPaper reportPaper(const QString& place);

/// The page; `pictures` are PNGs by file name, which it carries inside. Any thread.
QString reportPage(const RunReport& report, const std::vector<std::pair<QString, QByteArray>>& pictures);

/// The report as A4 pages. Any thread.
QByteArray reportPdf(const RunReport& report, const ReportPlots& plots);

}  // namespace hatter::ui
