// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SteeringText.h"

#include "base/Error.h"
#include "search/SteeringChange.h"
#include "settings/Format.h"

#include <QCoreApplication>
#include <cmath>

namespace hatter::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Steering)
};

QString familyText(const QString& family) {
    if (family == QLatin1String("encoder-embed"))
        return Words::tr("encoder width");
    if (family == QLatin1String("decoder-embed"))
        return Words::tr("decoder width");
    if (family == QLatin1String("encoder-layers"))
        return Words::tr("encoder depth");
    if (family == QLatin1String("decoder-layers"))
        return Words::tr("decoder depth");
    if (family == QLatin1String("encoder-ffn"))
        return Words::tr("encoder FFN");
    if (family == QLatin1String("decoder-ffn"))
        return Words::tr("decoder FFN");
    if (family == QLatin1String("encoder-heads"))
        return Words::tr("encoder heads");
    if (family == QLatin1String("decoder-self-heads"))
        return Words::tr("decoder self-attention heads");
    if (family == QLatin1String("decoder-cross-heads"))
        return Words::tr("enc–dec heads");
    if (family == QLatin1String("decoder-span"))
        return Words::tr("attention span");
    return family;
}

QString limitText(double ms) {
    return std::isfinite(ms) ? Words::tr("limit %1").arg(format::milliseconds(ms)) : Words::tr("no limit");
}

}  // namespace

QString geneText(const std::string& key) {
    const QStringList parts = QString::fromStdString(key).split(QLatin1Char(':'));
    const QString family = familyText(parts.first());
    return parts.size() < 2 ? family : Words::tr("%1, layer %2", "gene, number").arg(family, parts.at(1));
}

QString costText(const search::Cost& cost) {
    switch (cost.kind) {
        case search::Cost::Kind::Parameters:
            return Words::tr("parameters");
        case search::Cost::Kind::Flops:
            return Words::tr("FLOPs");
        case search::Cost::Kind::Latency:
            break;
    }
    return Words::tr("latency on %1").arg(QString::fromStdString(cost.target));
}

QString costFigure(const search::Cost& cost, double value) {
    switch (cost.kind) {
        case search::Cost::Kind::Parameters:
            return format::millions(static_cast<qint64>(std::llround(value)));
        case search::Cost::Kind::Flops:
            return format::giga(static_cast<qint64>(std::llround(value)));
        case search::Cost::Kind::Latency:
            break;
    }
    return format::milliseconds(value);
}

QStringList constraintTexts(const search::Constraints& constraints) {
    QStringList texts;
    for (const auto& [cost, most] : constraints.atMost)
        texts << (cost.kind == search::Cost::Kind::Latency
                      ? Words::tr("≤ %1 on %2", "latency, target")
                            .arg(costFigure(cost, most), QString::fromStdString(cost.target))
                      : Words::tr("≤ %1 %2", "figure, what is counted").arg(costFigure(cost, most), costText(cost)));
    for (const auto& [key, value] : constraints.fixed)
        texts << Words::tr("%1 = %2", "gene, choice").arg(geneText(key)).arg(value);
    if (constraints.equalHeads)
        texts << Words::tr("equal heads");
    if (constraints.lastEncoderLayer)
        texts << Words::tr("last encoder layer only");
    for (const search::Cost& cost : constraints.alsoSmall)
        texts << Words::tr("also small: %1").arg(costText(cost));
    return texts;
}

QString infeasibleText(const search::Infeasible& what) {
    QStringList parts;
    // The fastest one meets the limit: the bounds alone, or the two together, are too much.
    const bool slow = what.fastestMs > what.limitMs;
    if (slow)
        parts << Words::tr("No SubTransformer meets %1: the fastest is predicted at %2. Move the limit to the right.")
                     .arg(format::milliseconds(what.limitMs), format::milliseconds(what.fastestMs));
    for (const auto& bound : what.bounds)
        parts << Words::tr("No SubTransformer has at most %1 %2: the least is %3.", "bound, what is bounded, least")
                     .arg(costFigure(bound.cost, bound.atMost), costText(bound.cost),
                          costFigure(bound.cost, bound.least));
    if (parts.isEmpty())
        parts << Words::tr("No SubTransformer was found that meets %1 and all constraints together.")
                     .arg(limitText(what.limitMs));
    return parts.join(QLatin1Char(' '));
}

std::optional<search::SteeringEvent> steeringEvent(const store::SteeringRecord& record,
                                                   const std::optional<space::DesignSpace>& space) {
    if (!space)
        return std::nullopt;
    search::SteeringEvent event{record.draw, record.generation, {record.fromMs, {}}, {record.toMs, {}}, {}};
    try {
        search::readChange(record.change, *space, event);
    } catch (const Error&) {
        return std::nullopt;
    }
    return event;
}

QString steeringMark(const store::SteeringRecord& record, const std::optional<space::DesignSpace>& space) {
    const auto event = steeringEvent(record, space);
    if (record.toMs != record.fromMs || !event)
        return Words::tr("≤ %1", "limit").arg(format::number(record.toMs, record.toMs < 20 ? 1 : 0));
    if (event->added)
        return Words::tr("by hand");
    return Words::tr("constraints");
}

QString steeringChangeText(const store::SteeringRecord& record, const std::optional<space::DesignSpace>& space) {
    const auto event = steeringEvent(record, space);
    QStringList parts;
    if (record.toMs != record.fromMs || !event)
        parts << limitText(record.toMs);
    if (event && event->from.constraints != event->to.constraints) {
        const QStringList now = constraintTexts(event->to.constraints);
        parts << (now.isEmpty() ? Words::tr("constraints lifted") : now.join(QStringLiteral(", ")));
    }
    if (event && event->added)
        parts << Words::tr("by hand: %1").arg(QString::fromStdString(space::toText(*event->added)));
    return parts.join(QStringLiteral("; "));
}

QString steeringText(const store::SteeringRecord& record, const std::optional<space::DesignSpace>& space) {
    return Words::tr("generation %1: %2", "number, change")
        .arg(record.generation)
        .arg(steeringChangeText(record, space));
}

}  // namespace hatter::ui
