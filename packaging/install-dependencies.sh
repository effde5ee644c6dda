#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what Hatter needs and this machine lacks, with apt (through sudo where you are not root):
#   packaging/install-dependencies.sh [build] [window] [run] [test]
# build: core, engine and the programs without a window; window: the workbench. Without arguments all four. The packages
# stand in packages.txt. Installs nothing where nothing is missing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }

case ${1:-} in
    -h | --help) sed -n '3,6s/^# \{0,2\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac
groups=("$@")
[ $# -gt 0 ] || groups=(build window run test)
for group in "${groups[@]}"; do
    case $group in
        build | window | run | test) ;;
        *) say "'$group' is not one of: build window run test"; exit 2 ;;
    esac
done

wanted=()
while read -r group package _; do
    case " ${groups[*]} " in
        *" $group "*) wanted+=("$package") ;;
    esac
done < <(grep -E '^(build|window|run|test) ' "$here/packages.txt")

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "this system has no apt, so nothing was installed. Hatter needs what these Debian packages hold:"
    printf '  %s\n' "${wanted[@]}" >&2
    say "LibTorch from elsewhere is named with HATTER_CMAKE_ARGS='-DTorch_DIR=.../share/cmake/Torch' (see README.md)."
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    exit 0
fi

root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        say "these packages are missing, and there is neither root nor sudo to install them:"
        printf '  %s\n' "${missing[@]}" >&2
        exit 1
    fi
    root=(sudo)
fi

say "installing: ${missing[*]}"
apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
# Old lists may still do: what cannot be had is said by the install itself.
"${apt[@]}" update -q </dev/null || say "the package lists could not be brought up to date; going on with the old ones"
if ! "${apt[@]}" install -y -q --no-install-recommends "${missing[@]}" </dev/null; then
    say "apt could not install all of: ${missing[*]}"
    say "On other systems than Debian 12 names differ; README.md says what is needed, and how to name a LibTorch of your own."
    exit 1
fi
