// Forms made by rule: how a word of French or Russian may end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::terminology {

/// The forms of a folded word that the table of paradigms gives, the word itself apart; none in Kazakh, whose chains are taken apart
/// instead.
std::vector<std::string> forms_by_rule(std::string_view word, Language language);

}  // namespace triptych::terminology
