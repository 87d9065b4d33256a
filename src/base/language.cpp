#include "triptych/language.hpp"

#include <string>

#include "base/ascii.hpp"

namespace triptych {
inline namespace v1 {
namespace {

struct Subtags {
    std::string language, rest;
};

Subtags split_tag(std::string_view tag)
{
    std::string lower = base::ascii_lower(tag);
    for (char& c : lower)
        if (c == '_') c = '-';
    const auto dash = lower.find('-');
    if (dash == std::string::npos) return {lower, ""};
    return {lower.substr(0, dash), lower.substr(dash + 1)};
}

/// Kazakh is written in three scripts; the texts here are Cyrillic.
bool names_other_script(std::string_view rest)
{
    return rest.substr(0, 4) == "latn" || rest.substr(0, 4) == "arab";
}

}  // namespace

std::string_view code(Language language) noexcept
{
    return language == Language::fr ? "fr" : language == Language::ru ? "ru" : "kk";
}

std::optional<Language> parse_language(std::string_view tag) noexcept
{
    if (tag.size() > 35) return std::nullopt;  // RFC 5646, 4.4.1: no tag needs more
    const auto [language, rest] = split_tag(tag);
    if (names_other_script(rest)) return std::nullopt;
    // ISO 639-1, 639-2/T, 639-2/B
    if (language == "fr" || language == "fra" || language == "fre") return Language::fr;
    if (language == "ru" || language == "rus") return Language::ru;
    if (language == "kk" || language == "kaz") return Language::kk;
    return std::nullopt;
}

}  // namespace v1
}  // namespace triptych
