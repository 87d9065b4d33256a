// Times of day: «à 19 h», «с 19:00 до 20:30», «19:00-де», «UTC+5».
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/moments.hpp"
#include "language/formatting/values.hpp"
#include "language/numerals/kazakh.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{t, hour}`
std::string hour(const Value& value, std::string_view style, Language language);
/// `{t, hours}`
std::string hours(const Value& value, std::string_view style, Language language);
/// `{t, time}`: 19 h 30, 19:30; medium, with seconds; or a pattern of ICU.
std::string time(const Value& value, std::string_view style, Language language);
/// `{t, zone, Asia/Almaty}`: what the clocks of the zone are ahead of UTC by the system's zone data, «UTC+5».
std::string zone(const Value& value, std::string_view style, Language language);

/// «19 h 30», «19:30»
std::string clock_text(const Clock& clock, Language language);
/// «-де»: the Kazakh ending after the figures of a clock.
std::string clock_ending(const Clock& clock, Case form);
std::string hour_text(const Clock& clock, Language language);
std::string hours_text(const Clock& start, const Clock& end, Language language);

/// Both clocks of an object with start and end.
std::pair<Clock, Clock> require_hours(const Value& value);

}  // namespace triptych::language::formatting
