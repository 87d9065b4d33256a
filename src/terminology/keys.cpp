#include "terminology/keys.hpp"

#include <algorithm>
#include <array>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/utf8.hpp"
#include "language/words/words.hpp"
#include "terminology/kazakh.hpp"
#include "terminology/paradigms.hpp"

namespace triptych::terminology {
namespace {

// The first letter of a key says what it is, so that a form never meets a stem of the same spelling.
std::string form_key(const std::string& word)
{
    return "f" + word;
}
std::string stem_key(const std::string& word)
{
    return "s" + word;
}

std::string with_capital(std::string_view word)
{
    std::size_t at = 0;
    if (word.empty()) return {};
    const char32_t first = base::next_code_point(word, at);
    std::string out;
    base::append_utf8(out, icu::upper(first));
    return out.append(word.substr(at));
}

/// Stems of the word as it is written, then in small letters, then as a name: a dictionary is particular about capitals.
std::vector<std::string> dictionary_stems(std::string_view word, Language language)
{
    const std::string plain = language::plain_word(word);
    const std::string lower = icu::to_lower(plain);
    const auto& dictionary = hunspell::dictionary(language);
    for (const std::string& spelling : {plain, lower, with_capital(lower)}) {
        auto stems = dictionary.stems(spelling);
        if (stems.empty()) continue;
        for (auto& stem : stems) stem = language::fold_word(stem);
        return stems;
    }
    return {};
}

std::vector<std::string> sorted(std::vector<std::string> keys)
{
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

}  // namespace

std::vector<std::string> term_keys(std::string_view word, Language language)
{
    const std::string folded = language::fold_word(word);
    std::vector<std::string> keys{form_key(folded)};
    auto stems = dictionary_stems(word, language);
    // The French dictionary knows every form of its words, and rules would add "longe" to "long"; the Russian one has gaps.
    if (language != Language::fr || stems.empty())
        for (const auto& form : forms_by_rule(folded, language)) keys.push_back(form_key(form));
    if (std::ranges::find(stems, folded) != stems.end()) stems = {folded};  // a dictionary form itself: no other meaning is sought
    for (const auto& stem : stems) keys.push_back(stem_key(stem));
    return sorted(std::move(keys));
}

std::vector<std::string> text_keys(std::string_view word, Language language)
{
    const std::string folded = language::fold_word(word);
    std::vector<std::string> keys{form_key(folded)};
    if (language == Language::kk)
        for (const auto& stem : kazakh_stems(folded)) keys.push_back(form_key(stem));
    for (const auto& stem : dictionary_stems(word, language)) keys.push_back(stem_key(stem));
    return sorted(std::move(keys));
}

bool is_abbreviation(std::string_view word)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters)
        if (!icu::is_upper(base::next_code_point(word, at))) return false;
    return letters >= 2 && letters <= 6;
}

bool is_joined_ending(std::string_view word, Language language)
{
    static constexpr std::array<std::string_view, 2> french{"ci", "là"};
    const std::string folded = language::fold_word(word);
    if (language == Language::fr) return std::ranges::find(french, folded) != french.end();
    if (language == Language::ru) return base::code_points(folded).size() <= 2;  // ЦОН-а, ЮНЕСКО-м
    static constexpr std::array<std::string_view, 10> stems{"со",  "се",  "сор", "сер", "сом",
                                                            "сем", "соз", "сез", "сот", "сет"};  // of every class
    return std::ranges::any_of(stems, [&](std::string_view stem) {
        const auto found = kazakh_stems(std::string(stem) + folded);
        return std::ranges::find(found, stem) != found.end();
    });
}

}  // namespace triptych::terminology
