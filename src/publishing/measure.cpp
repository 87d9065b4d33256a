#include "publishing/measure.hpp"

#include "adapters/icu/breaks.hpp"

namespace triptych::publishing {

std::string before_fold(std::string_view text, std::size_t fold)
{
    if (fold == 0) return std::string(text);
    const auto breaks = icu::find_breaks(text, icu::Break::grapheme, Language::fr);
    return std::string(text.substr(0, breaks.size() > fold ? breaks[fold - 1] : text.size()));
}

std::string grouped(std::size_t number)
{
    const std::string digits = std::to_string(number);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

}  // namespace triptych::publishing
