// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <QString>
#include <QVector>
#include <array>

namespace hatter::ui {

/// Families of genes: what a design space lets one choose.
enum class ChoiceFamily {
    EncoderDepth,
    DecoderDepth,
    EncoderWidth,
    DecoderWidth,
    EncoderFfn,
    DecoderFfn,
    EncoderHeads,
    DecoderSelfHeads,
    DecoderCrossHeads,
    AttentionSpan
};
inline constexpr int ChoiceFamilies = static_cast<int>(ChoiceFamily::AttentionSpan) + 1;

/// "Decoder depth", ... in the person's language.
QString familyText(ChoiceFamily family);
/// Genes that every layer has are counted once a layer.
bool isPerLayer(ChoiceFamily family);
/// What the space offers, ascending.
std::vector<int> choicesOf(const space::DesignSpace& space, ChoiceFamily family);

/// How often each choice occurs in some SubTransformers.
class ChoiceCounts {
public:
    struct Count {
        int value = 0;
        qint64 count = 0;
    };

    void add(const space::SubTransformer& sub);
    /// By ascending value.
    QVector<Count> of(ChoiceFamily family) const;
    qint64 count(ChoiceFamily family, int value) const;
    qint64 total(ChoiceFamily family) const;
    /// Part of the family's total, 0 to 1; 0 where nothing was counted.
    double share(ChoiceFamily family, int value) const;
    qint64 subs() const { return m_subs; }

private:
    void add(ChoiceFamily family, int value);
    const QVector<Count>& counts(ChoiceFamily family) const { return m_counts[static_cast<std::size_t>(family)]; }

    // A family has a handful of choices: a short list is the fastest of tables.
    std::array<QVector<Count>, static_cast<std::size_t>(ChoiceFamilies)> m_counts;
    qint64 m_subs = 0;
};

}  // namespace hatter::ui
