// Files of every format, by what they hold and by their names.
#include "triptych/exchange.hpp"

#include <algorithm>

#include "adapters/xml/reader.hpp"
#include "base/ascii.hpp"
#include "exchange/content.hpp"
#include "exchange/names_csv.hpp"
#include "exchange/plain.hpp"
#include "exchange/table.hpp"
#include "exchange/tbx.hpp"
#include "exchange/tbx_names.hpp"
#include "exchange/tmx.hpp"
#include "exchange/xliff.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using exchange::Content;

bool looks_like_glossary(const exchange::Table& table, const std::filesystem::path& path)
{
    if (table.has("status") || table.has("definition") || table.has("subject")) return true;
    const std::string name = base::ascii_lower(path.stem().string());
    return name.find("gloss") != std::string::npos || name.find("term") != std::string::npos;
}

/// Tables that a spreadsheet has saved as "Unicode text" are UTF-16; everything else is UTF-8, or XML that says what it is.
std::string read_bytes(const std::filesystem::path& path)
{
    std::string bytes = read_file(path);
    auto table = exchange::utf16_table(bytes);
    return table ? *std::move(table) : std::move(bytes);
}

FileKind kind_of_table(std::string_view bytes, const std::filesystem::path& path)
{
    const auto table = exchange::read_table(bytes, path.string(), nullptr);
    if (looks_like_glossary(table, path)) return FileKind::terms;
    return table.separator == '\t' ? FileKind::units : FileKind::document;
}

[[noreturn]] void refuse(const std::string& found, const std::string& expected, const std::filesystem::path& path)
{
    throw Error(ErrorCode::unsupported, found + "; expected " + expected, {path.string(), 1, 1});
}

/// A memory keeps where its texts came from.
void set_origin(std::vector<Unit>& units, const std::filesystem::path& path)
{
    for (Unit& unit : units)
        for (const Language language : all_languages)
            if (Variant& variant = unit.variants[language]; variant.state != State::missing) variant.origin = path.filename().string();
}

Document document_of(const exchange::Table& table, const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics)
{
    for (const Language language : all_languages)
        if (!table.languages[language])
            throw Error(ErrorCode::syntax, "no column \"" + std::string(code(language)) + "\"; expected fr, ru and kk", {path.string(), 1, 1});
    Document document;
    document.id = exchange::id_of_name(path.stem().string());
    document.units = exchange::units_of(table, State::draft, path.string(), diagnostics);
    document.blocks.resize(document.units.size());
    for (std::size_t i = 0; i < document.units.size(); ++i) document.units[i].block = i;
    return document;
}

Document read_any_document(std::string_view bytes, const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics)
{
    switch (exchange::find_content(bytes, path)) {
        case Content::trip: return parse_trip(bytes, path.string(), diagnostics);
        case Content::table: return document_of(exchange::read_table(bytes, path.string(), diagnostics), path, diagnostics);
        case Content::plain: {
            const auto files = exchange::find_plain_files(path);
            return read_plain(files->paths, exchange::id_of_name(files->name));
        }
        case Content::names: refuse("a names table", "a document: .trip, CSV, or NAME.fr.txt", path);
        case Content::tmx:
        case Content::xliff: refuse("a memory (TMX, XLIFF)", "a document: .trip, CSV, or NAME.fr.txt", path);
        case Content::tbx: break;
    }
    refuse("a glossary (TBX)", "a document: .trip, CSV, or NAME.fr.txt", path);
}

enum class Target : std::uint8_t { trip, tmx, xliff, tsv, csv };

Target target_of(const std::filesystem::path& path, std::string_view expected)
{
    const std::string extension = base::ascii_lower(path.extension().string());
    if (extension == ".trip") return Target::trip;
    if (extension == ".tmx") return Target::tmx;
    if (extension == ".xlf" || extension == ".xliff") return Target::xliff;
    if (extension == ".tsv") return Target::tsv;
    if (extension == ".csv") return Target::csv;
    throw Error(ErrorCode::unsupported, "the extension \"" + extension + "\"; expected " + std::string(expected), {path.string(), 0, 0});
}

/// What cannot be written names the file it was for.
template <class Make>
std::string made_for(const std::filesystem::path& path, const Make& make)
{
    try {
        return make();
    } catch (const Error& error) {
        throw error.place().file.empty() ? error.in_file(path.string()) : error;
    }
}

std::string bytes_of(std::span<const Unit> units, Target target)
{
    if (target == Target::tmx) return exchange::write_tmx(units);
    if (target == Target::xliff) return exchange::write_xliff(units);
    return exchange::write_table(units, target == Target::tsv ? '\t' : ',');
}

}  // namespace

FileKind sniff(const std::filesystem::path& path)
{
    const std::string bytes = read_bytes(path);
    switch (exchange::find_content(bytes, path)) {
        case Content::tmx:
        case Content::xliff: return FileKind::units;
        case Content::tbx: return FileKind::terms;
        case Content::table: return kind_of_table(bytes, path);
        case Content::names: return FileKind::names;
        case Content::trip:
        case Content::plain: break;
    }
    return FileKind::document;
}

Document read_document(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics)
{
    return read_any_document(read_bytes(path), path, diagnostics);
}

void write_document(const Document& document, const std::filesystem::path& path)
{
    const Target target = target_of(path, ".trip, .tmx, .xlf, .tsv or .csv");
    write_file(path, made_for(path, [&] { return target == Target::trip ? write_trip(document) : bytes_of(document.units, target); }));
}

std::vector<Unit> read_units(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics)
{
    const std::string bytes = read_bytes(path);
    const Content content = exchange::find_content(bytes, path);
    std::vector<Unit> units;
    switch (content) {
        case Content::tmx:
        case Content::xliff: {
            xml::Reader reader(xml::from_text(bytes), path.string());
            units = content == Content::tmx ? exchange::read_tmx(reader, diagnostics) : exchange::read_xliff(reader, diagnostics);
            break;
        }
        case Content::table:
            units = exchange::units_of(exchange::read_table(bytes, path.string(), diagnostics), State::translated, path.string(), diagnostics);
            break;
        case Content::names: refuse("a names table", "a memory: TMX, XLIFF, or TSV with columns fr, ru, kk", path);
        case Content::tbx: refuse("a glossary (TBX)", "a memory: TMX, XLIFF, or TSV with columns fr, ru, kk", path);
        case Content::trip:
        case Content::plain: refuse("a document", "a memory: TMX, XLIFF, or TSV with columns fr, ru, kk", path);
    }
    set_origin(units, path);
    return units;
}

void write_units(std::span<const Unit> units, const std::filesystem::path& path)
{
    const Target target = target_of(path, ".tmx, .xlf, .tsv or .csv");
    if (target == Target::trip) throw Error(ErrorCode::unsupported, "the extension \".trip\"; expected .tmx, .xlf, .tsv or .csv", {path.string(), 0, 0});
    write_file(path, made_for(path, [&] { return bytes_of(units, target); }));
}

std::string units_to_tmx(std::span<const Unit> units) { return bytes_of(units, Target::tmx); }
std::string units_to_xliff(std::span<const Unit> units) { return bytes_of(units, Target::xliff); }
std::string units_to_tsv(std::span<const Unit> units) { return bytes_of(units, Target::tsv); }

std::vector<Concept> read_terms(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics)
{
    const std::string bytes = read_bytes(path);
    switch (exchange::find_content(bytes, path)) {
        case Content::tbx: {
            xml::Reader reader(xml::from_text(bytes), path.string());
            return exchange::read_tbx(reader, diagnostics);
        }
        case Content::table: return exchange::concepts_of(exchange::read_table(bytes, path.string(), diagnostics), path.string(), diagnostics);
        case Content::names: return exchange::concepts_of_names(exchange::read_names_csv(bytes, path.string(), diagnostics));
        case Content::tmx:
        case Content::xliff: refuse("a memory (TMX, XLIFF)", "a glossary: TBX, or CSV with columns fr, ru, kk", path);
        case Content::trip:
        case Content::plain: break;
    }
    refuse("a document", "a glossary: TBX, or CSV with columns fr, ru, kk", path);
}

std::vector<Name> read_names(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics)
{
    const std::string bytes = read_bytes(path);
    constexpr const char* expected = "a names table: CSV with columns fr, ru, kk, or TBX";
    switch (exchange::find_content(bytes, path)) {
        case Content::tbx: {
            xml::Reader reader(xml::from_text(bytes), path.string());
            return exchange::read_names_tbx(reader, diagnostics);
        }
        case Content::names:
        case Content::table: return exchange::read_names_csv(bytes, path.string(), diagnostics);
        case Content::tmx:
        case Content::xliff: refuse("a memory (TMX, XLIFF)", expected, path);
        case Content::trip:
        case Content::plain: break;
    }
    refuse("a document", expected, path);
}

void write_names(std::span<const Name> names, const std::filesystem::path& path)
{
    const std::string extension = base::ascii_lower(path.extension().string());
    if (extension != ".csv" && extension != ".tsv" && extension != ".tbx")
        throw Error(ErrorCode::unsupported, "the extension \"" + extension + "\"; expected .csv, .tsv or .tbx", {path.string(), 0, 0});
    write_file(path, made_for(path, [&] {
                   if (extension == ".tbx") return exchange::write_names_tbx(names);
                   return exchange::write_names_csv(names, extension == ".tsv" ? '\t' : ',');
               }));
}

}  // namespace v1
}  // namespace triptych
