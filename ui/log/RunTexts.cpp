// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/RunTexts.h"

#include "base/Error.h"
#include "models/SteeringText.h"
#include "search/Constraints.h"
#include "settings/Format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <cmath>

namespace hatter::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunTexts)
};

using Line = QPair<QString, QString>;

constexpr int LongestValue = 400;

QString yesNo(bool yes) {
    return yes ? Words::tr("yes") : Words::tr("no");
}

/// A number without more digits than it has.
QString figure(double value) {
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return format::count(static_cast<qint64>(value));
    return QLocale().toString(value, 'g', 6);
}

QString planText(const QJsonArray& plan) {
    QStringList steps;
    for (const QJsonValue& value : plan) {
        const QJsonObject step = value.toObject();
        const QString limit = format::milliseconds(step.value(QLatin1String("limitMs")).toDouble());
        const qint64 draw = step.value(QLatin1String("draw")).toInteger();
        steps << (draw > 0 ? Words::tr("≤ %1 from draw %2 on").arg(limit, format::count(draw))
                           : Words::tr("≤ %1 from generation %2 on")
                                 .arg(limit, format::count(step.value(QLatin1String("generation")).toInteger())));
    }
    return steps.isEmpty() ? Words::tr("none") : steps.join(QStringLiteral("; "));
}

QString constraintsText(const QString& json) {
    try {
        const QStringList texts = constraintTexts(search::constraintsFromJson(json.toStdString()));
        return texts.isEmpty() ? Words::tr("none") : texts.join(QStringLiteral(" · "));
    } catch (const Error&) {
        return json;  // of another version: better shown as it is than not at all
    }
}

/// As it is stored, in one line.
QString plainText(const QJsonValue& value) {
    QString text;
    if (value.isString())
        text = value.toString();
    else if (value.isDouble())
        text = figure(value.toDouble());
    else if (value.isBool())
        text = yesNo(value.toBool());
    else if (value.isObject())
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    else if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return text.size() > LongestValue ? text.left(LongestValue) + QChar(u'…') : text;
}

QString milliseconds(const QJsonValue& value) {
    return value.isDouble() && value.toDouble() > 0 ? format::milliseconds(value.toDouble())
                                                    : Words::tr("as the space's median");
}

QString subsetText(const QJsonValue& value) {
    return value.toInteger() == 0 ? Words::tr("all") : plainText(value);
}

/// A name more than a figure: without separators.
QString seedText(const QJsonValue& value) {
    return QString::number(value.toInteger());
}

QString methodOf(const QJsonValue& value) {
    return runMethodText(value.toString().toStdString());
}

QString recipeText(const QJsonValue& value) {
    return value.toString() == QLatin1String("hat") ? Words::tr("HAT: its own draws") : Words::tr("steered");
}

struct Known {
    const char* key;
    QString name;
    QString (*text)(const QJsonValue&);
};

/// In the order in which they are shown.
QVector<Known> known() {
    const auto plan = [](const QJsonValue& value) { return planText(value.toArray()); };
    const auto constraints = [](const QJsonValue& value) { return constraintsText(value.toString()); };
    return {{"method", Words::tr("Method"), methodOf},
            {"recipe", Words::tr("Recipe"), recipeText},
            {"seed", Words::tr("Seed"), seedText},
            {"limitMs", Words::tr("Limit at the start"), milliseconds},
            {"plan", Words::tr("Planned limits"), plan},
            {"constraints", Words::tr("Constraints"), constraints},
            {"target", Words::tr("Latency target"), plainText},
            {"iterations", Words::tr("Generations"), plainText},
            {"populationSize", Words::tr("Population at the start"), plainText},
            {"parentSize", Words::tr("Parents"), plainText},
            {"mutationSize", Words::tr("Mutations a generation"), plainText},
            {"crossoverSize", Words::tr("Crossovers a generation"), plainText},
            {"mutationProbability", Words::tr("Mutation probability of a gene"), plainText},
            {"racing", Words::tr("Races"), plainText},
            {"racingConfidence", Words::tr("Confidence of races"), plainText},
            {"subset", Words::tr("Validation pairs"), subsetText},
            {"fullFront", Words::tr("Front on all pairs"), plainText},
            {"frontBleu", Words::tr("BLEU of the front"), plainText},
            {"frontMembers", Words::tr("Members with BLEU, at most"), plainText},
            {"maxDrawsPerChild", Words::tr("Refusals before help"), plainText},
            {"device", Words::tr("Device"), plainText},
            {"threads", Words::tr("Threads"), plainText},
            {"referenceMs", Words::tr("Hypervolume to"), milliseconds},
            {"referenceLoss", Words::tr("Hypervolume to the loss"), plainText},
            {"predictor", Words::tr("Predictor"), plainText},
            {"predictors", Words::tr("Predictors of other machines"), plainText},
            {"subsetKey", Words::tr("Key of the pairs"), plainText},
            {"fullValidationSet", Words::tr("Key of all pairs"), plainText}};
}

/// What the run's own line of the store says.
void addRecord(QVector<Line>& lines, const store::RunRecord& run) {
    const auto add = [&lines](const QString& name, const std::string& value) {
        if (!value.empty())
            lines.append({name, QString::fromStdString(value)});
    };
    lines.append({Words::tr("Started"), format::when(run.startedAt)});
    if (!run.finishedAt.empty())
        lines.append({Words::tr("Ended"), format::when(run.finishedAt)});
    add(Words::tr("Message"), run.message);
    if (run.forkedFrom)
        lines.append({Words::tr("Forked from"),
                      Words::tr("run %1 after generation %2").arg(*run.forkedFrom).arg(run.forkGeneration)});
    add(Words::tr("Weights"), run.checkpoint);
    add(Words::tr("Sentences of the losses"), run.validationSet);
}

}  // namespace

QString runStateText(const std::string& state) {
    if (state == "running")
        return Words::tr("running");
    if (state == "stopped")
        return Words::tr("stopped");
    if (state == "finished")
        return Words::tr("finished");
    if (state == "failed")
        return Words::tr("failed");
    return QString::fromStdString(state);
}

QString runMethodText(const std::string& algorithm) {
    const auto method = search::methodFromText(algorithm);
    if (!method)
        return QString::fromStdString(algorithm);
    switch (*method) {
        case search::Method::Hat:
            return Words::tr("HAT's evolution");
        case search::Method::Pareto:
            return Words::tr("Pareto front (NSGA-II)");
        case search::Method::Random:
            return Words::tr("Random");
        case search::Method::Regularised:
            return Words::tr("Aging evolution");
    }
    return {};
}

QVector<QPair<QString, QString>> runSettings(const store::RunRecord& run) {
    QVector<Line> lines;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(run.settings), &error);
    if (!document.isObject())
        lines.append({Words::tr("Settings"), Words::tr("damaged: %1")
                                                 .arg(error.error == QJsonParseError::NoError ? Words::tr("no object")
                                                                                              : error.errorString())});
    QJsonObject settings = document.object();
    // Older runs had the sizes in a group of their own.
    const QJsonObject evolution = settings.take(QLatin1String("evolution")).toObject();
    for (auto it = evolution.begin(); it != evolution.end(); ++it)
        if (!settings.contains(it.key()))
            settings.insert(it.key(), it.value());
    if (!settings.contains(QLatin1String("method")) && !run.algorithm.empty())
        settings.insert(QLatin1String("method"), QString::fromStdString(run.algorithm));
    addRecord(lines, run);
    for (const Known& setting : known())
        if (const QString key = QLatin1String(setting.key); settings.contains(key))
            lines.append({setting.name, setting.text(settings.take(key))});
    // Of a newer version, perhaps: part of what was asked all the same.
    for (auto it = settings.begin(); it != settings.end(); ++it)
        lines.append({it.key(), plainText(it.value())});
    return lines;
}

}  // namespace hatter::ui
