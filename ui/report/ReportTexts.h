// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/RunReport.h"

#include <QString>
#include <QStringList>
#include <QVector>

/// What a report says, as plain text in the person's language: the page and the PDF say the same. Any thread.
namespace hatter::ui {

struct ReportFact {
    QString name;
    QStringList lines;
};

QString reportTitle(const RunReport& report);
/// State, counts, limits, the front in one line, errors of the predictor, signatures.
QVector<ReportFact> reportFacts(const RunReport& report);

/// The columns of figures of the front, and a member's cells.
QStringList frontTitles();
QStringList frontCells(const store::CandidateRecord& member);
/// What the figures of the front stand for.
QString frontNote();
/// "Candidate 12: 34.5 ms predicted"
QString memberCaption(const store::CandidateRecord& member);

}  // namespace hatter::ui
