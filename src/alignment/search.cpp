#include "alignment/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>


#include <limits>

#include "alignment/model.hpp"
#include "alignment/path.hpp"
#include "alignment/valley.hpp"

namespace triptych::alignment {
namespace {

constexpr double nowhere = -std::numeric_limits<double>::infinity();
constexpr std::size_t margin = 2;  // sentences to either side of the pairwise paths
constexpr std::size_t section = 400;  // sentences of the first axis that are searched at once

using Position = std::array<std::size_t, 3>;

/// Languages in the order of the search: the one with most sentences leads, the others stay near it.
std::array<Language, 3> choose_axes(const Features& features)
{
    std::array<Language, 3> axes = all_languages;
    std::stable_sort(axes.begin(), axes.end(), [&](Language a, Language b) { return features.sides[a].size() > features.sides[b].size(); });
    return axes;
}

std::vector<Reach> widen(const std::vector<Reach>& path, std::size_t last)
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

/// All positions with the same place on the first axis.
struct Layer {
    Reach second, third;
    std::vector<double> best;         ///< of the last layers only
    std::vector<std::uint8_t> taken;  ///< index of the shape that led here, from 1

    [[nodiscard]] bool holds(std::size_t j, std::size_t k) const
    {
        return j >= second.low && j <= second.high && k >= third.low && k <= third.high;
    }
    [[nodiscard]] std::size_t index(std::size_t j, std::size_t k) const { return (j - second.low) * (third.high - third.low + 1) + k - third.low; }
};

/// The shapes that are tried. A first pass over a long text only has to teach words: common shapes are enough.
std::vector<WeightedShape> choose_shapes(const Position& end, bool is_rough)
{
    auto shapes = Model::shapes({end[0] > 0, end[1] > 0, end[2] > 0});
    if (is_rough) std::erase_if(shapes, [](const WeightedShape& shape) { return shape.log_weight < std::log(model().common_shape); });
    return shapes;
}

class Search {
public:
    /// `valleys`: of the whole document, for axes 0–1, 0–2 and 1–2.
    Search(const Features& features, const std::array<Language, 3>& axes, const std::array<Stretch, 3>& in, const std::array<std::vector<Reach>, 3>& valleys,
           const Lexicons& lexicons)
        : features_(features),
          axes_(axes),
          in_(in),
          end_{in[0].size(), in[1].size(), in[2].size()},
          shapes_(choose_shapes(end_, !lexicons.is_learned && end_[0] >= section)),
          pairs_{table(0, 1, valleys[0], lexicons), table(0, 2, valleys[1], lexicons), table(1, 2, valleys[2], lexicons)},
          second_(widen(find_path(pairs_[0], side(0), in_[0], side(1), in_[1]), end_[1])),
          third_(widen(find_path(pairs_[1], side(0), in_[0], side(2), in_[2]), end_[2]))
    {
    }

    std::vector<Bead> run()
    {
        layers_.resize(end_[0] + 1);
        for (std::size_t i = 0; i <= end_[0]; ++i) {
            fill_layer(i);
            if (i >= most_taken) std::vector<double>().swap(layers_[i - most_taken].best);
        }
        return trace();
    }

private:
    [[nodiscard]] const Side& side(std::size_t axis) const { return features_.sides[axes_[axis]]; }

    [[nodiscard]] PairTable table(std::size_t a, std::size_t b, const std::vector<Reach>& valley, const Lexicons& lexicons) const
    {
        return PairTable(features_, axes_[a], in_[a], axes_[b], in_[b], cut_valley(valley, in_[a], in_[b]), lexicons);
    }

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
            if (take[axis] > 1) sum += inside_evidence(side(axis), in_[axis].begin + first[axis], take[axis]);
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

    /// What speaks for a bead, for each language that was compared; nothing when only one is there.
    double certainty(const Shape& take, const Position& first)
    {
        const auto languages = std::count_if(take.begin(), take.end(), [](std::size_t count) { return count > 0; });
        return languages < 2 ? 0 : std::min(model().confidence_most, bead_evidence(take, first) / static_cast<double>(languages - 1));
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
                for (std::size_t n = 0; n < take[axis]; ++n) bead.sentences[axes_[axis]].push_back(in_[axis].begin + at[axis] + n);
            }
            bead.confidence = certainty(take, at);
            beads.push_back(std::move(bead));
        }
        std::reverse(beads.begin(), beads.end());
        return beads;
    }

    const Features& features_;
    std::array<Language, 3> axes_;
    std::array<Stretch, 3> in_;
    Position end_;
    std::vector<WeightedShape> shapes_;
    std::array<PairTable, 3> pairs_;
    std::vector<Reach> second_, third_;
    std::vector<Layer> layers_;
};

constexpr std::size_t overlap = 40;   // sentences at the end of a section that the next one searches again

/// A long document, section by section.
class Document {
public:
    Document(const Features& features, const Lexicons& lexicons, const std::vector<Bead>& before)
        : features_(features), lexicons_(lexicons), axes_(choose_axes(features))
    {
        for (std::size_t axis = 0; axis < 3; ++axis) end_[axis] = features.sides[axes_[axis]].size();
        for (std::size_t pair = 0; pair < 3; ++pair) valleys_[pair] = find_valley(features, axes_[pair == 2 ? 1 : 0], axes_[pair == 0 ? 1 : 2], before);
    }

    std::vector<Bead> run(const std::vector<AlignLock>& locks)
    {
        std::vector<Bead> all;
        Position at{};
        for (const AlignLock& lock : locks) {
            search(at, position(lock, 0), all);
            Bead bead;
            for (const Language language : all_languages)
                for (std::size_t i = lock[language].begin; i < lock[language].end; ++i) bead.sentences[language].push_back(i);
            locked_.resize(all.size(), false);
            if (bead != Bead{}) all.push_back(std::move(bead)), locked_.push_back(true);
            at = position(lock, 1);
        }
        search(at, end_, all);
        locked_.resize(all.size(), false);
        set_confidence(all);
        for (std::size_t i = 0; i < all.size(); ++i)
            if (locked_[i]) all[i].confidence = 1;
        return all;
    }

private:
    /// Where a lock begins (0) or ends (1).
    [[nodiscard]] Position position(const AlignLock& lock, int side) const
    {
        Position at{};
        for (std::size_t axis = 0; axis < 3; ++axis) at[axis] = side == 0 ? lock[axes_[axis]].begin : lock[axes_[axis]].end;
        return at;
    }

    /// Beads of what lies between two positions.
    void search(Position at, const Position& end, std::vector<Bead>& all) const
    {
        while (at != end) {
            const Position to = section_end(at, end);
            std::array<Stretch, 3> in;
            for (std::size_t axis = 0; axis < 3; ++axis) in[axis] = {at[axis], to[axis]};
            auto beads = Search(features_, axes_, in, valleys_, lexicons_).run();
            if (to != end) drop_end(beads, to[0] - overlap);
            for (Bead& bead : beads) {
                for (std::size_t axis = 0; axis < 3; ++axis)
                    if (!bead.sentences[axes_[axis]].empty()) at[axis] = bead.sentences[axes_[axis]].back() + 1;
                all.push_back(std::move(bead));
            }
        }
    }

    /// The share of right ones among beads for which so much speaks, with such neighbours: a wrong border spoils the beads at both its sides.
    void set_confidence(std::vector<Bead>& beads) const
    {
        std::vector<double> certain;
        certain.reserve(beads.size());
        for (const Bead& bead : beads) certain.push_back(bead.confidence);
        for (std::size_t i = 0; i < beads.size(); ++i) {
            const std::size_t before = i == 0 ? i : i - 1;
            const std::size_t after = i + 1 == beads.size() ? i : i + 1;
            double sum = model().confidence_base + model().confidence_own * certain[i] + model().confidence_neighbour * (certain[before] + certain[after]);
            sum += model().confidence_against * std::min(0.0, certain[i]);
            if (is_plain(beads[i])) sum += model().confidence_plain;
            if (is_plain(beads[before])) sum += model().confidence_plain_neighbour;
            if (is_plain(beads[after])) sum += model().confidence_plain_neighbour;
            beads[i].confidence = 1 / (1 + std::exp(-sum));
        }
    }

    /// One sentence of each language that the document has.
    [[nodiscard]] bool is_plain(const Bead& bead) const
    {
        return std::all_of(all_languages.begin(), all_languages.end(),
                           [&](Language language) { return bead.sentences[language].size() == (features_.sides[language].size() > 0 ? 1U : 0U); });
    }

    [[nodiscard]] Position section_end(const Position& at, const Position& end) const
    {
        if (at[0] + section + overlap >= end[0]) return end;
        Position to{at[0] + section, 0, 0};
        for (std::size_t axis = 1; axis < 3; ++axis) {
            const Reach reach = valleys_[axis - 1][to[0]];
            to[axis] = std::clamp((reach.low + reach.high) / 2, at[axis], end[axis]);
        }
        return to;
    }

    /// Keeps the beads before sentence `last` of the first axis, and one at least.
    void drop_end(std::vector<Bead>& beads, std::size_t last) const
    {
        const auto is_late = [&](const Bead& bead) {
            const auto& sentences = bead.sentences[axes_[0]];
            return !sentences.empty() && sentences.back() >= last;
        };
        const auto first = std::find_if(beads.begin() + 1, beads.end(), is_late);
        beads.erase(first, beads.end());
    }

    const Features& features_;
    const Lexicons& lexicons_;
    std::array<Language, 3> axes_;
    Position end_{};
    std::array<std::vector<Reach>, 3> valleys_;
    std::vector<bool> locked_;  ///< beads that a person made
};

}  // namespace

std::vector<Bead> search_beads(const Features& features, const Lexicons& lexicons, const std::vector<Bead>& before, const std::vector<AlignLock>& locks)
{
    return Document(features, lexicons, before).run(locks);
}

}  // namespace triptych::alignment
