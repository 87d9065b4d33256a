#!/bin/sh
# How alignment grows: seconds and memory for 1,000, 10,000 and 100,000 sentences in one document, three languages, 5 % left out of each.
# tests/bench/align_growth.sh build/release/bin/triptych
set -eu
program=${1:?the program}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for count in 1000 10000 100000; do
    awk -v count="$count" -v folder="$folder" 'BEGIN {
        split("lac forêt film salle projet ville énergie enfant livre musique", fr)
        split("озеро лес фильм зал проект город энергия ребёнок книга музыка", ru)
        split("көл орман фильм зал жоба қала энергия бала кітап музыка", kk)
        srand(1)
        for (n = 1; n <= count; ++n) {
            a = int(rand() * 10) + 1; b = int(rand() * 10) + 1; c = int(rand() * 10) + 1
            number = n % 7 == 0 ? " " n : ""
            if (rand() > 0.05) print "Le " fr[a] ", la " fr[b] " et le " fr[c] number "." > folder "/fr"
            if (rand() > 0.05) print "Это " ru[a] ", " ru[b] " и " ru[c] number "." > folder "/ru"
            if (rand() > 0.05) print "Бұл " kk[a] ", " kk[b] " және " kk[c] number "." > folder "/kk"
        }
    }'
    printf '%s sentences: ' "$count"
    /usr/bin/time -f '%e s, %M KB' "$program" align --segmented --output beads --fr "$folder/fr" --ru "$folder/ru" --kk "$folder/kk" 2>&1 >/dev/null
done
