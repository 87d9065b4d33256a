#!/usr/bin/env bash
# The main job on the example project: import, align, learn, check, publish. examples/quickstart.sh [OUT]
# Installs what is missing, builds, and writes ID.fr.txt, ID.ru.txt, ID.kk.txt and ID.all.txt for each document into OUT (build/quickstart).
set -euo pipefail
here=$PWD
source "$(dirname "${BASH_SOURCE[0]}")/../.ci/setup.sh"

out=${1:-$root/build/quickstart}
case $out in /*) ;; *) out=$here/$out ;; esac
project=$root/examples/printemps
workspace=$out/printemps.triptych

install_missing "${packages[@]}"
preset=${TRIPTYCH_PRESET:-dev}
build "$preset" triptych
triptych() { "$root/build/$preset/bin/triptych" "$@"; }

say() { printf '\n== %s\n' "$*"; }

# A folder that is not ours is left alone: ours holds a list of what the last run wrote, and only that is replaced.
written=$out/.triptych-quickstart
if [ -d "$out" ] && [ -n "$(ls -A "$out")" ] && [ ! -f "$written" ]; then
    echo "$out: holds other files; expected an empty or new folder, or one that an earlier quickstart wrote" >&2
    exit 3
fi
mkdir -p "$out"
if [ -f "$written" ]; then while IFS= read -r name; do rm -f "$out/$name"; done <"$written"; fi
printf '%s\n' printemps.triptych printemps.triptych-wal printemps.triptych-shm >"$written"

say "A new workspace: glossaries and documents, aligned where they have no unit ids"
triptych init "$workspace"
triptych import --workspace "$workspace" "$root"/glossaries/*.tbx
triptych import --workspace "$workspace" "$project"/posts/*.trip "$project"/posts/*.csv "$project"/posts/*.txt \
    "$project"/panels/*.trip "$project"/regulations/*.trip

say "The memory learns from the finished texts, and answers"
triptych memory learn --workspace "$workspace"
triptych memory find --workspace "$workspace" --lang fr --limit 1 "Entrée libre."

documents=$(triptych status "$workspace" --ids)

say "Findings"
triptych check --workspace "$workspace" $documents || true

for id in $documents; do
    for languages in fr ru kk all; do
        choice=()
        echo "$id.$languages.txt" >>"$written"
        [ $languages = all ] || choice=(--languages $languages)
        triptych publish "$id" --workspace "$workspace" --allow draft "${choice[@]}" --output "$out/$id.$languages.txt"
    done
done

for language in fr ru kk; do
    say "jazz-2025-04-26.$language.txt"
    cat "$out/jazz-2025-04-26.$language.txt"
done

say "Done"
echo "publications  $out ($(ls "$out"/*.txt | wc -l) files, $(wc -w <<<"$documents") documents)"
echo "workspace     $workspace"
echo "command line  $root/build/$preset/bin/triptych"
