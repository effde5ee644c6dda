// SPDX-License-Identifier: GPL-3.0-or-later
// Words as the Moses tokeniser makes them, and sentences out of such words again. HAT's and fairseq's corpora were cut
// like this before BPE, so their models know "don &apos;t ." and not "don't." docs/segmentation.md lists the rules.
// Every function here may be called from any thread.
#pragma once

#include "data/Segmenter.h"
#include "data/Vocabulary.h"

#include <memory>
#include <string>

namespace hatter::data {

struct MosesOptions {
    /// "en", "de", "fr"; of "de_AT" or "DE-at" the part before the mark counts. Every other language has English
    /// abbreviations, as in Moses; its apostrophes stand alone (in "it", "ca", "ga" they are treated as in French).
    std::string language;
    bool aggressiveHyphens = false;  ///< "a-b" becomes "a @-@ b" (fairseq's WMT recipes)
    bool escape = true;              ///< & | < > ' " [ ] become &amp; &#124; &lt; &gt; &apos; &quot; &#91; &#93;
};

/// Words and punctuation marks with one space between them. What is tokenised already comes back as it was but for
/// white space, and entities are never escaped twice. (Without escaping, "O 'Neill" can be told from "tell 'em" only
/// where a mark such as a full stop stands alone in the line.) Control characters are dropped, each malformed byte of
/// UTF-8 becomes U+FFFD. Takes time and memory linear in the length of the line.
std::string mosesTokenize(const std::string& line, const MosesOptions& options);

/// The sentence that the words of `line` make in `language` (as in MosesOptions; "en", "de", "fr", "it" have rules of
/// their own). Malformed bytes become U+FFFD. Linear as well.
std::string mosesDetokenize(const std::string& line, const std::string& language);

/// True for a line that is such as mosesTokenize(…, options) writes it: tokenising it changes nothing but white space.
/// A sentence without anything to separate ("hello world") is so, too, and so is one that is cut into BPE pieces.
bool looksTokenized(const std::string& line, const MosesOptions& options);

/// How the text behind `vocabulary` was tokenised, as far as its symbols tell: escaped if one of them holds an entity,
/// with split hyphens if one is "@-@".
MosesOptions mosesOptionsFor(const Vocabulary& vocabulary, std::string language);

/// `inner` on tokenised text: pieces() tokenises in the source's language, text() detokenises in the target's (of
/// `target` only the language counts). kind() is "moses+" and inner's kind. Says in the log which language has no rules
/// of its own. `inner` must be thread-safe, as segmenters are; so is the result.
std::unique_ptr<Segmenter> withMoses(std::unique_ptr<Segmenter> inner, MosesOptions source, MosesOptions target);

}  // namespace hatter::data
