#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Hatter, makes the demo workspace, measures this machine and opens it:
#   packaging/run.sh [--headless] [--fresh] [--source FILE --target FILE] [WORKSPACE]
#   --headless   do the whole road without a window and leave a report (so it is where there is no display)
#   --fresh      remove the demo workspace first
#   --source, --target
#                your own English and German text, one sentence a line, instead of the demo corpus
#   WORKSPACE    the demo workspace's folder (HATTER_DEMO, or ~/hatter/demo)
# A second start goes on where the first was cut off.
# HATTER_NO_INSTALL=1 leaves the system's packages alone. HATTER_BUILD, HATTER_CMAKE_ARGS, HATTER_JOBS: see build.sh.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
caller=$PWD

# The size of the headless search. Limits go down in steps, so that the front spans the space.
samples=72 generations=12 population=64 parents=20 mutations=22 crossovers=18 scored=7

usage() { sed -n '3,12s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; }
die() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }
step() { printf '\n== %s (%d min %02d s)\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)); }
absolute() { case $1 in /*) echo "$1" ;; *) echo "$caller/$1" ;; esac; }

headless='' fresh='' source='' target='' demo=${HATTER_DEMO:-$HOME/hatter/demo}
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) usage; exit 0 ;;
        --headless) headless=yes ;;
        --fresh) fresh=yes ;;
        --source | --target)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            [ -r "$2" ] || { printf 'run.sh: %s: cannot be read\n' "$2" >&2; exit 2; }
            if [ "$1" = --source ]; then source=$(absolute "$2"); else target=$(absolute "$2"); fi
            shift ;;
        -*) usage >&2; exit 2 ;;
        *) demo=$1 ;;
    esac
    shift
done
if [ "${source:+given}" != "${target:+given}" ]; then
    echo "run.sh: --source and --target go together" >&2
    exit 2
fi
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=yes
demo=$(absolute "$demo")
cd "$root"

[ -n "${HATTER_NO_INSTALL:-}" ] || packaging/install-dependencies.sh build window run
build=$(absolute "${HATTER_BUILD:-$root/build/release}")
export HATTER_BUILD=$build
step "building"
packaging/build.sh hatter hatter-cli hatter-engine hatter-sentencepiece
SECONDS=0

cli=$build/bin/hatter-cli
export OMP_WAIT_POLICY=passive
hatter() { "$cli" --workspace "$demo" "$@"; }

# --- the workspace -----------------------------------------------------------------------------------------------------

if [ -n "$fresh" ] && [ -e "$demo" ]; then
    [ -f "$demo/workspace.sqlite" ] || die "$demo is no workspace; it was left as it is"
    # The lock that every writing program holds.
    flock --nonblock "$demo/workspace.lock" true 2>/dev/null || die "$demo is open in another program: close it first"
    rm -rf "$demo"
fi

trained=$root/resources/demo
if [ ! -f "$demo/workspace.sqlite" ]; then
    step "making the workspace $demo"
    [ -f "$trained/model.safetensors" ] || die "resources/demo holds no SuperTransformer. Train one with
  hatter-cli data prepare --source f.en --target f.de --workspace W
  hatter-cli train super --space resources/spaces/demo.yml --workspace W"
    mkdir -p "$(dirname "$demo")"
    hatter workspace create --name "Demo" --corpus "software documentation" --source-language en --target-language de \
        --space resources/spaces/demo.yml --adopt "$trained"
fi

# The corpus stays beside the workspace: --fresh need not fetch it again.
corpus=$(dirname "$demo")/demo-corpus
if hatter data show >/dev/null 2>&1; then
    [ -z "$source" ] || echo "run.sh: $demo keeps the text that it has; --fresh makes it anew with yours" >&2
else
    step "preparing the text"
    if [ -n "$source" ]; then
        files=(--source "$source" --target "$target")
    elif [ -f "$corpus/sources.tsv" ] || packaging/demo-corpus.sh "$corpus"; then
        files=()
        for part in train valid test; do
            prefix=${part/train/}
            files+=("--${prefix:+$prefix-}source" "$corpus/$part.en" "--${prefix:+$prefix-}target" "$corpus/$part.de")
        done
    else
        files=()
        echo "run.sh: without the demo corpus, your own text does: packaging/run.sh --source YOUR.en --target YOUR.de" >&2
    fi
    if [ ${#files[@]} -gt 0 ]; then
        # The segmenter is the SuperTransformer's: other pieces would mean nothing to it.
        hatter data prepare "${files[@]}" --segmenter "$trained/segmenter.model"
    elif [ -n "$headless" ]; then
        exit 2
    fi
fi

# Before anything else computes: the window's Search page has a limit to drag from the first look on. What was measured
# before stays. Without text there is no length of a sentence to measure with.
if hatter data show >/dev/null 2>&1; then
    step "measuring latency"
    hatter latency measure --samples "$samples"
    hatter latency fit
fi

if [ -z "$headless" ]; then
    step "opening $demo"
    exec "$build/bin/hatter" "$demo"
fi

# --- the whole road, without a window ----------------------------------------------------------------------------------

sql() { hatter log sql --csv "$1" | tail -n +2; }
# The number that a line of JSON has under a name; empty for null.
field() { sed -n "s/.*\"$1\":\(-\{0,1\}[0-9][-+.0-9e]*\).*/\1/p"; }
rounded() { LC_ALL=C awk -v digits="$1" '{ printf "%.*f", digits, $1 }'; }
calculate() { LC_ALL=C awk "BEGIN { $1 }" </dev/null; }
# Lines of the front: id, hash, predicted, measured, BLEU; a dash for what is not known.
front() {
    hatter log candidates --front --run "$run" --csv | tail -n +2 |
        LC_ALL=C awk -F, '{ print $1, $16, $7, $9 == "" ? "-" : $9, $13 == "" ? "-" : $13 }'
}

# The limit goes from just above the slowest to somewhat above the fastest in equal factors. Both are predictions over the
# whole space, as the limit is, so every limit can be met.
search_anew() {
    local slowest fastest range steps=() i
    range=$(hatter --json latency range)
    slowest=$(field slowest_ms <<<"$range")
    fastest=$(field fastest_ms <<<"$range")
    for ((i = 2; i < generations; ++i)); do
        steps+=(--then "$i:$(calculate "s = $slowest * 1.05; f = $fastest * 1.25; n = ($i - 1) / ($generations - 2);
                                        printf \"%.1f\", s * (f / s) ^ n")")
    done
    hatter search --limit "$(calculate "printf \"%.1f\", $slowest * 1.05")" "${steps[@]}" --iterations "$generations" \
        --population "$population" --parents "$parents" --mutations "$mutations" --crossovers "$crossovers" \
        --subset 200 --bleu --front-members "$scored"
}

step "searching"
IFS=, read -r run state < <(sql "SELECT id, state FROM runs ORDER BY id DESC LIMIT 1") || true
case ${state:-none} in
    finished) echo "run $run has finished already" ;;
    none | failed) search_anew ;;
    *) hatter search --resume "$run" ;;
esac
run=$(sql "SELECT id FROM runs ORDER BY id DESC LIMIT 1")

step "measuring the front"
unmeasured=() unscored=()
while read -r id _ _ measured bleu; do
    [ "$measured" != - ] || unmeasured+=(--candidate "$id")
    [ "$bleu" != - ] || unscored+=("$id")
done < <(front)
members=$(front | wc -l)
# The largest one is measured among them, under the same conditions: it is what they are compared with.
largest=$(hatter --json evaluate --no-loss --latency --largest "${unmeasured[@]}" | grep '"event":"outcome".*"name":"largest"')
largest_ms=$(field latency_ms <<<"$largest")
# Runs that were started in the window may have no BLEU yet.
if [ $((members - ${#unscored[@]})) -lt 5 ] && [ ${#unscored[@]} -gt 0 ]; then
    chosen=()
    for ((i = 0; i < ${#unscored[@]}; i += (${#unscored[@]} + scored - 1) / scored)); do
        chosen+=(--candidate "${unscored[i]}")
    done
    hatter evaluate --no-loss --bleu "${chosen[@]}"
fi
largest=$(hatter --json evaluate --no-loss --bleu --largest | grep '"event":"outcome"')

step "writing the report"
QT_QPA_PLATFORM=offscreen "$build/bin/hatter" --report "$demo/report" --run "$run" "$demo" >/dev/null

step "exporting"
# The member with BLEU whose measured latency is nearest to half the largest one's.
read -r id hash ms bleu < <(front | LC_ALL=C awk -v half="$(calculate "print $largest_ms / 2")" '
    $4 != "-" && $5 != "-" {
        off = $4 > half ? $4 - half : half - $4
        if (best == "" || off < least) { best = $1 " " $2 " " $4 " " $5; least = off }
    }
    END { if (best == "") exit 1; print best }') || die "the front has no member with BLEU and a measured latency"
exported=$demo/exports/$hash
[ -d "$exported" ] || hatter export --candidate "$id" --out "$exported"
sentence="Click OK to save the file."
translation=$("$cli" translate --model "$exported" "$sentence")

read -r sampled evaluated last < <(sql "SELECT (SELECT count(*) FROM candidates WHERE run = $run),
    (SELECT count(*) FROM candidates WHERE run = $run AND decision = 'evaluated'),
    (SELECT count(*) FROM generations WHERE run = $run)" | tr ',' ' ')
read -r with_bleu fastest slowest < <(front | LC_ALL=C awk '
    $5 != "-" { n++ }
    $4 != "-" { if (low == "" || $4 < low) low = $4; if ($4 > high) high = $4 }
    END { printf "%d %.1f %.1f\n", n, low, high }')

step "done"
cat <<SUMMARY
latencies measured   $(sql "SELECT count(*) FROM measurements")
search               run $run: $sampled sampled, $evaluated evaluated, $last generations
front                $members SubTransformers, $with_bleu with BLEU, $fastest to $slowest ms measured
largest              $(rounded 1 <<<"$largest_ms") ms measured, BLEU $(field bleu <<<"$largest" | rounded 2), \
copying the source $(field copy_bleu <<<"$largest" | rounded 2)
exported             candidate $id: $(rounded 1 <<<"$ms") ms measured, BLEU $(rounded 2 <<<"$bleu")
                     "$sentence" -> "$translation"

workspace            $demo
report               $demo/report/report.html
picture              $demo/report/front.png
exported files       $exported
SUMMARY
