#include "workspace/memory_log.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "triptych/error.hpp"
#include "workspace/memory_rows.hpp"
#include "workspace/memory_select.hpp"

namespace triptych::workspace {
namespace {

/// `rest` chooses among the rows of memory_history, "h".
std::vector<MemoryChange> select_changes(const sqlite::Connection& connection, std::string_view rest, std::uint64_t number = 0)
{
    std::string sql =
        "SELECT number, time, author, action, coalesce(undoes, 0), coalesce(undone_by, 0),"
        " (SELECT count(DISTINCT key) FROM memory_version WHERE change = number) FROM memory_history ";
    std::vector<MemoryChange> changes;
    auto rows = connection.prepare(sql.append(rest));
    rows.bind(static_cast<std::int64_t>(number));
    while (rows.step())
        changes.push_back({.number = static_cast<std::uint64_t>(rows.integer(0)),
                           .time = iso_time(rows.integer(1)),
                           .author = rows.string(2),
                           .action = rows.string(3),
                           .undoes = static_cast<std::uint64_t>(rows.integer(4)),
                           .undone_by = static_cast<std::uint64_t>(rows.integer(5)),
                           .units = static_cast<std::size_t>(rows.integer(6))});
    return changes;
}

/// Keys of the units that have the name, or had it when they were changed, ascending.
std::vector<model::UnitKey> keys_of(const sqlite::Connection& connection, const MemoryName& name)
{
    std::vector<model::UnitKey> keys;
    auto rows = connection.prepare("SELECT key FROM memory_unit WHERE id = ?1 AND ?2 IN ('', document) UNION"
                                   " SELECT key FROM memory_version WHERE id = ?1 AND ?2 IN ('', document) ORDER BY 1");
    rows.bind(name.id, name.document);
    while (rows.step()) keys.push_back(rows.integer(0));
    return keys;
}

bool differ(const std::optional<model::MemoryUnit>& a, std::optional<model::MemoryUnit> b)
{
    if (a && b) std::tie(b->previous, b->next) = std::tie(a->previous, a->next);  // other units' doing
    return a != b;
}

/// The changes of one unit, the first being its arrival.
void append_history(const sqlite::Connection& connection, model::UnitKey key, std::vector<MemoryVersion>& history)
{
    const std::size_t first = history.size();
    std::optional<model::MemoryUnit> known;
    auto numbers = connection.prepare("SELECT DISTINCT change FROM memory_version WHERE key = ?1 ORDER BY change");
    numbers.bind(key);
    while (numbers.step()) {
        const MemoryChange change = require_change(connection, static_cast<std::uint64_t>(numbers.integer(0)));
        auto [before, after] = load_version(connection, change.number, key);
        if (!known) known = before;
        if (!differ(before, after)) continue;
        MemoryVersion& version = history.emplace_back();
        version = {.change = change.number, .time = change.time, .author = change.author, .action = change.action, .undoes = change.undoes, .undone_by = change.undone_by};
        if (before) version.before = entry_of(*before);
        if (after) version.after = entry_of(*after);
    }
    auto row = connection.prepare(select_units("FROM memory_unit WHERE key = ?1"));
    if (!known && row.bind(key).step()) known = read_unit(row);
    if (!known) return;
    MemoryVersion arrival{.change = 0, .time = iso_time(known->created), .author = known->author, .action = "import"};
    arrival.after = entry_of(*known);
    history.insert(history.begin() + static_cast<std::ptrdiff_t>(first), std::move(arrival));
}

}  // namespace

std::vector<MemoryChange> load_changes(const sqlite::Connection& connection) { return select_changes(connection, "WHERE ?1 = 0 ORDER BY number"); }

MemoryChange require_change(const sqlite::Connection& connection, std::optional<std::uint64_t> number)
{
    const bool is_named = number.has_value();
    auto found = is_named ? select_changes(connection, "WHERE number = ?1", *number)
                          : select_changes(connection, "WHERE ?1 = 0 AND undoes IS NULL AND undone_by IS NULL ORDER BY number DESC LIMIT 1");
    if (!found.empty()) return std::move(found.front());
    const auto last = connection.number("SELECT max(number) FROM memory_history");
    const std::string expected = last == 0 ? "the memory has no changes" : "the changes are 1 to " + std::to_string(last);
    throw Error(ErrorCode::not_found, (is_named ? "no change " + std::to_string(*number) : std::string("no change to undo")) + " in the memory; expected one that was made, " + expected,
                {.file = connection.file()});
}

std::map<model::UnitKey, UnitVersion> load_versions(const sqlite::Connection& connection, std::uint64_t change)
{
    std::map<model::UnitKey, UnitVersion> versions;
    for (const bool is_after : {false, true}) {
        auto rows = connection.prepare(select_units("FROM memory_version WHERE change = ?1 AND is_after = ?2"));
        rows.bind(static_cast<std::int64_t>(change), is_after);
        while (rows.step()) {
            auto unit = read_unit(rows);
            UnitVersion& version = versions[unit.key];
            (is_after ? version.after : version.before) = std::move(unit);
        }
    }
    return versions;
}

UnitVersion load_version(const sqlite::Connection& connection, std::uint64_t change, model::UnitKey unit)
{
    UnitVersion version;
    for (const bool is_after : {false, true}) {
        auto rows = connection.prepare(select_units("FROM memory_version WHERE change = ?1 AND key = ?2 AND is_after = ?3"));
        if (rows.bind(static_cast<std::int64_t>(change), unit, is_after).step()) (is_after ? version.after : version.before) = read_unit(rows);
    }
    return version;
}

std::uint64_t last_change_of(const sqlite::Connection& connection, model::UnitKey unit)
{
    auto row = connection.prepare("SELECT coalesce(max(change), 0) FROM memory_version WHERE key = ?1");
    return row.bind(unit).step() ? static_cast<std::uint64_t>(row.integer(0)) : 0;
}

void mark_undone(const sqlite::Connection& connection, const MemoryChange& change, std::uint64_t undo)
{
    connection.prepare("UPDATE memory_history SET undone_by = ?2 WHERE number = ?1").run(static_cast<std::int64_t>(change.number), static_cast<std::int64_t>(undo));
    connection.prepare("UPDATE memory_history SET undone_by = NULL WHERE number = ?1").run(static_cast<std::int64_t>(change.undoes));
}

std::vector<MemoryVersion> load_memory_history(const sqlite::Connection& connection, const MemoryName& name)
{
    std::vector<MemoryVersion> history;
    for (const auto key : keys_of(connection, name)) append_history(connection, key, history);
    if (history.empty()) static_cast<void>(require_memory_unit(connection, name));  // to say so
    std::ranges::stable_sort(history, {}, &MemoryVersion::change);
    return history;
}

}  // namespace triptych::workspace
