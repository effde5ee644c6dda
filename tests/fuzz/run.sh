#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Damages files for every reader (or those named) under the address and undefined-behaviour sanitizers.
# usage: tests/fuzz/run.sh [CASES] [READER...]
set -euo pipefail
cd "$(dirname "$0")/../.."
cases=${1:-10000}
shift || true
build=build/dev-asan
jobs=${JOBS:-$(nproc)}

cmake --preset dev-asan -DHATTER_ENGINE=OFF -DHATTER_GUI=OFF >/dev/null
cmake --build "$build" --target hatter-fuzz -j "$jobs"
fuzz=$build/bin/hatter-fuzz
if [ $# -eq 0 ]; then
    mapfile -t readers < <("$fuzz" --list)
else
    readers=("$@")
fi
# Each case writes and reads small files: in memory where there is a place for them.
[ -w /dev/shm ] && export TMPDIR=/dev/shm
failed=0
printf '%s\n' "${readers[@]}" |
    xargs -P "$jobs" -I{} "$fuzz" {} --cases "$cases" --keep-failing "$build/fuzz-failing" || failed=1
if [ $failed -ne 0 ]; then
    echo "failing files are in $build/fuzz-failing; one case again: $fuzz READER --first NUMBER --cases 1"
    exit 1
fi
