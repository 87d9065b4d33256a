#include "language/typography/context.hpp"

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"

namespace triptych::language {

bool is_blank(char32_t point) noexcept { return point == ' ' || point == '\t' || point == 0xA0 || point == 0x202F || point == 0x2009; }

std::size_t skip_blanks_back(std::string_view text, std::size_t at) noexcept
{
    while (at > 0 && is_blank(point_before(text, at))) base::previous_code_point(text, at);
    return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept
{
    while (at < text.size() && is_blank(point_at(text, at))) at = after_point(text, at);
    return at;
}

bool digit_at(std::string_view text, std::size_t at) noexcept { return at < text.size() && base::is_ascii_digit(text[at]); }
bool digit_before(std::string_view text, std::size_t at) noexcept { return at > 0 && base::is_ascii_digit(text[at - 1]); }
bool word_at(std::string_view text, std::size_t at) noexcept { return is_word_part(point_at(text, at)); }
bool word_before(std::string_view text, std::size_t at) noexcept { return is_word_part(point_before(text, at)); }
bool is_line_start(std::string_view text, std::size_t at) noexcept { return at == 0 || is_line_end(point_before(text, at)); }

std::string_view letters_at(std::string_view text, std::size_t at) noexcept
{
    std::size_t end = at;
    const auto is_part = [](char32_t point) {
        if (point < 0x80) return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
        return icu::is_letter(point) || icu::is_mark(point);
    };
    while (end < text.size() && is_part(point_at(text, end))) end = after_point(text, end);
    return text.substr(at, end - at);
}

std::string_view digits_at(std::string_view text, std::size_t at) noexcept
{
    std::size_t end = at;
    while (digit_at(text, end)) ++end;
    return text.substr(at, end - at);
}

bool is_in(char32_t point, std::u32string_view points) noexcept { return points.find(point) != std::u32string_view::npos; }

}  // namespace triptych::language
