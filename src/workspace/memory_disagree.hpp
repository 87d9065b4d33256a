// Units of the memory that contradict each other.
#pragma once

#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "triptych/maintenance.hpp"

namespace triptych::workspace {

/// As Workspace::memory_disagreements. Needs a snapshot.
std::vector<Disagreement> find_disagreements(const sqlite::Connection& connection);

}  // namespace triptych::workspace
