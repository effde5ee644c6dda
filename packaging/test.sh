#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything with warnings as errors, and runs every test:
#   packaging/test.sh [ARGUMENT OF CTEST...]
# for instance `packaging/test.sh -L core`. The exit status is ctest's.
# HATTER_NO_INSTALL=1 leaves the system's packages alone. HATTER_BUILD, HATTER_CMAKE_ARGS, HATTER_JOBS: see build.sh.
set -euo pipefail

case ${1:-} in
    -h | --help) sed -n '3,6s/^# \{0,2\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ -n "${HATTER_NO_INSTALL:-}" ] || packaging/install-dependencies.sh build window run test
packaging/build.sh

# One test at a time: some measure times. Idle OpenMP threads that spin would take the cores from the others.
export QT_QPA_PLATFORM=offscreen OMP_WAIT_POLICY=passive
exec ctest --test-dir "${HATTER_BUILD:-build/release}" --output-on-failure --no-tests=error -j 1 "$@"
