// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <utility>

namespace hatter::ui {

/// A stretch of a text, in UTF-16 units.
struct TextRange {
    int start = 0;
    int length = 0;
    bool operator==(const TextRange&) const = default;
};
using TextRanges = QVector<TextRange>;

/// Which words of a text another one does not have in their place. Words are Unicode's (UAX #29), so that punctuation
/// stands alone and Chinese is told apart character by character; what both have in common is their longest common
/// subsequence. A value; any thread.
class WordDiff {
public:
    WordDiff(const QString& reference, const QString& text);

    /// Stretches of the text that differ, in its order; words that differ in a row are one stretch, with the space
    /// between them. What only the reference has leaves no trace here.
    const TextRanges& differing() const& { return m_differing; }
    TextRanges differing() && { return std::move(m_differing); }
    /// Words of the text, and how many of them differ.
    int words() const { return m_words; }
    int differingWords() const { return m_differingWords; }

private:
    TextRanges m_differing;
    int m_words = 0, m_differingWords = 0;
};

}  // namespace hatter::ui
