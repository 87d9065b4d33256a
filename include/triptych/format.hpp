// Formatting: dates, times, prices and numbers put into a sentence of each language.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"

namespace triptych {
inline namespace v1 {

struct Argument;
using ArgumentList = std::vector<Argument>;
/// Arguments by name.
using Arguments = std::map<std::string, Argument, std::less<>>;

/// A value that a message pattern can show: text, a number, a list, or named parts.
struct Argument {
    std::variant<std::string, std::int64_t, double, ArgumentList, Arguments> value;
};

/// Arguments from a JSON object. Throws Error{syntax} with the place of what is wrong.
TRIPTYCH_API Arguments parse_arguments(std::string_view json);

/// Renders an ICU message pattern. Argument types: none, `number`, `plural`, `selectordinal`, `select`, and ours:
/// `{d, date, long|full|short}` and `{d, day}` (ISO 8601 date), `{t, hour}` ("19:00"), `{t, hours}` and `{w, interval}` ({"start":…,"end":…}),
/// `{x, list}`, `{p, price}` (0, {"amount":2000,"currency":"KZT"}, or {"from":…,"to":…,"currency":…}).
/// Dates and times are local wall time and stay as typed. Throws Error{syntax} for a bad pattern and Error{invalid}
/// for an argument that is missing or of another type. May be called from any thread.
TRIPTYCH_API std::string format(std::string_view pattern, Language language, const Arguments& arguments);

}  // namespace v1
}  // namespace triptych
