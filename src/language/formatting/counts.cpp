#include "language/formatting/counts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <variant>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/numbers.hpp"
#include "language/formatting/names.hpp"
#include "language/formatting/plurals.hpp"
#include "language/morphology/french/count.hpp"
#include "language/morphology/named.hpp"
#include "language/morphology/russian/count.hpp"
#include "language/words/words.hpp"

namespace triptych::language::formatting {
namespace {

constexpr std::string_view no_break = "\u00A0";

/// True also where no dictionary is installed.
bool is_in_dictionary(std::string_view phrase, Language language)
{
    const auto& dictionary = hunspell::dictionary(language);
    const auto words = split_words(phrase, language);
    return !dictionary.is_present() ||
           std::ranges::all_of(words, [&](Range word) { return dictionary.spell(std::string(phrase.substr(word.begin, word.size()))); });
}

/// A noun that is in no table and in no dictionary is a slip, or the id of a record that was not given.
void note_if_unknown(const Value& value, std::string_view noun, Language language)
{
    if (value.names == nullptr || is_in_dictionary(noun, language)) return;
    std::string message("\"");
    message.append(noun).append("\" is no record of the names and no word that the dictionaries know; add it to a names table or a glossary");
    value.names->notes.push_back({"format.unconfirmed", std::move(message), {}});
}

/// «film, ins»: the noun, and the case that the sentence asks for.
struct Counted {
    std::string_view noun;
    GrammaticalCase grammatical_case = GrammaticalCase::nominative;
};

std::string_view without_blanks(std::string_view text)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// The case of a name such as "ins" alone; none for another word.
std::optional<GrammaticalCase> read_case(std::string_view text)
{
    Form form = parse_form(text);
    const GrammaticalCase found = std::exchange(form.grammatical_case, GrammaticalCase::nominative);
    const bool is_case = form == Form{} && (found != GrammaticalCase::nominative || text == "nom");
    return is_case ? std::optional(found) : std::nullopt;
}

std::optional<Counted> read_style(std::string_view style)
{
    const auto comma = style.rfind(',');
    if (comma == std::string_view::npos) return style.empty() ? std::nullopt : std::optional(Counted{style});
    const auto grammatical_case = read_case(without_blanks(style.substr(comma + 1)));
    const auto noun = without_blanks(style.substr(0, comma));
    return grammatical_case && !noun.empty() ? std::optional(Counted{noun, *grammatical_case}) : std::nullopt;
}

NameHit find_noun(const Value& value, std::string_view noun, Language language)
{
    const NameSource* const source = value.names == nullptr ? nullptr : value.names->source;
    return source == nullptr ? NameHit{} : source->find(noun, language);
}

std::string noun_in(const Value& value, const NameHit& hit, std::string_view noun, Language language)
{
    if (!hit) {
        note_if_unknown(value, noun, language);
        return std::string(noun);
    }
    const std::string& text = hit.name->variants[language].text;
    if (text.empty()) refuse(value, "a noun that the names have in this language");
    return text;
}

/// The form behind a fraction, and the one that stored forms are asked for: «1,5 фильма», «5 фильмов», «5 фильмами».
Form russian_form(std::string_view category, bool is_whole, GrammaticalCase grammatical_case)
{
    using enum GrammaticalCase;
    const bool is_direct = grammatical_case == nominative || grammatical_case == accusative;
    Form form;
    form.grammatical_case = is_whole && (category == "one" || !is_direct) ? grammatical_case : genitive;
    if (is_whole && category != "one" && (category == "many" || !is_direct)) form.number = GrammaticalNumber::plural;
    return form;
}

/// «2 фильма», «5 фильмов», «1,5 фильма», «с 5 фильмами»; forms that the names store win.
std::string russian_noun(const Value& value, const icu::Number& number, const std::string& noun, GrammaticalCase grammatical_case)
{
    const auto category = category_of(number, Language::ru, false);
    const auto* const whole = std::get_if<std::int64_t>(&number);
    const Form form = russian_form(category, whole != nullptr, grammatical_case);
    if (form == Form{}) return noun;
    const NameSource* const source = value.names == nullptr ? nullptr : value.names->source;
    const Inflection found = inflect(noun, Language::ru, form, source);
    if (found.reached == Reached::table || whole == nullptr) return found.text.empty() ? noun : found.text;
    return morphology::counted_russian(*whole, noun, grammatical_case);
}

/// The noun stays singular, and the case follows it: «5 фильммен».
std::string kazakh_noun(const Value& value, const NameHit& hit, const std::string& noun, GrammaticalCase grammatical_case)
{
    Form form;
    form.grammatical_case = grammatical_case;
    if (form == Form{}) return noun;
    const Inflection found = hit ? morphology::inflect_name(*hit.name, Language::kk, form) : inflect(noun, Language::kk, form);
    if (found.text.empty()) refuse(value, "a case that Kazakh has");
    return found.text;
}

}  // namespace

std::string counted(const Value& value, std::string_view style, Language language)
{
    const auto wanted = read_style(style);
    if (!wanted) refuse(value, "the noun behind the type, and perhaps a case, as in {n, count, film} and {n, count, film, ins}");
    const icu::Number number = require_number(value);
    const NameHit hit = find_noun(value, wanted->noun, language);
    const std::string noun = noun_in(value, hit, wanted->noun, language);
    if (language == Language::fr) {
        if (const auto* whole = std::get_if<std::int64_t>(&number)) return morphology::french::count_french(*whole, noun);
        return morphology::french::count_french(as_double(number), noun);
    }
    const std::string shown = language == Language::ru ? russian_noun(value, number, noun, wanted->grammatical_case)
                                                       : kazakh_noun(value, hit, noun, wanted->grammatical_case);
    icu::NumberStyle how;
    how.keep_four_digits = true;
    return icu::format_number(number, language, how).append(no_break).append(shown);
}

bool is_noun_style(std::string_view style, Language)
{
    return read_style(style).has_value();
}

}  // namespace triptych::language::formatting
