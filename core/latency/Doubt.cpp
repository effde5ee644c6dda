// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "latency/Lab.h"

#include <array>

namespace hatter::latency {

namespace {
struct Word {
    Doubt doubt;
    const char* text;
};
constexpr std::array<Word, 5> Words = {{{Doubt::None, ""},
                                        {Doubt::Drift, "drift"},
                                        {Doubt::Load, "load"},
                                        {Doubt::Residual, "residual"},
                                        {Doubt::Person, "person"}}};
}  // namespace

std::string toText(Doubt doubt) {
    for (const Word& word : Words)
        if (word.doubt == doubt)
            return word.text;
    return {};
}

Doubt doubtFromText(const std::string& text) {
    for (const Word& word : Words)
        if (word.text == text)
            return word.doubt;
    throw InputError("'" + text + "' is no reason to doubt a measurement: drift, load, residual or person");
}

}  // namespace hatter::latency
