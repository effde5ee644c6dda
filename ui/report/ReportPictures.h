// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/RunReport.h"

#include <QImage>

/// The pictures of a report, light whatever the window looks like.
namespace hatter::ui {

/// What a plot is painted for: letters have the size of those around it.
enum class ReportPaper {
    Screen,  ///< as wide as a page in a browser
    A4       ///< as wide as the text of a sheet
};

/// Validation loss against latency. GUI thread only: a widget paints it.
QImage lossPicture(const RunReport& report, ReportPaper paper = ReportPaper::Screen);
/// BLEU against latency, null if fewer than two SubTransformers have BLEU. GUI thread only.
QImage bleuPicture(const RunReport& report, ReportPaper paper = ReportPaper::Screen);
/// Any thread.
QImage architecturePicture(const RunReport& report, const space::SubTransformer& sub);

/// What only the GUI thread can paint.
struct ReportPlots {
    QImage loss, bleu;  ///< `bleu` may be null
};

}  // namespace hatter::ui
