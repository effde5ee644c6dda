// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/SegmenterFile.h"

#include "base/AtomicFile.h"
#include "base/Error.h"
#include "data/Moses.h"
#include "data/Text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

namespace hatter::data {

namespace {

constexpr const char* Format = "hatter segmenter";
constexpr std::size_t MostBytes = std::size_t{64} << 20;

/// Puts pieces together as subword-nmt's are, whoever cut them.
class Joined final : public Segmenter {
public:
    explicit Joined(std::unique_ptr<Segmenter> words) : m_words(std::move(words)) {}
    std::vector<std::string> pieces(const std::string& line) const override { return m_words->pieces(line); }
    std::string text(const std::vector<std::string>& pieces) const override { return joinSubwords(pieces); }
    std::string kind() const override { return "none"; }

private:
    std::unique_ptr<Segmenter> m_words;
};

class Lowered final : public Segmenter {
public:
    explicit Lowered(std::unique_ptr<Segmenter> inner) : m_inner(std::move(inner)) {}
    std::vector<std::string> pieces(const std::string& line) const override { return m_inner->pieces(lowered(line)); }
    std::string text(const std::vector<std::string>& pieces) const override { return m_inner->text(pieces); }
    std::string kind() const override { return "lowercase+" + m_inner->kind(); }

private:
    std::unique_ptr<Segmenter> m_inner;
};

/// Lines of pieces are split and nothing else.
class PiecesPass final : public Segmenter {
public:
    explicit PiecesPass(std::unique_ptr<Segmenter> inner) : m_inner(std::move(inner)) {}
    std::vector<std::string> pieces(const std::string& line) const override {
        return line.find("@@ ") == std::string::npos ? m_inner->pieces(line) : splitWords(line);
    }
    std::string text(const std::vector<std::string>& pieces) const override { return m_inner->text(pieces); }
    std::string kind() const override { return m_inner->kind(); }

private:
    std::unique_ptr<Segmenter> m_inner;
};

SegmenterDescription read(const nlohmann::json& json, const std::string& name) {
    if (!json.is_object() || json.value("format", std::string()) != Format)
        throw InputError({name, 0, {}}, "describes no segmenter");
    if (json.at("version") != 1)
        throw InputError({name, 0, {}}, "describes the segmenter of a newer Hatter");
    SegmenterDescription out;
    json.at("codes").get_to(out.codes);
    json.at("lowercase").get_to(out.lowercase);
    out.targetLowercase = json.value("target-lowercase", out.lowercase);
    json.at("moses").get_to(out.moses);
    json.at("aggressive-hyphens").get_to(out.aggressiveHyphens);
    json.at("escape").get_to(out.escape);
    json.at("source-language").get_to(out.sourceLanguage);
    json.at("target-language").get_to(out.targetLanguage);
    for (const std::string& line : out.codes)
        if (findInvalidUtf8(line) != std::string::npos)
            throw InputError({name, 0, "codes"}, "holds text that is not UTF-8");
    return out;
}

}  // namespace

std::string lowered(const std::string& text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const std::int32_t c = nextCodePoint(text, at);
        if (c < 0) {
            out += text[at++];
            continue;
        }
        const UChar32 lower = u_tolower(c);
        char bytes[U8_MAX_LENGTH];
        std::int32_t n = 0;
        U8_APPEND_UNSAFE(bytes, n, lower);
        if (lower == c)
            out.append(text, begin, at - begin);
        else
            out.append(bytes, static_cast<std::size_t>(n));
    }
    return out;
}

std::string toText(const SegmenterDescription& d) {
    return nlohmann::json{{"format", Format},
                          {"version", 1},
                          {"codes", d.codes},
                          {"lowercase", d.lowercase},
                          {"target-lowercase", d.targetLowercase},
                          {"moses", d.moses},
                          {"aggressive-hyphens", d.aggressiveHyphens},
                          {"escape", d.escape},
                          {"source-language", d.sourceLanguage},
                          {"target-language", d.targetLanguage}}
        .dump(1);
}

SegmenterDescription segmenterDescription(const std::string& text, const std::string& name) {
    try {
        return read(nlohmann::json::parse(text), name);
    } catch (const nlohmann::json::exception& e) {
        throw InputError({name, 0, {}}, std::string("the description of the segmenter is damaged: ") + e.what());
    }
}

std::unique_ptr<Segmenter> makeSegmenter(const SegmenterDescription& d, const std::string& name) {
    std::unique_ptr<Segmenter> out;
    if (d.codes.empty())
        out = std::make_unique<Joined>(makeWhitespaceSegmenter());
    else
        out = makeSubwordNmt(d.codes, name);
    if (d.lowercase)
        out = std::make_unique<Lowered>(std::move(out));
    // Before lowering: abbreviations and sentence ends are told by capitals.
    if (d.moses)
        out = withMoses(std::move(out), {d.sourceLanguage, d.aggressiveHyphens, d.escape},
                        {d.targetLanguage, d.aggressiveHyphens, d.escape});
    return std::make_unique<PiecesPass>(std::move(out));
}

std::unique_ptr<Segmenter> openSegmenter(const std::filesystem::path& file) {
    if (!holdsDescription(file))
        return openSentencePiece(file);
    return makeSegmenter(segmenterDescription(readFile(file, MostBytes), file.string()), file.string());
}

std::unique_ptr<Segmenter> openTargetSegmenter(const std::filesystem::path& file) {
    if (!holdsDescription(file))
        return openSentencePiece(file);
    SegmenterDescription d = segmenterDescription(readFile(file, MostBytes), file.string());
    d.sourceLanguage = d.targetLanguage;
    d.lowercase = d.targetLowercase;
    return makeSegmenter(d, file.string());
}

bool holdsDescription(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw InputError({file.string(), 0, {}}, std::string("cannot be read: ") + std::strerror(errno));
    // A SentencePiece model begins with the tag of its first field, 0x0A.
    return in.peek() == '{';
}

}  // namespace hatter::data
