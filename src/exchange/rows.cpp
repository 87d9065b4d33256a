#include "exchange/rows.hpp"

#include <algorithm>
#include <iterator>
#include <list>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "exchange/separators.hpp"

namespace triptych::exchange {
namespace {

using Numbers = std::vector<std::size_t>;

constexpr std::size_t no_row = static_cast<std::size_t>(-1);

/// The row of each block, or `no_row`.
Trio<Numbers> find_rows(const std::vector<Row>& rows, const Trio<std::vector<RawBlock>>& blocks)
{
    Trio<Numbers> row_of;
    for (const Language language : all_languages) row_of[language].resize(blocks[language].size(), no_row);
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const Language language : all_languages)
            for (const std::size_t number : rows[row].blocks[language]) row_of[language][number] = row;
    return row_of;
}

/// The numbers of the rows in the order of the first language, what it lacks before the next row that is shared.
Numbers find_order(std::size_t rows, const Trio<Numbers>& row_of)
{
    std::list<std::size_t> order;
    std::vector<std::list<std::size_t>::iterator> place(rows, order.end());
    for (const Language language : all_languages) {
        auto next = order.end();  // where the rows go that stand before it in this language
        for (std::size_t i = row_of[language].size(); i-- > 0;) {
            const std::size_t row = row_of[language][i];
            if (row == no_row) continue;
            if (place[row] == order.end()) place[row] = order.insert(next, row);
            next = place[row];
        }
    }
    return {order.begin(), order.end()};
}

/// Beads of a stretch of a list, counted from its beginning.
Bead counted_from(Bead bead, const Trio<std::size_t>& first)
{
    for (const Language language : all_languages)
        for (std::size_t& number : bead.sentences[language]) number -= first[language];
    return bead;
}

/// Where a run of beads may end: after the last that touches a block of one before. Beads do not cross, so that a run holds whole blocks.
std::vector<std::size_t> find_run_ends(const SentenceList& list, const std::vector<Bead>& beads)
{
    Trio<Numbers> last;  // bead that touches a block last
    for (const Language language : all_languages) last[language].resize(list.blocks(language));
    const auto for_each_block = [&](const Bead& bead, const auto& visit) {
        for (const Language language : all_languages)
            for (const std::size_t sentence : bead.sentences[language]) visit(last[language][list.block(language, sentence)]);
    };
    for (std::size_t i = 0; i < beads.size(); ++i) for_each_block(beads[i], [&](std::size_t& bead) { bead = i; });
    std::vector<std::size_t> ends;
    std::size_t end = 0;
    for (std::size_t i = 0; i < beads.size(); ++i) {
        for_each_block(beads[i], [&](std::size_t bead) { end = std::max(end, bead); });
        if (end == i) ends.push_back(i + 1);
    }
    return ends;
}

/// Blocks of the three languages; rows are made of some of them.
class Pairing {
public:
    Pairing(const Trio<std::vector<RawBlock>>& blocks, const SentencesOfBlocks& sentences) : blocks_(blocks), sentences_(sentences)
    {
        for (const Language language : all_languages)
            for (std::size_t i = 0; i < blocks_[language].size(); ++i) {
                const RawBlock& block = blocks_[language][i];
                if (!block.id.empty())
                    add_by_id(language, i);
                else
                    (block.kind == Block::Kind::separator ? separators_ : texts_)[language].push_back(i);
            }
    }

    std::vector<Row> pair(BlockOrder order)
    {
        if (order == BlockOrder::by_hand && have_same_shape())
            pair_by_hand();
        else
            align_texts();
        for (Row& row : pair_separators(place_separators())) rows_.push_back(std::move(row));
        return std::move(rows_);
    }

private:
    void add_by_id(Language language, std::size_t number)
    {
        const auto [found, is_new] = row_of_id_.emplace(blocks_[language][number].id, rows_.size());
        if (is_new) rows_.emplace_back();
        rows_[found->second].blocks[language].push_back(number);
    }

    /// Between which rows of texts each separator stands in its language.
    [[nodiscard]] Trio<std::vector<SeparatorPlace>> place_separators() const
    {
        Trio<std::vector<SeparatorPlace>> places;
        if (separators_.fr.empty() && separators_.ru.empty() && separators_.kk.empty()) return places;
        const auto row_of = find_rows(rows_, blocks_);
        const auto order = find_order(rows_.size(), row_of);
        std::vector<std::size_t> rank(rows_.size());
        for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i + 1;
        for (const Language language : all_languages) {
            const Numbers& rows = row_of[language];
            std::vector<std::size_t> next(rows.size() + 1, rows_.size() + 1);
            for (std::size_t i = rows.size(); i-- > 0;) next[i] = rows[i] == no_row ? next[i + 1] : rank[rows[i]];
            std::size_t before = 0;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if (rows[i] != no_row)
                    before = rank[rows[i]];
                else
                    places[language].push_back({i, before, next[i]});
        }
        return places;
    }

    /// Kind, depth, and whether a label has a word in it.
    [[nodiscard]] auto shape(Language language, std::size_t number) const
    {
        const RawBlock& block = blocks_[language][number];
        const bool has_word = block.label.find_first_not_of("0123456789.") != std::string::npos;
        return std::tuple(block.kind, block.level, has_word);
    }

    [[nodiscard]] bool have_same_shape() const
    {
        const Numbers* first = nullptr;
        Language first_language = Language::fr;
        for (const Language language : all_languages) {
            const Numbers& mine = texts_[language];
            if (mine.empty()) continue;
            if (first == nullptr) {
                first = &mine;
                first_language = language;
                continue;
            }
            const auto same = [&](std::size_t a, std::size_t b) { return shape(first_language, a) == shape(language, b); };
            if (!std::ranges::equal(*first, mine, same)) return false;
        }
        return true;
    }

    /// The first of each language together, the second of each …; sentences are aligned between the borders of the rows.
    void pair_by_hand()
    {
        const SentenceList list(blocks_, sentences_, texts_);
        const std::size_t count = std::max({texts_.fr.size(), texts_.ru.size(), texts_.kk.size()});
        std::vector<AlignLock> locks(count);
        for (std::size_t i = 0; i < count; ++i) {
            bool is_single = true;
            for (const Language language : all_languages) {
                if (texts_[language].empty()) continue;
                locks[i][language] = list.sentences(language, i);
                is_single = is_single && locks[i][language].size() == 1;
            }
            if (is_single) continue;
            for (const Language language : all_languages) locks[i][language].end = locks[i][language].begin;  // a border
        }
        const auto beads = list.align(std::move(locks));
        std::vector<Row> rows(count);
        for (const Language language : all_languages)
            for (std::size_t i = 0; i < texts_[language].size(); ++i) rows[i].blocks[language].push_back(texts_[language][i]);
        for (const Bead& bead : beads) {
            const Language any = *std::ranges::find_if(all_languages, [&](Language language) { return !bead.sentences[language].empty(); });
            const std::size_t row = list.block(any, bead.sentences[any].front());
            Trio<std::size_t> first{0, 0, 0};
            for (const Language language : all_languages)
                if (!texts_[language].empty()) first[language] = list.sentences(language, row).begin;
            rows[row].beads.push_back(counted_from(bead, first));
        }
        std::ranges::move(rows, std::back_inserter(rows_));
    }

    /// The first of each language together, the second of each …, in a part of the texts whose sentences did not tell more.
    void pair_in_order(const BlockNumbers& numbers, double confidence)
    {
        const std::size_t longest = std::max({numbers.fr.size(), numbers.ru.size(), numbers.kk.size()});
        for (std::size_t i = 0; i < longest; ++i) {
            Row& row = rows_.emplace_back();
            row.confidence = confidence;
            for (const Language language : all_languages)
                if (i < numbers[language].size()) row.blocks[language].push_back(numbers[language][i]);
            row.beads = SentenceList(blocks_, sentences_, row.blocks).align();
            for (Bead& bead : row.beads) bead.confidence = std::min(bead.confidence, confidence);
        }
    }

    void align_texts()
    {
        const SentenceList list(blocks_, sentences_, texts_);
        const auto beads = list.align();
        std::size_t begin = 0;
        for (const std::size_t end : find_run_ends(list, beads)) {
            add_run(list, std::span(beads).subspan(begin, end - begin));
            begin = end;
        }
    }

    /// Text that a heading, an item or a paragraph may hold: these may be one thing in one language, another in the next.
    static bool is_running_text(Block::Kind kind)
    {
        return kind == Block::Kind::paragraph || kind == Block::Kind::heading || kind == Block::Kind::list_item || kind == Block::Kind::numbered_item;
    }

    /// True when nothing stands between the blocks: no unit with an id, no separator.
    static bool are_neighbours(const Numbers& numbers)
    {
        return numbers.empty() || numbers.back() - numbers.front() + 1 == numbers.size();
    }

    /// Beads that share blocks, and no block with others, are one row when these can be one block.
    void add_run(const SentenceList& list, std::span<const Bead> beads)
    {
        Row row;
        Trio<std::optional<std::size_t>> first;
        for (const Bead& bead : beads) {
            row.confidence = std::min(row.confidence, bead.confidence);
            for (const Language language : all_languages)
                for (const std::size_t sentence : bead.sentences[language]) {
                    if (!first[language]) first[language] = sentence;
                    auto& numbers = row.blocks[language];
                    const std::size_t number = texts_[language][list.block(language, sentence)];
                    if (numbers.empty() || numbers.back() != number) numbers.push_back(number);
                }
        }
        for (const Bead& bead : beads) row.beads.push_back(counted_from(bead, {first.fr.value_or(0), first.ru.value_or(0), first.kk.value_or(0)}));
        add_row(std::move(row));
    }

    /// Blocks that cannot be one are paired kind by kind.
    void add_row(Row row)
    {
        std::map<std::pair<Block::Kind, int>, Trio<Numbers>> by_kind;
        bool are_running = true;
        bool are_single = true;
        bool are_together = true;
        for (const Language language : all_languages) {
            are_single = are_single && row.blocks[language].size() <= 1;
            are_together = are_together && are_neighbours(row.blocks[language]);
            for (const std::size_t number : row.blocks[language]) {
                const RawBlock& block = blocks_[language][number];
                are_running = are_running && is_running_text(block.kind);
                by_kind[{block.kind, block.level}][language].push_back(number);
            }
        }
        const bool is_paragraph = by_kind.size() == 1 && by_kind.begin()->first.first == Block::Kind::paragraph && are_together;
        if (is_paragraph || (are_single && (are_running || by_kind.size() == 1))) {
            rows_.push_back(std::move(row));
            return;
        }
        for (const auto& [kind, numbers] : by_kind) pair_in_order(numbers, row.confidence);
    }

    const Trio<std::vector<RawBlock>>& blocks_;
    const SentencesOfBlocks& sentences_;
    std::vector<Row> rows_;
    std::map<std::string_view, std::size_t> row_of_id_;
    Trio<Numbers> texts_, separators_;  ///< blocks without id
};

}  // namespace

std::vector<Row> pair_blocks(const Trio<std::vector<RawBlock>>& blocks, const SentencesOfBlocks& sentences, BlockOrder order)
{
    std::vector<Row> rows = Pairing(blocks, sentences).pair(order);
    std::vector<Row> ordered;
    ordered.reserve(rows.size());
    for (const std::size_t row : find_order(rows.size(), find_rows(rows, blocks))) ordered.push_back(std::move(rows[row]));
    return ordered;
}

}  // namespace triptych::exchange
