#include "language/formatting/patterns.hpp"

#include "adapters/icu/dates.hpp"
#include "adapters/zones/zone.hpp"
#include "language/formatting/dates.hpp"

namespace triptych::language::formatting {
namespace {

/// The number of the day before the name of a month, outside quotations: "d MMM"; npos when there is none.
std::size_t find_day_before_month(std::string_view pattern)
{
    bool quoted = false;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '\'') quoted = !quoted;
        const bool alone = at == 0 || pattern[at - 1] != 'd';
        if (!quoted && alone && (pattern.substr(at).starts_with("d MMM") || pattern.substr(at).starts_with("d LLL"))) return at;
    }
    return std::string_view::npos;
}

/// ICU's pattern as we write dates: the first of a month is an ordinal in French, and before «г.» and «ж.» stands the wider of the no-break spaces,
/// as `typeset` has it.
void follow_house_style(std::string& pattern, const Moment& moment, Language language)
{
    const std::size_t day = find_day_before_month(pattern);
    if (day != std::string::npos && moment.date && moment.date->day() == std::chrono::day(1))
        pattern.replace(day, 1, "'" + day_number(1, language) + "'");
    constexpr std::string_view narrow = "\u202F";
    if (language == Language::fr) return;
    for (std::size_t at = pattern.find(narrow); at != std::string::npos; at = pattern.find(narrow, at)) pattern.replace(at, narrow.size(), "\u00A0");
}

}  // namespace

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
    auto pattern = icu::date_pattern(style, language);
    if (!pattern) refuse(value, "the style long, full or short, medium, a skeleton such as ::yMMMMd, or a pattern of date letters");
    Moment moment = read_moment(value);
    if (pattern->shows_date && !moment.date) refuse(value, "a date, such as 2025-04-16");
    if (pattern->shows_clock && !moment.clock) refuse(value, "a time, such as 19:00");
    const auto offset = pattern->shows_zone ? offset_of(value, moment, {}) : std::chrono::minutes(0);
    follow_house_style(pattern->text, moment, language);
    if (!moment.date) moment.date = std::chrono::year_month_day(std::chrono::sys_days());
    return icu::format_date(std::chrono::sys_seconds(wall_time(moment).time_since_epoch()), *pattern, language, offset);
}

}  // namespace triptych::language::formatting
