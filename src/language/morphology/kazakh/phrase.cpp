#include "language/morphology/kazakh/phrase.hpp"

#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/words/signs.hpp"

namespace triptych::language::morphology::kazakh {
namespace {

bool can_be_inflected(char32_t point)
{
    return icu::is_letter(point) || icu::is_digit(point) || icu::is_mark(point) || is_outer_sign(point);
}

bool is_inside_word(char32_t point)
{
    return can_be_inflected(point) || icu::is_invisible(point) || point == U'-' || point == U'‑' || point == U'\'' || point == U'’' ||
           point == U'.' || point == U':' || point == U',' || point == U'/';
}

/// Where the brackets that close the phrase open: "Алматы (Қазақстан)" → 12; the end when there are none, or nothing before them.
std::size_t end_before_brackets(std::string_view words)
{
    const auto last = words.find_last_not_of(" .");
    if (last == std::string_view::npos || words[last] != ')') return words.size();
    const auto open = words.rfind('(', last);
    return open == std::string_view::npos || words.find_last_not_of(' ', open - (open == 0 ? 0 : 1)) == std::string_view::npos || open == 0
               ? words.size()
               : open;
}

/// Two words or letters in capitals, none small.
bool is_in_capitals(std::string_view text)
{
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        if (icu::is_lower(point)) return false;
        if (icu::is_upper(point)) ++capitals;
    }
    return capitals >= 2;
}

}  // namespace

Phrase split_phrase(std::string_view words)
{
    std::size_t end = end_before_brackets(words);
    for (std::size_t at = end; end > 0; end = at)
        if (can_be_inflected(base::previous_code_point(words, at))) break;
    std::size_t begin = end;
    for (std::size_t at = begin; begin > 0; begin = at)
        if (!is_inside_word(base::previous_code_point(words, at))) break;
    const auto before = words.substr(0, begin);
    return {before, words.substr(begin, end - begin), words.substr(end), is_in_capitals(before)};
}

}  // namespace triptych::language::morphology::kazakh
