#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the demo corpus on this machine out of Debian packages:
#   packaging/demo-corpus.sh [--lang de|fr] [--set small|full] OUTFOLDER
# writes {train,valid,test}.{en,LANG} and sources.tsv. Exit status 2: the packages could not be had.
# HATTER_CORPUS_ARCHIVE: a .tar.xz of such files, taken instead of a download.
# HATTER_CORPUS_WORK: a folder to keep the downloads in (60 MB), removed otherwise.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lang=de set=small out=

usage() {
    sed -n '3,7s/^# \{0,2\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
}
while [ $# -gt 0 ]; do
    case $1 in
        --lang) lang=${2:-}; shift 2 || usage ;;
        --set) set=${2:-}; shift 2 || usage ;;
        -*) usage ;;
        *) [ -z "$out" ] || usage; out=$1; shift ;;
    esac
done
[ -n "$out" ] || usage
case $lang in de | fr) ;; *) usage ;; esac
case $set in small | full) ;; *) usage ;; esac

no_corpus() {
    cat >&2 <<EOF
demo-corpus.sh: the demo corpus could not be made: $1.
It is built from Debian packages, which need apt and a network. Your own text does as well, one sentence a line:
  hatter-cli data prepare --source f.en --target f.de --workspace W
EOF
    exit 2
}

mkdir -p "$out" || no_corpus "the folder '$out' cannot be made"
temporary=$(mktemp -d "$out/.corpus-XXXXXX") || no_corpus "nothing can be written in '$out'"
trap 'rm -rf "$temporary"' EXIT
corpus=$temporary/corpus
mkdir "$corpus"
export PYTHONDONTWRITEBYTECODE=1  # the source folder may be read-only

# Only the six files are taken, each through a pipe: what else an archive holds never reaches the disk.
from_archive() {
    local names name part
    names=$(tar -tJf "$1" 2>/dev/null) || no_corpus "HATTER_CORPUS_ARCHIVE '$1' is missing or no .tar.xz"
    for part in {train,valid,test}.{en,"$lang"}; do
        name=$(grep -E "(^|[./])${part/./\\.}\$" <<<"$names" | head -n 1) \
            || no_corpus "HATTER_CORPUS_ARCHIVE '$1' holds no $part"
        tar -xJOf "$1" -- "$name" >"$corpus/$part" || no_corpus "HATTER_CORPUS_ARCHIVE '$1' is damaged"
    done
    printf 'kind\tpackage\traw\tkept\narchive\t%s\t\t%d\n' "$(basename "$1")" "$(wc -l <"$corpus/train.en")" \
        >"$corpus/sources.tsv"
}

from_packages() {
    local said
    if ! said=$(python3 "$here/corpus/build_corpus.py" --set "$set" --lang "$lang" --out "$corpus" \
        --work "${HATTER_CORPUS_WORK:-$temporary/work}" 3>&1 1>&2 2>&3); then
        no_corpus "$(tail -n 1 <<<"$said" | sed 's/^build_corpus\.py: //')"
    fi
}

command -v python3 >/dev/null || no_corpus "python3 was not found"
if [ -n "${HATTER_CORPUS_ARCHIVE:-}" ]; then
    from_archive "$HATTER_CORPUS_ARCHIVE"
else
    from_packages
fi
python3 "$here/corpus/check_corpus.py" "$corpus" "$lang" || no_corpus "what was built is not sound"
for part in {train,valid,test}.{en,"$lang"} sources.tsv; do
    mv "$corpus/$part" "$out/$part"
done
echo "demo corpus: $out"
