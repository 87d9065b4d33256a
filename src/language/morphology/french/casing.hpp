// Capitals of a word, carried over to its forms: MUSÉE, MUSÉES; Œil, Yeux; UNESCO stays.
#pragma once

#include <string>
#include <string_view>

namespace triptych::language::morphology::french {

/// `made`, a form in small letters of `lower`, with the capitals that `written`, the same word as a text has it, shows.
std::string in_case_of(std::string_view written, std::string_view lower, std::string_view made);

/// The first letter as a capital.
std::string capitalised(std::string_view word);

bool begins_with_capital(std::string_view word);

/// True for two or more capitals that are no word written large: "ONU", "DELF", "UNESCO".
bool is_abbreviation(std::string_view written, bool is_known_word);

}  // namespace triptych::language::morphology::french
