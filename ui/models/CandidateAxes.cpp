// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CandidateAxes.h"

#include "models/ChoiceCounts.h"
#include "settings/Format.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace hatter::ui {

namespace {

struct Axes {
    Q_DECLARE_TR_FUNCTIONS(Axes)
};

template <typename Layer>
std::optional<double> meanOf(const std::vector<Layer>& layers, int Layer::*size) {
    if (layers.empty())
        return std::nullopt;
    double sum = 0;
    for (const Layer& layer : layers)
        sum += layer.*size;
    return sum / static_cast<double>(layers.size());
}

}  // namespace

AxisTitle axisTitle(CandidateAxis axis, Quality quality) {
    switch (axis) {
        case CandidateAxis::Latency:
            return {Axes::tr("Latency"), Axes::tr("ms")};
        case CandidateAxis::Quality:
            return quality == Quality::Loss   ? AxisTitle{Axes::tr("Validation"), Axes::tr("loss")}
                   : quality == Quality::Bleu ? AxisTitle{Axes::tr("BLEU"), Axes::tr("measured")}
                                              : AxisTitle{Axes::tr("BLEU"), Axes::tr("after training")};
        case CandidateAxis::Parameters:
            return {Axes::tr("Parameters"), Axes::tr("millions")};
        case CandidateAxis::EncoderDepth:
            return {Axes::tr("Encoder"), Axes::tr("layers")};
        case CandidateAxis::EncoderWidth:
            return {Axes::tr("Encoder"), Axes::tr("width")};
        case CandidateAxis::EncoderFfn:
            return {Axes::tr("Encoder"), Axes::tr("mean FFN")};
        case CandidateAxis::EncoderHeads:
            return {Axes::tr("Encoder"), Axes::tr("mean heads")};
        case CandidateAxis::DecoderDepth:
            return {Axes::tr("Decoder"), Axes::tr("layers")};
        case CandidateAxis::DecoderWidth:
            return {Axes::tr("Decoder"), Axes::tr("width")};
        case CandidateAxis::DecoderFfn:
            return {Axes::tr("Decoder"), Axes::tr("mean FFN")};
        case CandidateAxis::DecoderHeads:
            return {Axes::tr("Decoder"), Axes::tr("mean heads")};
        case CandidateAxis::AttentionSpan:
            return {Axes::tr("Attention"), Axes::tr("mean span")};
    }
    return {};
}

std::optional<double> axisValue(const CandidateRow& row, CandidateAxis axis, Quality quality) {
    const space::SubTransformer& sub = row.sub;
    switch (axis) {
        case CandidateAxis::Latency:
            return row.predictedMs;
        case CandidateAxis::Quality:
            return row.isRefused() ? std::nullopt : qualityOf(row, quality);
        case CandidateAxis::Parameters:
            return static_cast<double>(row.parameters) / 1e6;
        case CandidateAxis::EncoderDepth:
            return static_cast<double>(sub.encoder.size());
        case CandidateAxis::EncoderWidth:
            return sub.encoderEmbed;
        case CandidateAxis::EncoderFfn:
            return meanOf(sub.encoder, &space::EncoderLayer::ffn);
        case CandidateAxis::EncoderHeads:
            return meanOf(sub.encoder, &space::EncoderLayer::heads);
        case CandidateAxis::DecoderDepth:
            return static_cast<double>(sub.decoder.size());
        case CandidateAxis::DecoderWidth:
            return sub.decoderEmbed;
        case CandidateAxis::DecoderFfn:
            return meanOf(sub.decoder, &space::DecoderLayer::ffn);
        case CandidateAxis::DecoderHeads:
            return meanOf(sub.decoder, &space::DecoderLayer::selfHeads);
        case CandidateAxis::AttentionSpan:
            return meanOf(sub.decoder, &space::DecoderLayer::span);
    }
    return std::nullopt;
}

QString axisText(double value, CandidateAxis axis, Quality quality) {
    switch (axis) {
        case CandidateAxis::Latency:
            return format::number(value, 1);
        case CandidateAxis::Quality:
            return format::number(value, quality == Quality::Loss ? 3 : 2);
        case CandidateAxis::Parameters:
            return format::number(value, 2);
        case CandidateAxis::EncoderHeads:
        case CandidateAxis::DecoderHeads:
        case CandidateAxis::AttentionSpan:
            return format::number(value, value == std::round(value) ? 0 : 1);
        default:
            return format::number(value, 0);
    }
}

std::vector<double> axisTicks(CandidateAxis axis, double low, double high,
                              const std::optional<space::DesignSpace>& space) {
    const auto family = axis == CandidateAxis::EncoderDepth   ? std::optional(ChoiceFamily::EncoderDepth)
                        : axis == CandidateAxis::EncoderWidth ? std::optional(ChoiceFamily::EncoderWidth)
                        : axis == CandidateAxis::DecoderDepth ? std::optional(ChoiceFamily::DecoderDepth)
                        : axis == CandidateAxis::DecoderWidth ? std::optional(ChoiceFamily::DecoderWidth)
                                                              : std::nullopt;
    std::vector<double> ticks;
    if (family && space)
        for (const int choice : choicesOf(*space, *family))
            if (choice >= low && choice <= high)
                ticks.push_back(choice);
    if (!ticks.empty())
        return ticks;
    if (low >= high)
        return {low};
    return {low, high, (low + high) / 2};
}

bool isTurned(CandidateAxis axis, Quality quality) {
    return axis == CandidateAxis::Latency || (axis == CandidateAxis::Quality && quality == Quality::Loss);
}

void Brush::set(CandidateAxis axis, std::optional<Interval> interval) {
    if (interval && interval->low > interval->high)
        std::swap(interval->low, interval->high);
    m_intervals[static_cast<std::size_t>(axis)] = interval;
}

bool Brush::isEmpty() const {
    return std::none_of(m_intervals.begin(), m_intervals.end(), [](const auto& interval) { return interval; });
}

bool Brush::hasOthers() const {
    return std::any_of(m_intervals.begin() + static_cast<int>(CandidateAxis::Parameters), m_intervals.end(),
                       [](const auto& interval) { return interval; });
}

bool Brush::accepts(const CandidateRow& row, Quality quality) const {
    for (std::size_t i = 0; i < m_intervals.size(); ++i) {
        if (!m_intervals[i])
            continue;
        const auto value = axisValue(row, static_cast<CandidateAxis>(i), quality);
        if (!value || *value < m_intervals[i]->low || *value > m_intervals[i]->high)
            return false;
    }
    return true;
}

QString Brush::text(Quality quality) const {
    QStringList parts;
    for (int i = 0; i < CandidateAxes; ++i) {
        const auto axis = static_cast<CandidateAxis>(i);
        const auto& interval = of(axis);
        if (!interval)
            continue;
        const AxisTitle title = axisTitle(axis, quality);
        const QString name = Axes::tr("%1 %2", "two lines of an axis' title").arg(title.first, title.second);
        parts << Axes::tr("%1: %2 to %3", "axis, ends of an interval")
                     .arg(name, axisText(interval->low, axis, quality), axisText(interval->high, axis, quality));
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace hatter::ui
