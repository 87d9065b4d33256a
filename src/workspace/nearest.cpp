#include "workspace/nearest.hpp"

#include <algorithm>
#include <utility>

#include "base/edit_distance.hpp"
#include "base/utf8.hpp"

namespace triptych::workspace {
std::vector<std::string> nearest(std::span<const std::string> ids, std::string_view id, std::size_t limit)
{
    if (id.size() > 512 || base::find_bad_utf8(id)) id = {};  // no id of ours; any is as near as the next
    const auto wanted = base::code_points(id);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    ranked.reserve(ids.size());
    for (const auto& one : ids) ranked.emplace_back(base::edit_distance(base::code_points(one), wanted), one);
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
