// SPDX-License-Identifier: GPL-3.0-or-later
#include "Memory.h"

#include <malloc.h>
#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>

#ifdef __SANITIZE_ADDRESS__
// Not every distribution has sanitizer/allocator_interface.h.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*onMalloc)(const volatile void*, std::size_t),
                                                         void (*onFree)(const volatile void*));
extern "C" std::size_t __sanitizer_get_allocated_size(const volatile void* at);
#endif

namespace hatter::fuzz {

namespace {
bool counting = false;
std::int64_t alive = 0, most = 0, limit = 0;
void (*tooMuch)(std::uint64_t) = nullptr;

void taken(std::size_t bytes) {
    if (!counting)
        return;
    alive += static_cast<std::int64_t>(bytes);
    most = std::max(most, alive);
    if (alive > limit) {
        counting = false;
        tooMuch(static_cast<std::uint64_t>(alive));
    }
}

void given(std::size_t bytes) {
    if (counting)
        alive -= static_cast<std::int64_t>(bytes);
}

#ifdef __SANITIZE_ADDRESS__
void onMalloc(const volatile void*, std::size_t bytes) {
    taken(bytes);
}

void onFree(const volatile void* at) {
    if (at != nullptr)
        given(__sanitizer_get_allocated_size(at));
}
#endif
}  // namespace

void Memory::begin(std::uint64_t most_, void (*onLimit)(std::uint64_t)) {
#ifdef __SANITIZE_ADDRESS__
    static const int installed = __sanitizer_install_malloc_and_free_hooks(onMalloc, onFree);
    static_cast<void>(installed);
#endif
    alive = most = 0;
    limit = static_cast<std::int64_t>(most_);
    tooMuch = onLimit;
    counting = true;
}

std::uint64_t Memory::end() {
    counting = false;
    return static_cast<std::uint64_t>(most);
}

}  // namespace hatter::fuzz

#ifndef __SANITIZE_ADDRESS__
// Ours take the place of the library's for the whole program, the shared libraries included.
void* operator new(std::size_t bytes) {
    void* at = std::malloc(std::max<std::size_t>(bytes, 1));
    if (at == nullptr)
        throw std::bad_alloc();
    hatter::fuzz::taken(malloc_usable_size(at));
    return at;
}
void* operator new[](std::size_t bytes) {
    return operator new(bytes);
}
void operator delete(void* at) noexcept {
    hatter::fuzz::given(malloc_usable_size(at));
    std::free(at);
}
void operator delete(void* at, std::size_t) noexcept {
    operator delete(at);
}
void operator delete[](void* at) noexcept {
    operator delete(at);
}
void operator delete[](void* at, std::size_t) noexcept {
    operator delete(at);
}
#endif
