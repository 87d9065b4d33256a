#include "exchange/plain.hpp"

#include <algorithm>
#include <vector>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "exchange/assemble.hpp"
#include "triptych/error.hpp"
#include "triptych/exchange.hpp"
#include "triptych/text.hpp"

namespace triptych {
namespace exchange {
namespace {

/// Lines up to an empty one are a paragraph, and the newlines between them are kept.
std::vector<RawBlock> read_paragraphs(std::string_view text)
{
    std::vector<RawBlock> blocks;
    bool is_inside = false;
    std::size_t number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        const auto line = base::trim(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + (text.substr(end).starts_with("\r\n") ? 2 : 1)));
        if (line.empty()) {
            is_inside = false;
            continue;
        }
        if (!is_inside) blocks.emplace_back().line = number;
        std::string& paragraph = blocks.back().text;
        if (is_inside) paragraph += '\n';
        paragraph += line;
        is_inside = true;
    }
    return blocks;
}

std::vector<RawBlock> read_blocks(const std::filesystem::path& path)
{
    const std::string bytes = read_file(path);
    require_utf8(bytes, path.string());
    std::string_view text = bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        throw Error(ErrorCode::syntax, "a NUL byte; expected text",
                    {path.string(), 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, nul), '\n')),
                     1 + count_code_points(text.substr(0, nul).substr(text.substr(0, nul).rfind('\n') + 1))});
    auto blocks = read_paragraphs(icu::to_nfc(text));
    if (blocks.empty()) throw Error(ErrorCode::syntax, "an empty file; expected text", {path.string(), 1, 1});
    return blocks;
}

}  // namespace

std::optional<PlainFiles> find_plain_files(const std::filesystem::path& path)
{
    if (path.extension() != ".txt") return std::nullopt;
    const auto stem = path.stem();
    const auto tag = stem.extension().string();
    if (tag.empty() || !parse_language(tag.substr(1))) return std::nullopt;
    PlainFiles files;
    files.name = stem.stem().string();
    for (const Language language : all_languages) {
        auto sibling = path.parent_path() / (files.name + "." + std::string(code(language)) + ".txt");
        std::error_code error;
        if (std::filesystem::exists(sibling, error)) files.paths[language] = std::move(sibling);
    }
    files.paths[*parse_language(tag.substr(1))] = path;
    return files;
}

std::string id_of_name(std::string name)
{
    if (base::find_bad_utf8(name)) name = "document";
    std::string id;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(name, at);
        const bool is_good = point == '-' || point == '_' || icu::is_letter(point) || icu::is_digit(point);
        if (id.size() + (at - begin) > 128) break;
        id += is_good ? name.substr(begin, at - begin) : "-";
    }
    return id.empty() ? "document" : id;
}

}  // namespace exchange

inline namespace v1 {

Document read_plain(const Trio<std::filesystem::path>& paths, std::string_view id, Kind kind)
{
    if (!is_document_id(id)) throw Error(ErrorCode::invalid, "the id \"" + std::string(id) + "\"; expected 1 to 128 letters, digits, - and _");
    Trio<std::vector<exchange::RawBlock>> blocks;
    bool is_empty = true;
    for (const Language language : all_languages) {
        if (paths[language].empty()) continue;
        blocks[language] = exchange::read_blocks(paths[language]);
        is_empty = false;
    }
    if (is_empty) throw Error(ErrorCode::invalid, "no file; expected a text in at least one language");
    Document document;
    document.id = id;
    document.kind = kind;
    static_cast<void>(exchange::assemble(blocks, exchange::BlockOrder::free, document));  // plain texts have no comments
    return document;
}

}  // namespace v1
}  // namespace triptych
