#include "publishing/measure.hpp"

#include <algorithm>

#include "adapters/icu/breaks.hpp"
#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace triptych::publishing {

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

std::string before_fold(std::string_view text, std::size_t fold)
{
    if (fold == 0) return std::string(text);
    const auto breaks = icu::find_breaks(text, icu::Break::grapheme, Language::fr);
    return std::string(text.substr(0, breaks.size() > fold ? breaks[fold - 1] : text.size()));
}

std::string grouped(std::size_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

}  // namespace triptych::publishing
