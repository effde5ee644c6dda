// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Random.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QSet>
#include <QString>
#include <vector>

namespace hatter::test {

/// English and German sentences of our own, by a small grammar: genders and cases, a verb that moves to the end of a
/// clause and before its subject after an adverb. What a small Transformer can learn in minutes, and a smaller one less
/// well.
class Grammar {
public:
    struct Pair {
        QByteArray english, german;
    };

    explicit Grammar(std::uint64_t seed) : m_random(seed) {}

    /// No English sentence twice.
    std::vector<Pair> pairs(std::size_t count) {
        std::vector<Pair> out;
        QSet<QByteArray> seen;
        while (out.size() < count)
            if (Pair pair = sentence(); !seen.contains(pair.english)) {
                seen.insert(pair.english);
                out.push_back(std::move(pair));
            }
        return out;
    }

private:
    enum Gender { Masculine, Feminine, Neuter };
    enum Case { Nominative, Accusative };
    struct Noun {
        const char *english, *german;
        Gender gender;
    };
    struct Word {
        const char *english, *german;
    };
    struct Phrase {
        QByteArray english, nominative, accusative;
    };

    template <std::size_t Count, typename Of>
    const Of& one(const Of (&words)[Count]) {
        return words[m_random.below(Count)];
    }

    static QByteArray germanPhrase(const Noun& noun, const Word* adjective, Case is) {
        const bool changed = noun.gender == Masculine && is == Accusative;
        static const char* const articles[] = {"der", "die", "das"};
        QByteArray out = changed ? "den" : articles[noun.gender];
        if (adjective != nullptr)
            out += QByteArray(" ") + adjective->german + (changed ? "en" : "e");
        return out + ' ' + noun.german;
    }

    Phrase phrase() {
        static const Noun nouns[] = {
            {"dog", "Hund", Masculine},      {"cat", "Katze", Feminine},     {"house", "Haus", Neuter},
            {"child", "Kind", Neuter},       {"woman", "Frau", Feminine},    {"man", "Mann", Masculine},
            {"book", "Buch", Neuter},        {"table", "Tisch", Masculine},  {"lamp", "Lampe", Feminine},
            {"tree", "Baum", Masculine},     {"flower", "Blume", Feminine},  {"teacher", "Lehrerin", Feminine},
            {"friend", "Freund", Masculine}, {"bird", "Vogel", Masculine},   {"bridge", "Brücke", Feminine},
            {"ship", "Schiff", Neuter},      {"horse", "Pferd", Neuter},     {"letter", "Brief", Masculine},
            {"doctor", "Ärztin", Feminine},  {"window", "Fenster", Neuter},  {"garden", "Garten", Masculine},
            {"train", "Zug", Masculine},     {"street", "Straße", Feminine}, {"picture", "Bild", Neuter},
        };
        static const Word adjectives[] = {
            {"small", "klein"}, {"old", "alt"},    {"new", "neu"},      {"green", "grün"},
            {"quiet", "still"}, {"young", "jung"}, {"heavy", "schwer"}, {"friendly", "freundlich"},
            {"red", "rot"},     {"white", "weiß"}, {"tall", "groß"},    {"beautiful", "schön"},
        };
        const Noun& noun = one(nouns);
        const Word* adjective = m_random.below(4) > 0 ? &one(adjectives) : nullptr;
        QByteArray english = "the ";
        if (adjective != nullptr)
            english += QByteArray(adjective->english) + ' ';
        return {english + noun.english, germanPhrase(noun, adjective, Nominative),
                germanPhrase(noun, adjective, Accusative)};
    }

    const Word& verb() {
        static const Word verbs[] = {
            {"sees", "sieht"},      {"loves", "liebt"},      {"finds", "findet"}, {"needs", "braucht"},
            {"draws", "zeichnet"},  {"carries", "trägt"},    {"buys", "kauft"},   {"shows", "zeigt"},
            {"remembers", "kennt"}, {"follows", "verfolgt"},
        };
        return one(verbs);
    }

    const Word& adverb() {
        static const Word adverbs[] = {
            {"today", "heute"}, {"here", "hier"}, {"often", "oft"}, {"now", "jetzt"}, {"sometimes", "manchmal"}};
        return one(adverbs);
    }

    static QByteArray sentenceOf(const QByteArray& text) {
        return QString::fromUtf8(text).replace(0, 1, QString::fromUtf8(text).at(0).toUpper()).toUtf8();
    }

    Pair sentence() {
        const Phrase a = phrase(), b = phrase(), c = phrase(), d = phrase();
        const Word &v = verb(), &w = verb(), &x = adverb();
        const QByteArray english = a.english + ' ' + v.english + ' ' + b.english;
        switch (m_random.below(5)) {
            case 0:
                return {sentenceOf(english + ' ' + x.english + '.'),
                        sentenceOf(a.nominative + ' ' + v.german + ' ' + b.accusative + ' ' + x.german + '.')};
            case 1:
                return {
                    sentenceOf(QByteArray(x.english) + ' ' + english + '.'),
                    sentenceOf(QByteArray(x.german) + ' ' + v.german + ' ' + a.nominative + ' ' + b.accusative + '.')};
            case 2:
                return {sentenceOf(english + ", but not " + c.english + '.'),
                        sentenceOf(a.nominative + ' ' + v.german + ' ' + b.accusative + ", aber nicht " + c.accusative +
                                   '.')};
            case 3:
                return {sentenceOf(english + ", because " + c.english + ' ' + w.english + ' ' + d.english + '.'),
                        sentenceOf(a.nominative + ' ' + v.german + ' ' + b.accusative + ", weil " + c.nominative + ' ' +
                                   d.accusative + ' ' + w.german + '.')};
            default:
                return {sentenceOf(english + " and " + c.english + ' ' + x.english + '.'),
                        sentenceOf(a.nominative + ' ' + v.german + ' ' + b.accusative + " und " + c.accusative + ' ' +
                                   x.german + '.')};
        }
    }

    PythonRandom m_random;
};

}  // namespace hatter::test
