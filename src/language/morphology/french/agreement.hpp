// Number and gender of a word or a phrase: «le centre culturel français», «les centres culturels français».
#pragma once

#include <string>
#include <string_view>

#include "triptych/inflect.hpp"

namespace triptych::language::morphology::french {

/// The words in the plural and in the gender, where the form asks for them. The article, the noun and its adjectives change; what follows
/// a preposition, stands in quotes or is a name stays. May be called from any thread.
Inflection agree(std::string_view words, GrammaticalNumber number, Gender gender);

}  // namespace triptych::language::morphology::french
