#include "language/morphology/named.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/table.hpp"
#include "language/morphology/languages.hpp"
#include "language/numerals/kazakh.hpp"

namespace triptych::language::morphology {
namespace {

/// A row of roles.tsv.
struct RoleRow {
    std::string_view language;
    Form role;  ///< nothing but the role
    std::string_view stands_with;
    Form form;  ///< nothing but the case
    std::string_view preposition;
};

const std::vector<RoleRow>& role_rows()
{
    static const std::vector<RoleRow> rows = [] {
        std::vector<RoleRow> read;
        for (const auto& cells : base::read_table(base::table_text("language/morphology/roles.tsv")))
            read.push_back({cells[0], parse_form(cells[1]), cells[2], parse_form(cells[3]), cells[4]});
        return read;
    }();
    return rows;
}

/// Null for French, whose roles are no cases.
const RoleRow* find_role(Language language, Role role, std::string_view preposition)
{
    const RoleRow* usual = nullptr;
    for (const RoleRow& row : role_rows()) {
        if (row.language != code(language) || row.role.role != role) continue;
        if (row.stands_with == preposition) return &row;
        if (usual == nullptr) usual = &row;
    }
    return usual;
}

/// «la médiathèque», «l’UNESCO»
std::string with_article(const NameVariant& variant)
{
    const bool elided = variant.article.ends_with("’") || variant.article.ends_with('\'');
    return variant.article + (variant.article.empty() || elided ? "" : " ") + variant.text;
}

/// What the record knows of the word, for the rules.
Form with_knowledge(Form form, const NameVariant& variant)
{
    if (variant.gender != Gender::unknown) form.gender = variant.gender;
    if (variant.animacy != Animacy::unknown) form.animacy = variant.animacy;
    if (variant.plural) form.number = GrammaticalNumber::plural;
    form.indeclinable = form.indeclinable || variant.indeclinable;
    return form;
}

/// French has neither cases nor possessive endings.
Form without_cases(Form form)
{
    form.grammatical_case = GrammaticalCase::nominative;
    form.owner = Owner::none;
    return form;
}

Form grammar_of(const Form& form)
{
    return {.number = form.number, .grammatical_case = form.grammatical_case, .owner = form.owner, .role = form.role};
}

/// The ending after a word that has the possessive ending already: «елшілігі» → «нде». Empty when the word ends in neither ы nor і.
std::optional<std::string> ending_after_possessive(std::string_view word, GrammaticalCase wanted)
{
    const bool back = word.ends_with("ы");
    if (!back && !word.ends_with("і")) return std::nullopt;
    if (wanted == GrammaticalCase::nominative) return "";
    if (wanted == GrammaticalCase::prepositional) return std::nullopt;
    // the table gives the possessive ending and the case, «інде»; the enumerators of both cases stand in the same order
    const auto whole = kazakh_case_suffix(back ? Harmony::back : Harmony::front, Final::voiceless, static_cast<Case>(wanted), Possession::third);
    return std::string(whole.substr(std::string_view("і").size()));
}

/// `text` with the words that decline in their form.
Inflection inflect_head(const NameVariant& variant, Language language, const Form& form)
{
    const auto at = variant.text.find(variant.head);
    if (variant.head.empty() || at == std::string::npos) return inflect_by_rule(variant.text, language, form);
    Inflection made = inflect_by_rule(variant.head, language, form);
    if (!made.text.empty()) made.text = variant.text.substr(0, at) + made.text + variant.text.substr(at + variant.head.size());
    return made;
}

/// «ЮНЕСКО» read «юнеско»: the ending of «юнесконың» after a hyphen.
Inflection inflect_as_read(const NameVariant& variant, Language language, const Form& form)
{
    Inflection made = inflect_by_rule(variant.reading, language, form);
    if (!made.text.starts_with(variant.reading)) return {};
    const auto ending = made.text.substr(variant.reading.size());
    made.text = variant.text;
    if (!ending.empty()) made.text.append("-").append(ending);
    made.explanation += ", as it is read: " + variant.reading;
    return made;
}

Inflection inflect_by_knowledge(const NameVariant& variant, Language language, const Form& given)
{
    const Form form = with_knowledge(given, variant);
    if (language == Language::kk && variant.possessed && form.owner == Owner::none && form.number == GrammaticalNumber::singular)
        if (const auto ending = ending_after_possessive(variant.text, form.grammatical_case))
            return {variant.text + *ending, Reached::rule, variant.confidence, "the record says that the last word is possessed"};
    if (language == Language::kk && !variant.reading.empty()) return inflect_as_read(variant, language, form);
    if (language == Language::fr && form.role != Role::none) return inflect_by_rule(with_article(variant), language, form);
    return inflect_head(variant, language, form);
}

/// A stored form, or the text where every form is the text.
std::optional<Inflection> find_stored(const Name& name, const NameVariant& variant, const Form& form)
{
    Form wanted = grammar_of(form);
    if (variant.plural) wanted.number = GrammaticalNumber::singular;  // les Pays-Bas: the plural is the only number, and goes without saying
    const auto key = form_name(wanted);
    const auto stored = variant.forms.find(key);
    if (stored != variant.forms.end())
        return Inflection{stored->second, Reached::table, variant.confidence, "stored in the record " + name.id};
    if (key == "nom" || (variant.indeclinable && form.role == Role::none && wanted.number == GrammaticalNumber::singular))
        return Inflection{variant.text, Reached::table, variant.confidence, (key == "nom" ? "the name of the record " : "does not decline, says the record ") + name.id};
    return std::nullopt;
}

/// A role that is a case, with or without a preposition before it.
std::optional<Inflection> inflect_role(const Name& name, Language language, const Form& form)
{
    if (form.role == Role::none) return std::nullopt;
    const NameVariant& variant = name.variants[language];
    const RoleRow* const row = find_role(language, form.role, variant.preposition);
    if (row == nullptr || (!row->preposition.empty() && variant.preposition.empty())) return std::nullopt;
    Form wanted = form;
    wanted.role = Role::none;
    wanted.grammatical_case = row->form.grammatical_case;
    Inflection made = inflect_name(name, language, wanted);
    if (!made.text.empty() && !row->preposition.empty()) made.text.insert(0, std::string(row->preposition) + " ");
    return made;
}

}  // namespace

Inflection inflect_by_rule(std::string_view words, Language language, const Form& form)
{
    switch (language) {
        case Language::fr: return inflect_french(words, without_cases(form));
        case Language::ru: return inflect_russian(words, form);
        default: return inflect_kazakh(words, form);
    }
}

Inflection inflect_name(const Name& name, Language language, const Form& form)
{
    const NameVariant& variant = name.variants[language];
    if (variant.text.empty()) return {};
    const Form wanted = language == Language::fr ? without_cases(form) : form;
    const bool is_cased = wanted != form && form.role == Role::none && form.number == GrammaticalNumber::singular;
    if (is_cased) return {with_article(variant), Reached::table, variant.confidence, "French has no cases: the name of the record " + name.id};
    if (auto stored = find_stored(name, variant, wanted)) return *std::move(stored);
    if (auto role = inflect_role(name, language, wanted)) return *std::move(role);
    return inflect_by_knowledge(variant, language, wanted);
}

}  // namespace triptych::language::morphology
