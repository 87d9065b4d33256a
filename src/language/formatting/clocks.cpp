#include "language/formatting/clocks.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "base/table.hpp"
#include "language/formatting/phrases.hpp"

namespace triptych::language::formatting {
namespace {

/// Columns of clock_endings.tsv.
enum class Ending : std::uint8_t { in = 2, from = 3, until = 4 };

/// The ending that follows the last number of the time as it is read: 20:30 отыз, 20:35 бес, 19:00 нөл.
std::string_view ending(const Clock& clock, Ending which)
{
    static const auto rows = base::read_table(base::table_text("language/formatting/clock_endings.tsv"));
    const unsigned last = clock.minute % 10 == 0 ? clock.minute : clock.minute % 10;
    const auto found = std::ranges::find(rows, std::to_string(last), [](const auto& row) { return row[0]; });
    if (found == rows.end()) throw std::logic_error("clock_endings.tsv has no row " + std::to_string(last));
    return (*found)[static_cast<std::size_t>(which)];
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
                   {"from", ending(start, Ending::from)},
                   {"until", ending(end, Ending::until)}});
}

std::string hour(const Value& value, std::string_view style, Language language)
{
    if (!style.empty()) refuse(value, "the type hour without a style");
    const Clock clock = require_clock(value);
    return phrase("hour", language, {{"start", clock_text(clock, language)}, {"in", ending(clock, Ending::in)}});
}

std::string hours(const Value& value, std::string_view style, Language language)
{
    if (!style.empty()) refuse(value, "the type hours without a style");
    const auto [start, end] = require_span(value);
    if (!start.clock || !end.clock) refuse(value, "times in start and end");
    return hours_text(*start.clock, *end.clock, language);
}

}  // namespace triptych::language::formatting
