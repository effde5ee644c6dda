// SPDX-License-Identifier: GPL-3.0-or-later
// Byte pair encoding as subword-nmt applies it (Sennrich et al., ACL 2016).
#include "base/Error.h"
#include "data/Segmenter.h"
#include "data/Text.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace hatter::data {

namespace {

constexpr std::string_view EndOfWord = "</w>";
constexpr std::string_view Continued = "@@";

/// Words between spaces: other white space belongs to words here.
std::vector<std::string_view> spaced(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        if (end > at)
            words.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// Symbols by number; pairs of numbers that merge, with their rank.
class Codes {
public:
    /// `name` stands for the codes in messages.
    Codes(const std::vector<std::string>& lines, std::string name) : m_name(std::move(name)) {
        std::int32_t rank = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i == 0 && lines[i].starts_with("#version:"))
                readVersion(lines[i]);
            else
                addMerge(lines[i], static_cast<std::int64_t>(i) + 1, rank++);
        }
        if (m_merges.empty())
            throw InputError({m_name, 0, {}}, "holds no merges: codes of subword-nmt were expected");
    }

    bool endIsOwnSymbol() const { return m_endIsOwnSymbol; }
    /// -1 for a symbol that no merge knows.
    std::int32_t symbol(const std::string& text) const {
        const auto found = m_symbols.find(text);
        return found == m_symbols.end() ? -1 : found->second;
    }
    struct Merge {
        std::int32_t rank;
        std::int32_t result;
    };
    std::optional<Merge> merge(std::int32_t left, std::int32_t right) const {
        if (left < 0 || right < 0)
            return std::nullopt;
        const auto found = m_merges.find(key(left, right));
        return found == m_merges.end() ? std::nullopt : std::optional(found->second);
    }

private:
    static std::uint64_t key(std::int32_t left, std::int32_t right) {
        return static_cast<std::uint64_t>(left) << 32 | static_cast<std::uint32_t>(right);
    }

    void readVersion(const std::string& line) {
        const std::string_view version = std::string_view(line).substr(line.find(':') + 1);
        const auto words = spaced(version);
        if (words.size() != 1 || (words[0] != "0.1" && words[0] != "0.2"))
            throw InputError({m_name, 1, {}}, "is of version '" + std::string(version) + "'; 0.1 and 0.2 can be read");
        m_endIsOwnSymbol = words[0] == "0.1";
    }

    void addMerge(std::string_view line, std::int64_t number, std::int32_t rank) {
        const auto symbols = spaced(line);
        if (symbols.size() != 2)
            throw InputError({m_name, number, {}},
                             "two symbols and a space between them were expected, as subword-nmt writes a merge");
        const std::int32_t left = intern(std::string(symbols[0])), right = intern(std::string(symbols[1]));
        const std::int32_t result = intern(std::string(symbols[0]) + std::string(symbols[1]));
        // A merge that stands twice keeps its first rank.
        m_merges.try_emplace(key(left, right), Merge{rank, result});
    }

    std::int32_t intern(const std::string& text) {
        return m_symbols.try_emplace(text, static_cast<std::int32_t>(m_symbols.size())).first->second;
    }

    std::string m_name;
    // Without a header the codes are of the first version.
    bool m_endIsOwnSymbol = true;
    std::unordered_map<std::string, std::int32_t> m_symbols;
    std::unordered_map<std::uint64_t, Merge> m_merges;
};

class SubwordNmt final : public Segmenter {
public:
    explicit SubwordNmt(Codes codes) : m_codes(std::move(codes)) {}

    std::vector<std::string> pieces(const std::string& line) const override {
        std::vector<std::string> out;
        for (const std::string_view word : spaced(line))
            addPieces(word, out);
        return out;
    }

    std::string text(const std::vector<std::string>& pieces) const override { return joinSubwords(pieces); }

    std::string kind() const override { return "subword-nmt"; }

private:
    struct Part {
        std::string text;
        std::int32_t symbol;
    };

    std::vector<Part> characters(std::string_view word) const {
        std::vector<std::string> texts;
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t begin = at;
            if (nextCodePoint(word, at) < 0)
                ++at;  // checked where text is read; never an endless loop
            texts.emplace_back(word.substr(begin, at - begin));
        }
        if (m_codes.endIsOwnSymbol())
            texts.emplace_back(EndOfWord);
        else
            texts.back() += EndOfWord;
        std::vector<Part> parts;
        for (std::string& text : texts) {
            const std::int32_t symbol = m_codes.symbol(text);
            parts.push_back({std::move(text), symbol});
        }
        return parts;
    }

    /// Merges every occurrence of the pair with the lowest rank, from the left; false if no pair merges.
    bool mergeOnce(std::vector<Part>& parts) const {
        std::int32_t best = std::numeric_limits<std::int32_t>::max();
        std::int32_t left = -1, right = -1, result = -1;
        for (std::size_t i = 0; i + 1 < parts.size(); ++i)
            if (const auto merge = m_codes.merge(parts[i].symbol, parts[i + 1].symbol); merge && merge->rank < best) {
                best = merge->rank;
                left = parts[i].symbol;
                right = parts[i + 1].symbol;
                result = merge->result;
            }
        if (result < 0)
            return false;
        std::size_t to = 0;
        for (std::size_t i = 0; i < parts.size(); ++i, ++to) {
            const bool merges = i + 1 < parts.size() && parts[i].symbol == left && parts[i + 1].symbol == right;
            Part part = std::move(parts[i]);
            if (merges)
                part = {part.text + parts[++i].text, result};
            parts[to] = std::move(part);
        }
        parts.resize(to);
        return true;
    }

    void addPieces(std::string_view word, std::vector<std::string>& out) const {
        std::vector<Part> parts = characters(word);
        // A word of one character is left as it is.
        const bool single = parts.size() == (m_codes.endIsOwnSymbol() ? 2 : 1);
        while (!single && mergeOnce(parts))
            ;
        if (parts.back().text == EndOfWord)
            parts.pop_back();
        else if (parts.back().text.ends_with(EndOfWord))
            parts.back().text.resize(parts.back().text.size() - EndOfWord.size());
        for (std::size_t i = 0; i < parts.size(); ++i)
            out.push_back(i + 1 < parts.size() ? parts[i].text + std::string(Continued) : parts[i].text);
    }

    Codes m_codes;
};

}  // namespace

std::string joinSubwords(const std::vector<std::string>& pieces) {
    std::string out;
    for (const std::string& piece : pieces) {
        const bool goesOn = std::string_view(piece).ends_with(Continued);
        out.append(piece, 0, piece.size() - (goesOn ? Continued.size() : 0));
        out += goesOn ? "" : " ";
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

std::unique_ptr<Segmenter> openSubwordNmt(const std::filesystem::path& codes) {
    return std::make_unique<SubwordNmt>(Codes(readLines(codes), codes.string()));
}

std::unique_ptr<Segmenter> makeSubwordNmt(const std::vector<std::string>& codes, const std::string& name) {
    return std::make_unique<SubwordNmt>(Codes(codes, name));
}

}  // namespace hatter::data
