// What the tables know about words: those that open a sentence, those that letters name, vowels.
#pragma once

#include <cstdint>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language {

enum class OpenerKind : std::uint8_t { none, preposition, elided, other };
/// `word` in any case.
OpenerKind find_opener(std::string_view word, Language language);

/// True when the opener may also stand in a name behind an initial: "J. Le Goff", «Э. По».
bool may_stand_in_name(std::string_view word, Language language);

/// A vowel of any of the three languages; `letter` is a small one.
bool is_vowel(char32_t letter);

/// True when `text` ends in a space and a word before it that calls for a letter as its name: «зал |Б», "vitamine |C", «залы А и |Б».
bool takes_letter_name(std::string_view text, Language language);

}  // namespace triptych::language
