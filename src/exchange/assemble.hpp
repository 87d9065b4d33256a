// Blocks of three texts become the units of one document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/raw_block.hpp"
#include "exchange/rows.hpp"
#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {

/// The property of a unit whose id was made here and not given in a file: `id` = `made`.
inline constexpr std::string_view made_id_key = "id";
inline constexpr std::string_view made_id_value = "made";
bool has_made_id(const Unit& unit);

/// The property of a unit that holds the comment before its block in a language ("comment.fr"), one line or more.
std::string comment_key(Language language);

/// The label of a separator in the languages that have it, when others do not.
inline constexpr std::string_view separator_label = "---";

/// Fills the blocks and the units of the document. Blocks with one id are one unit. The sentences of the others are aligned as `align`
/// does it, and paragraphs and numbered items are split into units of them; where the order is by hand and all languages have the same
/// sequence of blocks, these are paired in their order and sentences aligned between their borders. Ids that are not given are "u1", "u2" …, in the order of the document.
/// A comment goes to the first unit of its block, or to the next that has one; those of the end are given back.
Trio<std::string> assemble(const Trio<std::vector<RawBlock>>& blocks, BlockOrder order, Document& document);

/// Gives "u1", "u2" … to the units without an id, past those that are taken, and marks them as made.
void make_ids(std::vector<Unit>& units);

}  // namespace triptych::exchange
