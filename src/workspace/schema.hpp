// The tables of a workspace file, and the steps from each released schema to the next.
#pragma once

#include <cstdint>

#include "adapters/sqlite/connection.hpp"

namespace triptych::workspace {

/// `PRAGMA application_id` of our files: "Trip".
inline constexpr std::int64_t application_id = 0x54726970;
/// `PRAGMA user_version` that this build writes.
inline constexpr std::int64_t schema_version = 3;

/// Makes the tables in an empty file.
void create_schema(const sqlite::Connection& connection);

/// True for a workspace of an earlier schema, which `require_schema` must be able to write.
bool is_older(const sqlite::Connection& connection);

/// Throws Error{damaged} when the file is not a workspace, Error{version} when it is of a newer schema; brings an older one up to date.
void require_schema(const sqlite::Connection& connection);

}  // namespace triptych::workspace
