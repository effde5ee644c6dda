// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/Vocabulary.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/Text.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>
#include <utility>

namespace hatter::data {

namespace {
constexpr std::size_t Specials = 4;

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}
}  // namespace

Vocabulary::Vocabulary() {
    for (const char* symbol : {"<s>", "<pad>", "</s>", "<unk>"})
        add(symbol);
}

Vocabulary Vocabulary::read(const std::filesystem::path& file) {
    Vocabulary vocabulary;
    LineReader reader(file);
    for (std::string line; reader.next(line);) {
        const Where where{file.string(), reader.lineNumber(), {}};
        const std::size_t space = line.rfind(' ');
        if (space == std::string::npos)
            throw InputError(where, "'symbol count' was expected, '" + line.substr(0, 40) + "' was found");
        const auto count = wholeNumber(std::string_view(line).substr(space + 1));
        if (!count)
            throw InputError(where, "the count '" + line.substr(space + 1, 40) + "' is not a whole number");
        // Like the reference: line i has id i + 4, whatever it says, and of equal symbols the last one is found by
        // name.
        vocabulary.m_ids[line.substr(0, space)] = vocabulary.size();
        vocabulary.m_symbols.push_back(line.substr(0, space));
        vocabulary.m_counts.push_back(*count);
    }
    if (vocabulary.m_symbols.size() == Specials)
        throw InputError({file.string(), 0, {}}, "is empty, a dictionary with one 'symbol count' a line was expected");
    return vocabulary;
}

void Vocabulary::write(const std::filesystem::path& file) const {
    std::string text;
    for (std::size_t i = Specials; i < m_symbols.size(); ++i) {
        if (m_symbols[i].find('\n') != std::string::npos)
            throw Error({file.string(), 0, {}}, "symbol " + std::to_string(i) + " holds a line break: it has no place");
        text += m_symbols[i] + ' ' + std::to_string(m_counts[i]) + '\n';
    }
    writeFileAtomically(file, text);
}

Vocabulary Vocabulary::ofCounts(const std::map<std::string, std::int64_t>& counts, const DictionaryOptions& options) {
    if (options.multiple < 1 || options.mostWords < 0)
        throw InputError("a dictionary needs a multiple of at least 1 and no negative number of words");
    Vocabulary vocabulary;
    using Counted = std::pair<std::string_view, std::int64_t>;
    std::vector<Counted> words;
    for (const auto& [word, count] : counts) {
        if (vocabulary.m_ids.contains(word))
            vocabulary.add(word, count);
        else
            words.emplace_back(word, count);
    }
    // The map's order, that of bytes, is that of code points in UTF-8.
    std::stable_sort(words.begin(), words.end(),
                     [](const Counted& a, const Counted& b) { return a.second > b.second; });
    for (const auto& [word, count] : words) {
        if (count < options.threshold || (options.mostWords > 0 && vocabulary.size() >= options.mostWords))
            break;
        vocabulary.add(std::string(word), count);
    }
    vocabulary.padTo(options.multiple);
    return vocabulary;
}

std::int32_t Vocabulary::add(const std::string& symbol, std::int64_t count) {
    const auto [at, isNew] = m_ids.try_emplace(symbol, size());
    if (isNew) {
        m_symbols.push_back(symbol);
        m_counts.push_back(count);
    } else {
        m_counts[static_cast<std::size_t>(at->second)] += count;
    }
    return at->second;
}

void Vocabulary::padTo(std::int32_t multiple) {
    for (int i = 0; size() % multiple != 0; ++i) {
        char name[32];
        std::snprintf(name, sizeof name, "madeupword%04d", i);
        add(name);
    }
}

std::int32_t Vocabulary::id(const std::string& symbol) const {
    const auto at = m_ids.find(symbol);
    return at == m_ids.end() ? Unknown : at->second;
}

}  // namespace hatter::data
