// Kazakh stems: what becomes of the end of a word before its suffixes, «кітап» in «кітабы», «орын» in «орны», «факт» in «фактілер».
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "language/morphology/kazakh/sounds.hpp"

namespace triptych::language::morphology::kazakh {

/// A new end: `cut` letters taken off, `add` put there.
struct Change {
    std::size_t cut = 0;
    std::u32string add;

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

/// How one spelling becomes the other.
Change difference(std::u32string_view from, std::u32string_view to);

/// The word with its new end.
std::u32string changed(std::u32string_view word, const Change& change);

}  // namespace triptych::language::morphology::kazakh
