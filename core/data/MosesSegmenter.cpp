// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Log.h"
#include "data/Moses.h"
#include "data/MosesText.h"

#include <set>
#include <utility>

namespace hatter::data {

namespace {

class MosesSegmenter final : public Segmenter {
public:
    MosesSegmenter(std::unique_ptr<Segmenter> inner, MosesOptions source, MosesOptions target)
        : m_inner(std::move(inner)), m_source(std::move(source)), m_target(std::move(target)) {}

    std::vector<std::string> pieces(const std::string& line) const override {
        return m_inner->pieces(mosesTokenize(line, m_source));
    }
    std::string text(const std::vector<std::string>& pieces) const override {
        return mosesDetokenize(m_inner->text(pieces), m_target.language);
    }
    std::string kind() const override { return "moses+" + m_inner->kind(); }

private:
    std::unique_ptr<Segmenter> m_inner;
    MosesOptions m_source;
    MosesOptions m_target;
};

}  // namespace

MosesOptions mosesOptionsFor(const Vocabulary& vocabulary, std::string language) {
    MosesOptions options{std::move(language), false, false};
    for (std::int32_t id = Vocabulary::Unknown + 1; id < vocabulary.size(); ++id) {
        const std::string& symbol = vocabulary.symbol(id);
        // A last piece stands without "@@", one inside a word with it: "&apos;" and "&apos;@@" say the same.
        for (const char c : std::string_view("&|<>'\"[]"))
            options.escape |= symbol.starts_with(moses::entityOf(static_cast<char32_t>(c)));
        options.aggressiveHyphens |= symbol == "@-@";
    }
    return options;
}

std::unique_ptr<Segmenter> withMoses(std::unique_ptr<Segmenter> inner, MosesOptions source, MosesOptions target) {
    for (const std::string& language : std::set{source.language, target.language}) {
        const std::string primary = moses::primaryLanguage(language);
        if (primary != "en" && primary != "de" && primary != "fr")
            logWarning("there are no tokenisation rules for the language '" + language +
                       "': English abbreviations are used; rules of their own have en, de and fr");
    }
    return std::make_unique<MosesSegmenter>(std::move(inner), std::move(source), std::move(target));
}

}  // namespace hatter::data
