// A CSV or TSV file whose header names the columns fr, ru, kk: a document, a memory, or a glossary.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/csv.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"
#include "triptych/glossary.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {

class Table {
public:
    std::vector<std::string> columns;  ///< lower case
    std::vector<std::string> titles;   ///< the same as they were written
    Trio<std::optional<std::size_t>> languages;
    std::vector<CsvRow> rows;
    char separator = ',';

    /// The cell of a column, or empty when the row or the table does not have it.
    [[nodiscard]] std::string_view cell(const CsvRow& row, std::string_view name) const;
    [[nodiscard]] std::string_view cell(const CsvRow& row, Language language) const;
    [[nodiscard]] bool has(std::string_view column) const;
    /// The number of a column, or that of all columns when there is none of that name.
    [[nodiscard]] std::size_t column(std::string_view name) const;
};

/// True when the first line names two of the columns fr, ru, kk.
bool is_table(std::string_view text);

/// The text in UTF-8 when the bytes are UTF-16 with a byte order mark, and a table.
std::optional<std::string> utf16_table(std::string_view bytes);

/// Throws Error{encoding} when the text is not UTF-8, Error{syntax} for a header that names less than two of fr, ru, kk or one twice.
Table read_table(std::string_view text, std::string_view file, std::vector<Diagnostic>* diagnostics);

/// One unit a row; columns id and state are read, and every other column that has a title (note, context …) becomes a property of
/// the units whose cell has text. A row with an id and no text is a unit without text. `usual` is the state where no column gives one.
std::vector<Unit> units_of(const Table& table, State usual, std::string_view file, std::vector<Diagnostic>* diagnostics);
/// One concept a row; rows with the same id are one concept. Columns id, status, note, subject, definition, source, pos, gender.
std::vector<Concept> concepts_of(const Table& table, std::string_view file, std::vector<Diagnostic>* diagnostics);

/// Columns id, fr, ru, kk, state, then one for each property of units (two, when a unit has a property twice), the first 100 of them;
/// the state is the lowest of the unit's texts. A property that would be taken for another column ("state", "ru") gets "x-" before its
/// name. Inline codes and properties of the document are left out.
std::string write_table(std::span<const Unit> units, char separator);

}  // namespace triptych::exchange
