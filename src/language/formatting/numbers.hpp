// Numbers, ordinals and lists: «50 000», «1re», «40-шы», «A, B және C».
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{x}`: text as it is; a number with its language's comma, four digits together as in years.
std::string plain(const Value& value, std::string_view style, Language language);
/// `{n, number}`; styles: integer, percent, or a skeleton of ICU, ::.00.
std::string number(const Value& value, std::string_view style, Language language);
/// `{n, ordinal}`; styles: m (also when none is given), f, nt.
std::string ordinal(const Value& value, std::string_view style, Language language);
/// `{x, list}`; styles: and (also when none is given), or.
std::string list(const Value& value, std::string_view style, Language language);

bool is_number_skeleton(std::string_view style, Language language);

}  // namespace triptych::language::formatting
