#!/bin/sh
# PostgreSQL's pg_trgm and our memory, asked the same: tests/bench/memory_pg_trgm.sh MEMORY_BENCH ROWS.tsv [UNITS [QUESTIONS]]
#
# Starts a server of its own on a local socket (Debian: apt install postgresql-15), loads the texts of each language into a table with a GIN index of
# trigrams, and asks for the five likest at 0.7 and more (of trigrams; ours counts words and characters). Prints p50, p95, p99 of both, microseconds inside the server or the thread.
set -eu
bench=${1:?memory_bench} rows=${2:?rows with the columns fr, ru, kk} units=${3:-100000} questions=${4:-200}
pg=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1) || true
[ -n "$pg" ] || { echo "PostgreSQL is not installed: apt install postgresql-15" >&2; exit 3; }
folder=$(mktemp -d)
mkdir "$folder/texts"
chmod -R 777 "$folder"
as_server() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
stop() { as_server "$pg/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
trap stop EXIT

"$bench" "$rows" "$units" "$questions" "$folder/texts" | grep -E ', (index|search) '
chmod a+r "$folder"/texts/*
as_server "$pg/initdb" -D "$folder/data" --encoding UTF8 --locale C.UTF-8 --auth trust >/dev/null
as_server "$pg/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
    -o "-k $folder -c listen_addresses='' -c shared_buffers=1GB -c maintenance_work_mem=1GB -c jit=off" start >/dev/null
psql="as_server $pg/psql -h $folder -d postgres -qAt -v ON_ERROR_STOP=1"
$psql -c 'create extension pg_trgm'
for language in fr ru kk; do
    # No text holds these two bytes: lines are taken as they are, backslashes too.
    $psql -c "create table $language(text text)" -c "create table asked_$language(text text)" \
        -c "copy $language from '$folder/texts/$language.texts' with (format csv, delimiter E'\x02', quote E'\x01')" \
        -c "copy asked_$language from '$folder/texts/$language.questions' with (format csv, delimiter E'\x02', quote E'\x01')" \
        -c "create index on $language using gin (text gin_trgm_ops)" -c "analyze $language"
    $psql <<SQL
set pg_trgm.similarity_threshold = 0.7;
create temp table took(micros double precision);
do \$\$
declare asked record; begun timestamptz; likest text;
begin
    for asked in select text from asked_$language loop
        begun := clock_timestamp();
        perform text from $language where text % asked.text order by similarity(text, asked.text) desc limit 5;
        insert into took values (extract(epoch from clock_timestamp() - begun) * 1e6);
    end loop;
end \$\$;
select format('%-34s n %5s  mean %10s  p50 %10s  p95 %10s  p99 %10s us', '$language pg_trgm', count(*), round(avg(micros)),
    round(percentile_cont(.5) within group (order by micros)), round(percentile_cont(.95) within group (order by micros)), round(percentile_cont(.99) within group (order by micros))) from took;
select format('%-34s %s of index, %s of text', '$language pg_trgm', pg_size_pretty(pg_indexes_size('$language')), pg_size_pretty(pg_relation_size('$language')));
SQL
done
