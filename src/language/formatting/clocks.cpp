#include "language/formatting/clocks.hpp"

#include "language/formatting/phrases.hpp"
#include "language/numerals/kazakh.hpp"

namespace triptych::language::formatting {
namespace {

/// «-де»: the ending that follows the last number of the time as it is read: 20:30 отыз, 20:35 бес, 19:00 нөл.
std::string ending(const Clock& clock, Case form)
{
    return "-" + std::string(kazakh_case_suffix(clock.typed, form));
}

std::string clock_text(const Clock& clock, Language language)
{
    return phrase("clock", language,
                  {{"h", std::to_string(clock.hour)},
                   {"minutes", (clock.minute < 10 ? "0" : "") + std::to_string(clock.minute)},
                   {"typed", clock.typed}});
}

}  // namespace

std::string hours_text(const Clock& start, const Clock& end, Language language)
{
    return phrase("hours", language,
                  {{"start", clock_text(start, language)},
                   {"end", clock_text(end, language)},
                   {"from", ending(start, Case::ablative)},
                   {"until", ending(end, Case::dative)}});
}

std::string hour(const Value& value, std::string_view style, Language language)
{
    if (!style.empty()) refuse(value, "the type hour without a style");
    const Clock clock = require_clock(value);
    return phrase("hour", language, {{"start", clock_text(clock, language)}, {"in", ending(clock, Case::locative)}});
}

std::string hours(const Value& value, std::string_view style, Language language)
{
    if (!style.empty()) refuse(value, "the type hours without a style");
    const auto [start, end] = require_span(value);
    if (!start.clock || !end.clock) refuse(value, "times in start and end");
    return hours_text(*start.clock, *end.clock, language);
}

}  // namespace triptych::language::formatting
