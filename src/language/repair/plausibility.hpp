// Does a text look like French, Russian or Kazakh? Told by which letters follow each other, without a dictionary.
#pragma once

#include <cstddef>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language {

/// Sums over the words that hold a letter beyond ASCII (the others read the same in every encoding).
struct Plausibility {
    double bits = 0;        ///< rarity of the letter pairs, in powers of two: 3 to 5 a pair for text, above 8 for nonsense
    std::size_t pairs = 0;  ///< how many pairs were counted, word borders included
    std::size_t words = 0;
    std::size_t broken = 0;  ///< signs between two letters that never stand there: Каза°стан
    Trio<std::size_t> words_of{};  ///< by the language each word fits best

    /// 0 for a text without such words.
    [[nodiscard]] double mean() const noexcept { return pairs == 0 ? 0 : bits / static_cast<double>(pairs); }
    /// From 1 for good text to 0 for nonsense.
    [[nodiscard]] double score() const noexcept;
};

/// What counts against a text: rare pairs of letters, letters of no alphabet of ours, a capital behind a small letter, two scripts
/// in one word, signs that such texts never hold. Linear; any thread.
Plausibility judge(std::u32string_view text);

/// Letters of the three languages, punctuation, figures, currency signs, emoji.
bool is_expected(char32_t point);

/// These, and letters of names in other languages of Europe and of the region (Dvořák, São Paulo), and letters that people type for ours (ə, ѳ).
bool is_possible(char32_t point);

/// Punctuation and blanks beyond ASCII that stand around words: « » “ ” ’ — … and no-break spaces.
bool is_punctuation(char32_t point);

}  // namespace triptych::language
