// Kazakh pronouns, of which each case is a row of a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/numerals/kazakh.hpp"

namespace triptych::language::morphology::kazakh {

/// «маған» for мен and the dative; empty for a word that is no row. Needs a word in small letters. May be called from any thread.
std::string_view irregular_form(std::string_view word, Case form);

/// All forms of a row, its word first; empty for another word. The views live as long as the program.
std::vector<std::string_view> irregular_forms(std::string_view word);

}  // namespace triptych::language::morphology::kazakh
