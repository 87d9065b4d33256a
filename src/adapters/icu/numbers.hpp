// Numbers as each language writes them, and the plural form they ask for.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "triptych/language.hpp"

namespace triptych::icu {

using Number = std::variant<std::int64_t, double>;

struct NumberStyle {
    bool keep_four_digits = false;  ///< no grouping below 10 000, as in years; always so in Russian and Kazakh
    bool percent = false;           ///< 0.25 is 25 %
    int least_fraction = 0;
    int most_fraction = 3;
};

/// Groups of three: U+202F in French, U+00A0 in Russian and Kazakh.
std::string format_number(const Number& number, Language language, const NumberStyle& style = {});

/// "zero", "one", "few", "many", "other" (CLDR plural rules).
std::string plural_category(double number, Language language, bool ordinal);

}  // namespace triptych::icu
