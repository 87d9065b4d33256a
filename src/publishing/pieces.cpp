#include "publishing/pieces.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "model/layout.hpp"
#include "publishing/hashtags.hpp"
#include "publishing/plain_text.hpp"
#include "publishing/wording.hpp"
#include "triptych/error.hpp"
#include "triptych/text.hpp"
#include "triptych/typeset.hpp"

namespace triptych::publishing {
namespace {

void require_units_in_blocks(const Document& document)
{
    for (const Unit& unit : document.units)
        if (unit.block >= document.blocks.size())
            throw Error(ErrorCode::invalid, "unit " + unit.id + " stands in block " + std::to_string(unit.block) + "; the document has " +
                                                std::to_string(document.blocks.size()) + " blocks, counted from 0");
    if (!std::ranges::is_sorted(document.units, {}, &Unit::block))
        throw Error(ErrorCode::invalid, "the units of document " + document.id + " are not in the order of its blocks");
}

/// The document with texts that need no codes, in one language.
Document without_markup(Document document, Language language)
{
    for (Unit& unit : document.units) {
        const std::string what = "unit " + unit.id + " " + std::string(code(language));
        Variant& variant = unit.variants[language];
        variant.text = plain_text(variant, language, what);
        variant.codes.clear();
        require_utf8(unit.gap[language], what);
    }
    return document;
}

/// "| a | b |" and "a | b" as "a — b".
std::string row_text(std::string_view text, Language language)
{
    std::string out;
    while (!text.empty()) {
        const auto bar = text.find('|');
        const std::string_view cell = base::trim(text.substr(0, bar));
        text.remove_prefix(bar == std::string_view::npos ? text.size() : bar + 1);
        if (cell.empty()) continue;
        if (!out.empty()) out += wording("any", "cells", language);
        out += cell;
    }
    return out;
}

/// A cell that stands to the right of the one before goes on with its row.
bool goes_on(const std::vector<Piece>& pieces, const Block& block)
{
    using enum Block::Kind;
    return block.kind == table_cell && !pieces.empty() && pieces.back().kind == table_cell && pieces.back().level < block.level;
}

void add_piece(LanguageText& out, const Block& block, std::string text)
{
    using enum Block::Kind;
    if (block.kind == hashtags) {
        std::ranges::move(split_words(text), std::back_inserter(out.hashtags));
    } else if (goes_on(out.pieces, block)) {
        Piece& row = out.pieces.back();
        row.text += std::string(wording("any", "cells", out.language)) + text;
        row.level = block.level;
    } else {
        if (block.kind == table_row) text = row_text(text, out.language);
        out.pieces.push_back({block.kind, block.level, block.label[out.language], block.box, std::move(text)});
    }
}

/// "Article 3." without a text in any language.
bool is_label_alone(const Document& document, std::size_t block, Language language)
{
    return !document.blocks[block].label[language].empty() &&
           std::ranges::none_of(all_languages, [&](Language other) { return says_something(document, block, other); });
}

}  // namespace

bool says_something(const Document& document, std::size_t block, Language language)
{
    for (auto unit = std::ranges::lower_bound(document.units, block, {}, &Unit::block);
         unit != document.units.end() && unit->block == block; ++unit)
        if (!unit->variants[language].text.empty()) return true;
    return false;
}

LanguageText read_pieces(const Document& document, Language language)
{
    require_units_in_blocks(document);
    const Document plain = without_markup(document, language);
    LanguageText out{.language = language, .pieces = {}, .hashtags = {}};
    for (std::size_t i = 0; i < plain.blocks.size(); ++i) {
        const Block& block = plain.blocks[i];
        require_utf8(block.label[language], "the label of block " + std::to_string(i));
        require_utf8(block.box, "the box of block " + std::to_string(i));
        std::string text = model::block_text(plain, i, language);
        const bool is_separator = block.kind == Block::Kind::separator;
        if (is_separator ? !model::has_separator(block, language) : text.empty() && !is_label_alone(plain, i, language)) continue;
        if (block.kind != Block::Kind::hashtags) text = typeset(text, language);
        add_piece(out, block, std::move(text));
    }
    return out;
}

}  // namespace triptych::publishing
