#include <algorithm>

#include "base/utf8.hpp"
#include "workspace/merge.hpp"

namespace triptych::workspace {
namespace {

constexpr std::size_t longest = 120;  // bytes of each side; a history holds the whole texts

/// Bytes that both texts begin with, back to the last space.
std::size_t common_start(std::string_view a, std::string_view b)
{
    const auto same = std::ranges::mismatch(a, b);
    auto at = static_cast<std::size_t>(same.in1 - a.begin());
    if (at == a.size() && at == b.size()) return at;
    while (at > 0 && a[at - 1] != ' ') --at;
    return at;
}

/// Bytes that both texts end with, on to the next space.
std::size_t common_end(std::string_view a, std::string_view b)
{
    std::size_t length = 0;
    while (length < a.size() && length < b.size() && a[a.size() - 1 - length] == b[b.size() - 1 - length]) ++length;
    while (length > 0 && a[a.size() - length] != ' ') --length;
    return length;
}

std::string shortened(std::string_view text)
{
    if (text.size() <= longest) return std::string(text);
    std::size_t end = longest;
    while (base::is_continuation(text[end])) --end;
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace

std::string describe_change(std::string_view before, std::string_view after)
{
    if (before == after) return "inline codes";
    const std::size_t start = common_start(before, after);
    before.remove_prefix(start);
    after.remove_prefix(start);
    const std::size_t end = common_end(before, after);
    before.remove_suffix(end);
    after.remove_suffix(end);
    return "«" + shortened(before) + "» → «" + shortened(after) + "»";
}

}  // namespace triptych::workspace
