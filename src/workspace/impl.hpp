// What a Workspace holds.
#pragma once

#include <filesystem>

#include "adapters/sqlite/connection.hpp"
#include "triptych/error.hpp"
#include "triptych/workspace.hpp"

namespace triptych {
inline namespace v1 {

struct Workspace::Impl {
    std::filesystem::path path;
    sqlite::Connection connection;
    OpenFor purpose = OpenFor::changing;

    /// The connection, for a change. Throws Error{invalid} when the workspace was opened for reading.
    [[nodiscard]] const sqlite::Connection& to_change() const
    {
        if (purpose == OpenFor::reading)
            throw Error(ErrorCode::invalid, "a change of a workspace that was opened for reading; expected OpenFor::changing", {.file = path.string()});
        return connection;
    }
};

}  // namespace v1
}  // namespace triptych
