#include "language/formatting/numbers.hpp"

#include "language/formatting/phrases.hpp"
#include "language/numerals/words.hpp"

namespace triptych::language::formatting {

std::string plain(const Value& value, std::string_view /*style*/, Language language)
{
    if (const std::string* text = text_in(value)) return *text;
    const auto number = number_in(value);
    if (!number) refuse(value, "text or a number");
    icu::NumberStyle style;
    style.keep_four_digits = true;
    return icu::format_number(*number, language, style);
}

std::string number(const Value& value, std::string_view style, Language language)
{
    const icu::Number given = require_number(value);
    if (style.starts_with("::")) return icu::format_number_skeleton(given, language, style.substr(2));
    icu::NumberStyle how;
    if (style == "integer" || style == "percent") how.most_fraction = 0;
    how.percent = style == "percent";
    return icu::format_number(given, language, how);
}

std::string ordinal(const Value& value, std::string_view style, Language language)
{
    const auto given = number_in(value);
    const auto* whole = given ? std::get_if<std::int64_t>(&*given) : nullptr;
    if (whole == nullptr || *whole < 0) refuse(value, "a whole number of 0 or more");
    const Gender gender = style == "f" ? Gender::feminine : style == "nt" ? Gender::neuter : Gender::masculine;
    const std::string ending = ordinal_ending(std::to_string(*whole), language, gender);
    if (ending.empty()) refuse(value, "a number that can be read aloud");
    return icu::format_number(*whole, language) + ending;
}

std::string list(const Value& value, std::string_view style, Language language)
{
    const auto* items = std::get_if<ArgumentList>(&value.argument.value);
    if (items == nullptr) refuse(value, "a list");
    const char* const last = style == "or" ? "list last or" : "list last";
    std::string out;
    for (std::size_t i = 0; i < items->size(); ++i) {
        if (i > 0) out += phrase(i + 1 == items->size() ? last : "list comma", language);
        out += plain({(*items)[i], value.name + "[" + std::to_string(i) + "]"}, "", language);
    }
    return out;
}

bool is_number_skeleton(std::string_view style, Language language)
{
    if (!style.starts_with("::")) return false;
    try {
        (void)icu::format_number_skeleton(std::int64_t{1}, language, style.substr(2));
    } catch (const Error&) {
        return false;
    }
    return true;
}

}  // namespace triptych::language::formatting
