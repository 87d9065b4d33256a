#include "alignment/path.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

#include "alignment/model.hpp"
#include "alignment/shapes.hpp"

namespace triptych::alignment {
namespace {

constexpr std::size_t long_text = 400;  // sentences; the way through them needs no rare shapes
constexpr double nowhere = -std::numeric_limits<double>::infinity();

/// A rough path tries the common shapes only.
const std::vector<WeightedShape>& pair_shapes(bool is_rough)
{
    static const auto all = ShapeWeights().of({true, true, false});
    static const auto common = [] {
        auto shapes = all;
        std::erase_if(shapes, [](const WeightedShape& shape) { return shape.log_weight < std::log(model().common_shape); });
        return shapes;
    }();
    return is_rough ? common : all;
}

class PathSearch {
public:
    PathSearch(PairTable& table, const Side& a, Stretch in_a, const Side& b, Stretch in_b)
        : table_(table), a_(a), b_(b), in_a_(in_a), in_b_(in_b), shapes_(pair_shapes(in_a.size() >= long_text)), rows_(in_a.size() + 1)
    {
    }

    std::vector<Reach> run()
    {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            fill_row(i);
            if (i >= most_taken) std::vector<double>().swap(rows_[i - most_taken].best);
        }
        return trace();
    }

private:
    struct Row {
        Reach reach;
        std::vector<double> best;         ///< of the last rows only
        std::vector<std::uint8_t> taken;  ///< index of the shape that led here, from 1
    };

    [[nodiscard]] double score_at(std::size_t i, std::size_t j) const
    {
        const Row& row = rows_[i];
        if (j < row.reach.low || j > row.reach.high) return nowhere;
        return row.best[j - row.reach.low];
    }

    void fill_row(std::size_t i)
    {
        Row& row = rows_[i];
        row.reach = table_.reach()[i];
        row.best.assign(row.reach.high - row.reach.low + 1, nowhere);
        row.taken.assign(row.best.size(), 0);
        for (std::size_t j = row.reach.low; j <= row.reach.high; ++j) {
            if (i == 0 && j == 0) row.best[0] = 0.0;
            for (std::size_t s = 0; s < shapes_.size(); ++s) {
                const auto [take_a, take_b, none] = shapes_[s].shape;
                if (take_a > i || take_b > j) continue;
                const double before = score_at(i - take_a, j - take_b);
                if (before == nowhere) continue;
                const double score = before + shapes_[s].log_weight + bead_score(take_a, i - take_a, take_b, j - take_b);
                if (score <= row.best[j - row.reach.low]) continue;
                row.best[j - row.reach.low] = score;
                row.taken[j - row.reach.low] = static_cast<std::uint8_t>(s + 1);
            }
        }
    }

    double bead_score(std::size_t take_a, std::size_t i, std::size_t take_b, std::size_t j)
    {
        const double borders = inside_evidence(a_, in_a_.begin + i, take_a) + inside_evidence(b_, in_b_.begin + j, take_b);
        return take_a > 0 && take_b > 0 ? borders + table_.find(take_a, i, take_b, j) : borders;
    }

    [[nodiscard]] std::vector<Reach> trace() const
    {
        std::size_t i = in_a_.size();
        std::size_t j = in_b_.size();
        std::vector<Reach> path(rows_.size(), Reach{std::numeric_limits<std::size_t>::max(), 0});
        for (;;) {
            path[i] = {std::min(path[i].low, j), std::max(path[i].high, j)};
            if (i == 0 && j == 0) break;
            const auto& shape = shapes_[rows_[i].taken[j - rows_[i].reach.low] - 1U].shape;
            i -= shape[0];
            j -= shape[1];
        }
        for (std::size_t at = 1; at + 1 < path.size(); ++at)  // inside a 2-1 bead no position was visited
            if (path[at].low > path[at].high) path[at] = {path[at - 1].high, path[at - 1].high};
        return path;
    }

    PairTable& table_;
    const Side& a_;
    const Side& b_;
    Stretch in_a_, in_b_;
    const std::vector<WeightedShape>& shapes_;
    std::vector<Row> rows_;
};

}  // namespace

double inside_evidence(const Side& side, std::size_t first, std::size_t count)
{
    double sum = 0;
    for (std::size_t n = first + 1; n < first + count; ++n) sum += side.sentences[n].inside;
    return sum;
}

std::vector<Reach> find_path(PairTable& table, const Side& a, Stretch in_a, const Side& b, Stretch in_b)
{
    return PathSearch(table, a, in_a, b, in_b).run();
}

}  // namespace triptych::alignment
