#include "alignment/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "alignment/model.hpp"
#include "alignment/valley.hpp"

namespace triptych::alignment {
namespace {

using Position = std::array<std::size_t, 3>;

/// Languages in the order of the search: the one with most sentences leads, the others stay near it.
Axes choose_axes(const Features& features)
{
    Axes axes = all_languages;
    std::stable_sort(axes.begin(), axes.end(), [&](Language a, Language b) { return features.sides[a].size() > features.sides[b].size(); });
    return axes;
}

constexpr std::size_t overlap = 40;   // sentences at the end of a section that the next one searches again

/// A long document, section by section.
class Document {
public:
    Document(const Features& features, const Learned& learned, const std::vector<Bead>& before)
        : features_(features), learned_(learned), axes_(choose_axes(features))
    {
        for (std::size_t axis = 0; axis < 3; ++axis) end_[axis] = features.sides[axes_[axis]].size();
        for (std::size_t pair = 0; pair < 3; ++pair) valleys_[pair] = find_valley(features, axes_[pair == 2 ? 1 : 0], axes_[pair == 0 ? 1 : 2], before);
    }

    std::vector<Bead> run(const std::vector<AlignLock>& locks)
    {
        Position at{};
        for (const AlignLock& lock : locks) {
            search(at, position(lock, 0));
            Bead bead;
            for (const Language language : all_languages)
                for (std::size_t i = lock[language].begin; i < lock[language].end; ++i) bead.sentences[language].push_back(i);
            if (bead != Bead{}) beads_.push_back(std::move(bead));
            at = position(lock, 1);
        }
        search(at, end_);
        return std::move(beads_);
    }

private:
    /// Where a lock begins (0) or ends (1).
    [[nodiscard]] Position position(const AlignLock& lock, int side) const
    {
        Position at{};
        for (std::size_t axis = 0; axis < 3; ++axis) at[axis] = side == 0 ? lock[axes_[axis]].begin : lock[axes_[axis]].end;
        return at;
    }

    /// Finds the beads between two positions.
    void search(Position at, const Position& end)
    {
        while (at != end) {
            const Position to = section_end(at, end);
            std::array<Stretch, 3> in;
            for (std::size_t axis = 0; axis < 3; ++axis) in[axis] = {at[axis], to[axis]};
            auto found = find_beads(features_, axes_, in, valleys_, learned_);
            if (to != end) drop_end(found, to[0] - overlap);
            for (FoundBead& one : found) {
                for (std::size_t axis = 0; axis < 3; ++axis)
                    if (!one.bead.sentences[axes_[axis]].empty()) at[axis] = one.bead.sentences[axes_[axis]].back() + 1;
                one.bead.confidence = confidence(one);
                beads_.push_back(std::move(one.bead));
            }
        }
    }

    /// The share of right ones among beads of such a chance and such evidence.
    [[nodiscard]] double confidence(const FoundBead& found) const
    {
        const double chance = std::clamp(found.chance, model().confidence_least, 1 - model().confidence_least);
        const double evidence = std::min(found.evidence, model().confidence_most);
        double sum = model().confidence_base + model().confidence_chance * std::log(chance / (1 - chance)) + model().confidence_evidence * evidence;
        if (evidence < 0) sum += model().confidence_against * evidence;
        if (is_plain(found.bead)) sum += model().confidence_plain;
        return 1 / (1 + std::exp(-sum));
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
    void drop_end(std::vector<FoundBead>& found, std::size_t last) const
    {
        const auto is_late = [&](const FoundBead& one) {
            const auto& sentences = one.bead.sentences[axes_[0]];
            return !sentences.empty() && sentences.back() >= last;
        };
        found.erase(std::find_if(found.begin() + 1, found.end(), is_late), found.end());
    }

    const Features& features_;
    const Learned& learned_;
    Axes axes_;
    Position end_{};
    std::array<std::vector<Reach>, 3> valleys_;
    std::vector<Bead> beads_;
};

}  // namespace

std::vector<Bead> search_beads(const Features& features, const Learned& learned, const std::vector<Bead>& before, const std::vector<AlignLock>& locks)
{
    return Document(features, learned, before).run(locks);
}

}  // namespace triptych::alignment
