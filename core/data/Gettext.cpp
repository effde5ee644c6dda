// SPDX-License-Identifier: GPL-3.0-or-later
// gettext catalogues. Both readers are ours: libgettextpo ends the process on some damaged files and keeps its state in
// globals, and a catalogue is a small format.
#include "data/Gettext.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/Text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <optional>
#include <string_view>

namespace hatter::data {

namespace {
constexpr std::size_t LargestCatalogue = std::size_t{512} << 20;

/// One sentence on one line: catalogues break lines freely.
std::string onOneLine(std::string_view text) {
    std::string out;
    for (const std::string& word : splitWords(text))
        out += (out.empty() ? "" : " ") + word;
    return out;
}

void addPair(ParallelCorpus& corpus, std::string_view source, std::string_view target) {
    std::string a = onOneLine(source);
    std::string b = onOneLine(target);
    if (a.empty() || b.empty())
        return;
    corpus.source.push_back(std::move(a));
    corpus.target.push_back(std::move(b));
}

ParallelCorpus requirePairs(ParallelCorpus corpus, const std::filesystem::path& file) {
    if (corpus.source.empty())
        throw InputError({file.string(), 0, {}}, "has no translated message");
    return corpus;
}

/// The word after "Key:" of a header, whose lines are parted by line breaks (MO) or, as our PO reader gives them, by
/// spaces.
std::string headerWord(std::string_view header, std::string_view key) {
    constexpr std::string_view Blank = " \n\r\t";
    for (std::size_t at = header.find(key); at != std::string_view::npos; at = header.find(key, at + 1)) {
        const std::size_t colon = at + key.size();
        const bool begins = at == 0 || Blank.find(header[at - 1]) != std::string_view::npos;
        if (!begins || colon >= header.size() || header[colon] != ':')
            continue;
        // An empty entry: the next key would pass for its value.
        std::size_t start = colon + 1;
        while (start < header.size() && (header[start] == ' ' || header[start] == '\t'))
            ++start;
        const std::size_t end = std::min(header.find_first_of(Blank, start), header.size());
        const std::string_view word = header.substr(start, end - start);
        return word.size() > 20 || word.find(':') != std::string_view::npos ? std::string() : std::string(word);
    }
    return {};
}

CatalogueLanguages languagesOf(std::string_view header) {
    return {headerWord(header, "X-Source-Language"), headerWord(header, "Language")};
}

/// Plural forms: the singular with the first form, the plural with the last one.
void addForms(ParallelCorpus& corpus, std::string_view singular, std::string_view plural,
              const std::vector<std::string_view>& forms) {
    if (forms.size() == 1) {
        addPair(corpus, plural.empty() ? singular : plural, forms.front());
        return;
    }
    addPair(corpus, singular, forms.front());
    addPair(corpus, plural, forms.back());
}

// ---------------------------------------------------------------- MO

class MoFile {
public:
    explicit MoFile(const std::filesystem::path& file) : m_path(file), m_bytes(readFile(file, LargestCatalogue)) {
        if (m_bytes.size() < 20)
            fail("ends inside its header");
        m_swapped = raw(0) == 0xde120495U;
        if (!m_swapped && raw(0) != 0x950412deU)
            fail("is not a gettext MO file (it starts with other bytes)");
        if (const std::uint32_t major = number(4) >> 16; major > 1)
            fail("has revision " + std::to_string(major) + ", 0 or 1 was expected");
        m_count = number(8);
        for (const std::size_t field : {12U, 16U})
            if (std::uint64_t{number(field)} + std::uint64_t{m_count} * 8 > m_bytes.size())
                fail("names " + std::to_string(m_count) + " messages, but a table of them lies outside the file");
    }

    ParallelCorpus pairs(CatalogueLanguages& languages) const {
        ParallelCorpus corpus;
        std::uint64_t length = 0;
        for (std::uint32_t i = 0; i < m_count; ++i) {
            const std::string_view key = string(number(12), i);
            const std::string_view translation = string(number(16), i);
            // msgfmt gives each text its own place; texts that all lie in one would fill the memory.
            length += key.size() + translation.size();
            if (length > 4 * std::uint64_t{m_bytes.size()})
                fail("its messages overlap: the catalogue is damaged");
            if (key.empty() && i == 0)
                languages = languagesOf(translation);
            addMessage(corpus, key, translation);
        }
        return corpus;
    }

private:
    std::uint32_t raw(std::size_t at) const {
        std::uint32_t value;
        std::memcpy(&value, m_bytes.data() + at, sizeof value);
        static_assert(std::endian::native == std::endian::little);
        return value;
    }
    std::uint32_t number(std::size_t at) const {
        const std::uint32_t v = raw(at);
        return m_swapped ? (v >> 24) | ((v >> 8) & 0xff00U) | ((v << 8) & 0xff0000U) | (v << 24) : v;
    }
    std::string_view string(std::size_t table, std::uint32_t i) const {
        const std::uint64_t length = number(table + std::size_t{8} * i);
        const std::uint64_t offset = number(table + std::size_t{8} * i + 4);
        if (offset + length > m_bytes.size())
            fail("message " + std::to_string(i + 1) + " of " + std::to_string(m_count) + " lies outside the file");
        const auto text = std::string_view(m_bytes).substr(offset, length);
        if (findInvalidUtf8(text) != std::string_view::npos)
            fail("message " + std::to_string(i + 1) + " is not valid UTF-8: convert the catalogue with msgconv first");
        return text;
    }

    static void addMessage(ParallelCorpus& corpus, std::string_view key, std::string_view translation) {
        if (key.empty() || translation.empty())
            return;  // the header, and what is not translated
        if (const std::size_t context = key.find('\x04'); context != std::string_view::npos)
            key.remove_prefix(context + 1);
        const std::size_t plural = key.find('\0');
        if (plural == std::string_view::npos) {
            addPair(corpus, key, translation.substr(0, translation.find('\0')));
            return;
        }
        std::vector<std::string_view> forms;
        for (std::size_t start = 0; start <= translation.size();) {
            const std::size_t end = std::min(translation.find('\0', start), translation.size());
            forms.push_back(translation.substr(start, end - start));
            start = end + 1;
        }
        addForms(corpus, key.substr(0, plural), key.substr(plural + 1), forms);
    }

    [[noreturn]] void fail(const std::string& what) const { throw InputError({m_path.string(), 0, {}}, what); }

    std::filesystem::path m_path;
    std::string m_bytes;
    bool m_swapped = false;
    std::uint32_t m_count = 0;
};

// ---------------------------------------------------------------- PO

/// Reads a PO file line by line. A message is complete when the next one begins.
class PoReader {
public:
    explicit PoReader(const std::filesystem::path& file) : m_path(file), m_reader(file) {}

    ParallelCorpus pairs(CatalogueLanguages& languages) {
        for (std::string line; m_reader.next(line);)
            take(trimmed(line));
        finishMessage();
        languages = languagesOf(m_header);
        return std::move(m_corpus);
    }

private:
    enum class Field { None, Context, Id, Plural, Translation };

    static std::string_view trimmed(std::string_view line) {
        constexpr std::string_view Blank = " \t\f\v\r";
        const std::size_t first = line.find_first_not_of(Blank);
        return first == std::string_view::npos ? std::string_view()
                                               : line.substr(first, line.find_last_not_of(Blank) - first + 1);
    }

    void take(std::string_view line) {
        if (line.empty())
            return;
        if (line.front() == '#')
            comment(line);
        else if (line.front() == '"')
            append(line);
        else
            keyword(line);
    }

    void comment(std::string_view line) {
        if (m_field == Field::Translation)
            finishMessage();
        // Flags before an obsolete message are its own.
        if (line.starts_with("#~"))
            m_fuzzy = false;
        if (line.starts_with("#,") && line.find("fuzzy") != std::string_view::npos)
            m_fuzzy = true;
    }

    void keyword(std::string_view line) {
        const std::size_t quote = line.find('"');
        const std::string_view word = trimmed(line.substr(0, quote));
        const bool opens = word == "msgctxt" || word == "msgid";
        if (opens && m_field == Field::Translation)
            finishMessage();
        const Field after = m_field;
        if (word == "msgctxt" && after == Field::None)
            m_field = Field::Context;
        else if (word == "msgid" && (after == Field::None || after == Field::Context))
            m_field = Field::Id;
        else if (word == "msgid_plural" && after == Field::Id)
            m_field = Field::Plural;
        else if (isTranslation(word, after))
            m_field = Field::Translation;
        else
            fail("'" + std::string(word.substr(0, 40)) + "' is not expected here");
        if (quote == std::string_view::npos)
            fail("a text in quotes was expected after '" + std::string(word) + "'");
        m_text[static_cast<std::size_t>(m_field)].clear();
        if (m_field == Field::Translation)
            m_forms.emplace_back();
        append(line.substr(quote));
    }

    bool isTranslation(std::string_view word, Field after) const {
        if (word == "msgstr")
            return after == Field::Id;
        const bool numbered = word.size() == 9 && word.starts_with("msgstr[") && word.ends_with(']');
        return numbered && word[7] == static_cast<char>('0' + m_forms.size()) &&
               (after == Field::Plural || (after == Field::Translation && !m_text[3].empty()));
    }

    void append(std::string_view quoted) {
        if (m_field == Field::None)
            fail("a text stands outside a message");
        if (quoted.size() < 2 || quoted.back() != '"')
            fail("the text has no closing quote");
        std::string& to = m_field == Field::Translation ? m_forms.back() : m_text[static_cast<std::size_t>(m_field)];
        unescape(quoted.substr(1, quoted.size() - 2), to);
    }

    /// Of "033" or "x1b" at the start of `text`; 0 if there is no number.
    static std::size_t numberLength(std::string_view text) {
        const bool hex = text.front() == 'x';
        const std::string_view digits = hex ? "0123456789abcdefABCDEF" : "01234567";
        const std::size_t end = std::min(text.find_first_not_of(digits, hex ? 1 : 0), text.size());
        return hex && end == 1 ? 0 : (hex ? end : std::min<std::size_t>(end, 3));
    }

    void unescape(std::string_view text, std::string& to) const {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '"')
                fail("a quote inside the text is not escaped");
            if (text[i] != '\\') {
                to += text[i];
                continue;
            }
            if (++i == text.size())
                fail("the text ends with a backslash");
            constexpr std::string_view Blanks = "ntrbfva";
            if (Blanks.find(text[i]) != std::string_view::npos)
                to += ' ';
            else if (text[i] == '\\' || text[i] == '"')
                to += text[i];
            else if (const std::size_t digits = numberLength(text.substr(i)); digits > 0) {
                to += ' ';  // a control character, as a rule of a terminal: no part of a sentence
                i += digits - 1;
            } else
                fail(std::string("'\\") + text[i] + "' is not an escape that we know");
        }
    }

    void finishMessage() {
        if (m_field != Field::None && m_field != Field::Translation)
            fail("the message has no msgstr");
        const std::string& id = m_text[static_cast<std::size_t>(Field::Id)];
        const std::string& plural = m_text[static_cast<std::size_t>(Field::Plural)];
        if (id.empty() && m_header.empty() && m_field == Field::Translation)
            m_header = m_forms.front();
        if (!id.empty() && !m_fuzzy && m_field == Field::Translation) {
            if (plural.empty())
                addPair(m_corpus, id, m_forms.front());
            else
                addForms(m_corpus, id, plural, {m_forms.begin(), m_forms.end()});
        }
        for (std::string& text : m_text)
            text.clear();
        m_forms.clear();
        m_field = Field::None;
        m_fuzzy = false;
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw InputError({m_path.string(), m_reader.lineNumber(), {}}, what);
    }

    std::filesystem::path m_path;
    LineReader m_reader;
    ParallelCorpus m_corpus;
    Field m_field = Field::None;
    std::array<std::string, 5> m_text;  ///< by Field; the translation's place stays empty
    std::vector<std::string> m_forms;
    bool m_fuzzy = false;
    std::string m_header;
};
}  // namespace

ParallelCorpus readGettext(const std::filesystem::path& file, CatalogueLanguages& languages) {
    const bool binary = file.extension() == ".mo" || file.extension() == ".gmo";
    return requirePairs(binary ? MoFile(file).pairs(languages) : PoReader(file).pairs(languages), file);
}

ParallelCorpus readGettext(const std::filesystem::path& file) {
    CatalogueLanguages languages;
    return readGettext(file, languages);
}

}  // namespace hatter::data
