#include "language/spelling/number_endings.hpp"

#include "language/numerals/kazakh.hpp"
#include "language/spelling/kazakh_endings.hpp"

namespace triptych::language {
namespace {

/// "ші" or "шы", alone or with endings of its own behind it: 15-шіден. The rest of the ending, or nothing.
std::optional<std::string_view> after_ordinal(std::string_view ending)
{
    for (const std::string_view suffix : {"ші", "шы"})
        if (ending.starts_with(suffix)) return ending.substr(suffix.size());
    return std::nullopt;
}

}  // namespace

std::optional<std::vector<std::string>> endings_for_number(std::string_view number, std::string_view ending)
{
    const auto reading = last_numeral(number);
    if (!reading || ending.empty()) return std::nullopt;
    if (const auto rest = after_ordinal(ending)) {
        const std::string suffix(kazakh_ordinal_suffix(number));
        const auto fits = [&] { return rest->empty() || is_kazakh_ending(reading->ordinal, *rest, Sound::spelt); };
        if (ending.starts_with(suffix) && fits()) return std::nullopt;
        if (rest->empty()) return std::vector<std::string>{suffix};
        auto right = fitting_endings(reading->ordinal, *rest);
        if (right.empty() && fits()) right.emplace_back(*rest);
        if (right.empty()) return std::nullopt;
        for (std::string& one : right) one.insert(0, suffix);
        return right;
    }
    if (is_kazakh_ending(reading->cardinal, ending, Sound::spelt)) return std::nullopt;
    auto right = fitting_endings(reading->cardinal, ending);
    if (right.empty()) return std::nullopt;
    return right;
}

}  // namespace triptych::language
