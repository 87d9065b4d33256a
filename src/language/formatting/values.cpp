#include "language/formatting/values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "base/ascii.hpp"

namespace triptych::language::formatting {
namespace {

/// What a person would call the value.
std::string described(const Argument& argument)
{
    if (const auto* text = std::get_if<std::string>(&argument.value)) return "\"" + *text + "\"";
    if (const auto* integer = std::get_if<std::int64_t>(&argument.value)) return std::to_string(*integer);
    if (const auto* decimal = std::get_if<double>(&argument.value)) return std::to_string(*decimal);
    return std::holds_alternative<ArgumentList>(argument.value) ? "a list" : "an object";
}

constexpr std::size_t most_digits = 100;

/// Digits with a sign and a point that no double would keep.
bool is_long_decimal(std::string_view text)
{
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    const auto digits = [](std::string_view part) { return !part.empty() && std::ranges::all_of(part, base::is_ascii_digit); };
    return text.size() > std::numeric_limits<double>::digits10 && text.size() <= most_digits && digits(text.substr(0, point)) &&
           (point == text.size() || digits(text.substr(point + 1)));
}

template <class T>
std::optional<icu::Number> parsed(std::string_view text)
{
    T number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

void refuse(const Value& value, std::string_view expected)
{
    throw Error(ErrorCode::invalid,
                "argument \"" + value.name + "\" is " + described(value.argument) + "; expected " + std::string(expected));
}

const std::string* text_in(const Value& value) noexcept
{
    return std::get_if<std::string>(&value.argument.value);
}

std::optional<icu::Number> number_in(const Value& value)
{
    std::optional<icu::Number> number;
    if (const auto* integer = std::get_if<std::int64_t>(&value.argument.value)) number = *integer;
    if (const auto* decimal = std::get_if<double>(&value.argument.value)) number = *decimal;
    if (const auto* text = text_in(value)) {
        number = parsed<std::int64_t>(*text);
        if (!number && is_long_decimal(*text)) number = icu::Decimal{*text};
        if (!number) number = parsed<double>(*text);
    }
    if (number && !std::isfinite(as_double(*number))) number.reset();
    return number;
}

icu::Number require_number(const Value& value)
{
    const auto number = number_in(value);
    if (!number) refuse(value, "a number");
    return *number;
}

std::optional<Value> part_of(const Value& value, std::string_view part)
{
    const auto* parts = std::get_if<Arguments>(&value.argument.value);
    if (parts == nullptr) return std::nullopt;
    const auto found = parts->find(part);
    if (found == parts->end()) return std::nullopt;
    return Value{found->second, value.name + "." + std::string(part)};
}

}  // namespace triptych::language::formatting
