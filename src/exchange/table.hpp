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
    Trio<std::optional<std::size_t>> languages;
    std::vector<CsvRow> rows;
    char separator = ',';

    /// The cell of a column, or empty when the row or the table does not have it.
    [[nodiscard]] std::string_view cell(const CsvRow& row, std::string_view column) const;
    [[nodiscard]] std::string_view cell(const CsvRow& row, Language language) const;
    [[nodiscard]] bool has(std::string_view column) const;
};

/// True when the first line names two of the columns fr, ru, kk.
bool is_table(std::string_view text);

/// Throws Error{encoding} when the text is not UTF-8, Error{syntax} for a header that names less than two of fr, ru, kk or one twice.
Table read_table(std::string_view text, std::string_view file, std::vector<Diagnostic>* diagnostics);

/// One unit a row; columns id and state are read, and `note` becomes a property. `usual` is the state where no column gives one.
std::vector<Unit> units_of(const Table& table, State usual, std::string_view file, std::vector<Diagnostic>* diagnostics);
/// One concept a row; rows with the same id are one concept. Columns id, status, note, subject, definition, source, pos, gender.
std::vector<Concept> concepts_of(const Table& table, std::string_view file, std::vector<Diagnostic>* diagnostics);

/// Columns id, fr, ru, kk, state; the state is the lowest of the unit's texts. Inline codes are left out.
std::string write_table(std::span<const Unit> units, char separator);

}  // namespace triptych::exchange
