#include <array>

#include "language/morphology/languages.hpp"
#include "language/morphology/russian/counted_phrase.hpp"
#include "language/morphology/russian/phrase.hpp"
#include "language/morphology/russian/prepositions.hpp"

namespace triptych::language::morphology {
namespace {

namespace ru = russian;

/// The six Russian cases; none for the locative and the ablative.
std::optional<ru::Case> russian_case(GrammaticalCase grammatical_case)
{
    switch (grammatical_case) {
        case GrammaticalCase::nominative: return ru::Case::nom;
        case GrammaticalCase::genitive: return ru::Case::gen;
        case GrammaticalCase::dative: return ru::Case::dat;
        case GrammaticalCase::accusative: return ru::Case::acc;
        case GrammaticalCase::instrumental: return ru::Case::ins;
        case GrammaticalCase::prepositional: return ru::Case::prp;
        default: return std::nullopt;
    }
}

/// An indeclinable name takes its preposition all the same.
std::string unchanged(std::string_view words, const ru::Phrase& phrase, Role role)
{
    if (role == Role::none || role == Role::of) return std::string(words);
    const std::string with = ru::with_preposition(phrase, ru::Number::singular, role);
    return with.substr(0, with.find(' ') + 1).append(words);
}

}  // namespace

Inflection inflect_russian(std::string_view words, const Form& form)
{
    const auto grammatical_case = russian_case(form.grammatical_case);
    if (!grammatical_case) return {{}, Reached::rule, 0, "Russian has no such case"};
    if (auto counted = ru::inflect_counted(words, *grammatical_case, form.role)) return *std::move(counted);
    if (form == Form{} || words.empty()) return {std::string(words), Reached::rule, 1.0, "as it stands"};
    const ru::Phrase phrase(words, {form.gender, form.animacy, false});
    if (form.indeclinable) return {unchanged(words, phrase, form.role), Reached::table, 1.0, "does not decline"};
    const auto number = form.number == GrammaticalNumber::plural ? ru::Number::plural : ru::Number::singular;
    std::string text = form.role == Role::none ? phrase.form(number, *grammatical_case) : ru::with_preposition(phrase, number, form.role);
    return {std::move(text), phrase.reached(), phrase.confidence(), phrase.explanation()};
}

}  // namespace triptych::language::morphology
