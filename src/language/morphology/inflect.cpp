#include "triptych/inflect.hpp"

#include "language/morphology/languages.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

Inflection by_rule(std::string_view words, Language language, const Form& form)
{
    switch (language) {
        case Language::fr: return language::morphology::inflect_french(words, form);
        case Language::ru: return language::morphology::inflect_russian(words, form);
        default: return language::morphology::inflect_kazakh(words, form);
    }
}

/// The case that a role asks for, where a case alone says it: in Kazakh always, in Russian for `of`.
GrammaticalCase case_of(Role role) noexcept
{
    switch (role) {
        case Role::at: return GrammaticalCase::locative;
        case Role::to: return GrammaticalCase::dative;
        case Role::from: return GrammaticalCase::ablative;
        default: return GrammaticalCase::genitive;
    }
}

Inflection from_table(const std::string& text, const Name& name, const NameVariant& variant)
{
    return {text, Reached::table, variant.confidence, "the record " + name.id};
}

/// A form that the record stores, or a Russian place with its own preposition.
Inflection stored(const Name& name, const NameVariant& variant, Language language, const Form& form)
{
    Form wanted = form;
    if (const auto found = variant.forms.find(form_name(wanted)); found != variant.forms.end()) return from_table(found->second, name, variant);
    if (form.role == Role::none) return {};
    const bool by_case = language == Language::kk || (language == Language::ru && form.role == Role::of);
    wanted.role = Role::none;
    wanted.grammatical_case = by_case ? case_of(form.role) : form.role == Role::at ? GrammaticalCase::prepositional : GrammaticalCase::accusative;
    const auto found = variant.forms.find(form_name(wanted));
    if (found == variant.forms.end() || language == Language::fr) return {};
    if (by_case) return from_table(found->second, name, variant);
    const bool with_preposition = !variant.preposition.empty() && form.role != Role::from;
    return with_preposition ? from_table(variant.preposition + " " + found->second, name, variant) : Inflection{};
}

Inflection of_record(const Name& name, Language language, Form form)
{
    const NameVariant& variant = name.variants[language];
    if (variant.text.empty()) return {{}, Reached::table, 0, "the record " + name.id + " has no name in this language"};
    if (Inflection found = stored(name, variant, language, form); !found.text.empty()) return found;
    if (form_name(form) == form_name({})) return from_table(variant.text, name, variant);
    if (form.gender == Gender::unknown) form.gender = variant.gender;
    if (form.animacy == Animacy::unknown) form.animacy = variant.animacy;
    form.indeclinable = form.indeclinable || variant.indeclinable;
    const bool elided = variant.article.ends_with("’") || variant.article.ends_with('\'');
    const std::string text = variant.article.empty() || language != Language::fr ? variant.text : variant.article + (elided ? "" : " ") + variant.text;
    return by_rule(text, language, form);
}

}  // namespace

Inflection inflect(std::string_view words, Language language, const Form& form, const NameSource* names)
{
    require_utf8(words, "<words>");
    const NameHit hit = names == nullptr ? NameHit{} : names->find(words, language);
    return hit ? of_record(*hit.name, language, form) : by_rule(words, language, form);
}

}  // namespace v1
}  // namespace triptych
