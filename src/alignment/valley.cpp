#include "alignment/valley.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace triptych::alignment {
namespace {

constexpr std::size_t small_table = 250'000;  // cells that are all looked at
constexpr std::size_t smallest_block = 8;     // sentences
constexpr std::size_t most_blocks = 1024;     // of the first level
constexpr std::size_t band = 2;               // blocks to either side of the chain
constexpr std::size_t near = 6;               // sentences to either side of beads that were found before

/// The anchors of each block of so many sentences, sorted, each once.
Bags make_blocks(const Side& side, std::size_t size)
{
    Bags blocks;
    std::vector<WordId> ids;
    for (std::size_t first = 0; first < side.size(); first += size) {
        const auto all = side.anchors.of(first, std::min(size, side.size() - first));
        ids.assign(all.begin(), all.end());
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        blocks.add(ids);
    }
    return blocks;
}

std::size_t blocks_in(std::size_t sentences, std::size_t size) { return (sentences + size - 1) / size; }

/// What a shared anchor says about two blocks: the rarer, the more.
std::vector<float> weigh(const Bags& a, std::size_t blocks_a, const Bags& b, std::size_t blocks_b, std::size_t anchors)
{
    std::vector<std::uint32_t> in_a(anchors, 0), in_b(anchors, 0);
    for (std::size_t i = 0; i < blocks_a; ++i)
        for (const WordId id : a.of(i)) ++in_a[id];
    for (std::size_t j = 0; j < blocks_b; ++j)
        for (const WordId id : b.of(j)) ++in_b[id];
    std::vector<float> weights(anchors, 0);
    for (std::size_t id = 0; id < anchors; ++id) {
        if (in_a[id] == 0 || in_b[id] == 0) continue;
        const float share = std::max(static_cast<float>(in_a[id]) / static_cast<float>(blocks_a), static_cast<float>(in_b[id]) / static_cast<float>(blocks_b));
        weights[id] = std::round(std::max(0.0F, std::log(0.5F / share)) * 1024) / 1024;
    }
    return weights;
}

float likeness(std::span<const WordId> a, std::span<const WordId> b, const std::vector<float>& weights)
{
    float sum = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (*left < *right)
            ++left;
        else if (*right < *left)
            ++right;
        else
            sum += weights[*left++], ++right;
    }
    return sum;
}

/// The best chain of like blocks within reach: for each block of `a`, the blocks of `b` that the way passes.
class Chain {
public:
    Chain(const Features& features, Language a, Language b, std::size_t size)
        : blocks_a_(blocks_in(features.sides[a].size(), size)),
          blocks_b_(blocks_in(features.sides[b].size(), size)),
          a_(make_blocks(features.sides[a], size)),
          b_(make_blocks(features.sides[b], size)),
          weights_(weigh(a_, blocks_a_, b_, blocks_b_, features.anchors.size()))
    {
    }

    /// `reach[i]`: blocks that are tried for block i; both ends grow along `a`, from 0 to the last.
    [[nodiscard]] std::vector<Reach> find(const std::vector<Reach>& reach) const
    {
        std::vector<std::vector<Move>> moves(blocks_a_);
        std::vector<float> before;
        for (std::size_t i = 0; i < blocks_a_; ++i) {
            const Reach here = reach[i];
            std::vector<float> best(here.high - here.low + 1, 0);
            moves[i].assign(best.size(), Move::left);
            const auto above = [&](std::size_t j) { return value(before, i, j, reach); };
            for (std::size_t j = here.low; j <= here.high; ++j) {
                const std::size_t at = j - here.low;
                const float down = i == 0 ? -1.0F : above(j);
                const float beside = at == 0 ? -1.0F : best[at - 1];
                const float diagonal = (i == 0 || j == 0 ? (i == 0 ? 0.0F : -1.0F) : std::max(0.0F, above(j - 1))) + likeness(a_.of(i), b_.of(j), weights_);
                best[at] = std::max({diagonal, down, beside});
                moves[i][at] = best[at] == diagonal ? Move::both : best[at] == down ? Move::down : Move::left;
            }
            before = std::move(best);
        }
        return trace(moves, reach);
    }

private:
    enum class Move : std::uint8_t { both, down, left };

    static float value(const std::vector<float>& row, std::size_t i, std::size_t j, const std::vector<Reach>& reach)
    {
        const Reach above = reach[i - 1];
        return j < above.low ? -1.0F : row[std::min(j, above.high) - above.low];
    }

    [[nodiscard]] std::vector<Reach> trace(const std::vector<std::vector<Move>>& moves, const std::vector<Reach>& reach) const
    {
        std::vector<Reach> chain(blocks_a_, Reach{blocks_b_, 0});
        for (std::size_t i = blocks_a_, j = blocks_b_ - 1; i-- > 0;) {
            for (j = std::clamp(j, reach[i].low, reach[i].high);;) {
                chain[i] = {std::min(chain[i].low, j), std::max(chain[i].high, j)};
                const Move move = moves[i][j - reach[i].low];
                if (move == Move::left && j > reach[i].low) {
                    --j;
                    continue;
                }
                if (move == Move::both && j > 0) --j;
                break;
            }
        }
        return chain;
    }

    std::size_t blocks_a_, blocks_b_;
    Bags a_, b_;
    std::vector<float> weights_;
};

/// A band about the chain, on blocks `factor` times smaller.
std::vector<Reach> widen(const std::vector<Reach>& chain, std::size_t factor, std::size_t rows, std::size_t columns)
{
    std::vector<Reach> reach(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t block = std::min(i / factor, chain.size() - 1);
        const std::size_t low = std::min(chain[block].low, chain[block < band ? 0 : block - 1].low);
        const std::size_t high = std::max(chain[block].high, chain[std::min(block + 1, chain.size() - 1)].high);
        reach[i] = {low > band ? (low - band) * factor : 0, std::min(columns - 1, (high + band + 1) * factor - 1)};
    }
    reach.front().low = 0;
    reach.back().high = columns - 1;
    for (std::size_t i = 1; i < rows; ++i) reach[i].high = std::max(reach[i].high, reach[i - 1].high);
    for (std::size_t i = rows - 1; i-- > 0;) reach[i].low = std::min(reach[i].low, reach[i + 1].low);
    return reach;
}

/// Few cells, or next to nothing to find a way by.
bool is_small(std::size_t length_a, std::size_t length_b)
{
    return (length_a + 1) * (length_b + 1) <= small_table || std::min(length_a, length_b) < smallest_block;
}

}  // namespace

std::vector<Reach> find_valley(const Features& features, Language a, Language b)
{
    const std::size_t length_a = features.sides[a].size();
    const std::size_t length_b = features.sides[b].size();
    if (is_small(length_a, length_b))
        return std::vector<Reach>(length_a + 1, Reach{0, length_b});
    std::size_t size = smallest_block;
    while (std::max(length_a, length_b) / size > most_blocks) size *= 2;
    std::vector<Reach> reach(blocks_in(length_a, size), Reach{0, blocks_in(length_b, size) - 1});
    for (;; size /= 2) {
        const auto chain = Chain(features, a, b, size).find(reach);
        if (size == smallest_block) return widen(chain, size, length_a + 1, length_b + 1);
        reach = widen(chain, 2, blocks_in(length_a, size / 2), blocks_in(length_b, size / 2));
    }
}

std::vector<Reach> find_valley(const Features& features, Language a, Language b, const std::vector<Bead>& beads)
{
    const std::size_t length_a = features.sides[a].size();
    const std::size_t length_b = features.sides[b].size();
    if (beads.empty() || is_small(length_a, length_b)) return find_valley(features, a, b);
    std::vector<Reach> reach(length_a + 1, Reach{length_b, 0});
    std::size_t i = 0;
    std::size_t j = 0;
    const auto pass = [&](std::size_t from, std::size_t to) {
        for (std::size_t at = from < near ? 0 : from - near; at <= std::min(length_a, to + near); ++at)
            reach[at] = {std::min(reach[at].low, j < near ? 0 : j - near), std::max(reach[at].high, std::min(length_b, j + near))};
    };
    for (const Bead& bead : beads) {
        pass(i, i + bead.sentences[a].size());
        i += bead.sentences[a].size();
        j += bead.sentences[b].size();
    }
    pass(i, i);
    return reach;
}

}  // namespace triptych::alignment
