#include "language/segmentation/scan.hpp"

#include "adapters/icu/characters.hpp"

namespace triptych::language {
namespace {

bool is_flag_letter(char32_t point) noexcept { return point >= 0x1F1E6 && point <= 0x1F1FF; }

/// Variation selectors, joiner, skin tones, keycap and tags: they continue a picture.
bool continues_picture(char32_t point) noexcept
{
    return point == 0xFE0F || point == 0xFE0E || point == 0x200D || point == 0x20E3 || (point >= 0x1F3FB && point <= 0x1F3FF) ||
           (point >= 0xE0020 && point <= 0xE007F);
}

/// Signs below U+2300 (™, arrows) have the property too, but stand in plain text.
bool is_picture(char32_t point) noexcept { return is_flag_letter(point) || (point >= 0x2300 && icu::is_emoji(point)); }

}  // namespace

std::size_t skip_spaces_at(std::string_view text, std::size_t at, std::size_t end) noexcept
{
    while (at < end && icu::is_space(point_at(text, at))) at = after_point(text, at);
    return at;
}

/// Unicode UAX #14: mandatory breaks.
bool is_line_end(char32_t point) noexcept
{
    return (point >= 0x0A && point <= 0x0D) || point == 0x85 || point == 0x2028 || point == 0x2029;
}

bool is_other_word_part(char32_t point) noexcept
{
    return point != no_point && (icu::is_letter(point) || icu::is_digit(point) || icu::is_mark(point));
}

std::size_t skip_emoji(std::string_view text, std::size_t at, std::size_t end) noexcept
{
    std::size_t done = at;
    for (std::size_t next = at; next < end;) {
        const char32_t point = point_at(text, next);
        if (is_picture(point) || (next > at && next == done && continues_picture(point))) {
            next = done = after_point(text, next);
        } else if (next > at && icu::is_space(point) && !is_line_end(point)) {
            next = after_point(text, next);
        } else {
            break;
        }
    }
    return done;
}

std::size_t skip_smiley(std::string_view text, std::size_t at, std::size_t end) noexcept
{
    const auto is_one_of = [&](std::size_t i, std::string_view marks) { return i < end && marks.find(text[i]) != std::string_view::npos; };
    if (!is_one_of(at, ":;=")) return at;
    std::size_t mouth = at + 1;
    if (is_one_of(mouth, "-^'")) ++mouth;
    if (!is_one_of(mouth, ")(]*|DP") || (icu::is_letter(point_at(text, mouth)) && is_word_part(point_before(text, at)))) return at;
    std::size_t after = mouth + 1;
    while (after < end && text[after] == text[mouth]) ++after;
    const bool free = after >= end || icu::is_space(point_at(text, after)) || is_one_of(after, ".!?");
    return free ? after : at;
}

std::string_view word_ending_at(std::string_view text, std::size_t end) noexcept
{
    constexpr std::size_t longest = 40;
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest && is_word_part(point_before(text, begin))) base::previous_code_point(text, begin);
    return text.substr(begin, end - begin);
}

std::size_t skip_spaces_back(std::string_view text, std::size_t end) noexcept
{
    while (end > 0 && icu::is_space(point_before(text, end))) base::previous_code_point(text, end);
    return end;
}

}  // namespace triptych::language
