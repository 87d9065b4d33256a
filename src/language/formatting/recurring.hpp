// What comes again: «chaque mercredi», «в последнюю пятницу месяца», «екі аптада бір бейсенбіде».
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{r, recurring}` over an object with `every`: "day", "week", "month", "year", or a number with `unit`. A week may name a `day` or a
/// list of days ("wednesday"); a month may name `first`, `second`, `third`, `fourth`, `fifth` or `last` weekdays, or a `day` from 1 to 31
/// or a list of them. `hour` ("19:00") or `hours` ({"start", "end"}) come after. Throws Error{invalid} that names the part for any other.
std::string recurring(const Value& value, std::string_view style, Language language);

}  // namespace triptych::language::formatting
