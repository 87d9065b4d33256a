// The glossary of a workspace, made when somebody asks for it.
#pragma once

#include <cstdint>
#include <optional>

#include "adapters/sqlite/connection.hpp"
#include "triptych/glossary.hpp"

namespace triptych::workspace {

/// Must not outlive the connection; one thread at a time.
class TermSource {
public:
    explicit TermSource(const sqlite::Connection& connection) : connection_(&connection) {}

    /// Null when the workspace has no terms. Lives until the next call that finds that somebody has changed the workspace, or `forget`.
    [[nodiscard]] const Glossary* glossary();
    /// After this connection has changed the terms; what others commit is noticed.
    void forget() noexcept { glossary_.reset(); }

private:
    const sqlite::Connection* connection_;
    std::int64_t version_ = 0;
    std::optional<Glossary> glossary_;
};

}  // namespace triptych::workspace
