// What a person does to the memory: another text, units that go, duplicates that become one, a change taken back.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "adapters/sqlite/connection.hpp"
#include "triptych/maintenance.hpp"

namespace triptych::workspace {

// Each needs a transaction, and throws as the member of Workspace does that it serves.

MemoryReport edit_memory(const sqlite::Connection& connection, const MemoryEdit& edit, std::string_view author);
MemoryReport delete_from_memory(const sqlite::Connection& connection, const MemoryFilter& filter, std::string_view author);
MemoryReport merge_memory_duplicates(const sqlite::Connection& connection, std::string_view author);
MemoryReport undo_memory(const sqlite::Connection& connection, std::optional<std::uint64_t> change, std::string_view author);

}  // namespace triptych::workspace
