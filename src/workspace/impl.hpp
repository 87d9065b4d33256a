// What a Workspace holds.
#pragma once

#include <filesystem>

#include "adapters/sqlite/connection.hpp"
#include "triptych/workspace.hpp"

namespace triptych {
inline namespace v1 {

struct Workspace::Impl {
    std::filesystem::path path;
    sqlite::Connection connection;
};

}  // namespace v1
}  // namespace triptych
