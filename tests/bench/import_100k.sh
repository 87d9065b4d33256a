#!/usr/bin/env bash
# Imports 100,000 units in one transaction and asks the memory from a cold start: tests/bench/import_100k.sh [TRIPTYCH]
set -euo pipefail
triptych=${1:-$(dirname "${BASH_SOURCE[0]}")/../../build/release/bin/triptych}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Sentences of twelve words a language, drawn from small lists by a fixed sequence; every unit is different.
awk 'BEGIN {
    fr = "le la film soirée concert jeudi avril entrée libre public jeune langue festival exposition cinéma rencontre débat médiathèque affiche invité prix concours lecture atelier"
    ru = "фильм вечер концерт четверг апрель вход свободный публика молодой язык фестиваль выставка кино встреча дебаты медиатека афиша гость приз конкурс чтение мастерская вечером сегодня"
    kk = "фильм кеш концерт бейсенбі сәуір кіру тегін көрермен жас тіл фестиваль көрме кино кездесу пікірталас медиатека афиша қонақ жүлде байқау оқу шеберхана кешке бүгін"
    n = split(fr, f, " "); split(ru, r, " "); split(kk, k, " "); seed = 12345
    print "fr\tru\tkk"
    for (i = 1; i <= 100000; i++) {
        a = b = c = ""
        for (j = 0; j < 12; j++) {
            seed = (seed * 1103515245 + 12345) % 2147483648
            w = int(seed / 65536) % n + 1
            a = a f[w] " "; b = b r[w] " "; c = c k[w] " "
        }
        print a i "\t" b i "\t" c i
    }
}' >"$work/memory.tsv"

"$triptych" init "$work/ws.triptych" >/dev/null
echo "import of 100,000 units:"
time "$triptych" memory import --workspace "$work/ws.triptych" "$work/memory.tsv"
for language in fr ru kk; do
    case $language in fr) column=1 ;; ru) column=2 ;; kk) column=3 ;; esac
    query=$(sed -n 5001p "$work/memory.tsv" | cut -f $column)
    echo "cold find, $language, one word changed:"
    time "$triptych" memory find --workspace "$work/ws.triptych" --lang $language "${query/ / autre }" >/dev/null
done
ls -l "$work/ws.triptych" | awk '{ print "workspace: " $5 " bytes" }'
