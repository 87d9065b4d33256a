#!/usr/bin/env bash
# Every example that a help text gives runs as it is written, from the root of the project, after the commands of the README.
# help_examples_test.sh BINARY
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
binary=$(cd "$(dirname "$1")" && pwd)
export PATH="$binary:$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# Runs one line in the folder, and tells about it when it does not end with 0.
try() { # FOLDER FROM LINE
    local status=0
    (cd "$1" && bash -c "$3" </dev/null >"$work/out" 2>&1) || status=$?
    [ $status -eq 0 ] && return
    printf 'FAILED: %s: exit %d\n  %s\n' "$2" $status "$3"
    tail -n 5 "$work/out" | sed 's/^/    /'
    failures=$((failures + 1))
}

# The subcommands that a help text lists.
subcommands() { "$@" --help | awk '/^Subcommands:/ {inside = 1; next} inside && /^  [a-z]/ {sub(/,$/, "", $1); print $1}'; }

# The lines of a help text from "Example:" on, one command each.
examples() { "$@" --help | awk 'sub(/^Example: /, "") {inside = 1; print; next} inside && sub(/^         /, "")'; }

mkdir "$work/project"
cp -R "$root/examples" "$root/glossaries" "$root/README.md" "$work/project"
awk '/^## The command line/ {here = 1} here && /^```$/ {exit} inside {print} here && /^```sh$/ {inside = 1}' "$root/README.md" >"$work/readme.sh"
[ "$(grep -c '^triptych ' "$work/readme.sh")" -ge 10 ] || { echo "FAILED: README.md: no commands found"; exit 1; }
while IFS= read -r line; do try "$work/project" README.md "$line"; done <"$work/readme.sh"

run_examples() { # COMMAND…
    local folder=$work/copy line found=0 named=0
    rm -rf "$folder"
    cp -R "$work/project" "$folder"
    while IFS= read -r line; do
        found=$((found + 1))
        [[ $line != *"$*"* ]] || named=1
        try "$folder" "$* --help" "$line"
    done < <(examples "$@")
    [ $named -eq 1 ] || { echo "FAILED: $* --help: no example of this command"; failures=$((failures + 1)); }
    count=$((count + found))
}

count=0
run_examples triptych
for command in $(subcommands triptych); do
    run_examples triptych "$command"
    for second in $(subcommands triptych "$command"); do run_examples triptych "$command" "$second"; done
done
[ $count -ge 40 ] || { echo "FAILED: only $count examples found"; exit 1; }
echo "$count examples, $failures failures"
[ $failures -eq 0 ]
