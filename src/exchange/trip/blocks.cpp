#include "exchange/trip/blocks.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/ascii.hpp"
#include "exchange/trip/markup.hpp"
#include "triptych/text.hpp"

namespace triptych::exchange::trip {
namespace {

bool is_one_line(Block::Kind kind)
{
    return kind != Block::Kind::paragraph && kind != Block::Kind::list_item && kind != Block::Kind::numbered_item;
}

/// True for a line that begins a block even where a paragraph could go on.
bool interrupts(const Line& line)
{
    const Prefix prefix = find_prefix(line.text);
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
        std::vector<std::size_t> numbers{line.number};
        for (++at_; !is_one_line(block.kind) && at_ < lines_.size() && !lines_[at_].text.empty() && !interrupts(lines_[at_]); ++at_) {
            if (markup.empty())
                numbers = {lines_[at_].number};  // a label alone on its line
            else
                markup += '\n', numbers.push_back(lines_[at_].number);
            markup += lines_[at_].text;
        }
        put(std::move(block), markup, numbers);
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
            const bool is_id_alone = cell.starts_with('@') && is_block_name(cell.substr(1));  // of an empty cell
            const Prefix inner = is_id_alone ? Prefix{cell.substr(1), {}, {}} : find_prefix(cell);
            RawBlock block = make_block({inner.id, prefix.box, {}}, line.number);
            block.kind = Block::Kind::table_cell;
            block.level = column++;
            put(std::move(block), std::string(inner.rest), {line.number});
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

    void put(RawBlock block, const std::string& markup, const std::vector<std::size_t>& numbers)
    {
        std::vector<Remark> remarks;
        MarkedText marked = parse_markup(markup, context_.header, &remarks);
        block.text = std::move(marked.text);
        block.codes = std::move(marked.codes);
        if (context_.diagnostics != nullptr)
            for (const Remark& remark : remarks) context_.diagnostics->push_back({place_of(markup, remark.offset, numbers), remark.message});
        blocks_.push_back(std::move(block));
    }

    [[nodiscard]] Place place_of(std::string_view markup, std::size_t offset, const std::vector<std::size_t>& numbers) const
    {
        const auto before = markup.substr(0, offset);
        const auto row = std::min(static_cast<std::size_t>(std::ranges::count(before, '\n')), numbers.size() - 1);
        // the column is known where the line is nothing but text
        const std::size_t column = row == 0 ? 0 : count_code_points(before.substr(before.rfind('\n') + 1)) + 1;
        return {std::string(context_.file), numbers[row], column};
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
