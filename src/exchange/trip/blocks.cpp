#include "exchange/trip/blocks.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/utf8.hpp"
#include "exchange/trip/markup.hpp"
#include "triptych/text.hpp"

namespace triptych::exchange::trip {
namespace {

constexpr std::size_t longest_column = 4096;  // bytes counted for a column: a long line of many remarks takes no longer

bool is_one_line(Block::Kind kind)
{
    return kind != Block::Kind::paragraph && kind != Block::Kind::list_item && kind != Block::Kind::numbered_item;
}

/// True for a line that begins a block even where a paragraph could go on. A name alone is a mention in blocks without ids.
bool interrupts(const Line& line, bool has_id)
{
    const Prefix prefix = find_prefix(line.text);
    if (prefix.rest.empty() && prefix.box.empty() && !has_id) return false;
    return !prefix.id.empty() || !prefix.box.empty() || find_opening(line.text).kind != Block::Kind::paragraph;
}

/// A cell ends at a bar that no backslash escapes.
std::string_view take_cell(std::string_view& row)
{
    std::size_t end = 0;
    while (end < row.size() && row[end] != '|') end += row[end] == '\\' ? 2 : 1;
    end = std::min(end, row.size());
    const auto cell = row.substr(0, end);
    row.remove_prefix(std::min(end + 1, row.size()));
    return cell;
}

/// Without blanks at both ends, except one that is escaped.
std::string_view trim_cell(std::string_view cell)
{
    while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
    while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t') && !ends_in_escape(cell.substr(0, cell.size() - 1))) cell.remove_suffix(1);
    return cell;
}

/// Where a line of markup begins in the file.
struct Start {
    std::size_t line = 0, column = 0;
};
using Starts = std::vector<Start>;

class Reader {
public:
    Reader(std::span<const Line> lines, const Context& context) : lines_(lines), context_(context) {}

    std::vector<RawBlock> read()
    {
        while (at_ < lines_.size())
            if (lines_[at_].text.empty())
                ++at_;
            else
                read_block();
        return std::move(blocks_);
    }

private:
    void read_block()
    {
        const Line& line = lines_[at_];
        const Prefix prefix = find_prefix(line.text);
        const Opening opening = find_opening(prefix.rest);
        if (opening.kind == Block::Kind::table_cell) return read_row(line, prefix, opening.rest);
        RawBlock block = make_block(prefix, line.number);
        block.kind = opening.kind;
        block.level = opening.level;
        block.label = opening.label;
        std::string markup(opening.rest);
        Starts starts;
        add_starts(starts, line, opening.rest);
        for (++at_; !is_one_line(block.kind) && at_ < lines_.size() && !lines_[at_].text.empty() && !interrupts(lines_[at_], !block.id.empty()); ++at_) {
            if (markup.empty())
                starts.clear();  // a label alone on its line
            else
                markup += '\n';
            markup += lines_[at_].text;
            add_starts(starts, lines_[at_], lines_[at_].text);
        }
        if (prefix.rest.empty() && !prefix.id.empty() && !markup.empty())
            remark({std::string(context_.file), line.number, line.column},
                   "@" + block.id + " alone on its line was read as the id of the text below it; expected \\@" + block.id + " where it is text");
        put(std::move(block), markup, [&] { return starts; });
    }

    void read_row(const Line& line, const Prefix& prefix, std::string_view row)
    {
        if (!prefix.id.empty())
            throw Error(ErrorCode::syntax, "@" + std::string(prefix.id) + " before a table row; expected the id inside a cell: | @" +
                                               std::string(prefix.id) + " text |",
                        {std::string(context_.file), line.number, line.column});
        int column = 0;
        do {
            const auto cell = trim_cell(take_cell(row));
            Prefix inner = find_prefix(cell);
            if (!inner.box.empty()) inner = {{}, {}, cell};  // a row has a box, not a cell
            RawBlock block = make_block({inner.id, prefix.box, {}}, line.number);
            block.kind = Block::Kind::table_cell;
            block.level = column++;
            put(std::move(block), std::string(inner.rest), [&] {
                Starts starts;
                add_starts(starts, line, inner.rest);
                return starts;
            });
        } while (!trim_cell(row).empty());
        ++at_;
    }

    RawBlock make_block(const Prefix& prefix, std::size_t line)
    {
        RawBlock block;
        block.id = prefix.id;
        block.box = prefix.box;
        block.state = context_.state;
        block.line = line;
        if (block.id.empty()) return block;
        const auto [first, is_new] = ids_.emplace(block.id, line);
        if (!is_new)
            throw Error(ErrorCode::syntax,
                        "@" + block.id + " a second time in this section, after line " + std::to_string(first->second) + "; expected each id once",
                        {std::string(context_.file), line, 1});
        return block;
    }

    /// `find_starts` is called when there is something to remark.
    template <class FindStarts>
    void put(RawBlock block, const std::string& markup, FindStarts find_starts)
    {
        std::vector<Remark> remarks;
        MarkedText marked = parse_markup(markup, context_.originals, &remarks);
        block.text = std::move(marked.text);
        block.codes = std::move(marked.codes);
        if (!remarks.empty() && context_.diagnostics != nullptr) {
            const auto newlines = find_newlines(markup);
            const Starts starts = find_starts();
            for (Remark& one : remarks) remark(place_of(markup, one.offset, newlines, starts), std::move(one.message));
        }
        blocks_.push_back(std::move(block));
    }

    void remark(Place place, std::string message)
    {
        if (context_.diagnostics != nullptr) context_.diagnostics->push_back({std::move(place), std::move(message)});
    }

    /// Where the lines of `rest`, the end of the line or a cell of it, begin in the file.
    static void add_starts(Starts& starts, const Line& line, std::string_view rest)
    {
        const std::string_view text = line.text;
        const auto before = rest.empty() ? text : text.substr(0, static_cast<std::size_t>(rest.data() - text.data()));
        Start start{line.number, line.column};
        for (const char c : before.substr(0, longest_column)) {
            if (!base::is_continuation(c)) ++start.column;
            if (c == '\n') start = {start.line + 1, 1};
        }
        if (before.size() > longest_column) start.column = 0;  // not counted
        starts.push_back(start);
        for (const char c : rest)
            if (c == '\n') starts.push_back({++start.line, 1});
    }

    static std::vector<std::size_t> find_newlines(std::string_view markup)
    {
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < markup.size(); ++at)
            if (markup[at] == '\n') found.push_back(at);
        return found;
    }

    [[nodiscard]] Place place_of(std::string_view markup, std::size_t offset, const std::vector<std::size_t>& newlines, const Starts& starts) const
    {
        const auto row = static_cast<std::size_t>(std::ranges::lower_bound(newlines, offset) - newlines.begin());
        const std::size_t begin = row == 0 ? 0 : newlines[row - 1] + 1;
        const Start& start = starts[std::min(row, starts.size() - 1)];
        const bool is_counted = start.column > 0 && offset - begin <= longest_column;
        return {std::string(context_.file), start.line, is_counted ? start.column + count_code_points(markup.substr(begin, offset - begin)) : 0};
    }

    std::span<const Line> lines_;
    const Context& context_;
    std::vector<RawBlock> blocks_;
    std::unordered_map<std::string, std::size_t> ids_;  ///< and the line of each
    std::size_t at_ = 0;
};

}  // namespace

std::vector<RawBlock> parse_blocks(std::span<const Line> lines, const Context& context) { return Reader(lines, context).read(); }

}  // namespace triptych::exchange::trip
