#include "language/formatting/counts.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/numbers.hpp"
#include "language/formatting/names.hpp"
#include "language/formatting/plurals.hpp"
#include "language/morphology/french/count.hpp"
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

std::string noun_in(const Value& value, std::string_view style, Language language)
{
    const NameSource* const source = value.names == nullptr ? nullptr : value.names->source;
    const NameHit hit = source == nullptr ? NameHit{} : source->find(style, language);
    if (!hit) {
        note_if_unknown(value, style, language);
        return std::string(style);
    }
    const std::string& text = hit.name->variants[language].text;
    if (text.empty()) refuse(value, "a noun that the names have in this language");
    return text;
}

/// «2 фильма», «5 фильмов», «1,5 фильма»; forms that the names store win.
std::string russian_noun(const Value& value, const icu::Number& number, const std::string& noun)
{
    const auto category = category_of(number, Language::ru, false);
    if (category == "one") return noun;
    const Form form = parse_form(category == "many" ? "pl;gen" : "gen");
    const NameSource* const source = value.names == nullptr ? nullptr : value.names->source;
    const Inflection found = inflect(noun, Language::ru, form, source);
    const auto* const whole = std::get_if<std::int64_t>(&number);
    if (found.reached == Reached::table || whole == nullptr) return found.text.empty() ? noun : found.text;
    return morphology::counted_russian(*whole, noun);
}

}  // namespace

std::string counted(const Value& value, std::string_view style, Language language)
{
    if (style.empty()) refuse(value, "the noun behind the type, as in {n, count, film}");
    const icu::Number number = require_number(value);
    const std::string noun = noun_in(value, style, language);
    if (language == Language::fr) {
        if (const auto* whole = std::get_if<std::int64_t>(&number)) return morphology::french::count_french(*whole, noun);
        return morphology::french::count_french(as_double(number), noun);
    }
    const std::string shown = language == Language::ru ? russian_noun(value, number, noun) : noun;
    icu::NumberStyle how;
    how.keep_four_digits = true;
    return icu::format_number(number, language, how).append(no_break).append(shown);
}

bool is_noun_style(std::string_view style, Language)
{
    return !style.empty();
}

}  // namespace triptych::language::formatting
