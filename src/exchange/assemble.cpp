#include "exchange/assemble.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "exchange/sentences.hpp"

namespace triptych::exchange {
namespace {

/// A cell or a line of hashtags has no label, even where the same id stands before a numbered item in another language.
bool has_label(Block::Kind kind) { return kind != Block::Kind::table_cell && kind != Block::Kind::hashtags && kind != Block::Kind::separator; }

/// The blocks of a row in one language as one text; paragraphs keep the empty line between them, and labels stay in the text where
/// the row has none.
BlockText join(const std::vector<RawBlock>& blocks, const std::vector<Sentences>& sentences, const std::vector<std::size_t>& numbers, Block::Kind kind)
{
    const auto moved = [](Range range, std::size_t by) { return Range{range.begin + by, range.end + by}; };
    BlockText out;
    for (const std::size_t number : numbers) {
        const RawBlock& block = blocks[number];
        if (number != numbers.front()) out.text += "\n\n";
        if (!has_label(kind) && !block.label.empty()) out.text += block.label + (block.text.empty() ? "" : " ");
        const std::size_t shift = out.text.size();
        out.text += block.text;
        out.state = block.state;
        for (InlineCode code : block.codes) {
            code.range = moved(code.range, shift);
            out.codes.push_back(std::move(code));
        }
        for (const Range range : sentences[number].ranges) out.sentences.ranges.push_back(moved(range, shift));
        for (std::vector<InlineCode> codes : sentences[number].codes) {
            for (InlineCode& code : codes) code.range = moved(code.range, shift);
            out.sentences.codes.push_back(std::move(codes));
        }
    }
    return out;
}

/// Layout of the row: from the first language that says something, or has it at all; each language has its own label.
Block make_block(const Trio<std::vector<RawBlock>>& blocks, const Row& row)
{
    Block out;
    const RawBlock* layout = nullptr;
    const auto is_empty = [](const RawBlock& block) { return block.text.empty() && block.codes.empty() && block.label.empty(); };
    for (const Language language : all_languages) {
        if (row.blocks[language].empty()) continue;
        const RawBlock& block = blocks[language][row.blocks[language].front()];
        out.label[language] = block.label;
        if (layout == nullptr || (is_empty(*layout) && !is_empty(block))) layout = &block;
    }
    if (layout == nullptr) return out;
    out.kind = layout->kind;
    out.level = layout->level;
    out.box = layout->box;
    if (!has_label(out.kind)) out.label = {};
    return out;
}

std::string_view given_id(const Trio<std::vector<RawBlock>>& blocks, const Row& row)
{
    for (const Language language : all_languages)
        if (!row.blocks[language].empty()) return blocks[language][row.blocks[language].front()].id;
    return {};
}

std::vector<Unit> make_units(const Trio<std::vector<RawBlock>>& blocks, const SentencesOfBlocks& sentences, const Row& row, Block::Kind kind)
{
    Trio<BlockText> texts;
    bool is_empty = true;
    for (const Language language : all_languages) {
        texts[language] = join(blocks[language], sentences[language], row.blocks[language], kind);
        is_empty = is_empty && texts[language].text.empty() && texts[language].codes.empty();
    }
    const auto id = given_id(blocks, row);
    if (is_empty && id.empty()) return {};
    if (id.empty() && (kind == Block::Kind::paragraph || kind == Block::Kind::numbered_item)) return split_units(texts, row.beads);
    Unit unit = make_unit(texts, row.confidence);
    unit.id = id;
    return {std::move(unit)};
}

/// A separator that not all texts have is labelled in those that have it.
void label_separator(const Trio<std::vector<RawBlock>>& blocks, const Row& row, Block& block)
{
    if (block.kind != Block::Kind::separator) return;
    const auto lacks = [&](Language language) { return !blocks[language].empty() && row.blocks[language].empty(); };
    if (std::ranges::none_of(all_languages, lacks)) return;
    for (const Language language : all_languages)
        if (!row.blocks[language].empty()) block.label[language] = separator_label;
}

void take_comments(const Trio<std::vector<RawBlock>>& blocks, const Row& row, Trio<std::string>& comments)
{
    for (const Language language : all_languages)
        for (const std::size_t number : row.blocks[language]) {
            const std::string& comment = blocks[language][number].comment;
            if (comment.empty()) continue;
            if (!comments[language].empty()) comments[language] += '\n';
            comments[language] += comment;
        }
}

void give_comments(Trio<std::string>& comments, const Row& row, Unit& unit)
{
    for (const Language language : all_languages) {
        if (comments[language].empty() || row.blocks[language].empty()) continue;
        unit.properties.emplace_back(comment_key(language), std::move(comments[language]));
        comments[language].clear();
    }
}

}  // namespace

std::string comment_key(Language language) { return std::string("comment.").append(code(language)); }

bool has_made_id(const Unit& unit) { return property(unit.properties, made_id_key) == made_id_value; }

void make_ids(std::vector<Unit>& units)
{
    std::unordered_set<std::string> taken;
    for (const Unit& unit : units) taken.insert(unit.id);
    std::size_t number = 0;
    for (Unit& unit : units) {
        if (!unit.id.empty()) continue;
        do unit.id = "u" + std::to_string(++number);
        while (taken.contains(unit.id));
        unit.properties.emplace_back(made_id_key, made_id_value);
    }
}

Trio<std::string> assemble(const Trio<std::vector<RawBlock>>& blocks, BlockOrder order, Document& document)
{
    Trio<std::string> comments;
    const auto sentences = find_sentences(blocks);
    for (const Row& row : pair_blocks(blocks, sentences, order)) {
        document.blocks.push_back(make_block(blocks, row));
        label_separator(blocks, row, document.blocks.back());
        take_comments(blocks, row, comments);
        const std::size_t first = document.units.size();
        for (Unit& unit : make_units(blocks, sentences, row, document.blocks.back().kind)) {
            unit.block = document.blocks.size() - 1;
            document.units.push_back(std::move(unit));
        }
        if (first < document.units.size()) give_comments(comments, row, document.units[first]);
    }
    make_ids(document.units);
    return comments;
}

}  // namespace triptych::exchange
