// Missing variants, taken from the memory.
#pragma once

#include <string_view>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "triptych/workspace.hpp"
#include "workspace/memory_index.hpp"

namespace triptych::workspace {

/// Needs a transaction. Throws Error{not_found}.
std::vector<Filled> fill(const sqlite::Connection& connection, MemoryIndex& memory, std::string_view document, double min, std::string_view author);

}  // namespace triptych::workspace
