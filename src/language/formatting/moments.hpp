// ISO 8601 dates and times as they stand in data: local wall time, never shifted.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "language/formatting/values.hpp"

namespace triptych::language::formatting {

struct Clock {
    unsigned hour = 0;
    unsigned minute = 0;
    std::string typed;  ///< "9:05" or "09:05", as the data have it, without seconds

    friend bool operator==(const Clock&, const Clock&) = default;
};

struct Moment {
    std::optional<std::chrono::year_month_day> date;
    std::optional<Clock> clock;
};

/// "2025-04-16", "19:00", "2025-04-16T19:00", seconds allowed. Throws Error{invalid} that names the argument.
Moment read_moment(const Value& value);
std::chrono::year_month_day require_date(const Value& value);
Clock require_clock(const Value& value);

/// The parts `start` and `end` of an object. Throws Error{invalid} when one is missing.
struct Span {
    Moment start, end;
};
Span require_span(const Value& value);

}  // namespace triptych::language::formatting
