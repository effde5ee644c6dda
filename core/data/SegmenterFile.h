// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/Segmenter.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace hatter::data {

/// How text becomes pieces where a model was made with the reference's tools: Moses' rules, then subword-nmt's merges.
/// One file holds all of it (JSON), so that it travels beside the weights as a SentencePiece model does.
struct SegmenterDescription {
    std::vector<std::string> codes;  ///< lines of subword-nmt's codes; empty: text comes in pieces already
    bool lowercase = false;          ///< the source dictionary knows lower case alone
    bool targetLowercase = false;    ///< and the target dictionary
    bool moses = false;              ///< typed text is tokenised by Moses' rules, output put together again
    bool aggressiveHyphens = false;  ///< Moses' a-b as a @-@ b
    bool escape = true;              ///< Moses' entities
    std::string sourceLanguage = "en";
    std::string targetLanguage = "de";
};
std::string toText(const SegmenterDescription& description);
/// Throws InputError with `name` for text that toText() did not write.
SegmenterDescription segmenterDescription(const std::string& text, const std::string& name);

/// Every letter lowered by itself, without regard to language: Python's str.lower() but for the final sigma.
std::string lowered(const std::string& text);

/// The segmenter that a description tells. Lines that hold subword-nmt's "@@ " are in pieces already and are only
/// split. `name` stands for it in messages.
std::unique_ptr<Segmenter> makeSegmenter(const SegmenterDescription& description, const std::string& name);
/// Opens what `file` holds: a SentencePiece model or a description. Throws InputError if it is neither.
std::unique_ptr<Segmenter> openSegmenter(const std::filesystem::path& file);
/// The same for text of the target language: Moses' rules are that language's, and it is lowered if `lowercase`. A
/// SentencePiece model makes no difference.
std::unique_ptr<Segmenter> openTargetSegmenter(const std::filesystem::path& file);
/// True for a description, whose vocabulary stands beside it; a SentencePiece model brings its own.
bool holdsDescription(const std::filesystem::path& file);

}  // namespace hatter::data
