#include "model/measure.hpp"

#include <algorithm>
#include <string>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace triptych::model {
namespace {

bool is_tag_character(char32_t point)
{
    return point == '_' || icu::is_letter(point) || icu::is_mark(point) || icu::is_digit(point);
}

}  // namespace

std::size_t length_in(std::string_view text, std::string_view unit)
{
    if (unit == "grapheme") return count_graphemes(text);
    if (unit == "code point") return count_code_points(text);
    if (unit == "utf16") {  // a code point of four bytes is a pair of surrogates
        const auto pairs = std::ranges::count_if(text, [](char byte) { return static_cast<unsigned char>(byte) >= 0xF0; });
        return count_code_points(text) + static_cast<std::size_t>(pairs);
    }
    throw Error(ErrorCode::invalid, "no unit of length \"" + std::string(unit) + "\"; expected grapheme, code point or utf16");
}

std::size_t count_hashtags(std::string_view text)
{
    std::size_t count = 0;
    char32_t before = ' ';
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        bool is_tag = false;
        if (point == '#' && !is_tag_character(before) && before != '#' && before != '&' && before != '/')
            for (std::size_t i = at; i < text.size() && !is_tag;) {
                const char32_t next = base::next_code_point(text, i);
                if (!is_tag_character(next)) break;
                is_tag = !icu::is_digit(next);
            }
        count += is_tag ? 1 : 0;
        before = point;
    }
    return count;
}

}  // namespace triptych::model
