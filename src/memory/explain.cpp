#include "memory/explain.hpp"

#include <algorithm>

#include "memory/index/cut.hpp"
#include "memory/pieces.hpp"
#include "memory/scorer.hpp"
#include "memory/tokens.hpp"

namespace triptych::memory {
namespace {

constexpr std::size_t most_cells = 1'000'000;  // of the table of the shortest way

/// The shortest way from some pieces to others: pairs of equal ones, by the numbers of both.
std::vector<std::pair<std::size_t, std::size_t>> equal_pieces(std::span<const Piece> a, std::span<const Piece> b)
{
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    if ((a.size() + 1) * (b.size() + 1) > most_cells) return pairs;
    const std::size_t width = b.size() + 1;
    std::vector<std::uint32_t> shared((a.size() + 1) * width);  // the longest common sequence of what remains
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            shared[i * width + j] = a[i].folded == b[j].folded ? shared[(i + 1) * width + j + 1] + 1
                                                                : std::max(shared[(i + 1) * width + j], shared[i * width + j + 1]);
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].folded == b[j].folded)
            pairs.emplace_back(i++, j++);
        else if (shared[(i + 1) * width + j] >= shared[i * width + j + 1])
            ++i;
        else
            ++j;
    }
    return pairs;
}

/// The bytes from the first to the last of some pieces; an empty range where the next one begins when there are none.
Range range_of(std::span<const Piece> pieces, std::size_t begin, std::size_t end, std::size_t size)
{
    if (begin < end) return {pieces[begin].range.begin, pieces[end - 1].range.end};
    const std::size_t at = end < pieces.size() ? pieces[end].range.begin : size;
    return {at, at};
}

/// True when the score counts all symbols of both as equal.
bool is_compared_as_same(const Query& query, std::string_view text)
{
    if (query.score == Score::character) return fold_text(text) == fold_text(query.text);
    return tokenise(text, query.language) == tokenise(query.text, query.language);
}

}  // namespace

std::vector<Difference> find_differences(std::string_view match, std::string_view query)
{
    const auto a = pieces_of(match), b = pieces_of(query);
    std::size_t begin = 0, end = 0;
    while (begin < std::min(a.size(), b.size()) && a[begin].folded == b[begin].folded) ++begin;
    while (end < std::min(a.size(), b.size()) - begin && a[a.size() - end - 1].folded == b[b.size() - end - 1].folded) ++end;
    auto pairs = equal_pieces(std::span(a).subspan(begin, a.size() - end - begin), std::span(b).subspan(begin, b.size() - end - begin));
    for (auto& [i, j] : pairs) i += begin, j += begin;
    pairs.emplace_back(a.size() - end, b.size() - end);
    std::vector<Difference> differences;
    std::size_t in_a = begin, in_b = begin;
    for (const auto& [i, j] : pairs) {
        if (i > in_a || j > in_b) {
            const Range one = range_of(a, in_a, i, match.size()), other = range_of(b, in_b, j, query.size());
            differences.push_back({std::string(match.substr(one.begin, one.size())), std::string(query.substr(other.begin, other.size())), one, other});
        }
        in_a = i + 1;
        in_b = j + 1;
    }
    return differences;
}

Explanation explain(const model::UnitStore& store, const Query& query, const Found& found)
{
    Explanation out;
    const std::string& text = found.match.texts[query.language];
    out.differences = find_differences(text, query.text);
    if (found.match.kind != MatchKind::repaired && is_compared_as_same(query, text))
        for (const auto id : Scorer(query.text, query.language, Score::token).differs_in(text)) out.penalties.push_back(penalty(id));
    const auto unit = store.unit(found.key);
    const std::uint8_t flags = unit ? index::flags_of(*unit) : 0;
    if ((flags & index::unreviewed) != 0) out.penalties.push_back(penalty("unreviewed"));
    if ((flags & index::unsure) != 0) out.penalties.push_back(penalty("alignment"));
    for (const auto id : found.penalties) out.penalties.push_back(penalty(id));
    return out;
}

}  // namespace triptych::memory
