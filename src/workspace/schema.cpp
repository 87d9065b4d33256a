#include "workspace/schema.hpp"

#include <array>
#include <string>

#include "adapters/sqlite/transaction.hpp"
#include "triptych/error.hpp"

namespace triptych::workspace {
namespace {

// language: 0 fr, 1 ru, 2 kk. state: 0 missing, 1 draft, 2 translated, 3 reviewed, 4 approved. kind of a document: 0 post, 1 panel,
// 2 regulation. Other numbers are those of the public enumerations. The hashes of texts and tokens are part of the schema.
constexpr const char* schema_1 = R"sql(
CREATE TABLE document(
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2));
CREATE TABLE document_property(
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (document, position)) WITHOUT ROWID;
CREATE TABLE block(
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 8),
    level INTEGER NOT NULL,
    label_fr TEXT NOT NULL, label_ru TEXT NOT NULL, label_kk TEXT NOT NULL,
    box TEXT NOT NULL,
    PRIMARY KEY (document, position)) WITHOUT ROWID;
CREATE TABLE unit(
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    block INTEGER NOT NULL,
    gap_fr TEXT NOT NULL, gap_ru TEXT NOT NULL, gap_kk TEXT NOT NULL,
    confidence REAL NOT NULL,
    UNIQUE (document, id));
CREATE TABLE unit_property(
    unit INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (unit, position)) WITHOUT ROWID;
CREATE TABLE variant(
    unit INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
    language INTEGER NOT NULL CHECK (language BETWEEN 0 AND 2),
    text TEXT NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
    origin TEXT NOT NULL,
    author TEXT NOT NULL,
    revision INTEGER NOT NULL,
    behind_language INTEGER CHECK (behind_language BETWEEN 0 AND 2),
    behind_revision INTEGER,
    behind_change TEXT,
    PRIMARY KEY (unit, language)) WITHOUT ROWID;
CREATE TABLE inline_code(
    unit INTEGER NOT NULL,
    language INTEGER NOT NULL,
    position INTEGER NOT NULL,
    begin_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
    id TEXT NOT NULL,
    original TEXT NOT NULL,
    PRIMARY KEY (unit, language, position),
    FOREIGN KEY (unit, language) REFERENCES variant ON DELETE CASCADE) WITHOUT ROWID;
CREATE TABLE history(
    key INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    unit TEXT NOT NULL,
    time TEXT NOT NULL,
    author TEXT NOT NULL,
    action TEXT NOT NULL,
    language INTEGER NOT NULL CHECK (language BETWEEN 0 AND 2),
    revision INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 4),
    text TEXT NOT NULL);
CREATE INDEX history_of_unit ON history(document, unit);
CREATE TABLE memory_unit(
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    fr TEXT NOT NULL, ru TEXT NOT NULL, kk TEXT NOT NULL,
    state_fr INTEGER NOT NULL, state_ru INTEGER NOT NULL, state_kk INTEGER NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    origin TEXT NOT NULL,
    confidence REAL NOT NULL,
    previous INTEGER NOT NULL, next INTEGER NOT NULL,
    length_fr INTEGER NOT NULL, length_ru INTEGER NOT NULL, length_kk INTEGER NOT NULL,
    hash INTEGER NOT NULL);
CREATE INDEX memory_by_hash ON memory_unit(hash);
CREATE INDEX memory_by_place ON memory_unit(document, id) WHERE document <> '';
CREATE INDEX memory_by_length_fr ON memory_unit(length_fr) WHERE length_fr > 0;
CREATE INDEX memory_by_length_ru ON memory_unit(length_ru) WHERE length_ru > 0;
CREATE INDEX memory_by_length_kk ON memory_unit(length_kk) WHERE length_kk > 0;
CREATE TABLE memory_posting(
    language INTEGER NOT NULL,
    token INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    units INTEGER NOT NULL,
    keys BLOB NOT NULL,
    PRIMARY KEY (language, token, batch)) WITHOUT ROWID;
CREATE TABLE concept(
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    definition TEXT NOT NULL);
CREATE TABLE term(
    concept INTEGER NOT NULL REFERENCES concept ON DELETE CASCADE,
    language INTEGER NOT NULL CHECK (language BETWEEN 0 AND 2),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
    part_of_speech TEXT NOT NULL,
    gender TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (concept, language, position)) WITHOUT ROWID;
)sql";

// The index of the memory is no longer here but in a folder beside the file. What it must know of older units, that one was changed or
// deleted, stands in memory_change, each unit once; memory_store holds a number that tells the index of one workspace from that of another.
constexpr const char* schema_2 = R"sql(
DROP TABLE memory_posting;
DROP INDEX memory_by_length_fr;
DROP INDEX memory_by_length_ru;
DROP INDEX memory_by_length_kk;
ALTER TABLE memory_unit DROP COLUMN length_fr;
ALTER TABLE memory_unit DROP COLUMN length_ru;
ALTER TABLE memory_unit DROP COLUMN length_kk;
CREATE TABLE memory_store(number INTEGER NOT NULL);
INSERT INTO memory_store VALUES (random());
CREATE TABLE memory_change(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    unit INTEGER NOT NULL UNIQUE);
CREATE TRIGGER memory_unit_changed AFTER UPDATE OF fr, ru, kk, state_fr, state_ru, state_kk, confidence ON memory_unit
    BEGIN INSERT OR REPLACE INTO memory_change(unit) VALUES (OLD.key); END;
CREATE TRIGGER memory_unit_deleted AFTER DELETE ON memory_unit
    BEGIN INSERT OR REPLACE INTO memory_change(unit) VALUES (OLD.key); END;
)sql";

// Dates are milliseconds since 1970 in UTC, 0 where nobody knows; properties as in memory_rows.cpp. memory_history has the changes that people
// make to the memory, memory_version the units that each has touched, as they were before and after it, without an index of their own: what
// the columns mean they mean in memory_unit.
constexpr const char* schema_3 = R"sql(
ALTER TABLE memory_unit ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE memory_unit ADD COLUMN created INTEGER NOT NULL DEFAULT 0;
ALTER TABLE memory_unit ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE memory_unit ADD COLUMN properties TEXT NOT NULL DEFAULT '';
CREATE INDEX memory_by_id ON memory_unit(id);
CREATE TABLE memory_history(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    author TEXT NOT NULL,
    action TEXT NOT NULL,
    undoes INTEGER REFERENCES memory_history,
    undone_by INTEGER REFERENCES memory_history);
CREATE TABLE memory_version(
    change INTEGER NOT NULL REFERENCES memory_history,
    key INTEGER NOT NULL,
    is_after INTEGER NOT NULL CHECK (is_after BETWEEN 0 AND 1),
    fr TEXT NOT NULL, ru TEXT NOT NULL, kk TEXT NOT NULL,
    state_fr INTEGER NOT NULL, state_ru INTEGER NOT NULL, state_kk INTEGER NOT NULL,
    id TEXT NOT NULL,
    document TEXT NOT NULL,
    origin TEXT NOT NULL,
    confidence REAL NOT NULL,
    previous INTEGER NOT NULL, next INTEGER NOT NULL,
    author TEXT NOT NULL,
    created INTEGER NOT NULL, changed INTEGER NOT NULL,
    properties TEXT NOT NULL,
    PRIMARY KEY (change, key, is_after)) WITHOUT ROWID;
CREATE INDEX memory_version_of_unit ON memory_version(key);
CREATE INDEX memory_version_by_id ON memory_version(id);
)sql";

/// Step n leads from schema n to schema n + 1. A released step is never edited: a golden file of each schema must open for ever.
constexpr std::array<const char*, schema_version> steps{schema_1, schema_2, schema_3};

/// Needs a transaction.
void migrate(const sqlite::Connection& connection, std::int64_t from)
{
    for (auto step = static_cast<std::size_t>(from); step < steps.size(); ++step) connection.execute(steps.at(step));
    connection.execute("PRAGMA user_version = " + std::to_string(schema_version));
}

}  // namespace

void create_schema(const sqlite::Connection& connection)
{
    connection.execute("PRAGMA journal_mode = WAL");
    sqlite::Transaction transaction(connection);
    connection.execute("PRAGMA application_id = " + std::to_string(application_id));
    migrate(connection, 0);
    transaction.commit();
}

bool is_older(const sqlite::Connection& connection)
{
    const auto version = connection.number("PRAGMA user_version");
    return connection.number("PRAGMA application_id") == application_id && version >= 1 && version < schema_version;
}

void require_schema(const sqlite::Connection& connection)
{
    const Place place{.file = connection.file()};
    if (connection.number("PRAGMA application_id") != application_id)
        throw Error(ErrorCode::damaged, "the file is not a workspace; expected one made by \"triptych init\"", place);
    const auto version = connection.number("PRAGMA user_version");
    if (version > schema_version)
        throw Error(ErrorCode::version,
                    "made by schema " + std::to_string(version) + "; expected " + std::to_string(schema_version) + " or less, which this build knows", place);
    if (version < 1) throw Error(ErrorCode::damaged, "the workspace has no schema version; expected 1 or more", place);
    if (version == schema_version) return;
    sqlite::Transaction transaction(connection);
    migrate(connection, connection.number("PRAGMA user_version"));  // another process may have been faster
    transaction.commit();
}

}  // namespace triptych::workspace
