#include "language/morphology/substitute.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/casing.hpp"
#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/morphology/french/elision.hpp"
#include "language/morphology/french/readings.hpp"
#include "language/morphology/russian/phrase.hpp"
#include "language/words/words.hpp"
#include "triptych/inflect.hpp"

namespace triptych::language::morphology {
namespace {

std::vector<Form> forms_of(Language language)
{
    using enum GrammaticalCase;
    std::vector<GrammaticalCase> cases{nominative};
    if (language == Language::ru) cases = {nominative, genitive, dative, accusative, instrumental, prepositional};
    if (language == Language::kk) cases = {nominative, genitive, dative, accusative, locative, ablative, instrumental};
    std::vector<Form> forms;
    for (const auto number : {GrammaticalNumber::singular, GrammaticalNumber::plural})
        for (const auto owner : {Owner::none, Owner::third})
            for (const auto one : cases)
                if (owner == Owner::none || language == Language::kk) forms.push_back({.number = number, .grammatical_case = one, .owner = owner});
    return forms;
}

bool ends_like_one_of(std::string_view word, std::initializer_list<std::string_view> endings)
{
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

/// A phrase that begins with a verb in the infinitive: its objects may want other cases and prepositions. A lone verb is one word.
bool is_infinitive(std::string_view phrase, Language language)
{
    const auto words = split_words(phrase, language);
    if (words.empty()) return false;
    const std::string word = fold_word(phrase.substr(words[0].begin, words[0].size()));
    if (language == Language::fr) return std::ranges::any_of(french::readings(word), [](const auto& one) { return one.is_infinitive; });
    if (language != Language::ru || !ends_like_one_of(word, {"ть", "ться", "ти", "тись", "чь"})) return false;
    const auto stems = hunspell::dictionary(Language::ru).stems(word);
    return std::ranges::find(stems, word) != stems.end();
}

/// What words around a French noun agree with.
struct FrenchKind {
    bool is_known = false, is_masculine = false, is_feminine = false, is_plural = false, elides = false;
    bool operator==(const FrenchKind&) const = default;
};

FrenchKind french_kind(std::string_view phrase)
{
    FrenchKind kind{.elides = french::elides(phrase)};
    const auto words = split_words(phrase, Language::fr);
    if (words.empty()) return kind;
    for (const auto& reading : french::readings(fold_word(phrase.substr(words[0].begin, words[0].size())))) {
        if (!reading.is_noun) continue;
        kind.is_known = true;
        kind.is_masculine = kind.is_masculine || reading.is_masculine;
        kind.is_feminine = kind.is_feminine || reading.is_feminine;
        kind.is_plural = kind.is_plural || (reading.is_plural && !reading.is_singular);
    }
    return kind;
}

bool agree_alike(std::string_view a, std::string_view b, Language language)
{
    if (language == Language::kk) return true;
    if (language == Language::fr) {
        const auto one = french_kind(a);
        return one.is_known && one == french_kind(b);
    }
    const russian::Phrase one(a, {}), other(b, {});
    if (one.head() == nullptr || other.head() == nullptr) return false;
    const auto& x = one.head()->lexeme();
    const auto& y = other.head()->lexeme();
    return x.gender == y.gender && x.is_plural == y.is_plural && one.is_animate() == other.is_animate() && x.is_adjective() == y.is_adjective() &&
           x.is_nominative && y.is_nominative;
}

/// With the capitals of `written`.
std::string written_like(std::string_view written, std::string text)
{
    std::size_t at = 0, first = 0;
    if (written.empty() || text.empty()) return text;
    const bool is_capital = icu::is_upper(base::next_code_point(written, at));
    if (is_capital) return icu::capitalize(text, icu::CaseRules::root);
    const char32_t letter = base::next_code_point(text, first);
    if (!icu::is_upper(letter) || (first < text.size() && icu::is_upper(base::next_code_point(text, first)))) return text;  // an abbreviation
    std::size_t end = 0;
    base::next_code_point(text, end);
    std::string out;
    base::append_utf8(out, icu::lower(letter));
    return out + text.substr(end);
}

}  // namespace

std::optional<std::string> substitute(std::string_view written, std::string_view old, std::string_view now, Language language)
{
    const bool is_as_it_stands = fold_word(written) == fold_word(old);
    if (is_infinitive(old, language) || is_infinitive(now, language)) {
        const bool are_both = is_infinitive(old, language) && is_infinitive(now, language) && split_words(old, language).size() == 1 &&
                              split_words(now, language).size() == 1;
        const bool is_alike = language != Language::fr || french::elides(old) == french::elides(now);
        return are_both && is_as_it_stands && is_alike ? std::optional(written_like(written, std::string(now))) : std::nullopt;
    }
    if (!agree_alike(old, now, language)) return std::nullopt;
    std::set<std::string> results;
    for (const Form& form : forms_of(language)) {
        if (fold_word(inflect(old, language, form).text) != fold_word(written)) continue;
        const std::string made = inflect(now, language, form).text;
        results.insert(made.empty() ? std::string() : written_like(written, made));
    }
    if (results.size() != 1 || results.begin()->empty()) return std::nullopt;
    return *results.begin();
}

}  // namespace triptych::language::morphology
