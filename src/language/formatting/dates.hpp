// Dates and intervals in running text: «le mercredi 16 avril», «с 10 апреля по 10 мая», «11–15 сәуірде».
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{d, day}`
std::string day(const Value& value, std::string_view style, Language language);
/// `{d, date, long}`; styles: long (also when none is given), full, short, medium; a skeleton or a pattern of ICU.
std::string date(const Value& value, std::string_view style, Language language);
/// `{w, interval}`: days, one day with hours, or several days from an hour to an hour.
std::string interval(const Value& value, std::string_view style, Language language);

/// The number of a day in its month: «1er», «2».
std::string day_number(unsigned number, Language language);

}  // namespace triptych::language::formatting
