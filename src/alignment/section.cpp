#include "alignment/section.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

#include "alignment/model.hpp"
#include "alignment/path.hpp"

namespace triptych::alignment {
namespace {

constexpr double nowhere = -std::numeric_limits<double>::infinity();
constexpr double worst_way = 12;      // nats by which a bead may be worse than the best one that ends at the same place

using Position = std::array<std::size_t, 3>;

std::vector<Reach> widen(const std::vector<Reach>& path, std::size_t last, std::size_t margin)
{
    std::vector<Reach> wide(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const std::size_t low = path[i < 1 ? 0 : i - 1].low;
        const std::size_t high = path[std::min(i + 1, path.size() - 1)].high;
        wide[i] = {low > margin ? low - margin : 0, std::min(last, high + margin)};
    }
    return wide;
}

/// The part of a valley between two stretches, counted from their beginnings; it leads from corner to corner without a gap.
std::vector<Reach> cut_valley(const std::vector<Reach>& valley, Stretch in_a, Stretch in_b)
{
    std::vector<Reach> part(in_a.size() + 1);
    for (std::size_t i = 0; i < part.size(); ++i) {
        const Reach whole = valley[in_a.begin + i];
        part[i] = {std::clamp(whole.low, in_b.begin, in_b.end) - in_b.begin, std::clamp(whole.high, in_b.begin, in_b.end) - in_b.begin};
    }
    part.front().low = 0;
    part.back().high = in_b.size();
    for (std::size_t i = 1; i < part.size(); ++i) part[i].low = std::min(part[i].low, part[i - 1].high);
    return part;
}

double log_sum(double a, double b)
{
    const double high = std::max(a, b);
    const double low = std::min(a, b);
    return low == nowhere ? high : high + std::log1p(std::exp(low - high));
}

/// A first pass over a long text only has to teach words.
bool is_rough(const Position& end, const Learned& learned) { return !learned.lexicons.is_learned && end[0] >= section; }

/// Sentences to either side of the pairwise paths.
std::size_t margin_of(const Position& end, const Learned& learned) { return is_rough(end, learned) ? 1 : 2; }

/// The shapes that are tried: common ones in a rough pass.
std::vector<WeightedShape> choose_shapes(const Position& end, const Learned& learned)
{
    auto shapes = learned.shapes.of({end[0] > 0, end[1] > 0, end[2] > 0});
    if (is_rough(end, learned))
        std::erase_if(shapes, [](const WeightedShape& shape) { return shape.log_weight < std::log(model().common_shape); });
    return shapes;
}

constexpr std::array<std::array<std::size_t, 2>, 3> pair_axes{{{0, 1}, {0, 2}, {1, 2}}};
constexpr std::size_t no_pair = most_taken * most_taken;

/// Evidence of each bead of two axes that ends at a place: take after take, and 0 for a bead that lacks one of the axes.
using Endings = std::array<double, no_pair + 1>;

/// A shape, and where its evidence stands in the endings of each pair of axes.
struct Step {
    Shape take{};
    double log_weight = 0;
    std::array<std::size_t, 3> slots{};
    double trust = 1;  ///< of three pairs the third follows from the others, so that three count as two
};

std::vector<Step> make_steps(const std::vector<WeightedShape>& shapes)
{
    std::vector<Step> steps;
    for (const WeightedShape& shape : shapes) {
        Step step{.take = shape.shape, .log_weight = shape.log_weight, .slots = {}, .trust = 2.0 / 3};
        for (std::size_t p = 0; p < 3; ++p) {
            const std::size_t a = shape.shape[pair_axes[p][0]];
            const std::size_t b = shape.shape[pair_axes[p][1]];
            step.slots[p] = a == 0 || b == 0 ? no_pair : (a - 1) * most_taken + b - 1;
            if (step.slots[p] == no_pair) step.trust = 1;
        }
        steps.push_back(step);
    }
    return steps;
}

/// A bead that ends at a position, not much worse than the best one there.
struct Way {
    std::uint8_t shape = 0;
    float weight = 0;
};

/// A way that was chosen.
struct Choice {
    std::uint8_t shape = 0;  ///< from 1
    float chance = 0;
};

/// All positions with the same place on the first axis.
struct Layer {
    Reach second, third;
    std::vector<double> before;         ///< logarithm of the weight of all ways from the beginning
    std::vector<double> after;          ///< of all ways to the end
    std::vector<std::size_t> first_way; ///< of each position, the first of the ways that end there
    std::vector<double> gain;           ///< expected right beads up to here
    std::vector<Choice> choices;

    [[nodiscard]] bool holds(const Position& at) const { return at[1] >= second.low && at[1] <= second.high && at[2] >= third.low && at[2] <= third.high; }
    [[nodiscard]] std::size_t index(const Position& at) const { return (at[1] - second.low) * width() + at[2] - third.low; }
    [[nodiscard]] Position position(std::size_t i, std::size_t at) const { return {i, second.low + at / width(), third.low + at % width()}; }
    [[nodiscard]] std::size_t width() const { return third.high - third.low + 1; }
    [[nodiscard]] std::size_t size() const { return (second.high - second.low + 1) * width(); }
};

class Search {
public:
    Search(const Features& features, const Axes& axes, const std::array<Stretch, 3>& in, const std::array<std::vector<Reach>, 3>& valleys, const Learned& learned)
        : features_(features),
          axes_(axes),
          in_(in),
          end_{in[0].size(), in[1].size(), in[2].size()},
          steps_(make_steps(choose_shapes(end_, learned))),
          pairs_{table(0, 1, valleys[0], learned), table(0, 2, valleys[1], learned), table(1, 2, valleys[2], learned)},
          second_(widen(find_path(pairs_[0], side(0), in_[0], side(1), in_[1]), end_[1], margin_of(end_, learned))),
          third_(widen(find_path(pairs_[1], side(0), in_[0], side(2), in_[2]), end_[2], margin_of(end_, learned))),
          layers_(end_[0] + 1)
    {
    }

    /// Forward and backward sums give each bead its chance; then the beads are chosen that are right most often (minimum Bayes risk:
    /// Goel and Byrne 2000), which are not always those of the likeliest way.
    std::vector<FoundBead> run()
    {
        for (std::size_t i = 0; i < layers_.size(); ++i) look_forward(i);
        for (Layer& layer : layers_) layer.after.assign(layer.size(), nowhere);
        layers_.back().after.back() = 0;
        for (std::size_t i = layers_.size(); i-- > 0;) look_back(i);
        for (std::size_t i = 0; i < layers_.size(); ++i) choose(i);
        return trace();
    }

private:
    [[nodiscard]] const Side& side(std::size_t axis) const { return features_.sides[axes_[axis]]; }

    [[nodiscard]] PairTable table(std::size_t a, std::size_t b, const std::vector<Reach>& valley, const Learned& learned) const
    {
        return PairTable(features_, axes_[a], in_[a], axes_[b], in_[b], cut_valley(valley, in_[a], in_[b]), learned.lexicons);
    }

    /// Where a bead begins that ends at a position; nothing when that lies out of reach.
    [[nodiscard]] std::optional<Position> begin_of(const Shape& take, const Position& at) const
    {
        if (take[0] > at[0] || take[1] > at[1] || take[2] > at[2]) return std::nullopt;
        const Position first{at[0] - take[0], at[1] - take[1], at[2] - take[2]};
        if (!layers_[first[0]].holds(first)) return std::nullopt;
        return first;
    }

    void look_forward(std::size_t i)
    {
        Layer& layer = layers_[i];
        layer.second = second_[i];
        layer.third = third_[i];
        layer.before.assign(layer.size(), nowhere);
        layer.first_way.reserve(layer.size() + 1);
        std::vector<Endings> with_second, with_third;
        for (std::size_t j = layer.second.low; j <= layer.second.high; ++j) with_second.push_back(endings(0, i, j));
        for (std::size_t k = layer.third.low; k <= layer.third.high; ++k) with_third.push_back(endings(1, i, k));
        for (std::size_t at = 0; at < layer.size(); ++at) {
            layer.first_way.push_back(ways_.size());
            const Position position = layer.position(i, at);
            const std::array<Endings, 3> ends{with_second[at / layer.width()], with_third[at % layer.width()], endings(2, position[1], position[2])};
            layer.before[at] = position == Position{} ? 0 : find_ways(position, ends);
        }
        layer.first_way.push_back(ways_.size());
    }

    /// Of a pair of axes, what ends at a place.
    Endings endings(std::size_t pair, std::size_t end_a, std::size_t end_b)
    {
        Endings ends{};
        for (std::size_t take_a = 1; take_a <= std::min(most_taken, end_a); ++take_a)
            for (std::size_t take_b = 1; take_b <= std::min(most_taken, end_b); ++take_b)
                ends[(take_a - 1) * most_taken + take_b - 1] = pairs_[pair].find(take_a, end_a - take_a, take_b, end_b - take_b);
        return ends;
    }

    /// The weight of all ways to a position.
    double find_ways(const Position& at, const std::array<Endings, 3>& ends)
    {
        const std::size_t begin = ways_.size();
        sums_.clear();
        for (std::size_t s = 0; s < steps_.size(); ++s) {
            const Step& step = steps_[s];
            const auto first = begin_of(step.take, at);
            if (!first) continue;
            const Layer& from = layers_[(*first)[0]];
            const double before = from.before[from.index(*first)];
            if (before == nowhere) continue;
            const double evidence = step.trust * (ends[0][step.slots[0]] + ends[1][step.slots[1]] + ends[2][step.slots[2]]);
            const double weight = step.log_weight + borders(step.take, *first) + evidence;
            ways_.push_back({static_cast<std::uint8_t>(s), static_cast<float>(weight)});
            sums_.push_back(before + weight);
        }
        return keep_ways(begin);
    }

    /// Drops the ways from `begin` on that are much worse than the best.
    double keep_ways(std::size_t begin)
    {
        if (sums_.empty()) return nowhere;
        const double best = *std::max_element(sums_.begin(), sums_.end());
        double sum = 0;
        std::size_t kept = begin;
        for (std::size_t n = 0; n < sums_.size(); ++n) {
            if (sums_[n] < best - worst_way) continue;
            sum += std::exp(sums_[n] - best);
            ways_[kept++] = ways_[begin + n];
        }
        ways_.resize(kept);
        return best + std::log(sum);
    }

    void look_back(std::size_t i)
    {
        Layer& layer = layers_[i];
        for (std::size_t at = layer.size(); at-- > 0;) {
            if (layer.after[at] == nowhere) continue;
            const Position position = layer.position(i, at);
            for (std::size_t w = layer.first_way[at]; w < layer.first_way[at + 1]; ++w) {
                const Position first = *begin_of(steps_[ways_[w].shape].take, position);
                Layer& from = layers_[first[0]];
                double& after = from.after[from.index(first)];
                after = log_sum(after, layer.after[at] + static_cast<double>(ways_[w].weight));
            }
        }
    }

    void choose(std::size_t i)
    {
        Layer& layer = layers_[i];
        layer.gain.assign(layer.size(), nowhere);
        layer.choices.assign(layer.size(), {});
        const double all = layers_.front().after.front();
        for (std::size_t at = 0; at < layer.size(); ++at) {
            const Position position = layer.position(i, at);
            if (position == Position{}) layer.gain[at] = 0;
            for (std::size_t w = layer.first_way[at]; w < layer.first_way[at + 1]; ++w) {
                const Position first = *begin_of(steps_[ways_[w].shape].take, position);
                const Layer& from = layers_[first[0]];
                const std::size_t begin = from.index(first);
                const double chance = std::exp(from.before[begin] + static_cast<double>(ways_[w].weight) + layer.after[at] - all);
                const double gain = from.gain[begin] + chance - model().least_chance;
                if (gain <= layer.gain[at]) continue;
                layer.gain[at] = gain;
                layer.choices[at] = {static_cast<std::uint8_t>(ways_[w].shape + 1), static_cast<float>(chance)};
            }
        }
    }

    [[nodiscard]] double borders(const Shape& take, const Position& first) const
    {
        double sum = 0;
        for (std::size_t axis = 0; axis < 3; ++axis)
            if (take[axis] > 1) sum += inside_evidence(side(axis), in_[axis].begin + first[axis], take[axis]);
        return sum;
    }

    double evidence(const Step& step, const Position& at)
    {
        double sum = 0;
        for (std::size_t p = 0; p < 3; ++p) sum += endings(p, at[pair_axes[p][0]], at[pair_axes[p][1]])[step.slots[p]];
        return sum * step.trust;
    }

    std::vector<FoundBead> trace()
    {
        std::vector<FoundBead> beads;
        for (Position at = end_; at != Position{};) {
            const Choice& choice = layers_[at[0]].choices[layers_[at[0]].index(at)];
            const Step& step = steps_[choice.shape - 1U];
            const Shape& take = step.take;
            FoundBead found;
            const auto languages = std::count_if(take.begin(), take.end(), [](std::size_t count) { return count > 0; });
            found.chance = std::clamp(static_cast<double>(choice.chance), 0.0, 1.0);
            found.evidence = languages < 2 ? 0 : evidence(step, at) / static_cast<double>(languages - 1);
            for (std::size_t axis = 0; axis < 3; ++axis) {
                at[axis] -= take[axis];
                for (std::size_t n = 0; n < take[axis]; ++n) found.bead.sentences[axes_[axis]].push_back(in_[axis].begin + at[axis] + n);
            }
            beads.push_back(std::move(found));
        }
        std::reverse(beads.begin(), beads.end());
        return beads;
    }

    const Features& features_;
    Axes axes_;
    std::array<Stretch, 3> in_;
    Position end_;
    std::vector<Step> steps_;
    std::array<PairTable, 3> pairs_;
    std::vector<Reach> second_, third_;
    std::vector<Layer> layers_;
    std::vector<Way> ways_;     ///< in the order of the positions where they end
    std::vector<double> sums_;  ///< of the ways to one position
};

}  // namespace

std::vector<FoundBead> find_beads(const Features& features, const Axes& axes, const std::array<Stretch, 3>& in, const std::array<std::vector<Reach>, 3>& valleys,
                                  const Learned& learned)
{
    return Search(features, axes, in, valleys, learned).run();
}

}  // namespace triptych::alignment
