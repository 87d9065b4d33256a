#include "language/formatting/date_words.hpp"

#include <algorithm>
#include <unordered_map>

#include "adapters/icu/casing.hpp"
#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/formatting/phrases.hpp"
#include "language/words/words.hpp"
#include "triptych/inflect.hpp"

namespace triptych::language::formatting {
namespace {

constexpr unsigned weekdays = 7;
constexpr unsigned months = 12;

std::string_view name_of(DateWord word, Language language)
{
    return date_name(word.kind == DateWord::Kind::weekday ? "weekday" : "month alone", word.number, language);
}

/// The forms that a name can take, the commonest first.
std::vector<Form> forms_of(Language language)
{
    using enum GrammaticalCase;
    std::vector<GrammaticalCase> cases{nominative};
    if (language == Language::ru) cases = {nominative, accusative, genitive, dative, instrumental, prepositional};
    if (language == Language::kk) cases = {nominative, locative, genitive, dative, accusative, ablative, instrumental};
    std::vector<Form> forms;
    for (const auto number : {GrammaticalNumber::singular, GrammaticalNumber::plural})
        for (const auto owner : {Owner::none, Owner::third})
            for (const auto one : cases)
                if (owner == Owner::none || language == Language::kk) forms.push_back({.number = number, .grammatical_case = one, .owner = owner});
    return forms;
}

struct Place {
    DateWord word;
    std::size_t form = 0;
};

/// Every form of the names of a language.
struct Forms {
    explicit Forms(Language language) : kinds(forms_of(language))
    {
        for (unsigned n = 1; n <= weekdays; ++n) add({DateWord::Kind::weekday, n}, language);
        for (unsigned n = 1; n <= months; ++n) add({DateWord::Kind::month, n}, language);
    }

    void add(DateWord word, Language language)
    {
        for (std::size_t i = 0; i < kinds.size(); ++i)
            if (const auto made = inflect(name_of(word, language), language, kinds[i]); !made.text.empty())
                places[fold_word(made.text)].push_back({word, i});
    }

    std::vector<Form> kinds;
    std::unordered_map<std::string, std::vector<Place>> places;
};

const Forms& forms(Language language)
{
    if (language == Language::fr) {
        static const Forms french(Language::fr);
        return french;
    }
    if (language == Language::ru) {
        static const Forms russian(Language::ru);
        return russian;
    }
    static const Forms kazakh(Language::kk);
    return kazakh;
}

/// The first two letters, folded, as one number: what all forms of a name share.
std::uint64_t beginning(std::string_view word)
{
    std::uint64_t out = 0;
    for (std::size_t at = 0, letters = 0; at < word.size() && letters < 2; ++letters) out = out << 32U | icu::lower(base::next_code_point(word, at));
    return out;
}

const std::vector<Place>* find(std::string_view word, Language language)
{
    if (!may_be_date_word(word, language)) return nullptr;
    const auto& places = forms(language).places;
    const auto found = places.find(fold_word(word));
    return found == places.end() ? nullptr : &found->second;
}

/// With the capitals of a word in whose place it comes.
std::string written_like(std::string_view word, std::string text)
{
    std::size_t at = 0;
    if (!icu::is_upper(base::next_code_point(word, at))) return text;
    if (at < word.size() && icu::is_upper(base::next_code_point(word, at))) return icu::to_upper(text, icu::CaseRules::root);
    return icu::capitalize(text, icu::CaseRules::root);
}

}  // namespace

bool may_be_date_word(std::string_view word, Language language)
{
    static const Trio<std::vector<std::uint64_t>> beginnings = [] {
        Trio<std::vector<std::uint64_t>> out;
        for (const Language one : all_languages) {
            for (unsigned n = 1; n <= weekdays; ++n) out[one].push_back(beginning(date_name("weekday", n, one)));
            for (unsigned n = 1; n <= months; ++n) out[one].push_back(beginning(date_name("month alone", n, one)));
            std::ranges::sort(out[one]);
        }
        return out;
    }();
    return std::ranges::binary_search(beginnings[language], beginning(word));
}

std::optional<DateWord> read_date_word(std::string_view word, Language language)
{
    const auto* places = find(word, language);
    if (places == nullptr) return std::nullopt;
    return places->front().word;
}

std::vector<std::string> date_word_like(std::string_view word, unsigned number, Language language)
{
    std::vector<std::string> found;
    const auto* places = find(word, language);
    if (places == nullptr) return found;
    for (const Place& place : *places) {
        if (place.word != places->front().word || number == 0) continue;
        const DateWord wanted{place.word.kind, number};
        if (number > (wanted.kind == DateWord::Kind::weekday ? weekdays : months)) continue;
        auto text = written_like(word, inflect(name_of(wanted, language), language, forms(language).kinds[place.form]).text);
        if (!text.empty() && std::ranges::find(found, text) == found.end()) found.push_back(std::move(text));
    }
    return found;
}

}  // namespace triptych::language::formatting
