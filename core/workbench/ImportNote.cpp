// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/Options.h"

namespace hatter::workbench {

std::string toText(const ImportNote& note) {
    switch (note.kind) {
        case ImportNote::Kind::NoSplit:
            return "the binary data has no " + note.what + " pairs";
        case ImportNote::Kind::NoCodes:
            return "no BPE codes were given: text must come in pieces, as subword-nmt cuts it";
        case ImportNote::Kind::Lowercase:
            return "the source dictionary has lower case alone: typed text is lowered";
        case ImportNote::Kind::MosesByData:
            return "punctuation stands alone in the data: typed text is tokenised by Moses' rules";
        case ImportNote::Kind::NoMosesByData:
            return "punctuation hangs on words in the data: text is not tokenised";
        case ImportNote::Kind::MosesByDictionary:
            return "the dictionary has Moses' entities: typed text is tokenised by its rules";
        case ImportNote::Kind::MosesAssumed:
            return "nothing tells how the text was tokenised: Moses' rules are assumed (--tokenizer none leaves them "
                   "out)";
        case ImportNote::Kind::OneSubTransformer:
            return "one SubTransformer was trained in this file: the design space holds its sizes alone";
        case ImportNote::Kind::NoTrainingState:
            return "training cannot go on with the reference's moments: " + note.what;
    }
    return {};
}

}  // namespace hatter::workbench
