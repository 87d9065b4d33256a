#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "quality/checks.hpp"

namespace triptych::quality {

Finding make_finding(Severity severity, std::string_view unit, Language language, Range range, std::string message, std::string suggestion)
{
    Finding finding;
    finding.severity = severity;
    finding.unit = unit;
    finding.language = language;
    finding.range = range;
    finding.message = std::move(message);
    finding.suggestion = std::move(suggestion);
    return finding;
}

std::string_view language_name(Language language) noexcept
{
    return language == Language::fr ? "French" : language == Language::ru ? "Russian" : "Kazakh";
}

std::string list_names(std::span<const Language> languages)
{
    std::string out;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        if (i > 0) out += i + 1 == languages.size() ? " and " : ", ";
        out += language_name(languages[i]);
    }
    return out;
}

bool is_blank(std::string_view text) noexcept
{
    for (std::size_t at = 0; at < text.size();)
        if (!icu::is_space(base::next_code_point(text, at))) return false;
    return true;
}

std::vector<Language> languages_with_text(const Inspection& inspection, const Unit& unit)
{
    std::vector<Language> out;
    std::ranges::copy_if(inspection.languages, std::back_inserter(out),
                         [&](Language language) { return !is_blank(unit.variants[language].text); });
    return out;
}

std::optional<Language> source_language(const Document& document)
{
    return parse_language(property(document.properties, "source"));
}

std::string in_quotes(std::string_view text)
{
    return "“" + std::string(text) + "”";
}

}  // namespace triptych::quality
