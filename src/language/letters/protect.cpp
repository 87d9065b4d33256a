#include "language/letters/protect.hpp"

#include <optional>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"

namespace triptych::language::letters {
namespace {

char32_t point_at(std::string_view text, std::size_t at)
{
    return base::next_code_point(text, at);
}

bool is_address_point(char32_t point)
{
    return icu::is_letter(point) || icu::is_digit(point) || icu::is_mark(point) || point == '.' || point == '_' || point == '-' ||
           point == '+';
}

/// An e-mail address or a @handle around the '@' at `at`; what was given out before `floor` is not taken again.
Range around_at(std::string_view text, std::size_t floor, std::size_t at, std::size_t end)
{
    Range range{at, at + 1};
    while (range.begin > floor) {
        std::size_t before = range.begin;
        if (!is_address_point(base::previous_code_point(text, before))) break;
        range.begin = before;
    }
    while (range.end < end && is_address_point(point_at(text, range.end))) base::next_code_point(text, range.end);
    return range;
}

/// Where the scheme of a URL begins, whose "://" is at `at`.
std::size_t scheme_begin(std::string_view text, std::size_t floor, std::size_t at)
{
    while (at > floor && base::ascii_lower(text[at - 1]) >= 'a' && base::ascii_lower(text[at - 1]) <= 'z') --at;
    return at;
}

/// The protected part that `at` opens or lies in; empty when nothing does.
Range part_at(std::string_view text, std::size_t floor, std::size_t at, std::size_t end)
{
    const auto rest = text.substr(at, end - at);
    if (rest.starts_with("://")) return {scheme_begin(text, floor, at), end};
    if (rest.starts_with("www.") || rest.starts_with("WWW.")) return {at, end};
    if (rest.starts_with('@')) return around_at(text, floor, at, end);
    return {at, at};
}

}  // namespace

bool is_space_at(std::string_view text, std::size_t at)
{
    return icu::is_space(point_at(text, at));
}

std::vector<Range> protected_parts(std::string_view text, Range stretch)
{
    std::vector<Range> parts;
    std::size_t floor = stretch.begin;
    std::optional<std::size_t> closing;  // the next '}': looked for once, not again for every '{'
    for (std::size_t at = stretch.begin; at < stretch.end;) {
        Range part = part_at(text, floor, at, stretch.end);
        if (text[at] == '{') {
            if (!closing || *closing < at) closing = text.substr(0, stretch.end).find('}', at);
            if (*closing != std::string_view::npos) part = {at, *closing + 1};
        }
        if (part.size() <= 1) {
            base::next_code_point(text, at);
            continue;
        }
        parts.push_back(part);
        floor = at = part.end;
    }
    return parts;
}

}  // namespace triptych::language::letters
