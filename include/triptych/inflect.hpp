// Inflection: a word or a name put into the form that a sentence needs, and how that form was found.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/names.hpp"

namespace triptych {
inline namespace v1 {

enum class GrammaticalNumber : std::uint8_t { singular, plural };

/// Russian has no locative and no ablative, Kazakh no prepositional; French none but the nominative.
enum class GrammaticalCase : std::uint8_t { nominative, genitive, dative, accusative, locative, ablative, instrumental, prepositional };

/// Kazakh possessive endings, by the owner: кітабым, кітабың, кітабыңыз, кітабы, кітабымыз, кітаптарың.
enum class Owner : std::uint8_t { none, me, you, you_politely, third, us, you_all };

/// What a place means to the sentence; each language has its own grammar for it: at «à Almaty», «в Алматы», «Алматыда».
enum class Role : std::uint8_t { none, at, to, from, of };

/// The form that is wanted, and what is known of the word.
struct Form {
    GrammaticalNumber number = GrammaticalNumber::singular;
    GrammaticalCase grammatical_case = GrammaticalCase::nominative;
    Owner owner = Owner::none;
    Role role = Role::none;
    Gender gender = Gender::unknown;
    Animacy animacy = Animacy::unknown;
    bool indeclinable = false;

    friend bool operator==(const Form&, const Form&) = default;
};

/// Features joined by ';' in any order: "pl;gen", "sg;px3;loc", "m;aa;dat", "at". Numbers sg pl; cases nom gen dat acc loc abl ins prp;
/// owners px1sg px2sg px2frm px3 px1pl px2pl; roles at to from of; known of the word m f nt (gender), aa nn (animate or not), indecl.
/// Unknown features are ignored; of two that exclude each other the last counts.
TRIPTYCH_API Form parse_form(std::string_view features);

/// The first feature that parse_form() ignores; empty when it knows them all.
TRIPTYCH_API std::string_view unknown_feature(std::string_view features) noexcept;

/// The form as a names table calls it: number, owner, case and role in this order, without singular and nominative: "pl;gen", "px3;loc",
/// "at"; "nom" for the form without any feature. What is known of the word is left out.
TRIPTYCH_API std::string form_name(const Form& form);

/// How a form was found, the surest first.
enum class Reached : std::uint8_t {
    table,       ///< a record of a names table, or a row of irregular words
    dictionary,  ///< made by rule, and a dictionary knows the word and its form
    rule,        ///< made by rule
    paraphrase,  ///< written around: «в городе X», «X қаласында»
};
/// "table", "dictionary", "rule" or "paraphrase".
TRIPTYCH_API std::string_view name(Reached reached) noexcept;

/// A form, and what a person should know of it.
struct Inflection {
    std::string text;         ///< empty where none can be given
    Reached reached = Reached::rule;
    double confidence = 0;    ///< 0 to 1; below 0.9 a person should look at it
    std::string explanation;  ///< which row or rule, in a few words; for a person

    friend bool operator==(const Inflection&, const Inflection&) = default;
};

/// A word, a name or a phrase in the form wanted. A form stored in `names` always wins; else what the record knows of the name goes into
/// the rules; else irregular words, then rules with the dictionaries as witness. Capitals, hyphens, quotes and digits («2025», «19:00») are
/// understood; a phrase is put into its form word by word as its grammar asks. Throws Error{encoding} when the text is not UTF-8. May be
/// called from any thread.
TRIPTYCH_API Inflection inflect(std::string_view words, Language language, const Form& form, const NameSource* names = nullptr);

}  // namespace v1
}  // namespace triptych
