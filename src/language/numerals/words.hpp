// Numbers in words, and the endings of ordinals in digits: «vingt et une», «две тысячи», «екі жүз», «1re», «15-й», «40-шы».
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language {

enum class Gender : std::uint8_t { masculine, feminine, neuter };

/// A whole number in words, nominative: 71 «soixante et onze», 2001 «две тысячи одна» (feminine), 200 «екі жүз».
/// Empty for 10^12 and more. May be called from any thread.
std::optional<std::string> cardinal_words(std::uint64_t number, Language language, Gender gender = Gender::masculine);

/// What an ordinal in digits adds, hyphen included: "er", "re", "e"; "-й", "-я", "-е"; "-ші", "-шы". French has no neuter and
/// takes the masculine. `digits` is the number without its sign. Empty when `digits` does not end in a number that can be read.
std::string ordinal_ending(std::string_view digits, Language language, Gender gender = Gender::masculine);

}  // namespace triptych::language
