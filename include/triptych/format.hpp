// Formatting: dates, times, prices and numbers put into a sentence of each language.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "triptych/check.hpp"
#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/names.hpp"

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

/// Arguments from a JSON object; a null is an argument that is not there. Throws Error{syntax} with the place of what is wrong, such as a null in a list.
TRIPTYCH_API Arguments parse_arguments(std::string_view json);

/// Renders a message pattern: ICU's `{x}`, `plural`, `selectordinal`, `select`, `number` and `date`, `time` with skeletons, and ours:
///
///     {d, day}            "2025-04-16"                                     le mercredi 16 avril · в среду, 16 апреля
///     {d, day, year}      the same with its year                           le mercredi 16 avril 2025
///     {d, date, long}     "2025-04-16"; long, full, short, medium          2025 жылғы 16 сәуір
///     {w, interval}       {"start": date or date and time, "end": …}       с 10 апреля по 10 мая
///     {w, interval, year} the same with its year, where both have one      с 10 апреля по 10 мая 2025 года
///     {t, hour}           "19:00"                                          à 19 h · 19:00-де
///     {t, hours}          {"start": "19:00", "end": "20:30"}               с 19:00 до 20:30
///     {t, time}           "19:30"; short, medium                           19 h 30
///     {t, zone, NAME}     "2025-04-16T19:00"; NAME is Asia/Almaty          UTC+5, by the zone data of the system
///     {r, recurring}      {"every": "week", "day": "wednesday"}, {"every": "month", "last": "friday"},
///                         {"every": 2, "unit": "week", "day": "thursday"}; "hour" or "hours" may follow
///     {p, price}          0, {"amount": 2000, "currency": "KZT"}, {"from": …, "to": …, "currency": …}
///     {n, ordinal, f}     15; m, f, nt                                     15e · 15-я · 15-ші
///     {x, list}           a list; and, or                                  A, B et C
///     {tel, phone}        "+77271234567"                                   groups joined by no-break spaces, those typed where it is no +number
///     {c, at}             a name: "Almaty", the id of a record, or {"name": "Турксиб", "kind": "city"}
///                                                                          à Almaty · в Алматы · Алматыда
///     {c, to} {c, from} {c, of}   the same                                 d’Almaty · из Алматы · Алматыдан
///     {who, inflect, dat} a name; the style is that of parse_form          Айгуль · Айгүлге
///     {year, inflect, loc}  2025                                           2025-те
///     {n, count, film}    5; the style is the id of a record or a noun     5 films · 5 фильмов · 5 фильм
///     {n, count, film, ins}  5; and the case that the sentence asks for    5 films · 5 фильмами · 5 фильммен
///
/// Dates and times are ISO 8601 local wall time and stay as typed; {"at": "2025-04-16T14:00Z", "zone": "Asia/Almaty"} is an instant
/// that is shown as the clocks of its zone do. `{x}` never groups four digits, so that years stay whole; `{n, number}` does in French.
/// An apostrophe is an apostrophe, also in «l'{lieu}»; it quotes where it stands on both sides of braces: '{' '}' '{…}'.
/// Throws Error{syntax} for a bad pattern or an unknown type and Error{invalid} for a style that a type does not take and for an argument
/// that is missing or of another type, each with the byte offset in the pattern or the name of the argument. May be called from any thread.
TRIPTYCH_API std::string format(std::string_view pattern, Language language, const Arguments& arguments);

/// Where names come from, and what is to be told of them.
struct FormatOptions {
    const NameSource* names = nullptr;
    /// Takes a warning for each name that a rule alone has put into its form or that its record is not sure of, so that a person can confirm
    /// it: format.unconfirmed, with the bytes of the argument in the pattern; and one for a name that is not to be used, or no longer:
    /// format.former. A name is found in the language of the message first, then in the others. A Russian name that
    /// nobody knows stands in a safe phrase where its kind is told («в городе X»).
    std::vector<Finding>* notes = nullptr;
};
TRIPTYCH_API std::string format(std::string_view pattern, Language language, const Arguments& arguments, const FormatOptions& options);

/// What is wrong with a pattern before anybody renders it: Finding::range is bytes of the pattern, Finding::unit is empty.
/// Rules: format.syntax, format.type, format.style (errors); format.plural (an error or a warning: a branch that the language needs is
/// missing), format.category (a branch that the language never takes), format.apostrophe (ICU would hide what follows), format.brace.
/// Throws Error{encoding} for text that is not UTF-8. May be called from any thread.
TRIPTYCH_API std::vector<Finding> check_pattern(std::string_view pattern, Language language);

/// The same with the arguments that it will be given: format.missing, format.value (errors), format.unconfirmed and
/// format.former (warnings), and format.unused (advice).
TRIPTYCH_API std::vector<Finding> check_pattern(std::string_view pattern, Language language, const Arguments& arguments,
                                                const NameSource* names = nullptr);

}  // namespace v1
}  // namespace triptych
