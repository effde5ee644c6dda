#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures and builds the release preset:
#   packaging/build.sh [TARGET...]
# Without targets everything, tests included. Does nothing where all is up to date.
# HATTER_BUILD: the build folder (build/release). HATTER_CMAKE_ARGS: further arguments of cmake, for instance
# -DTorch_DIR=... HATTER_JOBS: compilers at once.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
build=${HATTER_BUILD:-build/release}

# A source that includes LibTorch takes more than a gigabyte to compile.
jobs_for_memory() {
    local cores memory
    cores=$(nproc 2>/dev/null || echo 2)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || echo "$cores")
    [ "${memory:-0}" -ge 1 ] || memory=1
    echo $((cores < memory ? cores : memory))
}

arguments=(--preset release -B "$build")
if command -v ccache >/dev/null; then
    arguments+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
fi
# Words on purpose: several arguments in one variable.
# shellcheck disable=SC2206
arguments+=(${HATTER_CMAKE_ARGS:-})
cmake "${arguments[@]}"

targets=()
[ $# -eq 0 ] || targets=(--target "$@")
cmake --build "$build" -j "${HATTER_JOBS:-$(jobs_for_memory)}" "${targets[@]}"
