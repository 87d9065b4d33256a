// Which units of the memory a person means.
#pragma once

#include <functional>

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"
#include "triptych/maintenance.hpp"

namespace triptych::workspace {

/// Throws Error{not_found} with the nearest ids, and Error{invalid} when several documents have a unit of this id and none is named.
model::MemoryUnit require_memory_unit(const sqlite::Connection& connection, const MemoryName& name);

/// In the order of the keys; `visit` returns false to stop, and may change the unit. Throws as Workspace::for_each_memory_entry.
void for_each_selected(const sqlite::Connection& connection, const MemoryFilter& filter, const std::function<bool(const model::MemoryUnit&)>& visit);

/// A unit as it is told.
MemoryEntry entry_of(const model::MemoryUnit& unit);

}  // namespace triptych::workspace
