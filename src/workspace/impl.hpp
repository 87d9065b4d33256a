// What a Workspace holds.
#pragma once

#include <filesystem>
#include <memory>

#include "adapters/sqlite/connection.hpp"
#include "triptych/error.hpp"
#include "triptych/workspace.hpp"
#include "workspace/memory_index.hpp"

namespace triptych {
inline namespace v1 {

struct Workspace::Impl {
    std::filesystem::path path;
    sqlite::Connection connection;
    OpenFor purpose = OpenFor::changing;
    mutable std::unique_ptr<workspace::MemoryIndex> opened = {};  ///< by the first that asks

    /// The connection, for a change. Throws Error{invalid} when the workspace was opened for reading.
    [[nodiscard]] const sqlite::Connection& to_change() const
    {
        if (purpose == OpenFor::reading)
            throw Error(ErrorCode::invalid, "a change of a workspace that was opened for reading; expected OpenFor::changing", {.file = path.string()});
        return connection;
    }

    [[nodiscard]] workspace::MemoryIndex& memory() const
    {
        if (!opened) opened = std::make_unique<workspace::MemoryIndex>(connection, path.string() + ".index", purpose == OpenFor::changing);
        return *opened;
    }
};

}  // namespace v1
}  // namespace triptych
