// SPDX-License-Identifier: GPL-3.0-or-later
#include "spaces/SpaceDraft.h"

#include "space/SpaceRules.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace hatter::ui {

namespace {

using List = std::vector<int>;

constexpr int LongestSpan = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SpaceEditor)
};

/// Where a family stands in a design space, which key of HAT's files holds it, and how large a choice may be.
struct Place {
    List space::DesignSpace::*choices;
    const char* key;
    int most;
};

const Place& placeOf(GeneFamily family) {
    using S = space::DesignSpace;
    static const std::array<Place, GeneFamilies> places = {
        {{&S::encoderEmbedChoices, "encoder-embed-choice", space::MaxWidth},
         {&S::decoderEmbedChoices, "decoder-embed-choice", space::MaxWidth},
         {&S::encoderFfnChoices, "encoder-ffn-embed-dim-choice", space::MaxWidth},
         {&S::decoderFfnChoices, "decoder-ffn-embed-dim-choice", space::MaxWidth},
         {&S::encoderLayerChoices, "encoder-layer-num-choice", space::MaxLayers},
         {&S::decoderLayerChoices, "decoder-layer-num-choice", space::MaxLayers},
         {&S::encoderHeadChoices, "encoder-self-attention-heads-choice", space::MaxWidth},
         {&S::decoderSelfHeadChoices, "decoder-self-attention-heads-choice", space::MaxWidth},
         {&S::decoderCrossHeadChoices, "decoder-ende-attention-heads-choice", space::MaxWidth},
         {&S::spanChoices, "decoder-arbitrary-ende-attn-choice", LongestSpan}}};
    return places[static_cast<std::size_t>(family)];
}

std::array<GeneFamily, GeneFamilies> allFamilies() {
    std::array<GeneFamily, GeneFamilies> all{};
    for (int i = 0; i < GeneFamilies; ++i)
        all[static_cast<std::size_t>(i)] = static_cast<GeneFamily>(i);
    return all;
}

int most(const List& values) {
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

/// Why the typed list is none, whatever stands in the other fields.
QString listProblem(const QString& text, int largest) {
    const QStringList words = entriesIn(text);
    if (words.isEmpty())
        return Words::tr("Name at least one choice.");
    if (words.size() > static_cast<qsizetype>(space::MaxListLength))
        return Words::tr("These are %1 choices; %2 are the most.").arg(words.size()).arg(space::MaxListLength);
    List seen;
    for (const QString& word : words) {
        bool isNumber = false;
        const int value = word.toInt(&isNumber);
        if (!isNumber)
            return Words::tr("“%1” is no whole number.").arg(word.left(20));
        if (value < 1)
            return Words::tr("%1 is too small: 1 is the least.").arg(value);
        if (value > largest)
            return Words::tr("%1 is too large: %2 is the most.").arg(value).arg(largest);
        if (std::find(seen.begin(), seen.end(), value) != seen.end())
            return Words::tr("%1 stands there twice.").arg(value);
        seen.push_back(value);
    }
    return {};
}

QString headsProblem(const List& heads, int qkvDim) {
    for (const int choice : heads)
        if (choice > 0 && qkvDim % choice != 0)
            return Words::tr("%1 heads do not divide the attention width %2.").arg(choice).arg(qkvDim);
    return {};
}

/// A problem of the whole space, told by its key: which field it belongs to, and the words for it.
void explain(const space::Problem& problem, const space::DesignSpace& s, SpaceProblems& out) {
    const SpaceProblems before = out;
    for (const auto& [family, key] : {std::pair{GeneFamily::EncoderHeads, "encoder-attention-heads"},
                                      {GeneFamily::DecoderSelfHeads, "decoder-attention-heads"},
                                      {GeneFamily::DecoderCrossHeads, "decoder-attention-heads"}})
        if (problem.key == key || problem.key == placeOf(family).key)
            if (const QString words = headsProblem(s.*placeOf(family).choices, s.qkvDim); !words.isEmpty())
                out[family] = words;
    if (problem.key == "share-all-embeddings")
        out[GeneFamily::DecoderEmbed] =
            Words::tr(
                "Both sides share one embedding table (see More): their largest widths must be equal, and are %1 "
                "and %2.")
                .arg(s.encoderEmbed)
                .arg(s.decoderEmbed);
    if (problem.key == placeOf(GeneFamily::Span).key)
        out[GeneFamily::Span] = Words::tr("%1 encoder layers cannot be attended to: the deepest encoder has %2.")
                                    .arg(most(s.spanChoices))
                                    .arg(s.encoderLayers);
    if (out == before)
        out.more = QString::fromStdString(problem.key + ": " + problem.message);
}

/// The draft with something that always holds in the place of what is wrong.
SpaceDraft without(const SpaceProblems& problems, SpaceDraft draft) {
    for (const GeneFamily family : allFamilies())
        if (!problems[family].isEmpty())
            draft[family] = QString::number(family == GeneFamily::EncoderLayers ? LongestSpan : 1);
    // One of two widths says nothing about whether they are equal.
    const bool widths = problems[GeneFamily::EncoderEmbed].isEmpty() && problems[GeneFamily::DecoderEmbed].isEmpty();
    if (!widths && draft.tables == SpaceDraft::Tables::All)
        draft.tables = SpaceDraft::Tables::TargetAndOutput;
    return draft;
}

}  // namespace

QString familyName(GeneFamily family) {
    switch (family) {
        case GeneFamily::EncoderEmbed:
            return Words::tr("Encoder embedding widths");
        case GeneFamily::DecoderEmbed:
            return Words::tr("Decoder embedding widths");
        case GeneFamily::EncoderFfn:
            return Words::tr("Encoder FFN widths");
        case GeneFamily::DecoderFfn:
            return Words::tr("Decoder FFN widths");
        case GeneFamily::EncoderLayers:
            return Words::tr("Encoder depths");
        case GeneFamily::DecoderLayers:
            return Words::tr("Decoder depths");
        case GeneFamily::EncoderHeads:
            return Words::tr("Encoder self-attention heads");
        case GeneFamily::DecoderSelfHeads:
            return Words::tr("Decoder self-attention heads");
        case GeneFamily::DecoderCrossHeads:
            return Words::tr("Encoder–decoder attention heads");
        case GeneFamily::Span:
            break;
    }
    return Words::tr("Attention spans");
}

const std::vector<int>& usualChoices(GeneFamily family) {
    static const List widths{128, 192, 256, 320, 384, 512, 640, 768, 1024};
    static const List ffns{256, 512, 768, 1024, 1536, 2048, 3072, 4096};
    static const List depths{1, 2, 3, 4, 5, 6, 8, 12};
    static const List heads{1, 2, 4, 8, 16};
    static const List spans{1, 2, 3};
    switch (family) {
        case GeneFamily::EncoderEmbed:
        case GeneFamily::DecoderEmbed:
            return widths;
        case GeneFamily::EncoderFfn:
        case GeneFamily::DecoderFfn:
            return ffns;
        case GeneFamily::EncoderLayers:
        case GeneFamily::DecoderLayers:
            return depths;
        case GeneFamily::Span:
            return spans;
        default:
            return heads;
    }
}

QStringList entriesIn(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

std::vector<int> numbersIn(const QString& text) {
    List numbers;
    for (const QString& word : entriesIn(text)) {
        bool isNumber = false;
        if (const int value = word.toInt(&isNumber); isNumber)
            numbers.push_back(value);
    }
    return numbers;
}

QString listText(const std::vector<int>& numbers) {
    QStringList words;
    for (const int number : numbers)
        words << QString::number(number);
    return words.join(QStringLiteral(", "));
}

QString toggled(const QString& text, int value) {
    List numbers = numbersIn(text);
    const auto there = std::find(numbers.begin(), numbers.end(), value);
    if (there != numbers.end()) {
        numbers.erase(there);
        return listText(numbers);
    }
    // HAT's files begin with the largest.
    const bool ascending = numbers.size() > 1 && std::is_sorted(numbers.begin(), numbers.end());
    const auto at = std::find_if(numbers.begin(), numbers.end(),
                                 [&](int other) { return ascending ? other > value : other < value; });
    numbers.insert(at, value);
    return listText(numbers);
}

SpaceDraft SpaceDraft::of(const space::DesignSpace& space) {
    SpaceDraft draft;
    for (const GeneFamily family : allFamilies())
        draft[family] = listText(space.*placeOf(family).choices);
    draft.qkvDim = space.qkvDim;
    draft.tables = space.shareAllEmbeddings                  ? Tables::All
                   : space.shareDecoderInputOutputEmbeddings ? Tables::TargetAndOutput
                                                             : Tables::Separate;
    draft.encoderPreNorm = space.encoderNormalizeBefore;
    draft.decoderPreNorm = space.decoderNormalizeBefore;
    draft.vocabOriginalScaling = space.vocabOriginalScaling;
    draft.spanRule = space.spanRule;
    return draft;
}

space::DesignSpace SpaceDraft::space() const {
    space::DesignSpace s;
    for (const GeneFamily family : allFamilies())
        s.*placeOf(family).choices = numbersIn((*this)[family]);
    s.encoderEmbed = most(s.encoderEmbedChoices);
    s.decoderEmbed = most(s.decoderEmbedChoices);
    s.encoderFfn = most(s.encoderFfnChoices);
    s.decoderFfn = most(s.decoderFfnChoices);
    s.encoderLayers = most(s.encoderLayerChoices);
    s.decoderLayers = most(s.decoderLayerChoices);
    s.encoderHeads = most(s.encoderHeadChoices);
    s.decoderHeads = std::max(most(s.decoderSelfHeadChoices), most(s.decoderCrossHeadChoices));
    s.qkvDim = qkvDim;
    s.shareAllEmbeddings = tables == Tables::All;
    s.shareDecoderInputOutputEmbeddings = tables != Tables::Separate;
    s.encoderNormalizeBefore = encoderPreNorm;
    s.decoderNormalizeBefore = decoderPreNorm;
    s.vocabOriginalScaling = vocabOriginalScaling;
    s.spanRule = spanRule;
    return s;
}

bool SpaceProblems::any() const {
    return !more.isEmpty() ||
           std::any_of(choices.begin(), choices.end(), [](const QString& words) { return !words.isEmpty(); });
}

SpaceProblems problemsOf(const SpaceDraft& draft) {
    SpaceProblems out;
    for (const GeneFamily family : allFamilies())
        out[family] = listProblem(draft[family], placeOf(family).most);
    // One problem hides the others of a space. What has one is looked past, so that every field says its own.
    for (int found = 0; found <= GeneFamilies; ++found) {
        const space::DesignSpace space = without(out, draft).space();
        const auto problem = space::firstProblem(space);
        if (!problem || !out.more.isEmpty())
            break;
        explain(*problem, space, out);
    }
    return out;
}

}  // namespace hatter::ui
