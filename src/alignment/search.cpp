#include "alignment/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

#include "alignment/evidence.hpp"
#include "alignment/model.hpp"
#include "alignment/path.hpp"

namespace triptych::alignment {
namespace {

constexpr double nowhere = -std::numeric_limits<double>::infinity();
constexpr std::size_t margin = 6;  // sentences to either side of the pairwise paths

using Position = std::array<std::size_t, 3>;

/// Languages in the order of the search: the one with most sentences leads, the others stay near it.
std::array<Language, 3> choose_axes(const Features& features)
{
    std::array<Language, 3> axes = all_languages;
    std::stable_sort(axes.begin(), axes.end(), [&](Language a, Language b) {
        return features.spans[a].single.size() > features.spans[b].single.size();
    });
    return axes;
}

std::vector<Reach> widen(const std::vector<Reach>& path, std::size_t last)
{
    std::vector<Reach> wide(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const std::size_t low = path[i < 2 ? 0 : i - 2].low;
        const std::size_t high = path[std::min(i + 2, path.size() - 1)].high;
        wide[i] = {low > margin ? low - margin : 0, std::min(last, high + margin)};
    }
    return wide;
}

/// Evidence of pairs of spans, computed when first asked for.
class PairTable {
public:
    PairTable(const Spans& a, const Spans& b, std::vector<Reach> reach, const Features& features)
        : a_(a), b_(b), features_(features), reach_(std::move(reach))
    {
        std::size_t cells = 0;
        for (const Reach& row : reach_) {
            offsets_.push_back(cells);
            cells += row.high - row.low + 1;
        }
        values_.assign(cells * 4, std::numeric_limits<float>::quiet_NaN());
    }

    double find(std::size_t take_a, std::size_t first_a, std::size_t take_b, std::size_t first_b)
    {
        const Reach& row = reach_[first_a];
        if (first_b < row.low || first_b > row.high) return evidence(a_.of(take_a, first_a), b_.of(take_b, first_b), features_);
        float& value = values_[(offsets_[first_a] + first_b - row.low) * 4 + (take_a - 1) * 2 + take_b - 1];
        if (std::isnan(value)) value = static_cast<float>(evidence(a_.of(take_a, first_a), b_.of(take_b, first_b), features_));
        return value;
    }

private:
    const Spans& a_;
    const Spans& b_;
    const Features& features_;
    std::vector<Reach> reach_;
    std::vector<std::size_t> offsets_;
    std::vector<float> values_;
};

/// Positions of the third axis that meet each position of the second one, over all positions of the first.
std::vector<Reach> compose(const std::vector<Reach>& second, const std::vector<Reach>& third, std::size_t last)
{
    std::vector<Reach> reach(last + 1, Reach{std::numeric_limits<std::size_t>::max(), 0});
    for (std::size_t i = 0; i < second.size(); ++i)
        for (std::size_t j = second[i].low; j <= second[i].high; ++j)
            reach[j] = {std::min(reach[j].low, third[i].low), std::max(reach[j].high, third[i].high)};
    for (Reach& row : reach)
        if (row.low > row.high) row = {0, 0};
    return reach;
}

/// All positions with the same place on the first axis.
struct Layer {
    Reach second, third;
    std::vector<double> best;         ///< of the last three layers only
    std::vector<std::uint8_t> taken;  ///< index of the shape that led here, from 1

    [[nodiscard]] bool holds(std::size_t j, std::size_t k) const
    {
        return j >= second.low && j <= second.high && k >= third.low && k <= third.high;
    }
    [[nodiscard]] std::size_t index(std::size_t j, std::size_t k) const
    {
        return (j - second.low) * (third.high - third.low + 1) + k - third.low;
    }
};

class Search {
public:
    explicit Search(const Features& features)
        : features_(features),
          axes_(choose_axes(features)),
          end_{size(0), size(1), size(2)},
          shapes_(Model::shapes({end_[0] > 0, end_[1] > 0, end_[2] > 0})),
          second_(widen(find_path(spans(0), spans(1), features), end_[1])),
          third_(widen(find_path(spans(0), spans(2), features), end_[2])),
          pairs_{PairTable(spans(0), spans(1), second_, features), PairTable(spans(0), spans(2), third_, features),
                 PairTable(spans(1), spans(2), compose(second_, third_, end_[1]), features)}
    {
    }

    std::vector<Bead> run()
    {
        layers_.resize(end_[0] + 1);
        for (std::size_t i = 0; i <= end_[0]; ++i) {
            fill_layer(i);
            if (i >= 2) std::vector<double>().swap(layers_[i - 2].best);
        }
        return trace();
    }

private:
    [[nodiscard]] const Spans& spans(std::size_t axis) const { return features_.spans[axes_[axis]]; }
    [[nodiscard]] std::size_t size(std::size_t axis) const { return spans(axis).single.size(); }

    void fill_layer(std::size_t i)
    {
        Layer& layer = layers_[i];
        layer.second = second_[i];
        layer.third = third_[i];
        layer.best.assign((layer.second.high - layer.second.low + 1) * (layer.third.high - layer.third.low + 1), nowhere);
        layer.taken.assign(layer.best.size(), 0);
        for (std::size_t j = layer.second.low; j <= layer.second.high; ++j)
            for (std::size_t k = layer.third.low; k <= layer.third.high; ++k) fill_cell({i, j, k});
    }

    void fill_cell(const Position& at)
    {
        Layer& layer = layers_[at[0]];
        const std::size_t index = layer.index(at[1], at[2]);
        if (at == Position{}) layer.best[index] = 0;
        for (std::size_t s = 0; s < shapes_.size(); ++s) {
            const Shape& take = shapes_[s].shape;
            if (take[0] > at[0] || take[1] > at[1] || take[2] > at[2]) continue;
            const Position first{at[0] - take[0], at[1] - take[1], at[2] - take[2]};
            const Layer& from = layers_[first[0]];
            if (!from.holds(first[1], first[2])) continue;
            const double before = from.best[from.index(first[1], first[2])];
            if (before == nowhere) continue;
            const double score = before + shapes_[s].log_weight + borders(take, first) + bead_evidence(take, first);
            if (score <= layer.best[index]) continue;
            layer.best[index] = score;
            layer.taken[index] = static_cast<std::uint8_t>(s + 1);
        }
    }

    [[nodiscard]] double borders(const Shape& take, const Position& first) const
    {
        double sum = 0;
        for (std::size_t axis = 0; axis < 3; ++axis)
            if (take[axis] == 2 && spans(axis).pair[first[axis]].crosses_paragraph) sum += model().paragraph_inside;
        return sum;
    }

    /// Of three pairs the third follows from the others, so that three count as two.
    double bead_evidence(const Shape& take, const Position& first)
    {
        static constexpr std::array<std::array<std::size_t, 2>, 3> axes{{{0, 1}, {0, 2}, {1, 2}}};
        double sum = 0;
        int pairs = 0;
        for (std::size_t p = 0; p < 3; ++p) {
            const auto [a, b] = axes[p];
            if (take[a] == 0 || take[b] == 0) continue;
            sum += pairs_[p].find(take[a], first[a], take[b], first[b]);
            ++pairs;
        }
        return pairs == 3 ? sum * 2 / 3 : sum;
    }

    /// 0 to 1, from the evidence of one pair.
    double confidence(const Shape& take, const Position& first)
    {
        const auto languages = std::count_if(take.begin(), take.end(), [](std::size_t count) { return count > 0; });
        if (languages < 2) return 0.5;  // nothing was compared
        const double one = bead_evidence(take, first) / static_cast<double>(languages - 1);
        return 1 / (1 + std::exp(-1.5 * one - 1));
    }

    std::vector<Bead> trace()
    {
        std::vector<Bead> beads;
        Position at = end_;
        while (at != Position{}) {
            const Layer& layer = layers_[at[0]];
            const Shape& take = shapes_[layer.taken[layer.index(at[1], at[2])] - 1U].shape;
            Bead bead;
            for (std::size_t axis = 0; axis < 3; ++axis) {
                at[axis] -= take[axis];
                for (std::size_t n = 0; n < take[axis]; ++n) bead.sentences[axes_[axis]].push_back(at[axis] + n);
            }
            bead.confidence = confidence(take, at);
            beads.push_back(std::move(bead));
        }
        std::reverse(beads.begin(), beads.end());
        return beads;
    }

    const Features& features_;
    std::array<Language, 3> axes_;
    Position end_;
    std::vector<WeightedShape> shapes_;
    std::vector<Reach> second_, third_;
    std::array<PairTable, 3> pairs_;
    std::vector<Layer> layers_;
};

}  // namespace

std::vector<Bead> search_beads(const Features& features) { return Search(features).run(); }

}  // namespace triptych::alignment
