#include "language/formatting/dates.hpp"

#include <chrono>

#include "language/formatting/clocks.hpp"
#include "language/formatting/moments.hpp"
#include "language/formatting/phrases.hpp"

namespace triptych::language::formatting {
namespace {

using Date = std::chrono::year_month_day;

unsigned month_of(Date date)
{
    return static_cast<unsigned>(date.month());
}
unsigned weekday_of(Date date)
{
    return std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding();
}
/// Years are never grouped.
std::string year_of(Date date)
{
    return std::to_string(static_cast<int>(date.year()));
}

std::string day_of(Date date, Language language)
{
    const auto number = static_cast<unsigned>(date.day());
    return number == 1 ? phrase("first day", language) : std::to_string(number);
}

std::string two_digits(unsigned number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string day_text(Date date, Language language)
{
    return phrase("day", language,
                  {{"weekday", date_name("on weekday", weekday_of(date), language)},
                   {"day", day_of(date, language)},
                   {"month", date_name("month", month_of(date), language)}});
}

std::string days_text(Date start, Date end, Language language)
{
    const char* const row = start.year() != end.year()     ? "interval"
                            : start.month() != end.month() ? "interval in year"
                                                           : "interval in month";
    return phrase(row, language,
                  {{"since", phrase(start.day() == std::chrono::day(2) ? "since 2" : "since", language)},
                   {"day", day_of(start, language)},
                   {"day2", day_of(end, language)},
                   {"month", date_name("month", month_of(start), language)},
                   {"month2", date_name("month", month_of(end), language)},
                   {"month_from", date_name("month from", month_of(start), language)},
                   {"month_in", date_name("month in", month_of(start), language)},
                   {"month2_until", date_name("month until", month_of(end), language)},
                   {"year", year_of(start)},
                   {"year2", year_of(end)}});
}

}  // namespace

std::string day(const Value& value, std::string_view style, Language language)
{
    if (!style.empty()) refuse(value, "the type day without a style");
    return day_text(require_date(value), language);
}

std::string date(const Value& value, std::string_view style, Language language)
{
    if (!style.empty() && style != "long" && style != "full" && style != "short") refuse(value, "the style long, full or short");
    const Date moment = require_date(value);
    return phrase("date " + std::string(style.empty() ? "long" : style), language,
                  {{"weekday", date_name("weekday", weekday_of(moment), language)},
                   {"day", day_of(moment, language)},
                   {"dd", two_digits(static_cast<unsigned>(moment.day()))},
                   {"month", date_name("month", month_of(moment), language)},
                   {"mm", two_digits(month_of(moment))},
                   {"year", year_of(moment)}});
}

std::string interval(const Value& value, std::string_view style, Language language)
{
    if (!style.empty()) refuse(value, "the type interval without a style");
    const auto [start, end] = require_span(value);
    if (!start.date || !end.date) refuse(value, "dates in start and end");
    if (*end.date < *start.date) refuse(value, "an end that is not before its start");
    const bool has_hours = start.clock && end.clock;
    if (has_hours != (start.clock || end.clock)) refuse(value, "hours in both start and end, or in neither");
    if (*start.date != *end.date) {
        if (has_hours) refuse(value, "days without hours, or one day with hours");
        return days_text(*start.date, *end.date, language);
    }
    std::string one_day = day_text(*start.date, language);
    if (!has_hours) return one_day;
    if (std::pair(end.clock->hour, end.clock->minute) <= std::pair(start.clock->hour, start.clock->minute)) refuse(value, "an end that is after its start");
    return phrase("day with hours", language, {{"date", one_day}, {"hours", hours_text(*start.clock, *end.clock, language)}});
}

}  // namespace triptych::language::formatting
