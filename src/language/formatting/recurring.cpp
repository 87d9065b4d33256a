#include "language/formatting/recurring.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "base/ascii.hpp"
#include "language/formatting/clocks.hpp"
#include "language/formatting/dates.hpp"
#include "language/formatting/phrases.hpp"
#include "language/numerals/kazakh.hpp"
#include "language/numerals/words.hpp"

namespace triptych::language::formatting {
namespace {

constexpr std::array<std::string_view, 4> units{"day", "week", "month", "year"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 6> places{"first", "second", "third", "fourth", "fifth", "last"};
constexpr std::array<std::string_view, 11> known_parts{"every",  "unit",  "day",    "hour",  "hours", "first",
                                                       "second", "third", "fourth", "fifth", "last"};

constexpr std::int64_t most_in_words = 10;
constexpr std::int64_t most = 1000;

struct Nth {
    std::string_view place;
    unsigned weekday = 0;
};

/// What the data say, before any language.
struct Rule {
    std::int64_t count = 1;
    std::string_view unit;
    std::vector<unsigned> weekdays;  ///< of a week; ISO 8601, Monday is 1
    std::vector<unsigned> numbers;   ///< days of a month
    std::vector<Nth> nths;           ///< weekdays of a month
};

void require_known_parts(const Value& value)
{
    const auto* parts = std::get_if<Arguments>(&value.argument.value);
    if (parts == nullptr) refuse(value, R"(an object such as {"every": "week", "day": "wednesday"})");
    for (const auto& [name, part] : *parts)
        if (std::ranges::find(known_parts, name) == known_parts.end())
            refuse({part, value.name + "." + name},
                   "no part of this name; known are every, unit, day, first, second, third, fourth, fifth, last, hour and hours");
}

/// "day", "Days"
std::optional<std::string_view> unit_in(const Value& value)
{
    const std::string* text = text_in(value);
    if (text == nullptr) return std::nullopt;
    std::string name = base::ascii_lower(base::trim(*text));
    if (name.ends_with('s')) name.pop_back();
    const auto* const found = std::ranges::find(units, name);
    return found == units.end() ? std::nullopt : std::optional(*found);
}

std::int64_t require_count(const Value& value)
{
    const auto number = number_in(value);
    const auto* count = number ? std::get_if<std::int64_t>(&*number) : nullptr;
    if (count == nullptr || *count < 1 || *count > most)
        refuse(value, "day, week, month, year, or a whole number from 1 to 1000 with a unit");
    return *count;
}

void read_every(const Value& value, Rule& rule)
{
    const auto every = part_of(value, "every");
    if (!every) refuse(value, R"(an object such as {"every": "week", "day": "wednesday"})");
    const auto unit = part_of(value, "unit");
    if (const auto name = unit_in(*every)) {
        if (unit) refuse(*unit, "no unit beside the name of one");
        rule.unit = *name;
        return;
    }
    rule.count = require_count(*every);
    const auto named = unit ? unit_in(*unit) : std::nullopt;
    if (!named) refuse(unit ? *unit : value, "a unit: day, week, month or year");
    rule.unit = *named;
}

/// The value itself, or each item of a list that is not empty.
std::vector<Value> items_of(const Value& value)
{
    const auto* list = std::get_if<ArgumentList>(&value.argument.value);
    if (list == nullptr) return {value};
    if (list->empty()) refuse(value, "at least one day");
    std::vector<Value> items;
    for (std::size_t i = 0; i < list->size(); ++i) items.push_back({(*list)[i], value.name + "[" + std::to_string(i) + "]"});
    return items;
}

unsigned require_weekday(const Value& value)
{
    const std::string* text = text_in(value);
    const auto* const found = text == nullptr ? weekdays.end() : std::ranges::find(weekdays, base::ascii_lower(base::trim(*text)));
    if (found == weekdays.end()) refuse(value, "monday, tuesday, wednesday, thursday, friday, saturday or sunday");
    return static_cast<unsigned>(found - weekdays.begin()) + 1;
}

unsigned require_day_of_month(const Value& value)
{
    const auto number = number_in(value);
    const auto* day = number ? std::get_if<std::int64_t>(&*number) : nullptr;
    if (day == nullptr || *day < 1 || *day > 31) refuse(value, "a day of the month from 1 to 31");
    return static_cast<unsigned>(*day);
}

Rule read_rule(const Value& value)
{
    require_known_parts(value);
    Rule rule;
    read_every(value, rule);
    if (const auto day = part_of(value, "day")) {
        if (rule.unit != "week" && rule.unit != "month") refuse(*day, "no day within each " + std::string(rule.unit));
        for (const Value& item : items_of(*day))
            if (rule.unit == "week")
                rule.weekdays.push_back(require_weekday(item));
            else
                rule.numbers.push_back(require_day_of_month(item));
    }
    for (const std::string_view place : places)
        if (const auto weekday = part_of(value, place)) {
            if (rule.unit != "month") refuse(*weekday, "no " + std::string(place) + " day outside a month");
            if (!rule.numbers.empty()) refuse(*weekday, "either days by number or weekdays");
            rule.nths.push_back({place, require_weekday(*weekday)});
        }
    return rule;
}

std::string joined(const std::vector<std::string>& items, Language language)
{
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += phrase(i + 1 == items.size() ? "list last" : "list comma", language);
        out += items[i];
    }
    return out;
}

std::string weekday_list(const std::vector<unsigned>& days, std::string_view name, Language language)
{
    std::vector<std::string> items;
    items.reserve(days.size());
    for (const unsigned day : days) items.emplace_back(date_name(name, day, language));
    return joined(items, language);
}

std::string count_words(const Rule& rule, Language language)
{
    const bool feminine = rule.unit == "week" && language == Language::ru;  // две недели; fr has «toutes les deux semaines» for both
    if (rule.count > most_in_words) return std::to_string(rule.count);
    return cardinal_words(static_cast<std::uint64_t>(rule.count), language, feminine ? Gender::feminine : Gender::masculine).value();
}

std::string number_text(unsigned day, Language language)
{
    const std::string digits = std::to_string(day);
    return recurring_phrase("nth number", language,
                            {{"day", language == Language::fr ? day_number(day, language) : digits},
                             {"its", kazakh_case_suffix(digits, Case::locative, Possession::third)}});
}

std::string nth_text(const Nth& nth, Language language)
{
    return recurring_phrase(
        "nth " + std::string(nth.place), language,
        {{"weekday", date_name("nth weekday", nth.weekday, language)}, {"gender", date_name("gender of weekday", nth.weekday, language)}});
}

/// The row for a rule, and the list of days or places that it wants.
std::string rule_text(const Rule& rule, Language language)
{
    const bool one = rule.count == 1;
    const std::string unit(rule.unit);
    std::string row = one ? "every " + unit : "every n " + unit;
    std::string days;
    std::vector<std::string> nths;
    if (!rule.weekdays.empty() && one && rule.weekdays.size() == 1)
        return std::string(date_name("every weekday", rule.weekdays.front(), language));
    if (!rule.weekdays.empty()) {
        row = one ? "several weekdays" : "weekdays every n week";
        days = weekday_list(rule.weekdays, one ? "several weekday" : "one of weekday", language);
    }
    for (const Nth& nth : rule.nths) nths.push_back(nth_text(nth, language));
    for (const unsigned number : rule.numbers) nths.push_back(number_text(number, language));
    if (!nths.empty()) row = (rule.nths.empty() ? "numbers in " : "nths in ") + std::string(one ? "month" : "n month");
    return recurring_phrase(
        row, language,
        {{"count", std::to_string(rule.count)}, {"words", count_words(rule, language)}, {"days", days}, {"nths", joined(nths, language)}});
}

/// Empty where the data name no hours.
std::string hours_of(const Value& value, Language language)
{
    const auto hour = part_of(value, "hour");
    const auto span = part_of(value, "hours");
    if (hour && span) refuse(*span, "either hour or hours");
    if (hour) return hour_text(require_clock(*hour), language);
    if (!span) return {};
    const auto [start, end] = require_hours(*span);
    return hours_text(start, end, language);
}

}  // namespace

std::string recurring(const Value& value, std::string_view /*style*/, Language language)
{
    const std::string rule = rule_text(read_rule(value), language);
    const std::string hours = hours_of(value, language);
    return hours.empty() ? rule : recurring_phrase("with hours", language, {{"rule", rule}, {"hours", hours}});
}

}  // namespace triptych::language::formatting
