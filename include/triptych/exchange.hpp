// Reading and writing files: documents, memories and glossaries.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/check.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"
#include "triptych/export.hpp"
#include "triptych/glossary.hpp"
#include "triptych/inflect.hpp"
#include "triptych/language.hpp"
#include "triptych/maintenance.hpp"
#include "triptych/memory.hpp"
#include "triptych/names.hpp"
#include "triptych/range.hpp"
#include "triptych/repair.hpp"
#include "triptych/spell.hpp"

namespace triptych {
inline namespace v1 {

/// What a file holds, told from its content, with the name as a second opinion.
enum class FileKind : std::uint8_t { document, units, terms, names };

/// Throws Error{unsupported} when the content is none of ours, Error{encoding} when it is not UTF-8 (XML names its own encoding).
TRIPTYCH_API FileKind sniff(const std::filesystem::path& path);

/// A `.trip` file, a CSV file with the columns fr, ru, kk, or one of three plain text files NAME.fr.txt, NAME.ru.txt, NAME.kk.txt
/// (the others are read too). Units without ids come from alignment. `diagnostics`, when given, receives what was odd.
/// Throws Error with file, line and column.
TRIPTYCH_API Document read_document(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics = nullptr);

/// A document from three plain texts, one a language; paragraphs are separated by an empty line. A path may be empty.
TRIPTYCH_API Document read_plain(const Trio<std::filesystem::path>& paths, std::string_view id, Kind kind = Kind::post);

/// The same grammar from memory; `file` is named in errors.
TRIPTYCH_API Document parse_trip(std::string_view text, std::string_view file = "<text>", std::vector<Diagnostic>* diagnostics = nullptr);
TRIPTYCH_API std::string write_trip(const Document& document);

/// Writes by extension: .trip, .tmx, .xlf, .tsv, .csv. The file appears whole or not at all. Tables hold ids, texts, states, and the
/// properties of units (notes); layout, codes and properties of the document need a .trip.
TRIPTYCH_API void write_document(const Document& document, const std::filesystem::path& path);

/// Units of a memory: TMX 1.1–1.4b, XLIFF 1.0–1.2 and 2.0–2.2 (core), or TSV/CSV with a header that names fr, ru, kk.
TRIPTYCH_API std::vector<Unit> read_units(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics = nullptr);
/// By extension: .tmx (1.4b), .xlf or .xliff (1.2), .tsv, .csv.
TRIPTYCH_API void write_units(std::span<const Unit> units, const std::filesystem::path& path);
/// The same as text: TMX 1.4b; XLIFF 1.2, a <file> for each pair of languages from the one that most units have; and tab-separated columns id,
/// fr, ru, kk with a header.
TRIPTYCH_API std::string units_to_tmx(std::span<const Unit> units);
TRIPTYCH_API std::string units_to_xliff(std::span<const Unit> units);
TRIPTYCH_API std::string units_to_tsv(std::span<const Unit> units);

/// A glossary: TBX (v2 martif, v3 DCA or DCT) or CSV with the columns fr, ru, kk and, if present, id, status, note. A names table is one
/// too: its records are concepts "name.ID", with what is not to be used as deprecated terms.
TRIPTYCH_API std::vector<Concept> read_terms(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics = nullptr);

/// A names table: CSV or TSV with the columns of glossaries/README.md (id, kind, fr, ru, kk, fr_at, ru_gen, kk_loc, not_to_use_ru …), or
/// TBX. What cannot be taken is told in `diagnostics` and left out. Throws Error with file, line and column.
TRIPTYCH_API std::vector<Name> read_names(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics = nullptr);
/// By extension: .csv, .tsv, .tbx; reading gives the same records back. Throws Error{invalid} for a form that is not named as form_name()
/// does, and for a confidence beyond 0 to 1.
TRIPTYCH_API void write_names(std::span<const Name> names, const std::filesystem::path& path);

/// A whole file; "-" is standard input. Throws Error{not_found} or Error{io}.
TRIPTYCH_API std::string read_file(const std::filesystem::path& path);
/// Replaces a file by an atomic rename: a reader sees the old bytes or the new ones. Throws Error{io}.
TRIPTYCH_API void write_file(const std::filesystem::path& path, std::string_view bytes);

/// JSON, for machines; texts stay UTF-8. One line, no newline at the end.
TRIPTYCH_API std::string to_json(std::string_view text);
TRIPTYCH_API std::string to_json(std::span<const std::string> texts);
TRIPTYCH_API std::string to_json(std::span<const Segment> segments);
TRIPTYCH_API std::string to_json(std::span<const Finding> findings);
TRIPTYCH_API std::string to_json(std::span<const Match> matches);
TRIPTYCH_API std::string to_json(std::span<const ConcordanceHit> hits);
TRIPTYCH_API std::string to_json(const Analysis& analysis);
TRIPTYCH_API std::string to_json(std::span<const MemoryEntry> entries);
TRIPTYCH_API std::string to_json(const MemoryReport& report);
TRIPTYCH_API std::string to_json(std::span<const MemoryVersion> history);
TRIPTYCH_API std::string to_json(std::span<const MemoryChange> changes);
TRIPTYCH_API std::string to_json(std::span<const Disagreement> disagreements);
TRIPTYCH_API std::string to_json(std::span<const Unit> units);
TRIPTYCH_API std::string to_json(std::span<const Misspelling> misspellings);
TRIPTYCH_API std::string to_json(std::span<const EncodingGuess> guesses);
TRIPTYCH_API std::string to_json(std::span<const Repair> repairs);
TRIPTYCH_API std::string to_json(std::span<const Inflection> inflections);
/// The text of one JSON string, as the batch commands read it. Throws Error{syntax}; `line` is named in it.
TRIPTYCH_API std::string parse_json_string(std::string_view json, std::size_t line = 0);

}  // namespace v1
}  // namespace triptych
