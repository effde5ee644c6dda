// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of Moses' detokenizer.perl (Koehn, Schroeder, Bojar, Gottesman), and a few of our own where it leaves a
// space that no language has; docs/segmentation.md names them.
#include "data/Moses.h"
#include "data/MosesText.h"

#include <algorithm>
#include <map>

namespace hatter::data {

using namespace moses;

namespace {

using Word = std::u32string_view;

bool consistsOf(Word word, Word characters) {
    return word.find_first_not_of(characters) == Word::npos;
}

/// Chinese, Japanese and Korean letters and their marks, by blocks of Unicode.
bool isCjk(char32_t c) {
    return (c >= 0x1100 && c <= 0x11ff) ||  // Hangul Jamo
           (c >= 0x2e80 && c <= 0xa4cf) ||  // radicals, kana, ideographs, Yi
           (c >= 0xa840 && c <= 0xa87f) ||  // Phags-pa
           (c >= 0xac00 && c <= 0xd7af) ||  // Hangul syllables
           (c >= 0xf900 && c <= 0xfaff) ||  // compatibility ideographs
           (c >= 0xfe30 && c <= 0xfe4f) ||  // compatibility forms
           (c >= 0xff65 && c <= 0xffdc) ||  // half-width forms
           (c >= 0x20000 && c <= 0x2ffff);  // supplementary ideographs
}

bool isOpening(Word word) {
    return std::all_of(word.begin(), word.end(),
                       [](char32_t c) { return isCurrency(c) || Word(U"([{¿¡").find(c) != Word::npos; });
}

bool isClosing(Word word) {
    return consistsOf(word, U",.?!:;\\%}])");
}

/// Which marks answer each other: all of one kind have one name; empty for a word that is no quotation mark.
Word kindOfQuote(Word word, const std::string& language) {
    if (consistsOf(word, U"„“”"))
        return U"\"";
    if (consistsOf(word, U"'\"„“`"))
        return word;
    if (consistsOf(word, U"‚‘’"))
        return U"‘";
    if (language == "fr")
        return {};  // keeps its spaces inside the others
    return consistsOf(word, U"«»") ? U"«" : consistsOf(word, U"‹›") ? Word(U"‹") : Word();
}

/// Puts words down one after another, knowing whether a space is due.
class Sentence {
public:
    explicit Sentence(std::string language, std::size_t size) : m_language(std::move(language)) {
        m_text.reserve(size);
    }

    void add(const std::vector<Word>& words, std::size_t i);
    const std::u32string& text() const { return m_text; }

private:
    void apart(Word word) { put(m_space, word, true); }
    void joinedLeft(Word word) { put(false, word, true); }
    void joinedRight(Word word) { put(m_space, word, false); }
    void joinedBoth(Word word) { put(false, word, false); }
    void put(bool space, Word word, bool spaceBehind) {
        if (space && !m_text.empty())
            m_text += U' ';
        m_text += word;
        m_space = spaceBehind;
    }

    bool addShifted(Word before, Word word, Word next);
    bool addApostrophe(Word before, Word word, Word next);
    void addQuote(Word kind, Word before, Word word);

    std::string m_language;
    std::u32string m_text;
    bool m_space = true;
    std::map<Word, int> m_quotes;  ///< how many of a kind have been met
};

void Sentence::add(const std::vector<Word>& words, std::size_t i) {
    const Word before = i > 0 ? words[i - 1] : Word();
    const Word next = i + 1 < words.size() ? words[i + 1] : Word();
    const Word word = words[i];
    if (isCjk(word.front()))
        !before.empty() && isCjk(before.back()) ? joinedLeft(word) : apart(word);
    else if (addShifted(before, word, next) || addApostrophe(before, word, next))
        return;
    else if (const Word kind = kindOfQuote(word, m_language); !kind.empty())
        addQuote(kind, before, word);
    else
        apart(word);
}

/// Brackets, currencies, punctuation.
bool Sentence::addShifted(Word before, Word word, Word next) {
    if (isOpening(word)) {
        // "5 € pro Tag": behind its number, a currency is a word like others.
        const bool unit = isCurrency(word.back()) && !before.empty() && isNumber(before.back()) &&
                          (next.empty() || !isNumber(next.front()));
        unit ? apart(word) : joinedRight(word);
        return true;
    }
    if (!isClosing(word))
        return false;
    const bool spaced = m_language == "fr" && word.size() == 1 && consistsOf(word, U"?!:;\\%");
    put(spaced, word, true);
    return true;
}

/// Contractions ("don 't") and elisions ("l' homme"), also with the typographic mark, which the tokeniser isolates.
bool Sentence::addApostrophe(Word before, Word word, Word next) {
    const bool letterBehind = !next.empty() && isAlpha(next.front());
    if (m_language == "en" && word.size() > 1 && word[0] == U'\'' && isAlpha(word[1]) && !before.empty() &&
        isAlnum(before.back())) {
        joinedLeft(word);
        return true;
    }
    if (elides(m_language) && word.size() > 1 && word.back() == U'\'' && isAlpha(word[word.size() - 2]) &&
        letterBehind) {
        joinedRight(word);
        return true;
    }
    const bool contracts = m_language == "en" && !before.empty() && isAlnum(before.back()) && isContraction(next);
    const bool elided = elides(m_language) && isElision(before) && letterBehind;
    if (word != U"’" || (!contracts && !elided))
        return false;
    joinedBoth(word);
    return true;
}

/// The first of a kind opens, the next one closes, and so on; marks of one direction start the count where it belongs.
void Sentence::addQuote(Word kind, Word before, Word word) {
    int& count = m_quotes[kind];
    if (word == U"„" || word == U"‚")
        count = 0;  // these only open
    else if ((word == U"”" || word == U"’") && (m_language == "en" || m_language == "de" || elides(m_language)))
        count = 1;  // and these only close here; in Swedish they do both
    const bool closes = count % 2 == 1;
    // "the Jones' house": neither opens nor closes.
    const bool possessive = !closes && m_language == "en" && word == U"'" && before.ends_with(U's');
    closes || possessive ? joinedLeft(word) : joinedRight(word);
    count += possessive ? 0 : 1;
}

/// Hyphens joined, entities read.
std::u32string restored(const std::u32string& line) {
    constexpr Word Join = U" @-@ ";
    std::u32string joined;
    joined.reserve(line.size());
    const std::u32string padded = U" " + line + U" ";
    for (std::size_t i = 0; i < padded.size();) {
        const bool here = padded.compare(i, Join.size(), Join) == 0;
        joined += here ? U'-' : padded[i];
        i += here ? Join.size() : 1;
    }
    std::u32string out;
    out.reserve(joined.size());
    for (std::size_t i = 0; i < joined.size();) {
        const Entity entity = entityAt(joined, i, true);
        out += entity.length > 0 ? entity.character : joined[i];
        i += std::max<std::size_t>(entity.length, 1);
    }
    return out;
}

}  // namespace

std::string mosesDetokenize(const std::string& line, const std::string& language) {
    const std::u32string text = restored(decoded(line));
    const std::vector<Word> all = words(text);
    Sentence sentence(primaryLanguage(language), text.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        sentence.add(all, i);
    return encoded(sentence.text());
}

}  // namespace hatter::data
