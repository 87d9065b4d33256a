// Prices: «entrée libre», «2000 ₸», «от 2000 до 5000 ₸».
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{p, price}`: 0, an amount with its currency, or a range of them.
std::string price(const Value& value, std::string_view style, Language language);

}  // namespace triptych::language::formatting
