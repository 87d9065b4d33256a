// The changes of the memory, read back.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"
#include "triptych/maintenance.hpp"

namespace triptych::workspace {

/// Oldest first.
std::vector<MemoryChange> load_changes(const sqlite::Connection& connection);

/// The change of this number, or the last one that is neither an undo nor undone. Throws Error{not_found}.
MemoryChange require_change(const sqlite::Connection& connection, std::optional<std::uint64_t> number);

/// A unit before and after a change.
struct UnitVersion {
    std::optional<model::MemoryUnit> before, after;
};
std::map<model::UnitKey, UnitVersion> load_versions(const sqlite::Connection& connection, std::uint64_t change);
UnitVersion load_version(const sqlite::Connection& connection, std::uint64_t change, model::UnitKey unit);

/// The last change that touched a unit, 0 when none did.
std::uint64_t last_change_of(const sqlite::Connection& connection, model::UnitKey unit);

/// `undo` took `change` back. The change that an undone undo had taken back is in effect again.
void mark_undone(const sqlite::Connection& connection, const MemoryChange& change, std::uint64_t undo);

/// As Workspace::memory_history.
std::vector<MemoryVersion> load_memory_history(const sqlite::Connection& connection, const MemoryName& name);

}  // namespace triptych::workspace
