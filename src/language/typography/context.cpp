#include "language/typography/context.hpp"

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/labels.hpp"
#include "language/segmentation/scan.hpp"

namespace triptych::language {

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

bool word_at(std::string_view text, std::size_t at) noexcept { return is_word_part(point_at(text, at)); }
bool word_before(std::string_view text, std::size_t at) noexcept { return is_word_part(point_before(text, at)); }
bool is_line_start(std::string_view text, std::size_t at) noexcept { return at == 0 || is_line_end(point_before(text, at)); }

std::string_view letters_at(std::string_view text, std::size_t at) noexcept
{
    static constexpr auto ascii = ByteSet("").add_range('A', 'Z').add_range('a', 'z');
    static constexpr auto of_two_bytes = ByteSet("").add_range(0xC4, 0xC8).add_range(0xD0, 0xD3);  // U+0100 to U+023F, U+0400 to U+04FF
    std::size_t end = at;
    while (end < text.size()) {
        if (ascii.has(text[end])) {
            ++end;
        } else if (of_two_bytes.has(text[end])) {
            end += 2;
        } else {
            const char32_t point = point_at(text, end);
            if (point < 0x80 || !(icu::is_letter(point) || icu::is_mark(point))) break;
            end = after_point(text, end);
        }
    }
    return text.substr(at, end - at);
}

std::string_view digits_at(std::string_view text, std::size_t at) noexcept
{
    std::size_t end = at;
    while (digit_at(text, end)) ++end;
    return text.substr(at, end - at);
}

bool roman_before(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 16;
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest && text[begin - 1] >= 'A' && text[begin - 1] <= 'Z') --begin;
    return at - begin >= 2 && !word_before(text, begin) && is_roman(text.substr(begin, at - begin));
}

}  // namespace triptych::language
