// A names table as CSV or TSV: one record a row; the columns are described in glossaries/README.md.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/glossary.hpp"
#include "triptych/names.hpp"

namespace triptych::exchange {

/// True when the first line has the columns `kind`, a language, and one that only a names table has: ru_gen, fr_at, not_to_use_kk …
bool is_names_table(std::string_view text);

/// Records in the order of the rows. A column that is not known, and a value that cannot be taken, is told and left out. Throws Error with
/// file, line and column: {encoding} when the text is not UTF-8, {syntax} for a header without a language or with a column twice, and for
/// an id that stands twice.
std::vector<Name> read_names_csv(std::string_view text, std::string_view file, std::vector<Diagnostic>* diagnostics);

/// The columns that the records need, in the order of the README. Reading gives the same records back, when their texts are trimmed NFC.
std::string write_names_csv(std::span<const Name> names, char separator);

/// A concept "name.ID" for each record: its texts, and what is not to be used as deprecated terms.
std::vector<Concept> concepts_of_names(std::span<const Name> names);

}  // namespace triptych::exchange
