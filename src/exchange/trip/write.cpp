// Document → .trip text.
//
// What the grammar has no place for is not written: origins, authors, revisions; the state is one for each section, the
// lowest of its texts; ids of units that share a block with others, or whose id is no name.
#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "exchange/assemble.hpp"
#include "exchange/trip/blocks.hpp"
#include "exchange/trip/codes.hpp"
#include "exchange/trip/header.hpp"
#include "exchange/trip/lines.hpp"
#include "exchange/trip/markup.hpp"
#include "exchange/trip/presence.hpp"
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
    std::vector<Range> gaps;  ///< white space between units, in the order of the text, which is written as it is

    [[nodiscard]] bool is_in_gap(std::size_t at) const
    {
        const auto gap = std::ranges::upper_bound(gaps, at, {}, &Range::end);  // the first that ends after it
        return gap != gaps.end() && at >= gap->begin;
    }
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
    if (is_one_line(kind)) return true;
    if (written.is_in_gap(at)) return std::string_view(text).substr(at).starts_with("\n\n\n");  // two make an empty line, the reader takes no more
    return at == 0 || at + 1 == text.size() || text[at - 1] == '\n' || text[at + 1] == '\n';
}

std::string escape_stretch(const WrittenText& written, std::size_t begin, std::size_t end, Block::Kind kind)
{
    std::string out;
    for (std::size_t at = begin; at < end;) {
        const auto rest = std::string_view(written.marked.text).substr(at, end - at);
        const auto line_end = at + std::min(rest.find('\n'), rest.size());
        const std::string line = exchange::trip::escape_markup(rest.substr(0, line_end - at));
        for (const char c : line) {
            if (c == '|' && kind == Block::Kind::table_cell) out += '\\';
            out += c;
        }
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

/// Would the block, as it is written, be read as the text and the codes it was made of? An argument may hold anything: line ends, bars.
bool reads_back(const std::string& written, bool goes_on_row, const MarkedText& marked)
{
    const auto lines = exchange::trip::read_lines((goes_on_row ? "[fr]\n|" : "[fr]\n") + written);
    const exchange::trip::Originals none;
    std::vector<exchange::RawBlock> read;
    try {
        read = exchange::trip::parse_blocks(std::span(lines).subspan(1), {none, State::draft, {}});
    } catch (const Error&) {  // two units of one id, where an id stands in a code
        return false;
    }
    const auto same = [](const InlineCode& a, const InlineCode& b) {
        return a.range == b.range && a.kind == b.kind && a.original == b.original;
    };
    MarkedText all;  // several paragraphs may be one block of the document
    for (const auto& paragraph : read) {
        if (&paragraph != read.data()) all.text += "\n\n";
        for (InlineCode code : paragraph.codes) {
            code.range = {code.range.begin + all.text.size(), code.range.end + all.text.size()};
            all.codes.push_back(std::move(code));
        }
        all.text += paragraph.text;
    }
    return all.text == marked.text && std::ranges::equal(all.codes, marked.codes, same);
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

/// Those of the header's `languages`, or all, and those that have text.
std::vector<Language> wanted_languages(const Document& document)
{
    const auto named = property(document.properties, "languages");
    const auto is_wanted = [&](Language language) {
        if (named.empty() || std::ranges::any_of(document.units, [&](const Unit& unit) { return !unit.variants[language].text.empty(); })) return true;
        for (std::size_t at = 0; at + 2 <= named.size(); ++at)
            if (parse_language(named.substr(at, 2)) == language) return true;
        return false;
    };
    std::vector<Language> wanted;
    std::ranges::copy_if(all_languages, std::back_inserter(wanted), is_wanted);
    return wanted;
}

/// True for the keys of comments that do not stand where their property does.
bool is_comment_key(std::string_view key)
{
    if (key == exchange::trip::top_comment_key) return true;
    return key.starts_with(exchange::trip::comment_mark) && parse_language(key.substr(exchange::trip::comment_mark.size()));
}

/// "; " before each line.
std::string comment_lines(std::string_view comment)
{
    std::string out;
    for (;;) {
        const auto end = std::min(comment.find_first_of("\r\n"), comment.size());
        out.append(exchange::trip::comment_mark).append(end == 0 ? "" : " ").append(comment.substr(0, end)).append("\n");
        if (end == comment.size()) return out;
        comment.remove_prefix(end + 1);
    }
}

class Writer {
public:
    explicit Writer(const Document& document)
        : document_(document), header_(document.properties), names_(header_), wanted_(wanted_languages(document)), presence_(document, wanted_)
    {
    }

    std::string write()
    {
        std::string sections;
        for (const Language language : wanted_) sections += write_section(language);
        return write_header() + sections;  // the sections may have added codes to the header
    }

private:
    [[nodiscard]] std::string write_header() const
    {
        std::string out = write_comments(exchange::trip::top_comment_key);
        out += "kind: " + std::string(name(document_.kind)) + "\nid: " + document_.id + "\n";
        for (const auto& [key, value] : header_) {
            const auto bad = "\r\n";
            if (is_comment_key(key)) continue;
            if (key == exchange::trip::comment_mark) {
                out += comment_lines(value);
                continue;
            }
            if (key.empty() || key.front() == ';' || key.find_first_of(" \t:[\r\n") != std::string::npos || value.find_first_of(bad) != std::string::npos)
                throw Error(ErrorCode::invalid, "the property \"" + key + "\" of document " + document_.id +
                                                    "; expected a key without blanks, and a value of one line");
            out += key + ":" + (value.empty() ? "" : " " + value) + "\n";
        }
        return out;
    }

    std::string write_section(Language language)
    {
        std::string out = "\n[" + std::string(code(language)) + section_state(language) + "]\n";
        std::string comments;  // of blocks up to the next that is written
        std::size_t row = 0;   // where the last row begins
        Block::Kind before = Block::Kind::separator;
        bool is_first = true;
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            const Block& block = document_.blocks[i];
            const bool is_id_alone = presence_.is_id_alone(i, language);
            comments += block_comments(i, language);
            if (!is_id_alone && !presence_.is_shown(i, language)) continue;
            const Block::Kind kind = is_id_alone ? Block::Kind::paragraph : block.kind;
            const bool goes_on_row = kind == Block::Kind::table_cell && before == kind && block.level > 0;
            const std::string text = is_id_alone ? "@" + presence_.given(i)->id : write_block(i, language, goes_on_row);
            const bool is_close = before == kind && (kind == Block::Kind::list_item || kind == Block::Kind::table_cell);
            if (goes_on_row)
                out.pop_back();  // the newline
            else if (!is_first && !is_close)
                out += '\n';
            if (!goes_on_row) row = out.size();
            out.insert(row, comments);
            comments.clear();
            out += text + "\n";
            before = kind;
            is_first = false;
        }
        comments += write_comments(std::string(exchange::trip::comment_mark).append(code(language)));
        return out + (comments.empty() || is_first ? "" : "\n") + comments;
    }

    /// The comments that stand before a block.
    [[nodiscard]] std::string block_comments(std::size_t block, Language language) const
    {
        std::string out;
        for (const Unit& unit : presence_.units(block))
            for (const auto& [key, value] : unit.properties)
                if (key == exchange::comment_key(language)) out += comment_lines(value);
        return out;
    }

    /// The properties of the document with that key, as comments.
    [[nodiscard]] std::string write_comments(std::string_view key) const
    {
        std::string out;
        for (const auto& [name, value] : document_.properties)
            if (name == key) out += comment_lines(value);
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

    /// `goes_on_row`: the cell before has written the bar that begins this one.
    std::string write_block(std::size_t number, Language language, bool goes_on_row)
    {
        const Block& block = document_.blocks[number];
        if (block.kind == Block::Kind::separator) return "---";
        const auto units = presence_.units(number);
        const auto first = static_cast<std::size_t>(units.data() - document_.units.data());
        const WrittenText written = join_units(units, first, language);
        const Unit* given = presence_.given(number);
        const std::string id = given != nullptr ? "@" + given->id + " " : "";
        std::string text =
            add_marker(block, language, goes_on_row, id, write_markup(written, block.kind, [&](std::size_t i) { return written.marked.codes[i].original; }));
        if (written.marked.codes.empty() || reads_back(text, goes_on_row, written.marked)) return text;
        return add_marker(block, language, goes_on_row, id, write_markup(written, block.kind, [&](std::size_t i) {
            return names_.write(written.marked.codes[i], written.unit_of_code[i]);
        }));
    }

    static std::string add_marker(const Block& block, Language language, bool goes_on_row, const std::string& id, const std::string& markup)
    {
        const std::string box = exchange::trip::is_block_name(block.box) ? "@" + block.box + ": " : "";
        const auto body = [&](bool begins_block) { return escape_lines(markup, begins_block); };
        const std::string& label = block.label[language];
        // a numbered item, even where the first language has a block of another kind
        if (!label.empty() && block.kind != Block::Kind::table_cell) return id + box + label + (markup.empty() ? "" : " ") + body(false);
        switch (block.kind) {
            case Block::Kind::heading: return id + box + std::string(static_cast<std::size_t>(std::clamp(block.level, 1, 3)), '#') + " " + body(false);
            case Block::Kind::list_item: return id + box + "- " + body(false);
            case Block::Kind::table_row:
            case Block::Kind::table_cell:
                return (goes_on_row ? "" : box + "|") + " " + id + (markup.starts_with('@') ? "\\" : "") + body(false) + " |";
            case Block::Kind::hashtags: return id + box + body(false);
            case Block::Kind::separator: return "---";
            case Block::Kind::numbered_item:
            case Block::Kind::paragraph:
            case Block::Kind::text_box: break;
        }
        return id + box + body(true);
    }

    const Document& document_;
    Properties header_;
    CodeNames names_;
    std::vector<Language> wanted_;
    exchange::trip::Presence presence_;
};

}  // namespace

std::string write_trip(const Document& document) { return Writer(document).write(); }

}  // namespace v1
}  // namespace triptych
