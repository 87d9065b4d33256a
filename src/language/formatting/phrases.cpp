#include "language/formatting/phrases.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "base/table.hpp"
#include "triptych/format.hpp"

namespace triptych::language::formatting {
namespace {

using Rows = std::vector<std::vector<std::string_view>>;

std::string_view cell(const Rows& rows, std::string_view name, Language language)
{
    const auto found = std::ranges::find_if(rows, [&](const auto& row) { return row[0] == name; });
    if (found == rows.end()) throw std::logic_error("no row " + std::string(name));
    return (*found)[1 + static_cast<std::size_t>(language)];
}

std::string filled(const Rows& rows, std::string_view name, Language language, Parts parts)
{
    Arguments arguments;
    for (const auto& [key, value] : parts) arguments.emplace(key, Argument{std::string(value)});
    return format(cell(rows, name, language), language, arguments);
}

}  // namespace

std::string phrase(std::string_view name, Language language, Parts parts)
{
    static const Rows rows = base::read_table(base::table_text("language/formatting/phrases.tsv"));
    return filled(rows, name, language, parts);
}

std::string recurring_phrase(std::string_view name, Language language, Parts parts)
{
    static const Rows rows = base::read_table(base::table_text("language/formatting/recurring.tsv"));
    return filled(rows, name, language, parts);
}

std::string_view date_name(std::string_view name, unsigned number, Language language)
{
    static const Rows rows = base::read_table(base::table_text("language/formatting/dates.tsv"));
    return cell(rows, std::string(name) + " " + std::to_string(number), language);
}

}  // namespace triptych::language::formatting
