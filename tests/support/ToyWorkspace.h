// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Cli.h"

#include <algorithm>
#include <tuple>

namespace hatter::test {

/// The first 200 lines of a file of the toy corpus, or the others.
inline QString toyPart(const QString& folder, const char* file, bool first) {
    QFile in(toyFile(file));
    static_cast<void>(in.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = in.readAll().trimmed().split('\n');
    QDir().mkpath(folder);
    QFile out(folder + (first ? "/train-" : "/valid-") + QLatin1String(file));
    static_cast<void>(out.open(QIODevice::WriteOnly));
    out.write((first ? lines.first(200) : lines.sliced(200)).join('\n') + '\n');
    return out.fileName();
}

/// The commands that make a workspace in which a search can run: a SuperTransformer that is trained on the toy corpus
/// for a moment, and a predictor that is fitted to measurements of this machine. There are 100 validation pairs, enough
/// for races. The corpus is written beside the workspace.
inline QList<QStringList> toyWorkspaceCommands(const QString& workspace) {
    const QString folder = workspace + QStringLiteral("-corpus");
    QStringList prepare = prepareArguments(workspace);
    for (const auto& [option, file, first] :
         {std::tuple{"--source", "train.en", true}, std::tuple{"--target", "train.de", true},
          std::tuple{"--valid-source", "train.en", false}, std::tuple{"--valid-target", "train.de", false}})
        prepare[prepare.indexOf(QLatin1String(option)) + 1] = toyPart(folder, file, first);
    return {prepare,
            trainArguments(workspace, 60),
            {"latency", "measure", "-W", workspace, "--samples", "12", "--runs", "3", "--warm-up", "1", "--beam", "2",
             "--source-length", "6", "--target-length", "6", "--json"},
            {"latency", "fit", "-W", workspace, "--json"}};
}

/// Of predicted latencies, in milliseconds: limits between them are met by some and missed by others.
struct LimitRange {
    double fastestMs = 1e300, slowestMs = 0.0;
    double at(double share) const { return fastestMs + share * (slowestMs - fastestMs); }
    QString text(double share) const { return QString::number(at(share), 'g', 17); }
};

/// Of what `latency show --json` said.
inline LimitRange limitRange(const CliResult& shown) {
    LimitRange range;
    for (const QJsonObject& m : shown.events(QStringLiteral("measurement"))) {
        const double ms = m.value(QStringLiteral("predicted_ms")).toDouble();
        range = {std::min(range.fastestMs, ms), std::max(range.slowestMs, ms)};
    }
    return range;
}

}  // namespace hatter::test
