// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/DesignSpace.h"

#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

namespace hatter::ui {

/// The genes that have a list of choices in a design space.
enum class GeneFamily {
    EncoderEmbed,
    DecoderEmbed,
    EncoderFfn,
    DecoderFfn,
    EncoderLayers,
    DecoderLayers,
    EncoderHeads,
    DecoderSelfHeads,
    DecoderCrossHeads,
    Span
};
constexpr int GeneFamilies = 10;

/// "Encoder FFN widths"
QString familyName(GeneFamily family);
/// What is often chosen, ascending.
const std::vector<int>& usualChoices(GeneFamily family);

/// A design space while a person writes it: lists as they were typed, which may not hold yet. The SuperTransformer is
/// as large as the largest choices. A value.
struct SpaceDraft {
    /// Which embedding tables are one.
    enum class Tables { Separate, TargetAndOutput, All };

    std::array<QString, GeneFamilies> choices;  ///< "1024, 512", by GeneFamily
    int qkvDim = 512;                           ///< width of queries, keys and values, all heads together
    Tables tables = Tables::All;
    bool encoderPreNorm = false, decoderPreNorm = false;
    bool vocabOriginalScaling = false;
    space::SpanRule spanRule = space::SpanRule::Used;

    bool operator==(const SpaceDraft&) const = default;

    QString& operator[](GeneFamily family) { return choices[static_cast<std::size_t>(family)]; }
    const QString& operator[](GeneFamily family) const { return choices[static_cast<std::size_t>(family)]; }

    static SpaceDraft of(const space::DesignSpace& space);
    /// What lies in the lists that can be read. Holds where problemsOf() finds nothing.
    space::DesignSpace space() const;
};

/// What stands between the commas and spaces of a list.
QStringList entriesIn(const QString& text);
/// The numbers among them.
std::vector<int> numbersIn(const QString& text);
QString listText(const std::vector<int>& numbers);
/// The list with `value`, where the order of the others wants it, or without it.
QString toggled(const QString& text, int value);

/// Why a draft is no design space, in the person's words, each by the field that it is about; empty: it holds.
struct SpaceProblems {
    std::array<QString, GeneFamilies> choices;
    QString more;  ///< about the other settings

    QString& operator[](GeneFamily family) { return choices[static_cast<std::size_t>(family)]; }
    const QString& operator[](GeneFamily family) const { return choices[static_cast<std::size_t>(family)]; }
    bool any() const;
    bool operator==(const SpaceProblems&) const = default;
};
SpaceProblems problemsOf(const SpaceDraft& draft);

}  // namespace hatter::ui
