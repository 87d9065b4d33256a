#include "base/table.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace triptych::base {

std::string_view table_text(std::string_view path)
{
    for (const auto* table = embedded_tables; !table->first.empty(); ++table)
        if (table->first == path) return table->second;
    throw std::logic_error("no table " + std::string(path) + " was compiled in");
}

namespace {

std::vector<std::string_view> split(std::string_view line, char separator)
{
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0;;) {
        const auto end = line.find(separator, begin);
        cells.push_back(line.substr(begin, end - begin));
        if (end == std::string_view::npos) return cells;
        begin = end + 1;
    }
}

}  // namespace

std::vector<std::vector<std::string_view>> read_table(std::string_view text)
{
    std::vector<std::vector<std::string_view>> rows;
    std::size_t columns = 0;
    for (const auto line : split(text, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        auto cells = split(line, '\t');
        if (columns == 0) {
            columns = cells.size();
            continue;
        }
        cells.resize(std::max(columns, cells.size()));
        rows.push_back(std::move(cells));
    }
    return rows;
}

}  // namespace triptych::base
