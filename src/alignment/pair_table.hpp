// How much speaks for sentences of two languages being translations of each other, within reach of a rough alignment.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "alignment/features.hpp"
#include "alignment/lexicon.hpp"
#include "alignment/model.hpp"
#include "alignment/spans.hpp"

namespace triptych::alignment {

/// A run of positions, both ends included. Position n lies before sentence n; the last lies after the last sentence.
struct Reach {
    std::size_t low = 0, high = 0;
};

/// Evidence is the logarithm of how much likelier a pair is as translation than by chance: 0 says nothing, below 0 speaks against. It is
/// held in steps of 1/1024, so that sums are exact and no machine decides a tie otherwise.
class PairTable {
public:
    /// Positions are counted from the beginning of the stretches; `reach[i]`: positions of `b` that meet position i of `a`.
    PairTable(const Features& features, Language a, Stretch in_a, Language b, Stretch in_b, std::vector<Reach> reach, const Lexicons& lexicons);

    /// Of `take_a` sentences from `first_a` on with `take_b` from `first_b` on, 1 to `most_taken` each; takes beyond the end are not asked for.
    [[nodiscard]] double find(std::size_t take_a, std::size_t first_a, std::size_t take_b, std::size_t first_b)
    {
        if (!holds(first_a, first_b)) return out_of_reach_;
        auto& value = values_[cell(first_a, first_b)][(take_a - 1) * most_taken + take_b - 1];
        if (value == unknown) value = std::max(compute(take_a, first_a, take_b, first_b), find_parts(take_a, first_a, take_b, first_b));
        return value / steps;
    }

    [[nodiscard]] const std::vector<Reach>& reach() const { return reach_; }

private:
    static constexpr double steps = 1024;
    static constexpr std::int32_t unknown = std::numeric_limits<std::int32_t>::min();

    /// Gains of the words of one sentence, given one, two or three sentences of the other language that begin at the cell.
    struct Words {
        std::array<float, most_taken> of_b{}, of_a{};
    };

    void compare_words_of_b(const WordTable& forward, const WordTable& backward);
    void compare_words_of_a(const WordTable& forward, const WordTable& backward);
    [[nodiscard]] bool holds(std::size_t i, std::size_t j) const { return i < reach_.size() && j >= reach_[i].low && j <= reach_[i].high; }
    [[nodiscard]] std::size_t cell(std::size_t i, std::size_t j) const { return offsets_[i] + j - reach_[i].low; }
    /// The best of what speaks for two parts of each side, where both have several sentences: a bead of 2-2 in one pair of languages may be needed
    /// for the third language only.
    [[nodiscard]] std::int32_t find_parts(std::size_t take_a, std::size_t i, std::size_t take_b, std::size_t j);
    [[nodiscard]] std::int32_t compute(std::size_t take_a, std::size_t i, std::size_t take_b, std::size_t j) const;
    [[nodiscard]] double word_evidence(std::size_t take_a, std::size_t i, std::size_t take_b, std::size_t j) const;

    const Model& model_;
    const Features& features_;
    const Side& a_;
    const Side& b_;
    Stretch in_a_, in_b_;
    Spans spans_a_, spans_b_;
    std::vector<Reach> reach_;
    double out_of_reach_ = 0;
    std::vector<std::size_t> offsets_;
    std::vector<std::array<std::int32_t, most_taken * most_taken>> values_;
    std::vector<Words> words_;  ///< empty while nothing is learned
};

}  // namespace triptych::alignment
