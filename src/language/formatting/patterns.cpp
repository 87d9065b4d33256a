#include "language/formatting/patterns.hpp"

#include "adapters/icu/dates.hpp"
#include "adapters/zones/zone.hpp"

namespace triptych::language::formatting {

bool is_date_pattern(std::string_view style, Language language)
{
    return icu::date_pattern(style, language).has_value();
}

std::chrono::minutes offset_of(const Value& value, const Moment& moment, std::string_view zone)
{
    const std::string_view name = zone.empty() ? std::string_view(moment.zone) : zone;
    if (name.empty()) refuse(value, "a zone: {d, zone, Asia/Almaty}, or {\"at\": …, \"zone\": \"Asia/Almaty\"}");
    if (!moment.date) refuse(value, "a date, such as 2025-04-16");
    const auto wall = moment.clock ? wall_time(moment) : wall_time(moment) + std::chrono::hours(12);
    const auto offset = zones::Zone::load(name).offset_of_wall(wall);
    if (!offset) refuse(value, "a time that the clocks of " + std::string(name) + " do not skip");
    return *offset;
}

std::string patterned(const Value& value, std::string_view style, Language language)
{
    const auto pattern = icu::date_pattern(style, language);
    if (!pattern) refuse(value, "the style long, full or short, medium, a skeleton such as ::yMMMMd, or a pattern of date letters");
    Moment moment = read_moment(value);
    if (pattern->shows_date && !moment.date) refuse(value, "a date, such as 2025-04-16");
    if (pattern->shows_clock && !moment.clock) refuse(value, "a time, such as 19:00");
    const auto offset = pattern->shows_zone ? offset_of(value, moment, {}) : std::chrono::minutes(0);
    if (!moment.date) moment.date = std::chrono::year_month_day(std::chrono::sys_days());
    return icu::format_date(std::chrono::sys_seconds(wall_time(moment).time_since_epoch()), *pattern, language, offset);
}

}  // namespace triptych::language::formatting
