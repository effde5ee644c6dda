// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "data/sentencepiece/SentencePieceModule.h"

#include <dlfcn.h>

namespace hatter::data {

namespace {

// The sanitizers refuse RTLD_DEEPBIND; their builds live without it, in programs that do not load LibTorch first.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int OpenFlags = RTLD_NOW | RTLD_LOCAL;
#else
constexpr int OpenFlags = RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND;
#endif

/// The folder of the library that this function is in.
std::filesystem::path ownFolder() {
    Dl_info info{};
    if (dladdr(reinterpret_cast<const void*>(&sentencePieceModule), &info) == 0 || info.dli_fname == nullptr)
        return {};
    return std::filesystem::path(info.dli_fname).parent_path();
}

const SentencePieceModule& openModule() {
    const auto file = ownFolder() / "hatter-sentencepiece.so";
    void* library = dlopen(file.c_str(), OpenFlags);
    if (library == nullptr)
        throw Error({file.string(), 0, {}}, std::string("the SentencePiece module cannot be opened: ") + dlerror());
    using Entry = const SentencePieceModule* (*)();
    const auto entry = reinterpret_cast<Entry>(dlsym(library, "hatterSentencePiece"));
    if (entry == nullptr)
        throw Error({file.string(), 0, {}}, "is not the SentencePiece module of this Hatter");
    return *entry();
}

}  // namespace

const SentencePieceModule& sentencePieceModule() {
    static const SentencePieceModule& module = openModule();
    return module;
}

}  // namespace hatter::data
