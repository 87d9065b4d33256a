#include "workspace/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/utf8.hpp"

namespace triptych::workspace {
namespace {

/// Levenshtein distance, one row at a time.
std::size_t distance(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t change = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

std::vector<std::string> nearest(std::span<const std::string> ids, std::string_view id, std::size_t limit)
{
    if (id.size() > 512 || base::find_bad_utf8(id)) id = {};  // no id of ours; any is as near as the next
    const auto wanted = base::code_points(id);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    ranked.reserve(ids.size());
    for (const auto& one : ids) ranked.emplace_back(distance(base::code_points(one), wanted), one);
    std::ranges::sort(ranked);
    ranked.resize(std::min(limit, ranked.size()));
    std::vector<std::string> found;
    found.reserve(ranked.size());
    for (auto& [unused, one] : ranked) found.push_back(std::move(one));
    return found;
}

std::string expected_one_of(std::span<const std::string> ids, std::string_view id)
{
    if (ids.empty()) return "expected an id that is there, there is none yet";
    std::string out = "expected one of those there are, the nearest: ";
    for (const auto& one : nearest(ids, id)) out += (out.back() == ' ' ? "" : ", ") + one;
    return out;
}

}  // namespace triptych::workspace
