#include "exchange/rows.hpp"

#include <algorithm>
#include <list>
#include <map>
#include <string_view>
#include <utility>

#include "exchange/separators.hpp"
#include "triptych/align.hpp"

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

/// Blocks of the three languages; rows are made of some of them.
class Pairing {
public:
    explicit Pairing(const Trio<std::vector<RawBlock>>& blocks) : blocks_(blocks)
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

    std::vector<Row> pair()
    {
        if (have_same_shape()) {
            pair_in_order(texts_);
        } else {
            align_texts();
        }
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

    /// The first of each language together, the second of each …
    void pair_in_order(const Trio<Numbers>& numbers, double confidence = 1.0)
    {
        const std::size_t longest = std::max({numbers.fr.size(), numbers.ru.size(), numbers.kk.size()});
        for (std::size_t i = 0; i < longest; ++i) {
            Row& row = rows_.emplace_back();
            row.confidence = confidence;
            for (const Language language : all_languages)
                if (i < numbers[language].size()) row.blocks[language].push_back(numbers[language][i]);
        }
    }

    void align_texts()
    {
        Trio<std::vector<Segment>> segments;
        for (const Language language : all_languages)
            for (const std::size_t number : texts_[language]) {
                const std::string& text = blocks_[language][number].text;
                segments[language].push_back({text, {0, text.size()}});
            }
        for (const Bead& bead : align_beads(segments)) {
            Row row;
            row.confidence = bead.confidence;
            for (const Language language : all_languages)
                for (const std::size_t i : bead.sentences[language]) row.blocks[language].push_back(texts_[language][i]);
            add_bead(std::move(row));
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

    /// A bead is one row when it can be one block; else its blocks are paired kind by kind.
    void add_bead(Row row)
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
    std::vector<Row> rows_;
    std::map<std::string_view, std::size_t> row_of_id_;
    Trio<Numbers> texts_, separators_;  ///< blocks without id
};

}  // namespace

std::vector<Row> pair_blocks(const Trio<std::vector<RawBlock>>& blocks)
{
    std::vector<Row> rows = Pairing(blocks).pair();
    std::vector<Row> ordered;
    ordered.reserve(rows.size());
    for (const std::size_t row : find_order(rows.size(), find_rows(rows, blocks))) ordered.push_back(std::move(rows[row]));
    return ordered;
}

}  // namespace triptych::exchange
