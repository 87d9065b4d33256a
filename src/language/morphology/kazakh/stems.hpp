// Kazakh stems: what becomes of the end of a word before its suffixes, «кітап» in «кітабы», «орын» in «орны», «факт» in «фактілер».
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/morphology/kazakh/sounds.hpp"

namespace triptych::language::morphology::kazakh {

/// A new end: `cut` letters taken off, `add` put there.
struct Change {
    std::size_t cut = 0;
    std::u32string add;
    double share = 0;  ///< of the uses seen, how many write it so; 0 where nobody counted

    [[nodiscard]] bool is_none() const noexcept { return cut == 0 && add.empty(); }
};

/// A word as suffixes meet it.
struct Stem {
    Sound sound;              ///< after the change `always`
    Change always;            ///< before any suffix: факт- → факті-
    Change before_t;          ///< before a suffix that begins with т, after `always`: журналист- → журналис-
    Change before_vowel;      ///< before a suffix that begins with a vowel, after `always`: кітап- → кітаб-
    bool in_table = false;    ///< a row of exceptions.tsv decided something
    std::string_view reason;  ///< that row's source; empty without one
};

/// Needs a word in small letters. The spelling of a name stays whole where stems.tsv says so. May be called from any thread.
Stem read_stem(std::u32string_view word, bool is_name);

/// What a suffix begins with that the end of a stem is changed for.
enum class Before : std::uint8_t { any, t, vowel };

/// A spelling of the stem that usage or a rule knows beside the one of read_stem(): «халығ-» beside «халқ-», «подкас-» beside «подкаст-».
struct OtherEnd {
    std::u32string stem;
    Before before = Before::vowel;
};

/// Every one that a row of stems.tsv makes, those that are only recognised too.
std::vector<OtherEnd> other_ends(std::u32string_view word);

/// What the rows of stems.tsv may have made into this end: «кітап» and «кітаб» of «кітаб-», «факт» of «факті-». Guesses, for read_stem() to confirm.
std::vector<std::u32string> undo(std::u32string_view stem, Before before);

/// How one spelling becomes the other.
Change difference(std::u32string_view from, std::u32string_view to);

/// The word with its new end.
std::u32string changed(std::u32string_view word, const Change& change);

}  // namespace triptych::language::morphology::kazakh
