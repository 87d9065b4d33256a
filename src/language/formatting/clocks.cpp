#include "language/formatting/clocks.hpp"

#include <utility>

#include "adapters/zones/zone.hpp"
#include "language/formatting/patterns.hpp"
#include "language/formatting/phrases.hpp"

namespace triptych::language::formatting {
namespace {

std::string two_digits(unsigned number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// «+5», «−3:30»
std::string offset_text(std::chrono::minutes offset)
{
    const bool west = offset < std::chrono::minutes(0);
    const auto minutes = static_cast<unsigned>((west ? -offset : offset).count());
    std::string text = (west ? "\u2212" : "+") + std::to_string(minutes / 60);
    if (minutes % 60 > 0) text += ":" + two_digits(minutes % 60);
    return text;
}

}  // namespace

std::string clock_text(const Clock& clock, Language language)
{
    return phrase("clock", language, {{"h", std::to_string(clock.hour)}, {"minutes", two_digits(clock.minute)}, {"typed", clock.typed}});
}

std::string clock_ending(const Clock& clock, Case form)
{
    return "-" + std::string(kazakh_case_suffix(clock.typed, form));
}

std::string hour_text(const Clock& clock, Language language)
{
    return phrase("hour", language, {{"start", clock_text(clock, language)}, {"in", clock_ending(clock, Case::locative)}});
}

std::string hours_text(const Clock& start, const Clock& end, Language language)
{
    return phrase("hours", language,
                  {{"start", clock_text(start, language)},
                   {"end", clock_text(end, language)},
                   {"from", clock_ending(start, Case::ablative)},
                   {"until", clock_ending(end, Case::dative)}});
}

std::pair<Clock, Clock> require_hours(const Value& value)
{
    const auto [start, end] = require_span(value);
    if (!start.clock || !end.clock) refuse(value, "times in start and end");
    return {*start.clock, *end.clock};
}

std::string hour(const Value& value, std::string_view /*style*/, Language language)
{
    return hour_text(require_clock(value), language);
}

std::string hours(const Value& value, std::string_view /*style*/, Language language)
{
    const auto [start, end] = require_hours(value);
    return hours_text(start, end, language);
}

std::string time(const Value& value, std::string_view style, Language language)
{
    if (!style.empty() && style != "short" && style != "medium") return patterned(value, style, language);
    const Clock clock = require_clock(value);
    if (style != "medium") return clock_text(clock, language);
    return phrase("clock with seconds", language,
                  {{"h", std::to_string(clock.hour)},
                   {"minutes", two_digits(clock.minute)},
                   {"seconds", two_digits(clock.second)},
                   {"typed", clock.typed}});
}

std::string zone(const Value& value, std::string_view style, Language /*language*/)
{
    const Moment moment = read_moment(value);
    return "UTC" + offset_text(offset_of(value, moment, style));
}

}  // namespace triptych::language::formatting
