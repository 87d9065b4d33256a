// Document → .trip text.
//
// What the grammar has no place for is not written: origins, authors, revisions; the state is one for each section, the
// lowest of its texts; ids of units that share a block with others, or whose id is no name.
#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "exchange/assemble.hpp"
#include "exchange/trip/blocks.hpp"
#include "exchange/trip/codes.hpp"
#include "exchange/trip/lines.hpp"
#include "exchange/trip/markup.hpp"
#include "triptych/error.hpp"
#include "triptych/exchange.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using exchange::trip::CodeNames;
using exchange::trip::MarkedText;

/// A block of one language as it goes into the file.
struct WrittenText {
    MarkedText marked;
    std::vector<std::size_t> unit_of_code;
    std::vector<Range> gaps;  ///< white space between units, which is written as it is
};

WrittenText join_units(std::span<const Unit> units, std::size_t first, Language language)
{
    WrittenText out;
    const std::string* gap = nullptr;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const Variant& variant = units[i].variants[language];
        if (variant.text.empty() && variant.codes.empty()) continue;
        std::string& text = out.marked.text;
        if (gap != nullptr) {
            out.gaps.push_back({text.size(), text.size() + gap->size()});
            text += *gap;
        }
        gap = &units[i].gap[language];
        for (InlineCode code : variant.codes) {
            code.range = {code.range.begin + text.size(), code.range.end + text.size()};
            out.marked.codes.push_back(std::move(code));
            out.unit_of_code.push_back(first + i);
        }
        text += variant.text;
    }
    return out;
}

bool is_one_line(Block::Kind kind)
{
    return kind == Block::Kind::heading || kind == Block::Kind::table_cell || kind == Block::Kind::hashtags;
}

/// A newline of the text that would end the block, or be taken for an empty line, is escaped.
bool must_escape_newline(const WrittenText& written, std::size_t at, Block::Kind kind)
{
    const std::string& text = written.marked.text;
    const auto is_in = [&](const Range& gap) { return at >= gap.begin && at < gap.end; };
    if (is_one_line(kind)) return true;
    if (std::ranges::any_of(written.gaps, is_in)) return false;
    return at == 0 || at + 1 == text.size() || text[at - 1] == '\n' || text[at + 1] == '\n';
}

std::string escape_stretch(const WrittenText& written, std::size_t begin, std::size_t end, Block::Kind kind)
{
    std::string out;
    for (std::size_t at = begin; at < end;) {
        const auto line_end = std::min(written.marked.text.find('\n', at), end);
        std::string line = exchange::trip::escape_markup(std::string_view(written.marked.text).substr(at, line_end - at));
        if (kind == Block::Kind::table_cell)
            for (auto bar = line.find('|'); bar != std::string::npos; bar = line.find('|', bar + 2)) line.insert(bar, 1, '\\');
        out += line;
        at = line_end;
        if (at == end) break;
        if (must_escape_newline(written, at, kind)) out += '\\';
        out += '\n';
        ++at;
    }
    return out;
}

template <class WriteCode>
std::string write_markup(const WrittenText& written, Block::Kind kind, WriteCode write_code)
{
    std::string out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < written.marked.codes.size(); ++i) {
        const InlineCode& code = written.marked.codes[i];
        out += escape_stretch(written, at, code.range.begin, kind);
        out += write_code(i);
        at = code.range.end;
    }
    return out + escape_stretch(written, at, written.marked.text.size(), kind);
}

/// Would this markup be read as the text and the codes it was made of?
bool reads_back(const std::string& markup, const MarkedText& marked)
{
    const MarkedText read = exchange::trip::parse_markup(markup);
    const auto same = [](const InlineCode& a, const InlineCode& b) {
        return a.range == b.range && a.kind == b.kind && a.original == b.original;
    };
    return read.text == marked.text && std::ranges::equal(read.codes, marked.codes, same);
}

/// A line that would be read as something else than text gets a backslash in front.
std::string escape_line(std::string line, bool begins_block)
{
    using exchange::trip::ends_in_escape;
    using exchange::trip::find_opening;
    using exchange::trip::is_section_line;
    if (line.empty()) return line;
    const char first = line.front();
    const bool is_blank = first == ' ' || first == '\t';
    const bool is_opening = begins_block && (first == '@' || first == ';' || is_section_line(line) || find_opening(line).kind != Block::Kind::paragraph);
    if (is_blank || is_opening) line.insert(0, 1, '\\');
    if ((line.back() == ' ' || line.back() == '\t') && line.size() > 1 && !ends_in_escape(std::string_view(line).substr(0, line.size() - 1)))
        line.insert(line.size() - 1, 1, '\\');
    return line;
}

/// Looks at the start of every line that does not go on with an escaped newline.
std::string escape_lines(const std::string& markup, bool first_begins_block)
{
    std::string out;
    bool begins_block = first_begins_block;
    for (std::size_t begin = 0;;) {
        std::size_t end = markup.find('\n', begin);
        while (end != std::string::npos && exchange::trip::ends_in_escape(std::string_view(markup).substr(begin, end - begin)))
            end = markup.find('\n', end + 1);
        out += escape_line(markup.substr(begin, end - begin), begins_block);
        if (end == std::string::npos) return out;
        out += '\n';
        begin = end + 1;
        begins_block = true;
    }
}

class Writer {
public:
    explicit Writer(const Document& document) : document_(document), header_(document.properties), names_(header_) {}

    std::string write()
    {
        std::string sections;
        for (const Language language : all_languages)
            if (is_wanted(language)) sections += write_section(language);
        return write_header() + sections;  // the sections may have added codes to the header
    }

private:
    [[nodiscard]] bool is_wanted(Language language) const
    {
        const auto wanted = property(document_.properties, "languages");
        if (wanted.empty() || std::ranges::any_of(document_.units, [&](const Unit& unit) { return !unit.variants[language].text.empty(); }))
            return true;
        for (std::size_t at = 0; at + 2 <= wanted.size(); ++at)
            if (parse_language(wanted.substr(at, 2)) == language) return true;
        return false;
    }

    [[nodiscard]] std::string write_header() const
    {
        std::string out = "kind: " + std::string(name(document_.kind)) + "\nid: " + document_.id + "\n";
        for (const auto& [key, value] : header_) {
            const auto bad = "\r\n";
            if (key.empty() || key.find_first_of(" \t:[;\r\n") != std::string::npos || value.find_first_of(bad) != std::string::npos)
                throw Error(ErrorCode::invalid, "the property \"" + key + "\" of document " + document_.id +
                                                    "; expected a key without blanks, and a value of one line");
            out += key + ":" + (value.empty() ? "" : " " + value) + "\n";
        }
        return out;
    }

    std::string write_section(Language language)
    {
        std::string out = "\n[" + std::string(code(language)) + section_state(language) + "]\n";
        Block::Kind before = Block::Kind::separator;
        bool is_first = true;
        const bool has_text = std::ranges::any_of(document_.units, [&](const Unit& unit) { return unit.variants[language].state != State::missing; });
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            const Block& block = document_.blocks[i];
            const bool is_wanted_separator = block.kind == Block::Kind::separator && has_text;
            std::string text = is_wanted_separator ? "---" : write_block(i, language);
            if (text.empty()) continue;
            const bool goes_on_row = block.kind == Block::Kind::table_cell && before == block.kind && block.level > 0;
            const bool is_close = before == block.kind && (block.kind == Block::Kind::list_item || block.kind == Block::Kind::table_cell);
            if (goes_on_row)
                out.pop_back();  // the newline
            else if (!is_first && !is_close)
                out += '\n';
            out += text + "\n";
            before = block.kind;
            is_first = false;
        }
        return out;
    }

    [[nodiscard]] std::string section_state(Language language) const
    {
        const State usual = parse_state(property(document_.properties, "state")).value_or(State::draft);
        State lowest = State::missing;
        for (const Unit& unit : document_.units)
            if (const State state = unit.variants[language].state; state != State::missing)
                lowest = lowest == State::missing ? state : std::min(lowest, state);
        return lowest == State::missing || lowest == usual ? "" : " " + std::string(name(lowest));
    }

    std::string write_block(std::size_t number, Language language)
    {
        const Block& block = document_.blocks[number];
        const auto begin = std::ranges::lower_bound(document_.units, number, {}, &Unit::block);
        const auto end = std::ranges::upper_bound(document_.units, number, {}, &Unit::block);
        const std::span<const Unit> units(begin, end);
        const auto first = static_cast<std::size_t>(begin - document_.units.begin());
        const WrittenText written = join_units(units, first, language);
        const bool is_empty = written.marked.text.empty() && written.marked.codes.empty();
        if (is_empty && block.label[language].empty() && !is_cell_of_row(number, language)) return {};

        std::string markup = write_markup(written, block.kind, [&](std::size_t i) { return written.marked.codes[i].original; });
        if (!reads_back(markup, written.marked))
            markup = write_markup(written, block.kind, [&](std::size_t i) { return names_.write(written.marked.codes[i], written.unit_of_code[i]); });
        return add_marker(block, language, given_id(units), markup);
    }

    /// True for a cell, empty or not, of a row that says something in the language.
    [[nodiscard]] bool is_cell_of_row(std::size_t number, Language language) const
    {
        const auto is_cell = [&](std::size_t i) { return document_.blocks[i].kind == Block::Kind::table_cell; };
        if (!is_cell(number)) return false;
        std::size_t begin = number;
        while (begin > 0 && document_.blocks[begin].level > 0 && is_cell(begin - 1)) --begin;
        std::size_t end = number + 1;
        while (end < document_.blocks.size() && is_cell(end) && document_.blocks[end].level > 0) ++end;
        const auto first = std::ranges::lower_bound(document_.units, begin, {}, &Unit::block);
        const auto last = std::ranges::lower_bound(document_.units, end, {}, &Unit::block);
        return std::any_of(first, last, [&](const Unit& unit) { return unit.variants[language].state != State::missing; });
    }

    /// "@u1 ", when the unit has the block for itself and an id that a person gave.
    static std::string given_id(std::span<const Unit> units)
    {
        const bool is_given = units.size() == 1 && !exchange::has_made_id(units.front()) && exchange::trip::is_block_name(units.front().id);
        return is_given ? "@" + units.front().id + " " : "";
    }

    static std::string add_marker(const Block& block, Language language, const std::string& id, const std::string& markup)
    {
        const std::string box = exchange::trip::is_block_name(block.box) ? "@" + block.box + ": " : "";
        const auto body = [&](bool begins_block) { return escape_lines(markup, begins_block); };
        switch (block.kind) {
            case Block::Kind::heading: return id + box + std::string(static_cast<std::size_t>(std::clamp(block.level, 1, 3)), '#') + " " + body(false);
            case Block::Kind::list_item: return id + box + "- " + body(false);
            case Block::Kind::numbered_item: return id + box + block.label[language] + (markup.empty() ? "" : " ") + body(false);
            case Block::Kind::table_row:
            case Block::Kind::table_cell:
                return (block.level == 0 ? box + "|" : "") + " " + id + (markup.starts_with('@') ? "\\" : "") + body(false) + " |";
            case Block::Kind::hashtags: return id + box + body(false);
            case Block::Kind::separator: return "---";
            case Block::Kind::paragraph:
            case Block::Kind::text_box: break;
        }
        return id + box + body(true);
    }

    const Document& document_;
    Properties header_;
    CodeNames names_;
};

}  // namespace

std::string write_trip(const Document& document) { return Writer(document).write(); }

}  // namespace v1
}  // namespace triptych
