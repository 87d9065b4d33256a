#include "memory/endings.hpp"

#include <array>
#include <set>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/numerals/kazakh.hpp"
#include "language/numerals/words.hpp"

namespace triptych::memory {
namespace {

using language::Case;
using language::Possession;

constexpr std::array every_case{Case::nominative, Case::genitive, Case::dative, Case::accusative, Case::locative, Case::ablative, Case::instrumental};
constexpr std::array every_possession{Possession::none, Possession::third};

/// The only one of the results, or nothing.
std::optional<std::string> only(const std::set<std::string>& results)
{
    return results.size() == 1 ? std::optional(*results.begin()) : std::nullopt;
}

/// Endings of an ordinal in a case: «15-шіден».
void add_ordinals(std::string_view ending, std::string_view old_number, std::string_view new_number, std::set<std::string>& results)
{
    const auto old_suffix = language::kazakh_ordinal_suffix(old_number);
    const auto new_suffix = language::kazakh_ordinal_suffix(new_number);
    if (old_suffix.empty() || new_suffix.empty() || !ending.starts_with(old_suffix)) return;
    const auto harmony = [](std::string_view suffix) { return suffix.ends_with("ы") ? language::Harmony::back : language::Harmony::front; };
    const std::string_view rest = ending.substr(old_suffix.size());
    for (const auto possession : every_possession)
        for (const auto form : every_case)
            if (language::kazakh_case_suffix(harmony(old_suffix), language::Final::vowel, form, possession) == rest)
                results.insert(std::string(new_suffix).append(language::kazakh_case_suffix(harmony(new_suffix), language::Final::vowel, form, possession)));
}

std::optional<std::string> kazakh_ending(std::string_view ending, std::string_view old_number, std::string_view new_number)
{
    std::set<std::string> results;
    for (const auto possession : every_possession)
        for (const auto form : every_case)
            if (const auto suffix = language::kazakh_case_suffix(old_number, form, possession); !suffix.empty() && suffix == ending)
                results.insert(std::string(language::kazakh_case_suffix(new_number, form, possession)));
    add_ordinals(ending, old_number, new_number, results);
    if (language::kazakh_plural_suffix(old_number) == ending) results.insert(std::string(language::kazakh_plural_suffix(new_number)));
    if (!results.empty()) return only(results);
    constexpr std::size_t longest = 8;  // bytes of a suffix; a longer one may be a word: 15-бап, 10-сынып
    const bool is_word = ending.size() > 4 && hunspell::dictionary(Language::kk).spell(std::string(ending));
    return is_word || ending.size() > longest ? std::optional(std::string(ending)) : std::nullopt;
}

std::optional<std::string> french_ending(std::string_view ending, std::string_view old_number, std::string_view new_number)
{
    std::set<std::string> results;
    for (const auto gender : {language::Gender::masculine, language::Gender::feminine})
        if (language::ordinal_ending(old_number, Language::fr, gender) == ending) results.insert(language::ordinal_ending(new_number, Language::fr, gender));
    if (!results.empty()) return only(results);
    return ending.size() > 1 && ending.starts_with('e') ? std::nullopt : std::optional(std::string(ending));  // eme, er of another number; km, h, %
}

std::optional<std::string> russian_ending(std::string_view ending)
{
    for (const auto& row : base::read_table(base::table_text("memory/kept_endings.tsv")))
        if (row[0] == "ru" && row[1] == ending) return std::string(ending);
    constexpr std::size_t short_word = 6;  // bytes; a longer one is a word: 5-летие, 3-дневный
    return ending.size() > short_word ? std::optional(std::string(ending)) : std::nullopt;
}

}  // namespace

std::string_view ending_after(std::string_view rest)
{
    std::size_t end = rest.starts_with('-') ? 1 : 0;
    const std::size_t first = end;
    while (end < rest.size()) {
        std::size_t next = end;
        if (!icu::is_letter(base::next_code_point(rest, next))) break;
        end = next;
    }
    return end == first ? std::string_view{} : rest.substr(0, end);
}

std::optional<std::string> ending_like(std::string_view ending, std::string_view old_number, std::string_view new_number, Language language)
{
    if (ending.empty()) return std::string();
    if (language == Language::fr) return ending.starts_with('-') ? std::optional(std::string(ending)) : french_ending(ending, old_number, new_number);
    if (!ending.starts_with('-')) return std::string(ending);  // 5км
    const auto made = language == Language::kk ? kazakh_ending(ending.substr(1), old_number, new_number) : russian_ending(ending.substr(1));
    return made && !made->empty() ? std::optional("-" + *made) : std::nullopt;
}

}  // namespace triptych::memory
