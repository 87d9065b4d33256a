#include "language/formatting/moments.hpp"

#include <algorithm>

#include "adapters/zones/zone.hpp"
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
    if (!hour || *hour > 24) return std::nullopt;
    if (text.empty()) return Clock{*hour, 0, 0, std::string(typed) + ":00"};
    if (!take(text, ':')) return std::nullopt;
    const auto minute = take_number(text, 2, 2);
    if (!minute || *minute > 59) return std::nullopt;
    Clock clock{*hour, *minute, 0, std::string(typed.substr(0, typed.size() - text.size()))};
    if (take(text, ':')) clock.second = take_number(text, 2, 2).value_or(60);
    if (clock.second > 59 || (clock.hour == 24 && (clock.minute > 0 || clock.second > 0))) return std::nullopt;
    return clock;
}

/// A date, a time or both at the start of `rest`, which is moved past them.
Moment read_wall(const Value& value, std::string_view& rest)
{
    Moment moment;
    const bool has_date = rest.size() > 4 && rest[4] == '-';
    if (has_date) moment.date = take_date(rest);
    const bool has_clock = has_date ? take(rest, 'T') || take(rest, ' ') : true;
    if (has_clock) moment.clock = take_clock(rest);
    if ((has_date && !moment.date) || (has_clock && !moment.clock)) refuse(value, a_moment);
    return moment;
}

/// "Z", "+02:00": minutes east of UTC.
std::optional<std::chrono::minutes> take_offset(std::string_view& text)
{
    if (take(text, 'Z')) return std::chrono::minutes(0);
    const bool west = take(text, '-');
    if (!west && !take(text, '+')) return std::nullopt;
    const auto hours = take_number(text, 2, 2);
    take(text, ':');
    const auto minutes = hours ? take_number(text, 2, 2) : std::nullopt;
    if (!minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    const auto offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    return west ? -offset : offset;
}

/// What the clocks of `zone` show at an instant.
Moment moment_in(const zones::Zone& zone, std::chrono::sys_seconds instant)
{
    const auto wall = instant + zone.offset_at(instant);
    const auto day = std::chrono::floor<std::chrono::days>(wall);
    const std::chrono::hh_mm_ss time(wall - day);
    Clock clock{static_cast<unsigned>(time.hours().count()),
                static_cast<unsigned>(time.minutes().count()),
                static_cast<unsigned>(time.seconds().count()),
                {}};
    const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    clock.typed = two(clock.hour) + ":" + two(clock.minute);
    return {std::chrono::year_month_day(day), clock, {}};
}

/// {"at": …, "zone": …}
Moment read_zoned(const Value& value, const Value& at)
{
    const std::string* text = text_in(at);
    const auto zone_part = part_of(value, "zone");
    const std::string* zone = zone_part ? text_in(*zone_part) : nullptr;
    if (text == nullptr) refuse(at, a_moment);
    if (zone == nullptr) refuse(value, R"(an object with at and zone, such as {"at": "2025-04-16T14:00Z", "zone": "Asia/Almaty"})");
    std::string_view rest = base::trim(*text);
    Moment moment = read_wall(at, rest);
    if (!rest.empty()) {
        const auto offset = take_offset(rest);
        if (!offset || !rest.empty() || !moment.date || !moment.clock) refuse(at, a_moment);
        moment = moment_in(zones::Zone::load(*zone), std::chrono::sys_seconds(wall_time(moment).time_since_epoch()) - *offset);
    }
    moment.zone = *zone;
    return moment;
}

}  // namespace

std::chrono::local_seconds wall_time(const Moment& moment)
{
    auto wall = std::chrono::local_seconds(std::chrono::local_days(moment.date.value()));
    if (moment.clock)
        wall += std::chrono::hours(moment.clock->hour) + std::chrono::minutes(moment.clock->minute) +
                std::chrono::seconds(moment.clock->second);
    return wall;
}

Moment read_moment(const Value& value)
{
    if (const auto at = part_of(value, "at")) return read_zoned(value, *at);
    const std::string* text = text_in(value);
    if (text == nullptr) refuse(value, a_moment);
    std::string_view rest = base::trim(*text);
    Moment moment = read_wall(value, rest);
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
