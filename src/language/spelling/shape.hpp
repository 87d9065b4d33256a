// What a word looks like: its scripts, capitals and digits, and with them where it may be looked up.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::language {

struct Shape {
    std::size_t latin = 0, cyrillic = 0;  ///< letters
    std::size_t capitals = 0, letters = 0;
    bool digits = false;   ///< subscripts too
    bool capital = false;  ///< the first letter is one

    [[nodiscard]] bool is_mixed() const noexcept { return latin > 0 && cyrillic > 0; }
    /// Two to five capitals and nothing else: ООН, ХҚКО, DELF.
    [[nodiscard]] bool is_abbreviation() const noexcept { return capitals == letters && letters >= 2 && letters <= 5; }
};

/// Needs valid UTF-8.
Shape shape_of(std::string_view word);

/// The languages whose dictionaries are asked for a word in a text of `language`: Latin letters in French, Cyrillic letters in the
/// text's own language, or in Russian and Kazakh when that is French; none for a word of both scripts.
std::vector<Language> homes(const Shape& shape, Language language);

}  // namespace triptych::language
