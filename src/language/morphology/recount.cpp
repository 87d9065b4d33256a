#include "language/morphology/recount.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_map>
#include <vector>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/morphology/french/count.hpp"
#include "language/morphology/french/readings.hpp"
#include "language/morphology/russian/count.hpp"
#include "language/morphology/russian/tables.hpp"
#include "language/words/words.hpp"
#include "triptych/inflect.hpp"

namespace triptych::language::morphology {
namespace {

constexpr std::size_t most_words = 3;       // of a counted phrase
constexpr std::size_t most_candidates = 5;  // dictionary forms of a word
using Answer = Recount::Answer;

/// The first words after a number, as long as blanks alone part them.
struct Phrase {
    std::vector<std::string> words;
    std::vector<std::size_t> ends;  ///< of each word, from the number on

    [[nodiscard]] std::string first(std::size_t count) const
    {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) (text += i > 0 ? " " : "") += words[i];
        return text;
    }
};

std::size_t skip(std::string_view text, std::size_t at, bool (*is_wanted)(char32_t))
{
    while (at < text.size()) {
        std::size_t next = at;
        if (!is_wanted(base::next_code_point(text, next))) break;
        at = next;
    }
    return at;
}

bool is_blank(char32_t point) { return icu::is_space(point); }
bool is_of_word(char32_t point) { return icu::is_letter(point) || icu::is_mark(point) || point == U'-'; }

Phrase phrase_of(std::string_view after)
{
    Phrase phrase;
    for (std::size_t at = 0; phrase.words.size() < most_words;) {
        const std::size_t begin = skip(after, at, is_blank);
        const std::size_t end = skip(after, begin, is_of_word);
        if (begin == at || end == begin) break;
        phrase.words.emplace_back(after.substr(begin, end - begin));
        phrase.ends.push_back(end);
        at = end;
    }
    return phrase;
}

/// The word before a number, folded; "-" at the beginning of a clause.
std::string word_before(std::string_view before)
{
    std::size_t end = before.size();
    const auto step = [&](std::size_t at) { return base::previous_code_point(before, at); };
    while (end > 0 && icu::is_space(step(end))) base::previous_code_point(before, end);
    std::size_t begin = end;
    while (begin > 0 && (is_of_word(step(begin)) || step(begin) == U'\'' || step(begin) == U'\u2019')) base::previous_code_point(before, begin);
    return begin == end ? "-" : fold_word(before.substr(begin, end - begin));
}

/// What the word asks; empty for a word without a row.
std::string_view asked_by(const std::string& word, Language language)
{
    static const auto rows = [] {
        Trio<std::unordered_map<std::string, std::string_view>> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/before_number.tsv")))
            out[parse_language(row[0]).value_or(Language::ru)].emplace(fold_word(row[1]), row[2]);
        return out;
    }();
    const auto found = rows[language].find(word);
    return found == rows[language].end() ? std::string_view{} : found->second;
}

/// Every phrase that one candidate of each word makes, as long as `visit` wants more.
void for_each_phrase(const std::vector<std::vector<std::string>>& candidates, std::size_t at, const std::string& begun,
                     const std::function<void(const std::string&)>& visit)
{
    if (at == candidates.size()) return visit(begun);
    for (const auto& word : candidates[at]) for_each_phrase(candidates, at + 1, begun + (begun.empty() ? "" : " ") + word, visit);
}

void add_once(std::vector<std::string>& words, std::string word)
{
    if (words.size() < most_candidates && !word.empty() && std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
}

/// What may be the nominative singular of a Russian word.
std::vector<std::string> russian_candidates(const std::string& word)
{
    std::vector<std::string> out;
    for (const auto& row : russian::table("counted.tsv"))
        if (fold_word(row[1]) == fold_word(word)) add_once(out, std::string(row[0]));
    for (auto& stem : hunspell::dictionary(Language::ru).stems(word)) add_once(out, std::move(stem));
    if (out.empty()) out.push_back(word);
    return out;
}

/// How many of the words are the noun and the adjectives before it.
std::size_t russian_extent(const Phrase& phrase)
{
    const auto is_adjective = [](const std::string& noun) { return noun.ends_with("ый") || noun.ends_with("ий") || noun.ends_with("ой"); };
    for (std::size_t i = 0; i < phrase.words.size(); ++i)
        if (!std::ranges::all_of(russian_candidates(phrase.words[i]), is_adjective)) return i + 1;
    return phrase.words.size();
}

std::vector<std::vector<std::string>> candidates_of(const Phrase& phrase, std::size_t count, std::vector<std::string> (*candidates)(const std::string&))
{
    std::vector<std::vector<std::string>> out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(candidates(phrase.words[i]));
    return out;
}

std::vector<GrammaticalCase> cases_of(std::string_view names)
{
    std::vector<GrammaticalCase> cases;
    for (const auto name : russian::items(names)) cases.push_back(parse_form(name).grammatical_case);
    return cases;
}

enum class Plural { one, few, many };

/// CLDR 42, plural rules of ru.
Plural russian_plural(std::int64_t number)
{
    const auto size = static_cast<std::uint64_t>(number < 0 ? -number : number);
    if (size % 10 == 1 && size % 100 != 11) return Plural::one;
    return size % 10 >= 2 && size % 10 <= 4 && (size % 100 < 12 || size % 100 > 14) ? Plural::few : Plural::many;
}

/// «в 2024 году»: the number is read as an ordinal, and the noun does not count.
bool is_year(std::int64_t number, const std::string& word)
{
    constexpr std::int64_t first = 1000, last = 2999;
    const std::string folded = fold_word(word);
    return number >= first && number <= last && folded.starts_with("год") && folded != "годов";
}

Recount recount_russian(std::string_view before, const Phrase& phrase, std::int64_t old_number, std::int64_t new_number)
{
    Recount out;
    const std::string word = word_before(before);
    const std::string_view row = asked_by(word, Language::ru);
    out.is_governed = word != "-" && !row.empty();
    out.crosses_plural = (russian_plural(old_number) == Plural::one) != (russian_plural(new_number) == Plural::one);
    if (phrase.words.empty() || russian_plural(old_number) == russian_plural(new_number) || is_year(old_number, phrase.words[0])) return out;
    const auto cases = cases_of(row.empty() ? asked_by("*", Language::ru) : row);
    for (std::size_t count = russian_extent(phrase); count > 0; --count) {
        std::set<std::string> results;
        const std::string wanted = fold_word(phrase.first(count));
        for_each_phrase(candidates_of(phrase, count, russian_candidates), 0, {}, [&](const std::string& noun) {
            for (const auto one : cases)
                if (fold_word(counted_russian(old_number, noun, one)) == wanted) results.insert(counted_russian(new_number, noun, one));
        });
        if (results.empty()) continue;
        out.answer = results.size() == 1 ? Answer::changed : Answer::undecided;
        out.text = *results.begin();
        out.size = phrase.ends[count - 1];
        return out;
    }
    if (hunspell::dictionary(Language::ru).stems(phrase.words[0]).empty()) out.answer = Answer::undecided;  // a noun that nobody knows, perhaps
    return out;
}

bool is_french_plural(std::int64_t number) { return number >= 2 || number <= -2; }

/// What may be the singular of a French word that is a plural.
std::vector<std::string> french_candidates(const std::string& word)
{
    std::vector<std::string> out;
    for (const auto& reading : french::readings(word))
        if (reading.is_plural && (reading.is_noun || reading.is_adjective || reading.is_participle)) add_once(out, reading.stem);
    if (word.ends_with('s') || word.ends_with('x')) add_once(out, word.substr(0, word.size() - 1));
    if (out.empty()) out.push_back(word);
    return out;
}

/// How many of the words are the noun and its adjectives.
std::size_t french_extent(const Phrase& phrase)
{
    bool has_noun = false;
    std::size_t count = 0;
    for (const auto& word : phrase.words) {
        const auto readings = french::readings(word);
        const auto is = [&](bool french::WordReading::*kind) { return std::ranges::any_of(readings, [&](const auto& one) { return one.*kind; }); };
        const bool is_adjective = is(&french::WordReading::is_adjective) || is(&french::WordReading::is_participle);
        const bool is_noun = is(&french::WordReading::is_noun);
        if (!is_adjective && (!is_noun || has_noun)) break;
        has_noun = has_noun || (is_noun && !is_adjective);
        ++count;
    }
    return count;
}

/// The words without the number that stands before them.
std::string french_noun(std::int64_t number, const std::string& noun)
{
    const std::string text = french::count_french(number, noun);
    const auto at = text.find("\u00A0");
    return text.substr(at + std::string_view("\u00A0").size());
}

Recount recount_french(std::string_view before, const Phrase& phrase, std::int64_t old_number, std::int64_t new_number)
{
    Recount out;
    out.crosses_plural = is_french_plural(old_number) != is_french_plural(new_number);
    if (!out.crosses_plural || phrase.words.empty()) return out;
    const std::string word = word_before(before);
    if (asked_by(word.substr(word.rfind('\'') == std::string::npos ? 0 : word.rfind('\'') + 1), Language::fr) == "agrees") {
        out.answer = Answer::undecided;
        return out;
    }
    const std::size_t extent = french_extent(phrase);
    for (std::size_t count = extent; count > 0; --count) {
        std::set<std::string> results;
        const std::string wanted = fold_word(phrase.first(count));
        const auto try_noun = [&](const std::string& noun) {
            if (fold_word(french_noun(old_number, noun)) == wanted) results.insert(french_noun(new_number, noun));
        };
        if (is_french_plural(old_number))
            for_each_phrase(candidates_of(phrase, count, french_candidates), 0, {}, try_noun);
        else
            try_noun(phrase.first(count));
        if (results.empty()) continue;
        out.answer = results.size() == 1 ? Answer::changed : Answer::undecided;
        out.text = *results.begin();
        out.size = phrase.ends[count - 1];
        return out;
    }
    if (french::readings(phrase.words[0]).empty() || extent > 0) out.answer = Answer::undecided;
    return out;
}

bool ends_like_one_of(std::string_view word, std::initializer_list<std::string_view> endings)
{
    return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

/// True for what may be a verb or a short adjective: «открыт», «осталось», «работает».
bool may_be_russian_predicate(const std::string& word)
{
    const auto& dictionary = hunspell::dictionary(Language::ru);
    const auto stems = dictionary.stems(word);
    if (std::ranges::any_of(stems, [&](const std::string& stem) { return stem != word && ends_like_one_of(stem, {"ть", "ться", "ти", "тись", "чь", "чься"}); })) return true;
    const std::string_view stem = ends_like_one_of(word, {"а", "о", "ы"}) ? std::string_view(word).substr(0, word.size() - 2) : std::string_view(word);
    return ends_like_one_of(stem, {"н", "т"}) && dictionary.spell(std::string(stem).append("ый"));
}

/// True for what is a verb or a participle and no noun: «ont», «ouverte».
bool may_be_french_predicate(const std::string& word)
{
    const auto readings = french::readings(word);
    if (std::ranges::any_of(readings, [](const auto& one) { return one.is_participle; })) return true;
    const bool is_named = std::ranges::any_of(readings, [](const auto& one) { return one.is_noun || one.is_adjective || one.is_infinitive; });
    return !is_named && std::ranges::any_of(readings, [&](const auto& one) { return one.stem != word && ends_like_one_of(one.stem, {"er", "ir", "re", "oir"}); });
}

/// True when a word of the text may agree with the number and its noun, as a verb with its subject.
bool has_predicate(std::string_view text, Language language)
{
    constexpr std::size_t most = 60;  // words; a longer text is no sentence
    std::size_t count = 0;
    for (const Range range : split_words(text, language)) {
        if (++count > most) return true;
        const std::string word = fold_word(text.substr(range.begin, range.size()));
        if (language == Language::ru ? may_be_russian_predicate(word) : may_be_french_predicate(word)) return true;
    }
    return false;
}

}  // namespace

Recount recount(std::string_view before, std::string_view after, std::int64_t old_number, std::int64_t new_number, Language language)
{
    if (language == Language::kk) return {};  // the noun stays singular after a number
    const Phrase phrase = phrase_of(after);
    Recount out = language == Language::ru ? recount_russian(before, phrase, old_number, new_number) : recount_french(before, phrase, old_number, new_number);
    if (out.crosses_plural && !out.is_governed && out.answer != Answer::undecided &&
        (has_predicate(before, language) || has_predicate(after.substr(std::min(out.size, after.size())), language)))
        out.answer = Answer::undecided;  // «открыт 1 зал», «открыто 5 залов»
    if (out.answer != Answer::changed) return out;
    const std::size_t blanks = skip(after, 0, is_blank);  // the blanks before the first word stay
    if (fold_word(after.substr(blanks, out.size - blanks)) == fold_word(out.text)) out.answer = Answer::unchanged;
    out.text.insert(0, after.substr(0, blanks));
    return out;
}

}  // namespace triptych::language::morphology
