// Dates and times by a skeleton or a pattern of ICU: `{d, date, ::yMMMMd}`, `{t, time, HH:mm}`.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "language/formatting/moments.hpp"
#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// The moment in ICU's words. Throws Error{invalid} when the style is no pattern, and when it shows what the value has not.
std::string patterned(const Value& value, std::string_view style, Language language);

bool is_date_pattern(std::string_view style, Language language);

/// What the clocks of `zone`, or of the zone that the data name, are ahead of UTC at a moment (at noon when it has no clock).
/// Throws Error{invalid} that names the argument when there is no zone, no date, or no such time.
std::chrono::minutes offset_of(const Value& value, const Moment& moment, std::string_view zone);

}  // namespace triptych::language::formatting
