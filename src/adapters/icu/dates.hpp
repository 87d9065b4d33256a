// Dates and times by ICU's patterns and skeletons, for what our own phrases do not say.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::icu {

/// A pattern of date letters, "EEEE d MMMM": what it shows, so that a value can be asked for it.
struct DatePattern {
    std::string text;
    bool shows_date = false;
    bool shows_clock = false;
    bool shows_zone = false;
};

/// The pattern for a skeleton, "::yMMMMd", in the order of the language, or a pattern as it stands. Empty when it holds a letter that
/// is no date field, or none at all.
std::optional<DatePattern> date_pattern(std::string_view style, Language language);

/// Wall time as it is given, in the proleptic Gregorian calendar; `offset` (east of UTC) is what the letters of a zone show.
std::string format_date(std::chrono::sys_seconds wall, const DatePattern& pattern, Language language, std::chrono::minutes offset);

}  // namespace triptych::icu
