#include "workspace/history.hpp"

#include "workspace/document_table.hpp"

namespace triptych::workspace {
namespace {

/// UTC to the millisecond, from the database's own clock: "2025-04-10T09:30:00.000Z".
std::string now(const sqlite::Connection& connection)
{
    auto row = connection.prepare("SELECT strftime('%Y-%m-%dT%H:%M:%fZ', 'now')");
    row.step();
    return row.string(0);
}

}  // namespace

HistoryWriter::HistoryWriter(const sqlite::Connection& connection, std::string_view document, std::string_view action,
                             std::string_view author)
    : insert_(connection.prepare("INSERT INTO history(document, unit, time, author, action, language, revision, state, text)"
                                 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")),
      document_(document),
      action_(action),
      author_(author),
      time_(now(connection))
{
}

void HistoryWriter::add(std::string_view unit, Language language, const Variant& after, std::string_view action)
{
    insert_.run(document_, unit, time_, author_, action, language, after.revision, after.state, after.text);
}

std::vector<Change> load_history(const sqlite::Connection& connection, std::string_view document, std::string_view unit)
{
    std::vector<Change> changes;
    auto rows = connection.prepare("SELECT time, author, action, language, revision, state, text FROM history"
                                   " WHERE document = ?1 AND unit = ?2 ORDER BY key");
    rows.bind(document, unit);
    while (rows.step())
        changes.push_back({.time = rows.string(0),
                           .author = rows.string(1),
                           .action = rows.string(2),
                           .language = static_cast<Language>(rows.integer(3)),
                           .revision = static_cast<std::uint64_t>(rows.integer(4)),
                           .state = static_cast<State>(rows.integer(5)),
                           .text = rows.string(6)});
    if (changes.empty()) require_unit(connection, require_document(connection, document), unit);
    return changes;
}

}  // namespace triptych::workspace
