#include "language/formatting/plurals.hpp"

#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "base/table.hpp"
#include "language/numerals/kazakh.hpp"

namespace triptych::language::formatting {
namespace {

using Key = std::pair<std::string_view, std::string_view>;  // language and type

std::map<Key, std::vector<Category>> read_categories()
{
    std::map<Key, std::vector<Category>> rows;
    for (const auto& row : base::read_table(base::table_text("language/formatting/plurals.tsv")))
        rows[{row[0], row[1]}].push_back({row[2], row[3]});
    return rows;
}

/// CLDR 42 has 50, 70, 80 and 100 wrong: the number is read, and its last numeral decides.
std::string kazakh_ordinal_category(const icu::Number& number)
{
    const double value = as_double(number);
    if (std::floor(value) != value || std::abs(value) >= 1e15) return "other";
    const auto reading = last_numeral(std::to_string(static_cast<std::int64_t>(std::abs(value))));
    return reading && reading->harmony == Harmony::back ? "many" : "other";
}

}  // namespace

std::string category_of(const icu::Number& number, Language language, bool ordinal)
{
    if (ordinal && language == Language::kk) return kazakh_ordinal_category(number);
    return icu::plural_category(as_double(number), language, ordinal);
}

std::span<const Category> categories(std::string_view type, Language language)
{
    static const auto rows = read_categories();
    const auto found = rows.find({code(language), type});
    return found == rows.end() ? std::span<const Category>() : std::span<const Category>(found->second);
}

}  // namespace triptych::language::formatting
