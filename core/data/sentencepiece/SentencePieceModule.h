// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's libsentencepiece carries a protobuf of its own with visible symbols; in one symbol scope with LibTorch's
// libprotobuf the program crashes before main. So SentencePiece lives in a module that hatter-core opens on first need
// with RTLD_DEEPBIND: each side then finds its own protobuf.
#pragma once

#include "data/Segmenter.h"

namespace hatter::data {

/// What the module offers; the functions are those of Segmenter.h.
struct SentencePieceModule {
    std::unique_ptr<Segmenter> (*open)(const std::filesystem::path& model);
    Vocabulary (*train)(const std::vector<std::filesystem::path>& files, int pieces,
                        const std::filesystem::path& model);
    Vocabulary (*vocabulary)(const std::filesystem::path& model);
};

/// The module, opened once. Throws Error if it is not installed beside hatter-core.
const SentencePieceModule& sentencePieceModule();

}  // namespace hatter::data

extern "C" __attribute__((visibility("default"))) const hatter::data::SentencePieceModule* hatterSentencePiece();
