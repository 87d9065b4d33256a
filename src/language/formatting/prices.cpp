#include "language/formatting/prices.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/table.hpp"
#include "language/formatting/phrases.hpp"

namespace triptych::language::formatting {
namespace {

constexpr std::string_view a_price = R"(0, {"amount", "currency"} or {"from", "to", "currency"})";

const std::vector<std::vector<std::string_view>>& currency_rows()
{
    static const auto rows = base::read_table(base::table_text("language/formatting/currencies.tsv"));
    return rows;
}

/// An amount without cents, or with two digits of them.
std::string amount_text(const icu::Number& number, Language language)
{
    const double value = as_double(number);
    icu::NumberStyle style;
    style.least_fraction = std::floor(value) == value ? 0 : 2;
    style.most_fraction = 2;
    return icu::format_number(number, language, style);
}

icu::Number require_amount(const Value& value)
{
    const auto number = number_in(value);
    if (!number || as_double(*number) < 0) refuse(value, "an amount of 0 or more");
    return *number;
}

/// «KZT, EUR, KGS, UZS, TMT or TJS», as the table has them.
std::string known_currencies()
{
    std::vector<std::string_view> ids;
    for (const auto& row : currency_rows())
        if (ids.empty() || ids.back() != row[0]) ids.push_back(row[0]);
    std::string text;
    for (const auto id : ids) text += (text.empty() ? "" : id == ids.back() ? " or " : ", ") + std::string(id);
    return text;
}

std::string require_currency(const Value& price)
{
    const auto currency = part_of(price, "currency");
    if (!currency) refuse(price, a_price);
    const std::string* id = text_in(*currency);
    if (id == nullptr || std::ranges::find(currency_rows(), *id, [](const auto& row) { return row[0]; }) == currency_rows().end())
        refuse(*currency, known_currencies());
    return *id;
}

Argument argument_of(const icu::Number& number)
{
    if (const auto* decimal = std::get_if<icu::Decimal>(&number)) return {decimal->digits};
    if (const auto* integer = std::get_if<std::int64_t>(&number)) return {*integer};
    return {as_double(number)};
}

/// What the currency is called after `number`, in one of the roles of its rows.
std::string currency_text(std::string_view id, std::string_view role, const icu::Number& number, Language language)
{
    const auto row = std::ranges::find_if(currency_rows(), [&](const auto& cells) { return cells[0] == id && cells[1] == role; });
    return format((*row)[2 + static_cast<std::size_t>(language)], language, {{"n", argument_of(number)}});
}

std::string single(const icu::Number& amount, std::string_view currency, Language language)
{
    return phrase(
        "price", language,
        {{"amount", amount_text(amount, language)}, {"sum", currency_text(currency, "sum", amount, language)}, {"nbsp", "\u00A0"}});
}

/// A range with both ends or one of them; a missing end repeats the other, and its phrase leaves it out.
std::string range(const char* row, const icu::Number& low, const icu::Number& high, std::string_view currency, Language language)
{
    return phrase(row, language,
                  {{"low", amount_text(low, language)},
                   {"high", amount_text(high, language)},
                   {"sum", currency_text(currency, "sum", high, language)},
                   {"from", currency_text(currency, "from", low, language)},
                   {"until", currency_text(currency, "until", high, language)},
                   {"nbsp", "\u00A0"}});
}

std::string range_price(const Value& value, const std::optional<Value>& from, const std::optional<Value>& to, Language language)
{
    const std::string currency = require_currency(value);
    const icu::Number low = require_amount(from ? *from : *to);
    const icu::Number high = require_amount(to ? *to : *from);
    if (from && to && as_double(high) == 0 && as_double(low) == 0) return phrase("free", language);
    if (as_double(high) < as_double(low)) refuse(value, "a range that does not fall");
    if (!to) return range("price from", low, high, currency, language);
    if (!from || as_double(low) == 0) return range("price to", low, high, currency, language);
    if (as_double(high) == as_double(low)) return single(low, currency, language);
    return range("price range", low, high, currency, language);
}

}  // namespace

std::string price(const Value& value, std::string_view /*style*/, Language language)
{
    if (const auto plain = number_in(value); plain && as_double(*plain) == 0) return phrase("free", language);
    const auto amount = part_of(value, "amount");
    const auto from = part_of(value, "from");
    const auto to = part_of(value, "to");
    if (!amount && (from || to)) return range_price(value, from, to, language);
    if (!amount) refuse(value, a_price);
    const icu::Number number = require_amount(*amount);
    if (as_double(number) == 0) return phrase("free", language);
    return single(number, require_currency(value), language);
}

}  // namespace triptych::language::formatting
