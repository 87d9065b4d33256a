#include "language/formatting/phones.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language::formatting {
namespace {

constexpr std::string_view a_phone = "a phone number such as +77271234567";
constexpr std::size_t most_digits = 17;  // 15 of ITU-T E.164, and 00 before them

/// The digits of a text that holds nothing else but what people write between them; empty for any other text.
std::string digits_in(std::string_view text)
{
    constexpr std::u32string_view between = U" \u00A0\u202F\u2009-\u2010\u2011\u2013().\u2212/";
    std::string digits;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(text, at);
        if (point < 0x80 && base::is_ascii_digit(static_cast<char>(point)))
            digits += static_cast<char>(point);
        else if (between.find(point) == std::u32string_view::npos && !(point == '+' && begin == 0))
            return {};
    }
    return digits.size() <= most_digits ? digits : std::string();
}

struct Country {
    std::string_view code, name, trunk, begins;
    std::vector<std::size_t> groups, national;
    std::size_t length = 0, national_length = 0;
};

std::vector<std::size_t> read_groups(std::string_view cell)
{
    std::vector<std::size_t> groups;
    for (const char c : cell)
        if (base::is_ascii_digit(c)) groups.push_back(static_cast<std::size_t>(c - '0'));
    return groups;
}

std::vector<Country> read_countries()
{
    std::vector<Country> countries;
    for (const auto& row : base::read_table(base::table_text("language/formatting/phones.tsv"))) {
        Country country{row[0], row[1], row[3], row[4], read_groups(row[2]), read_groups(row[5]), 0, 0};
        for (const std::size_t group : country.groups) country.length += group;
        for (const std::size_t group : country.national) country.national_length += group;
        countries.push_back(std::move(country));
    }
    return countries;
}

std::string grouped(const std::vector<std::size_t>& groups, std::string_view digits)
{
    std::string text;
    for (std::size_t at = 0; const std::size_t group : groups) {
        text.append(at == 0 ? "" : "\u00A0").append(digits.substr(at, group));
        at += group;
    }
    return text;
}

/// A number as somebody has grouped it, so that no line ends inside it.
std::string kept_together(std::string_view typed)
{
    std::string text;
    bool spaces = false;
    for (std::size_t at = 0; at < typed.size();) {
        const std::size_t begin = at;
        const char32_t point = base::next_code_point(typed, at);
        const bool space = point == ' ' || point == 0xA0 || point == 0x202F || point == 0x2009;
        if (!space) text.append(typed.substr(begin, at - begin));
        else if (!spaces) text.append("\u00A0");
        spaces = space;
    }
    return text;
}

/// Bare digits as they are dialled inside a country, in its groups; in those that were typed when there are some, or the country is none of ours.
std::string national_number(const std::vector<Country>& countries, std::string_view digits, std::string_view typed)
{
    const auto country = std::ranges::find_if(countries, [&](const Country& row) {
        return typed == digits && row.national_length == digits.size() && digits.starts_with(row.begins);
    });
    return country == countries.end() ? kept_together(typed) : grouped(country->national, digits);
}

}  // namespace

std::string phone(const Value& value, std::string_view /*style*/, Language /*language*/)
{
    static const auto countries = read_countries();
    const std::string* typed = text_in(value);
    if (typed == nullptr) refuse(value, a_phone);
    const std::string_view text = base::trim(*typed);
    const std::string all = digits_in(text);
    if (all.empty()) refuse(value, a_phone);
    std::string_view digits = all;
    if (!text.starts_with('+') && !digits.starts_with("00")) return national_number(countries, digits, text);
    if (!text.starts_with('+')) digits.remove_prefix(2);
    const auto country = std::ranges::find_if(countries, [&](const Country& row) { return digits.starts_with(row.code); });
    if (country == countries.end()) return kept_together(text);
    std::string_view national = digits.substr(country->code.size());
    if (national.size() == country->length + 1 && !country->trunk.empty() && national.starts_with(country->trunk))
        national.remove_prefix(1);
    if (national.size() != country->length)
        refuse(value,
               std::to_string(country->length) + " digits after +" + std::string(country->code) + " (" + std::string(country->name) + ")");
    return "+" + std::string(country->code) + "\u00A0" + grouped(country->groups, national);
}

}  // namespace triptych::language::formatting
