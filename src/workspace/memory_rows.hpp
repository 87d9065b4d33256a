// Units of the memory as rows of their table, whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"

namespace triptych::workspace {

/// "SELECT", the columns that `read_unit` takes, and the rest of the statement: "FROM memory_unit WHERE key = ?1". memory_version has them too.
std::string select_units(std::string_view rest);

/// The unit of such a row.
model::MemoryUnit read_unit(const sqlite::Statement& row);

/// Of the three texts, for `memory_unit.hash`. Part of the schema.
std::int64_t hash_of(const Trio<std::string>& texts);

/// One line a property, name and value with a tab between; a backslash before n, t and itself stands for what would break the lines.
std::string to_lines(const Properties& properties);

/// Milliseconds since 1970 in UTC, by the database's own clock.
std::int64_t now(const sqlite::Connection& connection);

/// "2025-04-10T09:30:00.000Z"; empty for 0.
std::string iso_time(std::int64_t milliseconds);

/// Writes units. Needs a transaction. The index hears of each.
class MemoryRows {
public:
    explicit MemoryRows(const sqlite::Connection& connection);

    /// A unit whose key is new.
    void insert(const model::MemoryUnit& unit);
    /// A unit whose key was another's or its own before: the index reads it again.
    void put_back(const model::MemoryUnit& unit);
    /// The unit with this key says this from now on.
    void replace(const model::MemoryUnit& unit);
    void remove(model::UnitKey key);

private:
    sqlite::Statement insert_, note_, replace_, remove_;
};

}  // namespace triptych::workspace
