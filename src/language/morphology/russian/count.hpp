// Numbers with their noun in Russian: 21 фильм, 2 фильма, 5 фильмов, с 21 участником.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "triptych/inflect.hpp"

namespace triptych::language::morphology {

/// The noun (or adjectives and noun) alone, as it stands after the number: «новых фильма» after 2. The noun is given in the nominative
/// singular. The locative and the ablative, which Russian has not, count as the prepositional and the genitive. Any thread.
std::string counted_russian(std::int64_t number, std::string_view noun, GrammaticalCase grammatical_case = GrammaticalCase::nominative);

/// The number in digits, a blank (the typesetter makes it a no-break one), and the noun: "5 фильмов".
std::string count_russian(std::int64_t number, std::string_view noun, GrammaticalCase grammatical_case = GrammaticalCase::nominative);

}  // namespace triptych::language::morphology
