// .trip text → document.
#include <algorithm>
#include <map>
#include <optional>
#include <span>

#include "adapters/icu/normalize.hpp"
#include "base/ascii.hpp"
#include "exchange/assemble.hpp"
#include "exchange/trip/blocks.hpp"
#include "exchange/trip/header.hpp"
#include "exchange/trip/lines.hpp"
#include "triptych/error.hpp"
#include "triptych/exchange.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using exchange::RawBlock;
using exchange::trip::Header;
using exchange::trip::Line;

[[noreturn]] void fail(const std::string& message, std::string_view file, std::size_t line, std::size_t column = 1)
{
    throw Error(ErrorCode::syntax, message, {std::string(file), line, column});
}

constexpr std::size_t no_line = static_cast<std::size_t>(-1);

struct Section {
    Language language = Language::fr;
    std::optional<State> state;
    std::size_t line = 0;
    std::span<const Line> lines;
};

/// [fr] or [fr reviewed]
Section parse_section(const Line& line, std::string_view file)
{
    const auto inner = base::trim(std::string_view(line.text).substr(1, line.text.size() - 2));
    const auto space = std::min(inner.find(' '), inner.size());
    const std::string tag(inner.substr(0, space));
    const std::string state_name(base::trim(inner.substr(space)));
    const auto language = parse_language(tag);
    if (!language)
        fail("[" + std::string(inner) + "]; expected [fr], [ru] or [kk], or \\[ where a line of text is in brackets", file, line.number);
    Section section{*language, parse_state(state_name), line.number, {}};
    if (!state_name.empty() && (!section.state || section.state == State::missing))
        fail("[" + std::string(inner) + "]; expected [" + tag + "], or a state after it: draft, translated, reviewed or approved", file,
             line.number);
    return section;
}

std::vector<Section> find_sections(std::span<const Line> lines, std::string_view file)
{
    std::vector<Section> sections;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!exchange::trip::is_section_line(lines[i].text)) continue;
        if (!sections.empty()) sections.back().lines = lines.subspan(begin, i - begin);
        Section section = parse_section(lines[i], file);
        for (const Section& other : sections)
            if (other.language == section.language)
                fail("a second section [" + std::string(code(section.language)) + "], after line " + std::to_string(other.line) +
                         "; expected one for each language",
                     file, section.line);
        sections.push_back(section);
        begin = i + 1;
    }
    if (!sections.empty()) sections.back().lines = lines.subspan(begin);
    return sections;
}

void require_languages(const Header& header, const std::vector<Section>& sections, std::string_view file)
{
    for (const Language language : header.languages)
        if (std::ranges::find(sections, language, &Section::language) == sections.end())
            fail("no section [" + std::string(code(language)) +
                     "]; expected one for each language, or `languages:` in the header that names those of the document",
                 file, sections.front().line);
}

/// An id that only one language has, or that has text in none, is often a mention: "@cinema merci", "@cinema".
void remark_lonely_ids(const Trio<std::vector<RawBlock>>& blocks, std::string_view file, std::vector<Diagnostic>& diagnostics)
{
    struct Seen {
        int blocks = 0;
        bool has_text = false, is_told = false;
    };
    std::map<std::string_view, Seen> ids;
    const auto for_each_id = [&](const auto& visit) {
        for (const Language language : all_languages)
            for (const RawBlock& block : blocks[language])
                if (!block.id.empty()) visit(language, block, ids[block.id]);
    };
    for_each_id([](Language, const RawBlock& block, Seen& seen) {
        ++seen.blocks;
        seen.has_text = seen.has_text || !block.text.empty() || !block.codes.empty() || !block.label.empty();
    });
    for_each_id([&](Language language, const RawBlock& block, Seen& seen) {
        if (seen.is_told || (seen.blocks > 1 && seen.has_text)) return;
        seen.is_told = true;
        const std::string what = seen.has_text ? "that only " + std::string(code(language)) + " has; expected it in other languages too"
                                               : "without text in any language; expected a text after it";
        diagnostics.push_back({{std::string(file), block.line, 1},
                               "@" + block.id + " was read as the id of a unit " + what + ", or \\@" + block.id + " where it is text"});
    });
}

/// Each comment goes to the block that follows it; what is left at the end of the section is given back.
std::string attach_comments(std::span<const Line> comments, std::vector<RawBlock>& blocks)
{
    auto block = blocks.begin();
    std::string rest;
    for (const Line& comment : comments) {
        while (block != blocks.end() && block->line < comment.number) ++block;
        std::string& holder = block == blocks.end() ? rest : block->comment;
        if (!holder.empty()) holder += '\n';
        holder += comment.text;
    }
    return rest;
}

/// The comments between two lines of the file.
std::span<const Line> comments_between(std::span<const Line> comments, std::size_t begin, std::size_t end)
{
    const auto first = std::ranges::lower_bound(comments, begin, {}, &Line::number);
    return {first, std::ranges::lower_bound(first, comments.end(), end, {}, &Line::number)};
}

/// One property a line, in the order of the languages.
void keep_last_comments(const Trio<std::string>& comments, Properties& properties)
{
    for (const Language language : all_languages) {
        std::string_view rest = comments[language];
        while (!rest.empty()) {
            const auto end = std::min(rest.find('\n'), rest.size());
            if (end > 0) properties.emplace_back(std::string(exchange::trip::comment_mark).append(code(language)), rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
}

std::string prepare(std::string_view text, std::string_view file)
{
    require_utf8(text, file);
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        fail("a NUL byte; expected text", file, 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, nul), '\n')),
             1 + count_code_points(text.substr(0, nul).substr(text.substr(0, nul).rfind('\n') + 1)));
    return icu::is_nfc(text) ? std::string(text) : icu::to_nfc(text);
}

}  // namespace

Document parse_trip(std::string_view text, std::string_view file, std::vector<Diagnostic>* diagnostics)
{
    std::vector<Line> comments;
    const std::vector<Line> lines = exchange::trip::read_lines(prepare(text, file), &comments);
    if (std::ranges::all_of(lines, [](const Line& line) { return line.text.empty(); }))
        fail("an empty file; expected a header (`kind: post`, `id: …`) and the sections [fr], [ru] and [kk]", file, 1);

    const auto sections = find_sections(lines, file);
    const auto header_end = std::ranges::find_if(lines, [](const Line& line) { return exchange::trip::is_section_line(line.text); });
    const std::size_t last_line = header_end == lines.end() ? lines.back().number : header_end->number;
    const std::span<const Line> header_lines(lines.begin(), header_end);
    const std::size_t header_last = header_end == lines.end() ? no_line : header_end->number;
    Header header = exchange::trip::parse_header(header_lines, comments_between(comments, 0, header_last), last_line, file, diagnostics);
    if (sections.empty()) fail("no section; expected [fr], [ru] and [kk] after the header", file, last_line);
    require_languages(header, sections, file);

    Trio<std::vector<RawBlock>> blocks;
    const exchange::trip::Originals originals(header.properties);
    Trio<std::string> last_comments;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const Section& section = sections[i];
        const std::size_t end = i + 1 < sections.size() ? sections[i + 1].line : no_line;
        blocks[section.language] =
            exchange::trip::parse_blocks(section.lines, {originals, section.state.value_or(header.state), file, diagnostics});
        last_comments[section.language] = attach_comments(comments_between(comments, section.line, end), blocks[section.language]);
    }
    if (diagnostics != nullptr) remark_lonely_ids(blocks, file, *diagnostics);

    Document document;
    document.id = std::move(header.id);
    document.kind = header.kind;
    document.properties = std::move(header.properties);
    const Trio<std::string> carried = exchange::assemble(blocks, exchange::BlockOrder::by_hand, document);
    for (const Language language : all_languages) {
        const bool are_two = !carried[language].empty() && !last_comments[language].empty();
        last_comments[language] = carried[language] + (are_two ? "\n" : "") + last_comments[language];
    }
    keep_last_comments(last_comments, document.properties);
    return document;
}

}  // namespace v1
}  // namespace triptych
