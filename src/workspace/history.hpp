// The history: who changed what, when, and how it read afterwards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "triptych/document.hpp"
#include "triptych/workspace.hpp"

namespace triptych::workspace {

/// Writes the entries of one change of one document, all with the same time. Needs a transaction.
class HistoryWriter {
public:
    HistoryWriter(const sqlite::Connection& connection, std::string_view document, std::string_view action, std::string_view author);

    void add(std::string_view unit, Language language, const Variant& after) { add(unit, language, after, action_); }
    void add(std::string_view unit, Language language, const Variant& after, std::string_view action);

private:
    sqlite::Statement insert_;
    std::string document_, action_, author_, time_;
};

/// Oldest first. Throws Error{not_found} when the unit is not there and never was.
std::vector<Change> load_history(const sqlite::Connection& connection, std::string_view document, std::string_view unit);

}  // namespace triptych::workspace
