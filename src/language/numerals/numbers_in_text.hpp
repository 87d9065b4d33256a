// The numbers of a text as values: "19 h 30" is 19:30, "5 000" is 5000, "15e" is 15, "10 avril" is 10 and a month.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::language {

/// A number of a text. `values` are the readings it allows, the likeliest first: digits without grouping, "19:30" for a time with minutes
/// (a full hour is the hour), "month 4" for a month, "+77271234567" for a telephone.
struct NumberInText {
    std::vector<std::string> values;
    Range range;
    bool is_in_digits = true;  ///< written in digits, or a month in a date; a number word only answers for what others write in digits

    friend bool operator==(const NumberInText&, const NumberInText&) = default;
};

/// The numbers in their order. Those in addresses, handles, hashtags and {placeholders} are left out. Needs valid UTF-8.
std::vector<NumberInText> read_numbers(std::string_view text, Language language);

}  // namespace triptych::language
