// Keys: what a word of a term and a word of a text have in common when one is a form of the other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::terminology {

/// Keys of a term's word: it, its forms by rule, its dictionary form. Sorted.
std::vector<std::string> term_keys(std::string_view word, Language language);

/// Keys of a word of running text: it, the stems that a Kazakh chain of suffixes leaves, its dictionary forms. Sorted.
/// A word is a form of a term's word when they share a key.
std::vector<std::string> text_keys(std::string_view word, Language language);

/// True for an abbreviation in capitals ("ЦОН", "DELF"), which only matches capitals.
bool is_abbreviation(std::string_view word);

/// True when a word can be what a hyphen joins to an abbreviation or a name: "ЮНЕСКО-ның", "France-là".
bool is_joined_ending(std::string_view word, Language language);

}  // namespace triptych::terminology
