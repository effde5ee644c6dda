// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/WordDiff.h"

#include <QStringView>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <vector>

namespace hatter::ui {

namespace {

/// Two texts of 2,000 words each: more than any sentence has, and 16 MB for a moment.
constexpr std::size_t MostCells = 4'000'000;

TextRanges wordsOf(const QString& text) {
    TextRanges words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    int start = 0;
    for (qsizetype next = finder.toNextBoundary(); next >= 0; next = finder.toNextBoundary()) {
        const int end = static_cast<int>(next);
        if (!QStringView(text).mid(start, end - start).trimmed().isEmpty())
            words.append({start, end - start});
        start = end;
    }
    return words;
}

/// Two lists of words, of which `kept` says for each of the second's whether the first has it too.
class Matching {
public:
    Matching(const QString& reference, const QString& text)
        : m_words(wordsOf(text)), m_kept(static_cast<std::size_t>(m_words.size()), false) {
        for (const TextRange& word : wordsOf(reference))
            m_first.push_back(QStringView(reference).mid(word.start, word.length));
        for (const TextRange& word : m_words)
            m_second.push_back(QStringView(text).mid(word.start, word.length));
        match();
    }
    const TextRanges& words() const { return m_words; }
    bool isKept(qsizetype word) const { return m_kept[static_cast<std::size_t>(word)]; }

private:
    /// Most of two translations is alike at both ends: the table is for what is between.
    void match() {
        std::size_t begin = 0, firstEnd = m_first.size(), secondEnd = m_second.size();
        while (begin < std::min(firstEnd, secondEnd) && m_first[begin] == m_second[begin])
            m_kept[begin++] = true;
        while (firstEnd > begin && secondEnd > begin && m_first[firstEnd - 1] == m_second[secondEnd - 1]) {
            --firstEnd;
            m_kept[--secondEnd] = true;
        }
        if ((firstEnd - begin) * (secondEnd - begin) <= MostCells)
            matchBetween(begin, firstEnd - begin, secondEnd - begin);
    }

    void matchBetween(std::size_t begin, std::size_t first, std::size_t second) {
        // longest[i, j]: of what begins at i in the first and at j in the second.
        const std::size_t width = second + 1;
        std::vector<int> longest((first + 1) * width, 0);
        const auto same = [&](std::size_t i, std::size_t j) { return m_first[begin + i] == m_second[begin + j]; };
        for (std::size_t i = first; i-- > 0;)
            for (std::size_t j = second; j-- > 0;)
                longest[i * width + j] = same(i, j)
                                             ? longest[(i + 1) * width + j + 1] + 1
                                             : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
        for (std::size_t i = 0, j = 0; i < first && j < second;) {
            if (same(i, j)) {
                m_kept[begin + j] = true;
                ++i;
                ++j;
            } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
    }

    TextRanges m_words;
    std::vector<QStringView> m_first, m_second;
    std::vector<bool> m_kept;
};

}  // namespace

WordDiff::WordDiff(const QString& reference, const QString& text) {
    const Matching matching(reference, text);
    const TextRanges& words = matching.words();
    m_words = static_cast<int>(words.size());
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (matching.isKept(i))
            continue;
        ++m_differingWords;
        if (i > 0 && !matching.isKept(i - 1))
            m_differing.last().length = words[i].start + words[i].length - m_differing.last().start;
        else
            m_differing.append(words[i]);
    }
}

}  // namespace hatter::ui
