// The words of a sentence, ready to be compared across languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::alignment {

/// Something that looks alike in every language.
struct Anchor {
    enum class Kind : std::uint8_t {
        number,  ///< "1500", "3.3.1", "month 4"
        name,    ///< a Latin word in a Cyrillic text; its twin in a French text is `word`
        word,    ///< spelled the same
        sound,   ///< sounds alike at its beginning
    };
    Kind kind = Kind::word;
    std::string text;
};

struct SentenceWords {
    std::vector<std::string> stems;  ///< beginnings of the words, in small letters, in their order
    std::vector<Anchor> anchors;     ///< in their order
};

/// Needs valid UTF-8. Linear. "1 500" and "1500" are one number, and so are "IV" and "4"; months of dates.tsv are numbers too; ё is read as е.
SentenceWords find_words(std::string_view text, Language language);

}  // namespace triptych::alignment
