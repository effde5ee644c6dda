#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and measures how fast the workbench starts and how it answers while the engine works. Needs no screen.
# usage: tests/benchmarks/responsiveness.sh [--workspace W] [--seconds N] [--candidates N]
set -euo pipefail
cd "$(dirname "$0")/../.."
build=build/release
cmake --preset release -B "$build" -DHATTER_BENCHMARKS=ON >/dev/null
cmake --build "$build" --target hatter hatter-cli hatter-bench-responsiveness -j "${JOBS:-$(nproc)}"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" OMP_WAIT_POLICY=passive
settings=$(mktemp -d)
trap 'rm -rf "$settings"' EXIT
for start in 1 2 3 4 5 6; do
    XDG_CONFIG_HOME="$settings" "$build/bin/hatter" --heartbeat --quit-after 1.5 2>&1 | sed -n "s/^first paint/start $start: first paint/p"
done
"$build/bin/hatter-bench-responsiveness" "$@"
