#include "triptych/document.hpp"

#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"

namespace triptych {
inline namespace v1 {

std::string_view property(const Properties& properties, std::string_view key) noexcept
{
    const auto found = std::ranges::find(properties, key, &std::pair<std::string, std::string>::first);
    return found == properties.end() ? std::string_view{} : std::string_view(found->second);
}

bool is_document_id(std::string_view id) noexcept
{
    if (id.empty() || id.size() > 128 || base::find_bad_utf8(id)) return false;
    for (std::size_t at = 0; at < id.size();) {
        const char32_t point = base::next_code_point(id, at);
        if (point != '-' && point != '_' && !icu::is_letter(point) && !icu::is_digit(point)) return false;
    }
    return true;
}

std::string marked_text(const Variant& variant)
{
    std::string out;
    std::size_t at = 0;
    for (const auto& code : variant.codes) {
        out.append(variant.text, at, code.range.begin - at);
        out += code.original;
        at = code.range.end;
    }
    return out.append(variant.text, at, std::string::npos);
}

std::vector<Language> languages_of(const Document& document)
{
    std::vector<Language> languages;
    for (const Language language : all_languages)
        if (std::ranges::any_of(document.units, [&](const Unit& unit) { return !unit.variants[language].text.empty(); }))
            languages.push_back(language);
    return languages;
}

}  // namespace v1
}  // namespace triptych
