// A person's word on variants: approved, reviewed, reopened, confirmed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "adapters/sqlite/connection.hpp"
#include "triptych/workspace.hpp"

namespace triptych::workspace {

/// What is decided about; an empty unit means all.
struct Scope {
    std::string_view document;
    std::optional<Language> language;
    std::string_view unit;
};

/// How many variants changed. Needs a transaction. Throws Error{not_found}.
std::size_t decide(const sqlite::Connection& connection, const Scope& scope, Decision decision, std::string_view author);

}  // namespace triptych::workspace
