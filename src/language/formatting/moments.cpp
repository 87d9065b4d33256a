#include "language/formatting/moments.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace triptych::language::formatting {
namespace {

constexpr std::string_view a_moment = "an ISO 8601 date or time, such as 2025-04-16, 19:00 or 2025-04-16T19:00";

/// The digits at the start of `text`, which is moved past them; empty unless there are `least` to `most`.
std::optional<unsigned> take_number(std::string_view& text, std::size_t least, std::size_t most)
{
    unsigned number = 0;
    std::size_t count = 0;
    for (; count < most && count < text.size() && base::is_ascii_digit(text[count]); ++count)
        number = number * 10 + static_cast<unsigned>(text[count] - '0');
    if (count < least) return std::nullopt;
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view& text, char c)
{
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::year_month_day> take_date(std::string_view& text)
{
    const auto year = take_number(text, 4, 4);
    if (!year || !take(text, '-')) return std::nullopt;
    const auto month = take_number(text, 2, 2);
    if (!month || !take(text, '-')) return std::nullopt;
    const auto day = take_number(text, 2, 2);
    if (!day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<Clock> take_clock(std::string_view& text)
{
    const std::string_view typed = text;
    const auto hour = take_number(text, 1, 2);
    if (!hour || !take(text, ':')) return std::nullopt;
    const auto minute = take_number(text, 2, 2);
    if (!minute || *hour > 24 || *minute > 59 || (*hour == 24 && *minute > 0)) return std::nullopt;
    Clock clock{*hour, *minute, std::string(typed.substr(0, typed.size() - text.size()))};
    if (take(text, ':') && take_number(text, 2, 2).value_or(60) > 59) return std::nullopt;
    return clock;
}

}  // namespace

Moment read_moment(const Value& value)
{
    const std::string* text = text_in(value);
    if (text == nullptr) refuse(value, a_moment);
    std::string_view rest = base::trim(*text);
    Moment moment;
    const bool has_date = rest.size() > 4 && rest[4] == '-';
    if (has_date) {
        moment.date = take_date(rest);
        if (!moment.date) refuse(value, a_moment);
    }
    const bool has_clock = has_date ? take(rest, 'T') || take(rest, ' ') : true;
    if (has_clock) {
        moment.clock = take_clock(rest);
        if (!moment.clock) refuse(value, a_moment);
    }
    if (!rest.empty()) refuse(value, a_moment);
    return moment;
}

std::chrono::year_month_day require_date(const Value& value)
{
    const Moment moment = read_moment(value);
    if (!moment.date) refuse(value, "a date, such as 2025-04-16");
    return *moment.date;
}

Clock require_clock(const Value& value)
{
    const Moment moment = read_moment(value);
    if (!moment.clock) refuse(value, "a time, such as 19:00");
    return *moment.clock;
}

Span require_span(const Value& value)
{
    const auto start = part_of(value, "start");
    const auto end = part_of(value, "end");
    if (!start || !end) refuse(value, "an object with start and end");
    return {read_moment(*start), read_moment(*end)};
}

}  // namespace triptych::language::formatting
