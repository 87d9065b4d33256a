#include "publishing/wording.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/table.hpp"

namespace triptych::publishing {

std::string_view wording(std::string_view layout, std::string_view piece, Language language)
{
    static const auto rows = base::read_table(base::table_text("publishing/layouts.tsv"));
    const auto find = [&](std::string_view name) {
        return std::ranges::find_if(rows, [&](const auto& row) { return row[0] == name && row[1] == piece; });
    };
    auto found = find(layout);
    if (found == rows.end()) found = find("any");
    if (found == rows.end()) throw std::logic_error("layouts.tsv has no row for " + std::string(piece));
    return (*found)[2 + static_cast<std::size_t>(language)];
}

std::string fill_in(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values)
{
    std::string out;
    while (!pattern.empty()) {
        const auto named = [&](const auto& value) {
            return pattern.front() == '{' && pattern.substr(1).starts_with(value.first) &&
                   pattern.substr(1 + value.first.size()).starts_with('}');
        };
        const auto* const found = std::ranges::find_if(values, named);
        out += found == values.end() ? pattern.substr(0, 1) : found->second;
        pattern.remove_prefix(found == values.end() ? 1 : found->first.size() + 2);
    }
    return out;
}

}  // namespace triptych::publishing
