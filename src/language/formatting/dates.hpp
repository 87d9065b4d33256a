// Dates and intervals in running text: «le mercredi 16 avril», «с 10 апреля по 10 мая», «11–15 сәуірде».
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{d, day}`
std::string day(const Value& value, std::string_view style, Language language);
/// `{d, date, long}`; styles: long (also when none is given), full, short.
std::string date(const Value& value, std::string_view style, Language language);
/// `{w, interval}`: days, or one day with hours.
std::string interval(const Value& value, std::string_view style, Language language);

}  // namespace triptych::language::formatting
