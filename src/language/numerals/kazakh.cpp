#include "language/numerals/kazakh.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/table.hpp"

namespace triptych::language {
namespace {

using Suffixes = std::array<std::string_view, 6>;  // by Final

constexpr std::string_view finals = "VHLNZT";  // in the order of Final

Harmony harmony_of(std::string_view cell)
{
    if (cell != "back" && cell != "front") throw std::logic_error("a harmony is neither back nor front: " + std::string(cell));
    return cell == "back" ? Harmony::back : Harmony::front;
}

std::map<std::string_view, Reading> read_numerals()
{
    std::map<std::string_view, Reading> readings;
    for (const auto& row : base::read_table(base::table_text("language/numerals/kazakh.tsv"))) {
        const auto final = finals.find(row[4]);
        if (row[4].size() != 1 || final == std::string_view::npos) throw std::logic_error("kazakh.tsv has no class " + std::string(row[4]));
        readings.emplace(row[0], Reading{row[1], row[2], harmony_of(row[3]), static_cast<Final>(final)});
    }
    return readings;
}

std::map<std::pair<std::string_view, Harmony>, Suffixes> read_suffixes()
{
    std::map<std::pair<std::string_view, Harmony>, Suffixes> suffixes;
    for (const auto& row : base::read_table(base::table_text("language/numerals/kazakh_suffixes.tsv"))) {
        Suffixes cells{};
        std::copy_n(row.begin() + 2, cells.size(), cells.begin());
        suffixes.emplace(std::pair(row[0], harmony_of(row[1])), cells);
    }
    return suffixes;
}

std::string_view suffix(std::string_view form, Harmony harmony, Final final)
{
    static const auto suffixes = read_suffixes();
    return suffixes.at({form, harmony})[static_cast<std::size_t>(final)];
}

/// The length of the blank that ends before `at`, if it may stand between groups of three digits; else 0.
std::size_t group_blank_before(std::string_view text, std::size_t at)
{
    for (const std::string_view blank : {" ", "\u00A0", "\u202F"})
        if (text.substr(0, at).ends_with(blank)) return blank.size();
    return 0;
}

/// The digits of the number at the end of `text`, without the blanks between groups of three: "50 000" → "50000".
std::string last_digits(std::string_view text)
{
    std::string reversed;
    for (std::size_t at = text.size(), group = 0; at > 0;) {
        if (base::is_ascii_digit(text[at - 1])) {
            reversed += text[--at];
            ++group;
            continue;
        }
        const std::size_t blank = group == 3 ? group_blank_before(text, at) : 0;
        if (blank == 0 || blank == at || !base::is_ascii_digit(text[at - blank - 1])) break;
        at -= blank;
        group = 0;
    }
    return {reversed.rbegin(), reversed.rend()};
}

/// The numeral that the last digit other than 0 is read with: "2025" 5, "2020" 20, "700" 100, "50000" 1000, "00" 0.
std::string last_value(std::string_view digits)
{
    const auto last = digits.find_last_not_of('0');
    if (last == std::string_view::npos) return "0";
    const std::size_t zeros = digits.size() - 1 - last;
    if (zeros < 2) return std::string(1, digits[last]) + std::string(zeros, '0');
    return "1" + std::string(zeros == 2 ? 2 : zeros / 3 * 3, '0');
}

constexpr std::array<std::string_view, 7> case_names{"", "genitive", "dative", "accusative", "locative", "ablative", "instrumental"};
constexpr std::array<std::string_view, 7> possessed_names{
    "possessive",          "possessive genitive", "possessive dative",      "possessive accusative",
    "possessive locative", "possessive ablative", "possessive instrumental"};

}  // namespace

std::optional<Reading> last_numeral(std::string_view text)
{
    static const auto readings = read_numerals();
    const std::string digits = last_digits(text);
    if (digits.empty()) return std::nullopt;
    const auto found = readings.find(last_value(digits));
    return found == readings.end() ? std::nullopt : std::optional(found->second);
}

std::string_view kazakh_ordinal_suffix(std::string_view digits)
{
    const auto reading = last_numeral(digits);
    if (!reading) return {};
    return reading->ordinal.substr(reading->ordinal.size() - std::string_view("ші").size());
}

std::string_view kazakh_case_suffix(Harmony harmony, Final final, Case form, Possession possession)
{
    const auto& names = possession == Possession::third ? possessed_names : case_names;
    const std::string_view name = names[static_cast<std::size_t>(form)];
    return name.empty() ? name : suffix(name, harmony, final);
}

std::string_view kazakh_case_suffix(std::string_view digits, Case form, Possession possession)
{
    const auto reading = last_numeral(digits);
    return reading ? kazakh_case_suffix(reading->harmony, reading->final, form, possession) : std::string_view();
}

std::string_view kazakh_plural_suffix(Harmony harmony, Final final)
{
    return suffix("plural", harmony, final);
}

std::string_view kazakh_plural_suffix(std::string_view digits)
{
    const auto reading = last_numeral(digits);
    return reading ? kazakh_plural_suffix(reading->harmony, reading->final) : std::string_view();
}

}  // namespace triptych::language
