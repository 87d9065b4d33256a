#include "workspace/memory_rows.hpp"

#include <chrono>
#include <cstdio>
#include <utility>

#include "base/hash.hpp"

namespace triptych::workspace {
namespace {

void append_escaped(std::string& out, std::string_view text)
{
    for (const char c : text) {
        if (c == '\\' || c == '\n' || c == '\t') out += '\\';
        out += c == '\n' ? 'n' : c == '\t' ? 't' : c;
    }
}

/// The opposite of `to_lines`.
Properties from_lines(std::string_view lines)
{
    Properties properties;
    std::string part, name;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const char c = lines[i];
        if (c == '\\' && i + 1 < lines.size()) {
            const char escaped = lines[++i];
            part += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
        } else if (c == '\t') {
            name = std::exchange(part, {});
        } else if (c == '\n') {
            properties.emplace_back(std::exchange(name, {}), std::exchange(part, {}));
        } else {
            part += c;
        }
    }
    return properties;
}

void run_with(sqlite::Statement& statement, const model::MemoryUnit& unit)
{
    const auto& [fr, ru, kk] = unit.texts;
    statement.run(unit.key, fr, ru, kk, unit.states.fr, unit.states.ru, unit.states.kk, unit.id, unit.document, unit.origin, unit.confidence,
                  unit.previous, unit.next, hash_of(unit.texts), unit.author, unit.created, unit.changed, to_lines(unit.properties));
}

}  // namespace

std::string select_units(std::string_view rest)
{
    std::string sql =
        "SELECT key, fr, ru, kk, state_fr, state_ru, state_kk, id, document, origin, confidence, previous, next, author, created, changed, properties ";
    return sql.append(rest);
}

model::MemoryUnit read_unit(const sqlite::Statement& row)
{
    const auto state = [&](int column) { return static_cast<State>(row.integer(column)); };
    return {.key = row.integer(0),
            .id = row.string(7),
            .document = row.string(8),
            .texts = {row.string(1), row.string(2), row.string(3)},
            .states = {state(4), state(5), state(6)},
            .confidence = row.real(10),
            .origin = row.string(9),
            .previous = row.integer(11),
            .next = row.integer(12),
            .author = row.string(13),
            .created = row.integer(14),
            .changed = row.integer(15),
            .properties = from_lines(row.text(16))};
}

/// Each text ended by a byte that UTF-8 never holds.
std::int64_t hash_of(const Trio<std::string>& texts)
{
    base::Fnv1a hash;
    for (const Language language : all_languages) {
        hash.add(texts[language]);
        hash.add(0xFFU);
    }
    return static_cast<std::int64_t>(hash.value());
}

std::string to_lines(const Properties& properties)
{
    std::string out;
    for (const auto& [name, value] : properties) {
        append_escaped(out, name);
        out += '\t';
        append_escaped(out, value);
        out += '\n';
    }
    return out;
}

std::int64_t now(const sqlite::Connection& connection)
{
    constexpr const char* since_1970 = "SELECT CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER)";
    return connection.number(since_1970);
}

std::string iso_time(std::int64_t milliseconds)
{
    if (milliseconds == 0) return {};
    namespace chrono = std::chrono;
    const chrono::sys_time<chrono::milliseconds> time{chrono::milliseconds(milliseconds)};
    const auto day = chrono::floor<chrono::days>(time);
    const chrono::year_month_day date(day);
    const chrono::hh_mm_ss clock(time - day);
    char text[64];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text;
}

MemoryRows::MemoryRows(const sqlite::Connection& connection)
    : insert_(connection.prepare("INSERT INTO memory_unit(key, fr, ru, kk, state_fr, state_ru, state_kk, id, document, origin, confidence, previous,"
                                 " next, hash, author, created, changed, properties)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)")),
      note_(connection.prepare("INSERT OR REPLACE INTO memory_change(unit) VALUES (?1)")),
      replace_(connection.prepare("UPDATE memory_unit SET fr = ?2, ru = ?3, kk = ?4, state_fr = ?5, state_ru = ?6, state_kk = ?7, id = ?8,"
                                  " document = ?9, origin = ?10, confidence = ?11, previous = ?12, next = ?13, hash = ?14, author = ?15,"
                                  " created = ?16, changed = ?17, properties = ?18 WHERE key = ?1")),
      remove_(connection.prepare("DELETE FROM memory_unit WHERE key = ?1"))
{
}

void MemoryRows::insert(const model::MemoryUnit& unit) { run_with(insert_, unit); }

void MemoryRows::put_back(const model::MemoryUnit& unit)
{
    insert(unit);
    note_.run(unit.key);
}

void MemoryRows::replace(const model::MemoryUnit& unit) { run_with(replace_, unit); }

void MemoryRows::remove(model::UnitKey key) { remove_.run(key); }

}  // namespace triptych::workspace
