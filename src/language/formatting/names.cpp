#include "language/formatting/names.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/formatting/safe_phrases.hpp"
#include "language/morphology/named.hpp"

namespace triptych::language::formatting {
namespace {

constexpr double sure = 0.9;  // below, a person should look (see Inflection)

/// A name and what is told of it.
struct Named {
    std::string name, kind;
    bool recorded = false;  ///< a record has it
};

Named named_in(const Value& value)
{
    if (const std::string* text = text_in(value); text != nullptr && !text->empty()) return {*text, {}, false};
    const auto name = part_of(value, "name");
    const auto kind = part_of(value, "kind");
    const std::string* const text = name ? text_in(*name) : nullptr;
    if (text == nullptr || text->empty()) refuse(value, R"(a name, or an object with its "name" and "kind")");
    const std::string* const told = kind ? text_in(*kind) : nullptr;
    return {*text, told == nullptr ? "" : *told, false};
}

bool has_capital(std::string_view name)
{
    for (std::size_t at = 0; at < name.size();)
        if (icu::is_upper(base::next_code_point(name, at))) return true;
    return false;
}

bool is_confirmed(const Inflection& inflection, const Named& named, Language language)
{
    if (language == Language::fr) return inflection.confidence >= sure;  // French names stay as they are; what stands before them may be wrong
    // a person has written the record: the rules are told what it is, but a Russian name is never sure
    if (named.recorded && language != Language::ru) return inflection.confidence >= sure;
    if (inflection.reached == Reached::table || inflection.reached == Reached::paraphrase) return inflection.confidence >= sure;
    return inflection.confidence >= sure && (inflection.reached == Reached::dictionary || !has_capital(named.name));
}

/// Data are typed once for three languages: a name is sought in the language of the sentence, then in the others.
NameHit find_name(const Value& value, std::string_view text, Language language)
{
    if (value.names == nullptr || value.names->source == nullptr) return {};
    NameHit best = value.names->source->find(text, language);
    for (const Language other : all_languages) {
        if (best && best.by != FoundBy::not_to_use) break;
        if (const NameHit hit = value.names->source->find(text, other); hit && (!best || hit.by != FoundBy::not_to_use)) best = hit;
    }
    return best;
}

/// «Нур-Султан» where «Астана» is the name of today, and what is not to be used at all.
void note_former(const Value& value, const NameHit& hit, const std::string& given, Language language)
{
    const std::string& text = hit.name->variants[language].text;
    if (hit.by == FoundBy::not_to_use)
        return value.names->notes.push_back({"format.former", "\"" + given + "\" is not to be used; \"" + text + "\" was written", text});
    if (hit.name->instead.empty()) return;
    const NameHit today = value.names->source->find(hit.name->instead, language);
    const std::string now = today ? today.name->variants[language].text : hit.name->instead;
    const std::string until = hit.name->valid.until.empty() ? "" : ", until " + hit.name->valid.until;
    value.names->notes.push_back({"format.former", std::string("\"").append(text).append("\" is a former name").append(until).append("; the name is now \"").append(now).append("\""), now});
}

/// The form that the record of a name gives, or the rules; the kind of the record is told where nothing else tells it.
Inflection in_form(const Value& value, Named& named, const Form& form, Language language)
{
    const NameHit hit = find_name(value, named.name, language);
    if (!hit) return inflect(named.name, language, form);
    note_former(value, hit, named.name, language);
    named.recorded = true;
    if (named.kind.empty()) named.kind = hit.name->kind;
    if (const std::string& text = hit.name->variants[language].text; !text.empty()) named.name = text;
    return morphology::inflect_name(*hit.name, language, form);
}

/// Notes the name when nothing but a rule stands behind its form, and when its record is in doubt.
void note_if_unconfirmed(const Value& value, const Named& named, const Inflection& inflection, Language language)
{
    if (value.names == nullptr) return;
    std::string note;
    if (inflection.text.empty())
        note.append("no form of \"").append(named.name).append("\" is known; it stands as it is");
    else if (named.recorded && inflection.reached == Reached::table && inflection.confidence < sure)
        note.append("\"").append(inflection.text).append("\" stands in the names table as doubtful; confirm it there");
    else if (!is_confirmed(inflection, named, language))
        note.append("\"").append(inflection.text).append("\" was made of \"").append(named.name).append("\" by rule; add it to a names table to confirm it");
    if (!note.empty()) value.names->notes.push_back({"format.unconfirmed", std::move(note), {}});
}

std::string place(const Value& value, Role role, Language language)
{
    Named named = named_in(value);
    Form form;
    form.role = role;
    const Inflection found = in_form(value, named, form, language);
    if (found.text.empty() || (found.reached != Reached::table && !is_confirmed(found, named, language)))
        if (auto phrase = safe_phrase(named.name, named.kind, role, language)) return *phrase;
    note_if_unconfirmed(value, named, found, language);
    return found.text.empty() ? named.name : found.text;
}

}  // namespace

Finding finding_of(Note note, Range range, Language language)
{
    Finding finding;
    finding.rule = note.rule;
    finding.severity = Severity::warning;
    finding.language = language;
    finding.range = range;
    finding.message = std::move(note.message);
    finding.suggestion = std::move(note.suggestion);
    return finding;
}

std::string place_at(const Value& value, std::string_view, Language language) { return place(value, Role::at, language); }
std::string place_to(const Value& value, std::string_view, Language language) { return place(value, Role::to, language); }
std::string place_from(const Value& value, std::string_view, Language language) { return place(value, Role::from, language); }
std::string place_of(const Value& value, std::string_view, Language language) { return place(value, Role::of, language); }

std::string inflected(const Value& value, std::string_view style, Language language)
{
    const Form form = parse_form(style);
    if (const auto number = number_in(value)) {
        const auto* const whole = std::get_if<std::int64_t>(&*number);
        if (whole == nullptr) refuse(value, "a name or a whole number");
        const std::string digits = std::to_string(*whole);
        return language == Language::kk ? inflect(digits, language, form).text : digits;
    }
    Named named = named_in(value);
    const Inflection found = in_form(value, named, form, language);
    note_if_unconfirmed(value, named, found, language);
    return found.text.empty() ? named.name : found.text;
}

bool is_form_style(std::string_view style, Language) { return unknown_feature(style).empty(); }

}  // namespace triptych::language::formatting
