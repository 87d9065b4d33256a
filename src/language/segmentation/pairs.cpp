#include "language/segmentation/pairs.hpp"

#include <optional>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"

namespace triptych::language {
namespace {

enum class Role : std::uint8_t { none, open, close };

struct Mark {
    char32_t point = 0;
    std::size_t at = 0;
    std::size_t depth = 0;
};

bool is_bracket(char32_t point) noexcept { return point == '(' || point == ')' || point == '[' || point == ']'; }

bool match(char32_t open, char32_t close) noexcept
{
    return (open == U'«' && close == U'»') || (open == U'‹' && close == U'›') || (open == U'“' && close == U'”') ||
           (open == U'„' && (close == U'“' || close == U'”')) ||
           (open == '(' && close == ')') || (open == '[' && close == ']') || (open == '"' && close == '"');
}

/// A straight quote opens before a word that follows a space, a bracket or another opening quote; no mark that closes stands behind it.
Role role_of_straight(std::string_view text, std::size_t at)
{
    const char32_t before = point_before(text, at);
    const char32_t after = point_at(text, at + 1);
    const bool free_before = before == no_point || icu::is_space(before) || std::u32string_view(U"([«“„\"—–-’'/").find(before) != std::u32string_view::npos;
    const bool free_after = after == no_point || icu::is_space(after) || std::u32string_view(U",;:!?)]»”").find(after) != std::u32string_view::npos;
    return free_before && !free_after ? Role::open : Role::close;
}

bool has_top(const std::vector<Mark>& open, char32_t point) { return !open.empty() && open.back().point == point; }

Role role_of(std::string_view text, std::size_t at, char32_t point, const std::vector<Mark>& open)
{
    switch (point) {
        case U'«': case U'‹': case U'„': case '[': return Role::open;
        case U'»': case U'›': case U'”': case ')': case ']': return Role::close;
        case U'“': return has_top(open, U'„') ? Role::close : Role::open;
        case '(': {
            const char32_t before = point_before(text, at);
            return before == ':' || before == ';' || before == '(' ? Role::none : Role::open;
        }
        case '"': return role_of_straight(text, at);
        default: return Role::none;
    }
}

/// The partner among the last few open marks; what stands above it has none and is dropped.
std::optional<Mark> take_partner(std::vector<Mark>& open, char32_t close)
{
    constexpr std::size_t reach = 8;
    for (std::size_t back = 1; back <= open.size() && back <= reach; ++back) {
        const Mark mark = open[open.size() - back];
        if (!match(mark.point, close)) continue;
        open.resize(open.size() - back);
        return mark;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Pair> find_pairs(std::string_view text, Range line)
{
    std::vector<Pair> pairs;
    std::vector<Mark> open;
    std::size_t depth = 0;
    constexpr ByteSet first("()[]\"\xC2\xE2");  // how the marks of a pair begin
    for (std::size_t at = line.begin; at < line.end;) {
        const std::size_t here = at;
        if (!first.has(text[at])) {
            ++at;
            continue;
        }
        const char32_t point = base::next_code_point(text, at);
        const Role role = role_of(text, here, point, open);
        if (role == Role::open) {
            open.push_back({point, here, depth});
            if (!is_bracket(point)) ++depth;
        } else if (role == Role::close) {
            const auto partner = take_partner(open, point);
            if (!partner) continue;
            depth = partner->depth;
            pairs.push_back({partner->at, here, is_bracket(point), depth});
        }
    }
    return pairs;
}

}  // namespace triptych::language
