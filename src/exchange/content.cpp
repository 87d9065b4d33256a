#include "exchange/content.hpp"

#include <array>
#include <string>

#include "adapters/xml/reader.hpp"
#include "base/ascii.hpp"
#include "exchange/names_csv.hpp"
#include "exchange/plain.hpp"
#include "exchange/table.hpp"
#include "exchange/trip/blocks.hpp"
#include "exchange/trip/lines.hpp"
#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace triptych::exchange {
namespace {

[[noreturn]] void refuse(const std::string& found, const std::filesystem::path& path)
{
    throw Error(ErrorCode::unsupported, found + "; expected .trip, TMX, TBX, CSV or TSV with columns fr, ru, kk, or text named NAME.fr.txt", {path.string(), 1, 1});
}

/// Files that people take for something else. First bytes: RFC 1952, APPNOTE.TXT 4.3.7, sqlite.org/fileformat.html, Unicode 23.8.
struct Signature {
    std::string_view bytes, name;
};
constexpr std::array<Signature, 5> signatures{{
    {"\x1F\x8B", "a gzip archive"},
    {"PK\x03\x04", "a zip archive"},
    {{"SQLite format 3\0", 16}, "a workspace, or another SQLite database"},
    {{"\xFF\xFE\0\0", 4}, "text in UTF-32"},
    {{"\0\0\xFE\xFF", 4}, "text in UTF-32"},
}};

/// XML in UTF-8 or UTF-16: the first character that is not white space is '<', as bytes with or without NULs.
bool is_xml(std::string_view bytes)
{
    bytes = bytes.substr(0, 256);
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFE\xFF", "\xFF\xFE"})
        if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    for (const char c : bytes) {
        if (c == '<') return true;
        if (c != '\0' && !base::is_ascii_space(c)) return false;
    }
    return false;
}

/// Typed text may begin with '<' too: "<3 Bonjour".
bool is_named_as_text(const std::filesystem::path& path) { return path.extension() == ".trip" || find_plain_files(path); }

Content find_root(std::string_view bytes, const std::filesystem::path& path)
{
    xml::Reader reader(xml::from_text(bytes), path.string());
    while (reader.next() && reader.event() != xml::Event::start) {
    }
    if (reader.name() == "tmx") return Content::tmx;
    if (reader.name() == "xliff") return Content::xliff;
    if (reader.name() == "tbx" || reader.name() == "martif") return Content::tbx;
    refuse("XML with the root <" + std::string(reader.name()) + ">", path);
}

/// A section line, after lines of the form `key: value`.
bool is_trip(std::string_view text)
{
    for (const trip::Line& line : trip::read_lines(text)) {
        if (trip::is_section_line(line.text)) return true;
        const auto colon = line.text.find(':');
        if (!line.text.empty() && (colon == std::string::npos || base::trim(std::string_view(line.text).substr(0, colon)).find(' ') != std::string_view::npos))
            return false;
    }
    return false;
}

}  // namespace

Content find_content(std::string_view bytes, const std::filesystem::path& path)
{
    for (const Signature& signature : signatures)
        if (bytes.starts_with(signature.bytes)) refuse(std::string(signature.name), path);
    const bool is_empty = base::trim(bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0)).empty();
    if (is_empty) throw Error(ErrorCode::syntax, "an empty file; expected .trip, TMX, TBX, CSV or TSV", {path.string(), 1, 1});
    if (is_xml(bytes) && !is_named_as_text(path)) return find_root(bytes, path);
    if (path.extension() == ".tmx" || path.extension() == ".tbx" || path.extension() == ".xlf" || path.extension() == ".xliff") throw Error(ErrorCode::syntax, "no XML; expected an element", {path.string(), 1, 1});
    require_utf8(bytes, path.string());
    if (path.extension() == ".trip") return Content::trip;
    if (find_plain_files(path)) return Content::plain;
    if (is_names_table(bytes)) return Content::names;
    if (is_table(bytes)) return Content::table;
    if (is_trip(bytes)) return Content::trip;
    if (path.extension() == ".csv" || path.extension() == ".tsv")
        throw Error(ErrorCode::unsupported, "a first line that names less than two of the columns fr, ru, kk; expected them, separated by , ; or tab",
                    {path.string(), 1, 1});
    refuse("text of no known form", path);
}

}  // namespace triptych::exchange
