#!/usr/bin/env bash
# The quickstart, twice: every document in three languages, the planted errors found, and the same bytes both times.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for run in one two; do
    bash "$root/examples/quickstart.sh" "$work/$run" >"$work/$run.log" 2>&1 || { cat "$work/$run.log"; exit 1; }
done
fail() { echo "FAILED: $*"; cat "$work/one.log"; exit 1; }

documents=$(ls "$work"/one/*.all.txt | wc -l)
[ "$documents" -ge 22 ] || fail "$documents documents"
for language in fr ru kk all; do
    [ "$(find "$work/one" -name "*.$language.txt" -size +0 | wc -l)" -eq "$documents" ] || fail "a publication in $language is missing or empty"
done
for file in "$work"/one/*.txt; do cmp "$file" "$work/two/$(basename "$file")" || fail "two runs differ"; done
grep -q 'debat-2025-04-30:u2:kk: error:.*29' "$work/one.log" || fail "the date that differs was not found"
grep -q 'session-delf-dalf-2025-05:.*:ru: error:.*35.*000' "$work/one.log" || fail "the price that differs was not found"
grep -q "printemps.triptych" "$work/one.log" || fail "the workspace is not named"

mkdir "$work/letters"
echo "Chère Aïgoul" >"$work/letters/letter.txt"
bash "$root/examples/quickstart.sh" "$work/letters" >/dev/null 2>&1 && fail "a folder with somebody's files was accepted"
[ "$(cat "$work/letters/letter.txt")" = "Chère Aïgoul" ] || fail "somebody's file was touched"
echo "Chère Aïgoul" >"$work/one/letter.txt"
bash "$root/examples/quickstart.sh" "$work/one" >"$work/again.log" 2>&1 || { cat "$work/again.log"; exit 1; }
[ -f "$work/one/letter.txt" ] || fail "a second run removed a file that it had not written"
echo "$documents documents, three languages each, the same bytes twice"
