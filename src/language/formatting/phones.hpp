// Phone numbers in the groups of their country: «+7 727 123 45 67».
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{tel, phone}`: a number that begins with + or 00 and the code of a country of phones.tsv, in groups joined by no-break spaces;
/// so are bare digits as they are dialled inside Kazakhstan (8 and ten digits) or France (0 and nine); any other as typed. Throws Error{invalid} for a text that is no phone number, and for one with digits too few or too many.
std::string phone(const Value& value, std::string_view style, Language language);

}  // namespace triptych::language::formatting
