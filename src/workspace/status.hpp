// Where the work stands, in numbers.
#pragma once

#include "adapters/sqlite/connection.hpp"
#include "triptych/workspace.hpp"

namespace triptych::workspace {

WorkspaceStatus load_status(const sqlite::Connection& connection);

}  // namespace triptych::workspace
