// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ChoiceCounts.h"

#include <QCoreApplication>
#include <algorithm>

namespace hatter::ui {

namespace {
QString word(const char* text) {
    return QCoreApplication::translate("Choices", text);
}
}  // namespace

QString familyText(ChoiceFamily family) {
    switch (family) {
        case ChoiceFamily::EncoderDepth:
            return word(QT_TRANSLATE_NOOP("Choices", "Encoder depth"));
        case ChoiceFamily::DecoderDepth:
            return word(QT_TRANSLATE_NOOP("Choices", "Decoder depth"));
        case ChoiceFamily::EncoderWidth:
            return word(QT_TRANSLATE_NOOP("Choices", "Encoder embedding"));
        case ChoiceFamily::DecoderWidth:
            return word(QT_TRANSLATE_NOOP("Choices", "Decoder embedding"));
        case ChoiceFamily::EncoderFfn:
            return word(QT_TRANSLATE_NOOP("Choices", "Encoder FFN"));
        case ChoiceFamily::DecoderFfn:
            return word(QT_TRANSLATE_NOOP("Choices", "Decoder FFN"));
        case ChoiceFamily::EncoderHeads:
            return word(QT_TRANSLATE_NOOP("Choices", "Encoder heads"));
        case ChoiceFamily::DecoderSelfHeads:
            return word(QT_TRANSLATE_NOOP("Choices", "Decoder heads"));
        case ChoiceFamily::DecoderCrossHeads:
            return word(QT_TRANSLATE_NOOP("Choices", "Enc–dec heads"));
        case ChoiceFamily::AttentionSpan:
            return word(QT_TRANSLATE_NOOP("Choices", "Attention span"));
    }
    return {};
}

bool isPerLayer(ChoiceFamily family) {
    return family > ChoiceFamily::DecoderWidth;
}

std::vector<int> choicesOf(const space::DesignSpace& space, ChoiceFamily family) {
    const std::vector<int>* const all[] = {&space.encoderLayerChoices,     &space.decoderLayerChoices,
                                           &space.encoderEmbedChoices,     &space.decoderEmbedChoices,
                                           &space.encoderFfnChoices,       &space.decoderFfnChoices,
                                           &space.encoderHeadChoices,      &space.decoderSelfHeadChoices,
                                           &space.decoderCrossHeadChoices, &space.spanChoices};
    static_assert(std::size(all) == static_cast<std::size_t>(ChoiceFamilies));
    std::vector<int> out = *all[static_cast<std::size_t>(family)];
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void ChoiceCounts::add(ChoiceFamily family, int value) {
    auto& counts = m_counts[static_cast<std::size_t>(family)];
    for (Count& count : counts)
        if (count.value == value) {
            ++count.count;
            return;
        }
    counts.append({value, 1});
}

void ChoiceCounts::add(const space::SubTransformer& sub) {
    ++m_subs;
    add(ChoiceFamily::EncoderDepth, static_cast<int>(sub.encoder.size()));
    add(ChoiceFamily::DecoderDepth, static_cast<int>(sub.decoder.size()));
    add(ChoiceFamily::EncoderWidth, sub.encoderEmbed);
    add(ChoiceFamily::DecoderWidth, sub.decoderEmbed);
    for (const space::EncoderLayer& layer : sub.encoder) {
        add(ChoiceFamily::EncoderFfn, layer.ffn);
        add(ChoiceFamily::EncoderHeads, layer.heads);
    }
    for (const space::DecoderLayer& layer : sub.decoder) {
        add(ChoiceFamily::DecoderFfn, layer.ffn);
        add(ChoiceFamily::DecoderSelfHeads, layer.selfHeads);
        add(ChoiceFamily::DecoderCrossHeads, layer.crossHeads);
        add(ChoiceFamily::AttentionSpan, layer.span);
    }
}

QVector<ChoiceCounts::Count> ChoiceCounts::of(ChoiceFamily family) const {
    QVector<Count> out = counts(family);
    std::sort(out.begin(), out.end(), [](const Count& a, const Count& b) { return a.value < b.value; });
    return out;
}

qint64 ChoiceCounts::count(ChoiceFamily family, int value) const {
    for (const Count& count : counts(family))
        if (count.value == value)
            return count.count;
    return 0;
}

qint64 ChoiceCounts::total(ChoiceFamily family) const {
    qint64 sum = 0;
    for (const Count& count : counts(family))
        sum += count.count;
    return sum;
}

double ChoiceCounts::share(ChoiceFamily family, int value) const {
    const qint64 all = total(family);
    return all > 0 ? static_cast<double>(count(family, value)) / static_cast<double>(all) : 0.0;
}

}  // namespace hatter::ui
