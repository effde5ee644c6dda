// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hatter::space {

/// What one of HAT's YAML files is for.
enum class HatFileKind {
    SuperTransformer,  ///< a design space, with or without the settings that its SuperTransformer is trained with
    SubTraining,       ///< settings that published SubTransformers were trained with (subtransformer/common.yml)
    SubTransformer,    ///< one architecture
    LatencyDataset,
    Predictor,
    Evolution,
};

/// "evolution settings", for a sentence.
std::string toText(HatFileKind kind);

/// What becomes of a key.
enum class KeyUse {
    Honoured,
    NotUsed,  ///< passed over with a warning, but for values that ask for what happens anyway
    Refused,  ///< changes the computation in a way that is not supported: other values than `harmless` are errors
};

/// What we do with one of HAT's options in some kinds of files. Facts about the reference's options, checked by tests
/// against its own files.
struct HatKeyRule {
    std::string_view key;
    std::uint32_t kinds = 0;  ///< bits 1 << HatFileKind
    KeyUse use = KeyUse::NotUsed;
    std::string_view text;      ///< honoured as what, not used or refused why
    std::string_view harmless;  ///< values that ask for nothing else than what happens anyway, separated by |

    bool appliesTo(HatFileKind kind) const { return (kinds >> static_cast<unsigned>(kind) & 1U) != 0; }
};

/// Every option that the reference's scripts know, in the order of docs/compatibility.md. A key has several rules if it
/// means different things in different files.
const std::vector<HatKeyRule>& hatKeyRules();

/// The rule of a key in files of a kind; null if the reference's script for them knows no such option.
const HatKeyRule* ruleOf(HatFileKind kind, std::string_view key);

/// The option that `key` is probably a slip of, or an empty string.
std::string likelyKey(HatFileKind kind, const std::string& key);

}  // namespace hatter::space
