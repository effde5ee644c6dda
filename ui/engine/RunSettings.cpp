// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RunSettings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace hatter::ui {

namespace {

QJsonObject settingsOf(const store::RunRecord& run) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(run.settings)).object();
}

void take(const QJsonObject& json, const char* key, int& value) {
    value = json.value(QLatin1String(key)).toInt(value);
}

bool sameSizes(const search::EvolutionOptions& a, const search::EvolutionOptions& b) {
    return a.iterations == b.iterations && a.populationSize == b.populationSize &&
           a.mutationSize + a.crossoverSize == b.mutationSize + b.crossoverSize;
}

}  // namespace

workbench::SearchOptions optionsOf(const store::RunRecord& run) {
    const QJsonObject json = settingsOf(run);
    workbench::SearchOptions options;
    auto& evolution = options.evolution;
    evolution.method = search::methodFromText(run.algorithm).value_or(search::Method::Hat);
    take(json, "iterations", evolution.iterations);
    take(json, "populationSize", evolution.populationSize);
    take(json, "parentSize", evolution.parentSize);
    take(json, "mutationSize", evolution.mutationSize);
    take(json, "crossoverSize", evolution.crossoverSize);
    evolution.seed = static_cast<std::uint64_t>(std::max(0.0, json.value(QLatin1String("seed")).toDouble(1)));
    evolution.racing = json.value(QLatin1String("racing")).toBool();
    options.limitMs = json.value(QLatin1String("limitMs")).toDouble();
    options.target = run.target;
    options.device = json.value(QLatin1String("device")).toString(QStringLiteral("cpu")).toStdString();
    options.subset = static_cast<std::size_t>(std::max(0.0, json.value(QLatin1String("subset")).toDouble(200)));
    return options;
}

std::optional<search::ParetoPoint> referenceOf(const store::RunRecord& run) {
    const QJsonObject json = settingsOf(run);
    const QJsonValue latency = json.value(QLatin1String("referenceMs")),
                     loss = json.value(QLatin1String("referenceLoss"));
    if (!latency.isDouble() || !loss.isDouble())
        return std::nullopt;
    return search::ParetoPoint{latency.toDouble(), loss.toDouble()};
}

QString methodText(const store::RunRecord& run) {
    return QString::fromStdString(run.algorithm);
}

bool haveSameLosses(const store::RunRecord& a, const store::RunRecord& b) {
    return a.checkpoint == b.checkpoint && a.validationSet == b.validationSet;
}

workbench::SearchOptions randomRivalOf(const store::RunRecord& run, int iterations, double limitMs) {
    workbench::SearchOptions rival = optionsOf(run);
    rival.evolution.method = search::Method::Random;
    rival.evolution.recipe = search::Recipe::Steered;
    if (iterations > 0)
        rival.evolution.iterations = iterations;
    rival.evolution.waitWhenInfeasible = true;
    rival.limitMs = limitMs;
    rival.frontBleu = false;  // losses are what is compared
    rival.fullFront = false;
    return rival;
}

bool isSuchRun(const store::RunRecord& run, const workbench::SearchOptions& rival) {
    const workbench::SearchOptions options = optionsOf(run);
    return options.evolution.method == search::Method::Random && run.state == "finished" &&
           sameSizes(options.evolution, rival.evolution) && options.evolution.racing == rival.evolution.racing &&
           options.target == rival.target && std::abs(options.limitMs - rival.limitMs) < 0.05;
}

}  // namespace hatter::ui
