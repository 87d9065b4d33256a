#include "language/formatting/dates.hpp"

#include <chrono>

#include "language/formatting/clocks.hpp"
#include "language/formatting/moments.hpp"
#include "language/formatting/patterns.hpp"
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
    return day_number(static_cast<unsigned>(date.day()), language);
}

std::string two_digits(unsigned number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// Whether the year is named; between two dates of different years it always is.
enum class Years : bool { hidden, shown };

Years years_of(std::string_view style)
{
    return style == "year" ? Years::shown : Years::hidden;
}

/// The row of phrases.tsv: "day" or "day with year".
std::string row_of(std::string_view name, Years years)
{
    return std::string(name) + (years == Years::shown ? " with year" : "");
}

std::string day_text(Date date, Years years, Language language)
{
    return phrase(row_of("day", years), language,
                  {{"weekday", date_name("on weekday", weekday_of(date), language)},
                   {"day", day_of(date, language)},
                   {"month", date_name("month", month_of(date), language)},
                   {"year", year_of(date)}});
}

std::string days_text(Date start, Date end, Years years, Language language)
{
    const std::string row = start.year() != end.year()     ? "interval"
                            : start.month() != end.month() ? row_of("interval in year", years)
                                                           : row_of("interval in month", years);
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

/// «du 11 avril à 10 h au 15 avril à 18 h»
std::string hours_of_days_text(const Moment& start, const Moment& end, Years years, Language language)
{
    const bool one_year = start.date->year() == end.date->year();
    return phrase(one_year ? row_of("interval with hours in year", years) : "interval with hours", language,
                  {{"day", day_of(*start.date, language)},
                   {"day2", day_of(*end.date, language)},
                   {"month", date_name("month", month_of(*start.date), language)},
                   {"month2", date_name("month", month_of(*end.date), language)},
                   {"year", year_of(*start.date)},
                   {"year2", year_of(*end.date)},
                   {"start", clock_text(*start.clock, language)},
                   {"end", clock_text(*end.clock, language)},
                   {"from", clock_ending(*start.clock, Case::ablative)},
                   {"until", clock_ending(*end.clock, Case::dative)}});
}

}  // namespace

std::string day_number(unsigned number, Language language)
{
    return number == 1 ? phrase("first day", language) : std::to_string(number);
}

std::string day(const Value& value, std::string_view style, Language language)
{
    return day_text(require_date(value), years_of(style), language);
}

std::string date(const Value& value, std::string_view style, Language language)
{
    if (style == "medium") return patterned(value, "::yMMMd", language);
    if (!style.empty() && style != "long" && style != "full" && style != "short") return patterned(value, style, language);
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
    const Years years = years_of(style);
    const auto [start, end] = require_span(value);
    if (!start.date || !end.date) refuse(value, "dates in start and end");
    if (*end.date < *start.date) refuse(value, "an end that is not before its start");
    const bool has_hours = start.clock && end.clock;
    if (has_hours != (start.clock || end.clock)) refuse(value, "hours in both start and end, or in neither");
    if (*start.date != *end.date)
        return has_hours ? hours_of_days_text(start, end, years, language) : days_text(*start.date, *end.date, years, language);
    std::string one_day = day_text(*start.date, years, language);
    if (!has_hours) return one_day;
    if (wall_time(end) <= wall_time(start)) refuse(value, "an end that is after its start");
    return phrase("day with hours", language, {{"date", one_day}, {"hours", hours_text(*start.clock, *end.clock, language)}});
}

}  // namespace triptych::language::formatting
