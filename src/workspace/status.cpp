#include "workspace/status.hpp"

#include <unordered_map>

#include "adapters/sqlite/transaction.hpp"

namespace triptych::workspace {
namespace {

using Places = std::unordered_map<std::int64_t, std::size_t>;

std::vector<DocumentStatus> load_documents(const sqlite::Connection& connection, Places& places)
{
    std::vector<DocumentStatus> documents;
    auto rows = connection.prepare("SELECT key, id, kind, (SELECT count(*) FROM unit WHERE unit.document = document.key) FROM document ORDER BY key");
    while (rows.step()) {
        places.emplace(rows.integer(0), documents.size());
        DocumentStatus& one = documents.emplace_back();
        one.id = rows.string(1);
        one.kind = static_cast<Kind>(rows.integer(2));
        one.units = static_cast<std::size_t>(rows.integer(3));
        for (const Language language : all_languages) one.states[language][0] = one.units;  // missing, until a row says more
    }
    return documents;
}

}  // namespace

WorkspaceStatus load_status(const sqlite::Connection& connection)
{
    const sqlite::Snapshot snapshot(connection);
    WorkspaceStatus status;
    Places places;
    status.documents = load_documents(connection, places);
    auto rows = connection.prepare("SELECT unit.document, language, state, count(*), count(behind_language) FROM variant"
                                   " JOIN unit ON unit.key = variant.unit GROUP BY 1, 2, 3");
    while (rows.step()) {
        DocumentStatus& one = status.documents[places.at(rows.integer(0))];
        const auto language = static_cast<Language>(rows.integer(1));
        const auto count = static_cast<std::size_t>(rows.integer(3));
        one.states[language][0] -= count;
        one.states[language].at(static_cast<std::size_t>(rows.integer(2))) += count;
        one.behind[language] += static_cast<std::size_t>(rows.integer(4));
    }
    status.memory_units = static_cast<std::size_t>(connection.number("SELECT count(*) FROM memory_unit"));
    status.concepts = static_cast<std::size_t>(connection.number("SELECT count(*) FROM concept"));
    return status;
}

}  // namespace triptych::workspace
