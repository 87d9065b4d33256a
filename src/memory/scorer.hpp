// How alike two texts are, from 0 to 1.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "memory/distance.hpp"
#include "triptych/language.hpp"
#include "triptych/memory.hpp"

namespace triptych::memory {

/// Sizes of the penalties, read once from penalties.tsv.
struct Penalties {
    double same_but_case = 0, punctuation = 0, unreviewed = 0, several = 0, alignment = 0, repaired = 0, phrase = 0, pivot = 0;
};
const Penalties& penalties();

/// A row of that table.
Penalty penalty(std::string_view id);

/// The text without what exact matches may differ in: runs of white space become one space, the typographic apostrophe the straight one.
std::string clean(std::string_view text);

struct Likeness {
    double score = 0;         ///< with the penalties of the text taken off
    bool is_exact = false;    ///< the texts differ in nothing
    std::uint64_t shape = 0;  ///< of the other text: equal where the symbols that were compared are
};

/// A text, made ready to be compared with many. Texts are valid UTF-8 in form C.
class Scorer {
public:
    Scorer(std::string_view text, Language language, Score score);

    /// Scores under `min` may come out as 0.
    [[nodiscard]] Likeness compare(std::string_view other, double min) const;
    /// The same for a text whose symbols are known to be those of this one.
    [[nodiscard]] Likeness compare_same(std::string_view other) const;
    /// The ids of the penalties that it takes off.
    [[nodiscard]] std::vector<std::string_view> differs_in(std::string_view other) const;
    /// The symbols that are compared; empty for the other score.
    [[nodiscard]] const std::vector<std::uint64_t>& tokens() const noexcept { return token_list_; }
    [[nodiscard]] const std::u32string& characters() const noexcept { return character_list_; }

private:
    [[nodiscard]] bool is_same_case(std::string_view other) const;

    std::string text_;
    Language language_;
    Score score_;
    std::vector<std::uint64_t> token_list_;
    std::u32string character_list_;
    Pattern<std::uint64_t> tokens_;
    Pattern<char32_t> characters_;
};

/// Least number of `n` symbols that two sequences share when the longer has at least `n` and their score is `min` or more.
std::size_t least_shared(std::size_t n, double min);

}  // namespace triptych::memory
