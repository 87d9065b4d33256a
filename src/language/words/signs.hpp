// The signs of a term: «А. С. Пушкин», «школа № 12», «и/или», «C++» are more than their words.
#pragma once

#include <string>
#include <string_view>

#include "triptych/range.hpp"

namespace triptych::language {

/// What a gap between two words says: its signs without blanks, hyphens, dashes and quotation marks; "№" of " № ". Needs valid UTF-8. May be
/// called from any thread, like everything here.
std::string signs_in(std::string_view gap);

/// True when a text may write `found` where a term has `wanted`, both as signs_in() gives them: a full stop may be missing, and one more may
/// stand after an initial, a word of one letter.
bool same_signs(std::string_view wanted, std::string_view found, bool after_initial);

/// True for a sign that belongs to a term at its ends too: "№", "%", "+".
bool is_outer_sign(char32_t point);

/// True for a word of one letter: "А" in «А. С. Пушкин».
bool is_initial(std::string_view word);

/// The signs that belong to the words of a term from outside: "№" and "++".
struct OuterSigns {
    std::string before, after;

    friend bool operator==(const OuterSigns&, const OuterSigns&) = default;
};

/// Of a term whose first word begins and whose last word ends at `words`.
OuterSigns outer_signs(std::string_view term, Range words);

/// The range with the outer signs around it; empty (0, 0) where the text has others than the term.
Range with_outer_signs(std::string_view text, Range words, const OuterSigns& wanted);

}  // namespace triptych::language
