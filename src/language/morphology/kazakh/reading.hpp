// How a word on paper is read: «2025» as «бес», «TikTok» as «тикток», «ҚР» by its table. A suffix follows what is read.
#pragma once

#include <string>
#include <string_view>

#include "language/morphology/kazakh/stems.hpp"
#include "triptych/inflect.hpp"

namespace triptych::language::morphology::kazakh {

/// A word and what its suffixes need to know.
struct Written {
    std::u32string letters;  ///< small letters; empty where it is no Kazakh word and takes a hyphen
    Stem stem;
    bool hyphen = false;    ///< «2025-те», «ЮНЕСКО-ның», «TikTok-та»
    bool capitals = false;  ///< АЛМАТЫ: the suffix is in capitals too
    Reached reached = Reached::rule;
    double confidence = 0;
    std::string reason;
};

/// Needs one word in valid UTF-8, without blanks, quotes and look-alike letters. A short word in capitals is an abbreviation unless its
/// table says else, a dictionary knows it, or `among_capitals` tells that the phrase around it is in capitals too.
/// May be called from any thread, like everything here.
Written read_written(std::string_view word, bool among_capitals);

/// Every hyphen part in which Latin letters stand among Cyrillic ones, or the whole part after a Kazakh one, rewritten in Cyrillic letters
/// that look the same; other parts stay as they are.
std::string mend_lookalikes(std::string_view word);

/// Letters as UTF-8.
std::string to_utf8(std::u32string_view letters);

}  // namespace triptych::language::morphology::kazakh
