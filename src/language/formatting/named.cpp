#include "language/formatting/named.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "adapters/icu/normalize.hpp"
#include "base/ascii.hpp"
#include "base/table.hpp"
#include "language/formatting/numbers.hpp"
#include "language/formatting/plurals.hpp"
#include "language/morphology/named.hpp"
#include "language/numerals/kazakh.hpp"
#include "triptych/inflect.hpp"

namespace triptych::language::formatting {
namespace {

constexpr double sure = 0.9;  // see Inflection::confidence

/// A name as the data give it.
struct Given {
    std::string text, kind;
};

Given given_name(const Value& value)
{
    if (const std::string* text = text_in(value)) return {*text, ""};
    const auto name = part_of(value, "name");
    const auto kind = part_of(value, "kind");
    const std::string* const text = name ? text_in(*name) : nullptr;
    if (text == nullptr) refuse(value, R"(a name, or {"name": …, "kind": …})");
    const std::string* const word = kind ? text_in(*kind) : nullptr;
    if (kind && word == nullptr) refuse(*kind, "a word such as city");
    return {*text, word == nullptr ? std::string() : *word};
}

std::string in_quotes(std::string_view text)
{
    std::string out = "«";
    return out.append(text).append("»");
}

void note(const Surroundings& around, std::string_view rule, Severity severity, std::string message, std::string suggestion = {})
{
    if (around.notes == nullptr) return;
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.language = around.language;
    finding.range = around.range;
    finding.message = std::move(message);
    finding.suggestion = std::move(suggestion);
    around.notes->push_back(std::move(finding));
}

/// Data are typed once for three languages: the language of the sentence first, then the others.
NameHit find_name(std::string_view text, const Surroundings& around)
{
    if (around.names == nullptr) return {};
    NameHit best = around.names->find(text, around.language);
    for (const Language language : all_languages) {
        if (best && best.by != FoundBy::not_to_use) return best;
        const NameHit hit = around.names->find(text, language);
        if (hit && (!best || hit.by != FoundBy::not_to_use)) best = hit;
    }
    return best;
}

/// «Нур-Султан» where «Астана» is the name of today, and what is not to be used at all.
void note_former(const NameHit& hit, const Given& given, const Surroundings& around)
{
    const auto& text = hit.name->variants[around.language].text;
    if (hit.by == FoundBy::not_to_use)
        return note(around, "format.former", Severity::warning, in_quotes(given.text) + " is not to be used; " + in_quotes(text) + " was written", text);
    if (hit.name->instead.empty()) return;
    const NameHit today = around.names->find(hit.name->instead, around.language);
    const std::string now = today ? today.name->variants[around.language].text : hit.name->instead;
    note(around, "format.former", Severity::warning,
         in_quotes(text) + " is a former name" + (hit.name->valid.until.empty() ? "" : ", until " + hit.name->valid.until) + "; the name is now " + in_quotes(now), now);
}

/// «город X», of which only «город» declines; empty when the kind has no row.
std::optional<Name> safe_phrase(std::string_view text, std::string_view kind)
{
    for (const auto& row : base::read_table(base::table_text("language/formatting/safe_phrases.tsv"))) {
        if (row[0] != kind) continue;
        const bool bare = row[9].empty() || text.starts_with("«");
        const std::string name = bare ? std::string(text) : in_quotes(text);
        const auto with_name = [&](std::string_view noun) { return std::string(noun) + " " + name; };
        Name phrase;
        NameVariant& variant = phrase.variants.ru;
        variant.text = with_name(row[1]);
        variant.preposition = row[3];
        constexpr std::array<const char*, 5> cases{"gen", "dat", "acc", "ins", "prp"};
        for (std::size_t i = 0; i < cases.size(); ++i) variant.forms.emplace(cases.at(i), with_name(row[4 + i]));
        return phrase;
    }
    return std::nullopt;
}

std::string as_it_stands(const std::string& text, const std::string& why, const Surroundings& around)
{
    note(around, "format.name", Severity::warning, in_quotes(text) + " was left as it stands: " + why);
    return text;
}

/// A name for which no form is known.
std::string without_record(const Given& given, const Form& form, const Surroundings& around)
{
    if (around.language == Language::ru) {
        if (const auto phrase = safe_phrase(given.text, given.kind))
            if (const auto made = morphology::inflect_name(*phrase, Language::ru, form); !made.text.empty()) {
                note(around, "format.paraphrase", Severity::advice, in_quotes(given.text) + " is in no names table; a safe phrase was written: " + in_quotes(made.text));
                return made.text;
            }
        return as_it_stands(given.text, "it is in no names table, and its kind is not known", around);
    }
    const Inflection made = morphology::inflect_by_rule(given.text, around.language, form);
    if (made.text.empty()) return as_it_stands(given.text, "it is in no names table, and no rule gives the form", around);
    if (around.language == Language::kk || made.confidence < sure)
        note(around, "format.unconfirmed", Severity::warning, in_quotes(made.text) + " was made by rule and should be confirmed: " + in_quotes(given.text) + " is in no names table");
    return made.text;
}

std::string named(const Value& value, const Form& form, const Surroundings& around)
{
    const Given given = given_name(value);
    const NameHit hit = find_name(given.text, around);
    if (!hit) return without_record(given, form, around);
    note_former(hit, given, around);
    const NameVariant& variant = hit.name->variants[around.language];
    const std::string shown = variant.text.empty() ? given.text : variant.text;
    const Inflection made = morphology::inflect_name(*hit.name, around.language, form);
    if (made.text.empty()) return without_record({shown, given.kind.empty() ? hit.name->kind : given.kind}, form, around);
    if (made.reached == Reached::rule || made.confidence < sure)
        note(around, "format.unconfirmed", Severity::warning,
             in_quotes(made.text) + (made.reached == Reached::table ? " stands in the names table as doubtful" : " was made by rule") + " and should be confirmed");
    return made.text;
}

std::string in_role(const Value& value, Role role, const Surroundings& around)
{
    Form form;
    form.role = role;
    return named(value, form, around);
}

/// "2025", "19:00", "15": read as numbers.
bool is_number_text(std::string_view text)
{
    const auto in_number = [](char c) { return base::is_ascii_digit(c) || c == ':' || c == '.' || c == ','; };
    return !text.empty() && base::is_ascii_digit(text.front()) && std::ranges::all_of(text, in_number);
}

std::string number_in_form(const std::string& digits, const Form& form, const Surroundings& around)
{
    if (around.language != Language::kk || form == Form{}) return digits;
    const bool plain_form = form.number == GrammaticalNumber::singular && form.grammatical_case <= GrammaticalCase::instrumental &&
                            (form.owner == Owner::none || form.owner == Owner::third) && form.role == Role::none;
    // the enumerators of both cases stand in the same order
    const auto suffix = plain_form ? kazakh_case_suffix(digits, static_cast<Case>(form.grammatical_case), form.owner == Owner::third ? Possession::third : Possession::none)
                                   : std::string_view{};
    if (suffix.empty() && form.grammatical_case != GrammaticalCase::nominative) return as_it_stands(digits, "this form of a number is not known", around);
    return suffix.empty() ? digits : digits + "-" + std::string(suffix);
}

/// What a row of counted.tsv says of a noun after a number.
struct Counted {
    std::string_view form, text;
};

Counted counted(std::string_view noun, std::string_view category, Language language)
{
    Counted found;
    for (const auto& row : base::read_table(base::table_text("language/formatting/counted.tsv"))) {
        if (row[0] != code(language) || row[2] != category) continue;
        if (row[1] == noun) return {row[3], row[4]};
        if (row[1] == "*") found = {row[3], row[4]};
    }
    return found;
}

/// The noun of a record in the form; the text of `noun` when there is no record.
Inflection noun_in_form(const NameHit& hit, const std::string& noun, const Form& form, Language language)
{
    if (hit) return morphology::inflect_name(*hit.name, language, form);
    return morphology::inflect_by_rule(noun, language, form);
}

}  // namespace

std::string at(const Value& value, std::string_view /*style*/, const Surroundings& around) { return in_role(value, Role::at, around); }
std::string to(const Value& value, std::string_view /*style*/, const Surroundings& around) { return in_role(value, Role::to, around); }
std::string from(const Value& value, std::string_view /*style*/, const Surroundings& around) { return in_role(value, Role::from, around); }
std::string of(const Value& value, std::string_view /*style*/, const Surroundings& around) { return in_role(value, Role::of, around); }

std::string inflect(const Value& value, std::string_view style, const Surroundings& around)
{
    const Form form = parse_form(style);
    const std::string* const text = text_in(value);
    if (text != nullptr && is_number_text(*text)) return number_in_form(*text, form, around);
    if (text == nullptr && number_in(value)) return number_in_form(plain(value, "", around.language), form, around);
    return named(value, form, around);
}

bool is_form(std::string_view style, Language /*language*/)
{
    while (!style.empty()) {
        const auto feature = style.substr(0, style.find(';'));
        style.remove_prefix(std::min(style.size(), feature.size() + 1));
        const auto word = base::trim(feature);
        if (word != "sg" && word != "nom" && parse_form(word) == Form{}) return false;
    }
    return true;
}

std::string count(const Value& value, std::string_view style, const Surroundings& around)
{
    const icu::Number number = require_number(value);
    std::string shown = icu::format_number(number, around.language);
    if (style.empty()) return shown;
    const NameHit hit = find_name(style, around);
    const std::string noun = hit && !hit.name->variants[around.language].text.empty() ? hit.name->variants[around.language].text : std::string(style);
    const Counted row = counted(noun, category_of(number, around.language, false), around.language);
    if (!row.text.empty()) return shown + " " + std::string(row.text);
    const Form form = parse_form(row.form);
    if (form == Form{}) return shown + " " + noun;
    const Inflection made = noun_in_form(hit, noun, form, around.language);
    if (made.text.empty()) return shown + " " + as_it_stands(noun, "no rule gives the form after " + shown, around);
    const bool is_phrase = noun.find(' ') != std::string::npos && around.language == Language::ru && made.reached != Reached::table;
    if (made.confidence < sure || is_phrase)
        note(around, "format.unconfirmed", Severity::warning, in_quotes(made.text) + " was made of " + in_quotes(noun) + " by rule and should be confirmed");
    return shown + " " + made.text;
}

bool is_noun(std::string_view style, Language /*language*/) { return !style.empty(); }

}  // namespace triptych::language::formatting
