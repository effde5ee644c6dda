# SPDX-License-Identifier: GPL-3.0-or-later
# What all our targets have in common.

add_library(hatter-options INTERFACE)
target_compile_features(hatter-options INTERFACE cxx_std_20)
target_compile_options(hatter-options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
if(HATTER_WERROR)
    target_compile_options(hatter-options INTERFACE -Werror)
endif()
# torch and Qt both use the word `slots`.
target_compile_definitions(hatter-options INTERFACE QT_NO_KEYWORDS)

set(HATTER_SANITIZE "" CACHE STRING "Sanitizers, for instance address,undefined or thread")
if(HATTER_SANITIZE)
    target_compile_options(hatter-options INTERFACE -fsanitize=${HATTER_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(hatter-options INTERFACE -fsanitize=${HATTER_SANITIZE})
    target_compile_definitions(hatter-options INTERFACE _GLIBCXX_ASSERTIONS)  # [] beyond the end, in capacity too
endif()
