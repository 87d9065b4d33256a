// Numbers as each language writes them, and the plural form they ask for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "triptych/language.hpp"

namespace triptych::icu {

/// A number that an int64 or a double would not keep: digits with an optional sign and a point, "12345678901234567890.5".
struct Decimal {
    std::string digits;
};

using Number = std::variant<std::int64_t, double, Decimal>;

/// The nearest double; 0 for digits that are none.
double as_double(const Number& number) noexcept;

struct NumberStyle {
    bool keep_four_digits = false;  ///< no grouping below 10 000, as in years; always so in Russian and Kazakh
    bool percent = false;           ///< 0.25 is 25 %
    int least_fraction = 0;
    int most_fraction = 3;
};

/// Groups of three: U+202F in French, U+00A0 in Russian and Kazakh.
std::string format_number(const Number& number, Language language, const NumberStyle& style = {});

/// An ICU number skeleton without its "::", such as ".00" or "compact-short". Groups as format_number does unless the skeleton
/// says otherwise, and a currency stands with its narrow sign. Throws Error{syntax} for a skeleton that ICU refuses.
std::string format_number_skeleton(const Number& number, Language language, std::string_view skeleton);

/// "zero", "one", "few", "many", "other" (CLDR plural rules).
std::string plural_category(double number, Language language, bool ordinal);

}  // namespace triptych::icu
