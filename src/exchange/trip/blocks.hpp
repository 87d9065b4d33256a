// Lines of a section become blocks.
//
// What begins a block, after an optional `@id ` and `@box: `: "# ", "## ", "### " a heading; "- " a list item; a label a numbered
// item; "|" a row of a table, each cell of which is a block `table_cell` whose level is its column, so that column 0 begins a
// new row (`| @u1 a | @u2 b |`: ids stand in the cells); "---" a separator; "#tag #tag" hashtags; anything else a paragraph.
// Headings, cells, hashtags and separators are one line; the others go on to an empty line or to the next line that begins a block
// of another kind than paragraph. A block that is only `@id` says nothing in its language. Inside a block a line that is only `@name`
// begins the next one when the block has an id itself; else it is text, a mention as captions have them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "exchange/raw_block.hpp"
#include "exchange/trip/lines.hpp"
#include "exchange/trip/markup.hpp"
#include "triptych/error.hpp"

namespace triptych::exchange::trip {

/// What the first line of a block says about it.
struct Opening {
    Block::Kind kind = Block::Kind::paragraph;
    int level = 0;
    std::string_view label;
    std::string_view rest;  ///< of the line, after the marker
};
Opening find_opening(std::string_view line);

/// `@id ` and `@box: ` at the start of a line; an id may be all there is.
struct Prefix {
    std::string_view id, box, rest;
};
Prefix find_prefix(std::string_view line);
/// True for names that may stand after an @.
bool is_block_name(std::string_view name);

/// True for a line of the form [word], which opens a section.
bool is_section_line(std::string_view line);

/// What a section needs to be read: the header's inline codes, the default state of its texts, the name of the file.
struct Context {
    const Originals& originals;
    State state = State::draft;
    std::string_view file;
    std::vector<Diagnostic>* diagnostics = nullptr;
};
std::vector<RawBlock> parse_blocks(std::span<const Line> lines, const Context& context);

}  // namespace triptych::exchange::trip
