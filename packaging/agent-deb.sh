#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds hatter-agent with its two libraries and packs them as a Debian package for machines like this one:
#   packaging/agent-deb.sh [FOLDER]
# The package is left in FOLDER (the build folder). Neither Qt nor a display is needed.
# HATTER_NO_INSTALL=1 leaves the system's packages alone. HATTER_BUILD: the build folder (build/agent).
# HATTER_CMAKE_ARGS, HATTER_JOBS: see build.sh.
set -euo pipefail

case ${1:-} in
    -h | --help) sed -n '3,7s/^# \{0,2\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac
mkdir -p "${1:-.}"
folder=$(cd "${1:-.}" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export HATTER_BUILD=${HATTER_BUILD:-build/agent}
export HATTER_CMAKE_ARGS="-DHATTER_GUI=OFF -DHATTER_TESTS=OFF -DHATTER_AGENT_PACKAGE=ON -DCMAKE_INSTALL_PREFIX=/usr \
${HATTER_CMAKE_ARGS:-}"

[ -n "${HATTER_NO_INSTALL:-}" ] || packaging/install-dependencies.sh build
packaging/build.sh hatter-agent
build=$(cd "$HATTER_BUILD" && pwd)
[ $# -gt 0 ] || folder=$build

packed=$(mktemp -d)
trap 'rm -rf "$packed"' EXIT
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$packed" >"$packed/log" 2>&1 || { cat "$packed/log" >&2; exit 1; }
for package in "$packed"/hatter-agent_*.deb; do
    cp "$package" "$folder"
    echo "$folder/$(basename "$package")"
done
