// Numbers with their noun in Russian: 21 фильм, 2 фильма, 5 фильмов, с 21 участником.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/morphology/russian/rows.hpp"
#include "triptych/inflect.hpp"

namespace triptych::language::morphology {

/// The noun (or adjectives and noun) alone, as it stands after the number: «новых фильма» after 2. The noun is given in the nominative
/// singular. The locative and the ablative, which Russian has not, count as the prepositional and the genitive. Any thread.
std::string counted_russian(std::int64_t number, std::string_view noun, GrammaticalCase grammatical_case = GrammaticalCase::nominative);

namespace russian {

/// The same, the case told as the tables tell it.
std::string counted_in_case(std::int64_t number, std::string_view noun, Case grammatical_case);

/// The genitive plural that stands with numbers alone, of a noun in small letters: «человек», «лет»; empty for most nouns.
std::string special_genitive(std::string_view noun);

/// The nouns whose special genitive is that word in small letters.
std::vector<std::string> counted_specially(std::string_view genitive);

}  // namespace russian
}  // namespace triptych::language::morphology
