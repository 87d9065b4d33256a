#include "alignment/path.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "alignment/evidence.hpp"
#include "alignment/model.hpp"

namespace triptych::alignment {
namespace {

constexpr double nowhere = -std::numeric_limits<double>::infinity();

/// Positions of `b` that are tried at each position of `a`: all for small texts; else a band that is
/// wide enough for the difference of the counts and for the random walk of dropped sentences.
class Band {
public:
    Band(std::size_t a, std::size_t b) : a_(a), b_(b)
    {
        const double drift = std::abs(static_cast<double>(a) - static_cast<double>(b));
        const double walk = std::sqrt(static_cast<double>(std::max(a, b)));
        half_ = (a + 1) * (b + 1) <= 1'000'000 ? b : static_cast<std::size_t>(40 + drift + 2 * walk);
    }

    [[nodiscard]] Reach at(std::size_t i) const
    {
        const std::size_t centre = a_ == 0 ? 0 : static_cast<std::size_t>(static_cast<double>(i) * static_cast<double>(b_) / static_cast<double>(a_));
        if (a_ == 0) return {0, b_};
        return {centre > half_ ? centre - half_ : 0, std::min(b_, centre + half_)};
    }

private:
    std::size_t a_, b_, half_ = 0;
};

struct Row {
    Reach reach;
    std::vector<double> best;         ///< of the last three rows only
    std::vector<std::uint8_t> taken;  ///< index of the shape that led here, from 1
};

double score_at(const std::vector<Row>& rows, std::size_t i, std::size_t j)
{
    const Row& row = rows[i];
    return j < row.reach.low || j > row.reach.high ? nowhere : row.best[j - row.reach.low];
}

/// What speaks for a bead in which `shape` sentences end before positions i and j.
double bead_score(const WeightedShape& weighted, const Spans& a, const Spans& b, std::size_t i, std::size_t j, const Features& features)
{
    const auto [take_a, take_b, none] = weighted.shape;
    double score = weighted.log_weight;
    if (take_a > 0 && a.of(take_a, i - take_a).crosses_paragraph) score += model().paragraph_inside;
    if (take_b > 0 && b.of(take_b, j - take_b).crosses_paragraph) score += model().paragraph_inside;
    if (take_a > 0 && take_b > 0) score += evidence(a.of(take_a, i - take_a), b.of(take_b, j - take_b), features);
    return score;
}

std::vector<Reach> trace(const std::vector<Row>& rows, const std::vector<WeightedShape>& shapes, std::size_t i, std::size_t j)
{
    std::vector<Reach> path(rows.size(), Reach{std::numeric_limits<std::size_t>::max(), 0});
    for (;;) {
        path[i] = {std::min(path[i].low, j), std::max(path[i].high, j)};
        if (i == 0 && j == 0) break;
        const auto& shape = shapes[rows[i].taken[j - rows[i].reach.low] - 1U].shape;
        i -= shape[0];
        j -= shape[1];
    }
    for (std::size_t at = 1; at + 1 < path.size(); ++at)  // inside a 2-1 bead no position was visited
        if (path[at].low > path[at].high) path[at] = {path[at - 1].high, path[at - 1].high};
    return path;
}

}  // namespace

std::vector<Reach> find_path(const Spans& a, const Spans& b, const Features& features)
{
    const auto shapes = Model::shapes({true, true, false});
    const std::size_t length = a.single.size();
    const Band band(length, b.single.size());
    std::vector<Row> rows(length + 1);
    for (std::size_t i = 0; i <= length; ++i) {
        Row& row = rows[i];
        row.reach = band.at(i);
        row.best.assign(row.reach.high - row.reach.low + 1, nowhere);
        row.taken.assign(row.best.size(), 0);
        for (std::size_t j = row.reach.low; j <= row.reach.high; ++j) {
            if (i == 0 && j == 0) row.best[0] = 0;
            for (std::size_t s = 0; s < shapes.size(); ++s) {
                const auto& shape = shapes[s].shape;
                if (shape[0] > i || shape[1] > j) continue;
                const double before = score_at(rows, i - shape[0], j - shape[1]);
                if (before == nowhere) continue;
                const double score = before + bead_score(shapes[s], a, b, i, j, features);
                if (score <= row.best[j - row.reach.low]) continue;
                row.best[j - row.reach.low] = score;
                row.taken[j - row.reach.low] = static_cast<std::uint8_t>(s + 1);
            }
        }
        if (i >= 2) std::vector<double>().swap(rows[i - 2].best);
    }
    return trace(rows, shapes, length, b.single.size());
}

}  // namespace triptych::alignment
