// Documents as rows: reading and writing them whole.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "triptych/document.hpp"

namespace triptych::workspace {

/// Ids in the order of their arrival.
std::vector<std::string> document_ids(const sqlite::Connection& connection);

/// Empty when there is none. Throws Error{damaged} for rows that no version of ours has written.
std::optional<Document> load_document(const sqlite::Connection& connection, std::string_view id);

/// Throws Error{not_found} with the nearest ids.
Document require_document(const sqlite::Connection& connection, std::string_view id);

/// Throws Error{not_found} with the nearest ids when the document has no such unit.
void require_unit(const sqlite::Connection& connection, const Document& document, std::string_view unit);

/// Writes what differs from `before`, the document as it stands in the file. Needs a transaction.
void store_document(const sqlite::Connection& connection, const Document& document, const Document* before);

}  // namespace triptych::workspace
