// Storing a document: checked, merged with what is there, written with its history.
#pragma once

#include <string_view>

#include "adapters/sqlite/connection.hpp"
#include "workspace/merge.hpp"

namespace triptych::workspace {

/// Needs a transaction. `action` is what the history says was done. Throws Error{invalid} or Error{encoding} for a document that cannot be.
Merged save_document(const sqlite::Connection& connection, const Document& document, Source source, std::string_view author, std::string_view action);

}  // namespace triptych::workspace
