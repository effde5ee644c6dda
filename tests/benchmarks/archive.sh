#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs the benchmark of the window with 100,000 candidates. Needs Qt, no LibTorch and no screen.
# usage: tests/benchmarks/archive.sh [--candidates N] [--workspace FOLDER] [--events]
set -euo pipefail
cd "$(dirname "$0")/../.."
build=build/bench
cmake --preset release -B "$build" -DHATTER_ENGINE=OFF -DHATTER_TESTS=OFF -DHATTER_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target hatter-bench-archive -j "${JOBS:-$(nproc)}"
QT_QPA_PLATFORM=offscreen "$build/bin/hatter-bench-archive" "$@"
