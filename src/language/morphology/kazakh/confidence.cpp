#include "language/morphology/kazakh/confidence.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include "base/table.hpp"

namespace triptych::language::morphology::kazakh {

double parse_share(std::string_view cell)
{
    if (cell.empty()) return 0;
    double value = 0, unit = 0.1;
    if (cell.front() != '.') throw std::logic_error("no share: " + std::string(cell));
    for (const char digit : cell.substr(1)) {
        if (digit < '0' || digit > '9') throw std::logic_error("no share: " + std::string(cell));
        value += (digit - '0') * unit;
        unit /= 10;
    }
    return value;
}

double confidence_of(std::string_view what)
{
    static const auto all = [] {
        std::unordered_map<std::string_view, double> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/confidence.tsv")))
            out.emplace(row[0], parse_share(row[1]));
        return out;
    }();
    const auto found = all.find(what);
    if (found == all.end()) throw std::logic_error("confidence.tsv has no row " + std::string(what));
    return found->second;
}

double less_sure(double one, double other) noexcept
{
    return one == 0 ? other : other == 0 ? one : std::min(one, other);
}

}  // namespace triptych::language::morphology::kazakh
