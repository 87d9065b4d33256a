// ISO 8601 dates and times as they stand in data: local wall time, never shifted.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "language/formatting/values.hpp"

namespace triptych::language::formatting {

struct Clock {
    unsigned hour = 0;
    unsigned minute = 0;
    unsigned second = 0;
    std::string typed;  ///< "9:05" or "09:05", as the data have it, without seconds

    friend bool operator==(const Clock&, const Clock&) = default;
};

struct Moment {
    std::optional<std::chrono::year_month_day> date;
    std::optional<Clock> clock;
    std::string zone;  ///< "Asia/Almaty", where the data name it
};

/// "2025-04-16", "19:00", "19", "2025-04-16T19:00", seconds allowed; or {"at": …, "zone": "Asia/Almaty"}, where `at` is wall time, or
/// an instant that the clocks of the zone are asked for: "2025-04-16T14:00Z", "2025-04-16T16:00+02:00".
/// Throws Error{invalid} that names the argument.
Moment read_moment(const Value& value);

/// Needs a date; midnight without a clock.
std::chrono::local_seconds wall_time(const Moment& moment);
std::chrono::year_month_day require_date(const Value& value);
Clock require_clock(const Value& value);

/// The parts `start` and `end` of an object. Throws Error{invalid} when one is missing.
struct Span {
    Moment start, end;
};
Span require_span(const Value& value);

}  // namespace triptych::language::formatting
