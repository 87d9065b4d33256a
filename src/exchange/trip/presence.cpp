#include "exchange/trip/presence.hpp"

#include <algorithm>
#include <string>

#include "exchange/assemble.hpp"
#include "exchange/rows.hpp"
#include "exchange/trip/blocks.hpp"
#include "model/layout.hpp"

namespace triptych::exchange::trip {

Presence::Presence(const Document& document, std::span<const Language> sections)
    : document_(document), sections_(sections.begin(), sections.end()), ids_alone_(document.blocks.size(), false)
{
    for (const Language language : all_languages) shown_[language].assign(document.blocks.size(), false);
    find_texts();
    if (sections_.empty()) return;
    first_ = sections_.front();
    complete_rows();
    const bool is_ordered = keep_order();
    for (std::size_t block = 0; block < ids_alone_.size(); ++block) {
        ids_alone_[block] = given(block) != nullptr && !shown_[*first_][block] && (!is_ordered || !is_shown_anywhere(block));
    }
}

std::span<const Unit> Presence::units(std::size_t block) const
{
    const auto begin = std::ranges::lower_bound(document_.units, block, {}, &Unit::block);
    const auto end = std::ranges::upper_bound(begin, document_.units.end(), block, {}, &Unit::block);
    return {begin, end};
}

const Unit* Presence::given(std::size_t block) const
{
    const auto all = units(block);
    return all.size() == 1 && !has_made_id(all.front()) && is_block_name(all.front().id) ? &all.front() : nullptr;
}

void Presence::find_texts()
{
    Trio<bool> has_text{false, false, false};
    for (const Unit& unit : document_.units)
        for (const Language language : all_languages) {
            const Variant& variant = unit.variants[language];
            if (variant.text.empty() && variant.codes.empty()) continue;
            has_text[language] = true;
            if (unit.block < shown_[language].size()) shown_[language][unit.block] = true;
        }
    for (std::size_t i = 0; i < document_.blocks.size(); ++i)
        for (const Language language : all_languages) {
            const Block& block = document_.blocks[i];
            const bool is_separator = block.kind == Block::Kind::separator;
            const bool is_label = block.kind != Block::Kind::table_cell && !block.label[language].empty();
            if (is_separator ? model::has_separator(block, language) && (has_text[language] || is_label) : is_label) shown_[language][i] = true;
        }
}

bool Presence::is_shown_anywhere(std::size_t block) const
{
    return std::ranges::any_of(sections_, [&](Language language) { return bool{shown_[language][block]}; });
}

/// A row that says something in a language has all its cells there, the empty ones too. A row or a separator that no language has
/// stands in the first section.
void Presence::complete_rows()
{
    const auto& blocks = document_.blocks;
    const auto is_cell = [&](std::size_t i) { return i < blocks.size() && blocks[i].kind == Block::Kind::table_cell; };
    for (std::size_t begin = 0; begin < blocks.size();) {
        std::size_t end = begin + 1;
        if (is_cell(begin))
            while (is_cell(end) && blocks[end].level > 0) ++end;
        bool is_anywhere = false;
        for (const Language language : sections_) {
            const auto first = shown_[language].begin() + static_cast<std::ptrdiff_t>(begin);
            const auto last = shown_[language].begin() + static_cast<std::ptrdiff_t>(end);
            const bool is_row = std::find(first, last, true) != last;
            std::fill(first, last, is_row);
            is_anywhere = is_anywhere || is_row;
        }
        if (!is_anywhere && (is_cell(begin) || blocks[begin].kind == Block::Kind::separator))
            for (std::size_t i = begin; i < end; ++i) shown_[*first_][i] = true;
        begin = end;
    }
}

/// True when the sections, read as they are, give the blocks in the order of the document.
bool Presence::keep_order() const
{
    Trio<std::vector<RawBlock>> raw;
    for (const Language language : sections_)
        for (std::size_t i = 0; i < document_.blocks.size(); ++i)
            if (shown_[language][i]) raw[language].emplace_back().id = std::to_string(i);
    if (raw[*first_].size() == document_.blocks.size()) return true;
    std::size_t last = 0;
    for (const Row& row : pair_blocks(raw, find_sentences(raw), BlockOrder::by_hand))
        for (const Language language : all_languages) {
            if (row.blocks[language].empty()) continue;
            const std::size_t number = std::stoul(raw[language][row.blocks[language].front()].id);
            if (number < last) return false;
            last = number;
        }
    return true;
}

}  // namespace triptych::exchange::trip
