// Asks Hunspell, as an independent witness, for the forms we make of frequent nouns: witness_scores ru|kk ROWS.tsv [NOUNS]
// ROWS.tsv has a column of that name with text. Nouns: the words seen most often (5,000 when not told) that the dictionary has as they stand and
// that end like nouns. Prints the share of forms that it accepts, in all and form by form, and 100 of those it refuses, evenly chosen, for a
// person to read.
#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string_view>

#include "adapters/hunspell/dictionary.hpp"
#include "bench/scored_rows.hpp"
#include "language/words/words.hpp"
#include "triptych/triptych.hpp"

namespace {

using triptych::Language;
using triptych::bench::ScoredRows;
using Words = std::vector<std::string>;

constexpr std::array<const char*, 12> russian_forms{"sg;nom", "sg;gen", "sg;dat", "sg;acc", "sg;ins", "sg;prp",
                                                    "pl;nom", "pl;gen", "pl;dat", "pl;acc", "pl;ins", "pl;prp"};
constexpr std::array<const char*, 18> kazakh_forms{"sg;gen",     "sg;dat",     "sg;acc",     "sg;loc",     "sg;abl",     "sg;ins",
                                                   "pl;nom",     "pl;gen",     "pl;dat",     "pl;acc",     "pl;loc",     "pl;abl",
                                                   "pl;ins",     "px3;nom",    "px3;dat",    "px3;loc",    "px1pl;nom",  "pl;px3;abl"};

// Endings of Russian nouns; adjectives, verbs and adverbs have others.
constexpr std::array<std::string_view, 24> russian_endings{"ость", "ение", "ание", "ция", "сия", "ство", "ка",  "тель", "ник", "тор", "изм", "ист",
                                                           "мент", "ика",  "ода",  "ота", "ина", "ер",   "ит",  "ор",   "он",  "ор",  "ол",  "ат"};

// Endings of Kazakh adjectives, verbs and forms of nouns.
constexpr std::array<std::string_view, 35> kazakh_other_endings{"лы", "лі",  "ты",  "ті",  "ды",  "ді",  "сыз", "сіз", "ған", "ген", "қан", "кен",
                                                                "ып", "іп",  "тын", "тін", "дық", "дік", "у",   "са",  "се",  "ған", "дан", "ден",
                                                                "тан", "тен", "ның", "нің", "тың", "тің", "ғы",  "гі",  "ын",  "ін",  "ша"};

bool ends_like_noun(std::string_view word, Language language)
{
    const auto ends_word = [word](std::string_view ending) { return word.ends_with(ending); };
    if (language == Language::kk) return std::ranges::none_of(kazakh_other_endings, ends_word);
    return std::ranges::any_of(russian_endings, [&](std::string_view ending) { return word.size() > ending.size() + 2 && word.ends_with(ending); });
}

bool is_noun(const std::string& word, Language language)
{
    const auto& dictionary = triptych::hunspell::dictionary(language);
    if (word.size() < 6 || static_cast<unsigned char>(word.front()) < 0x80 || !ends_like_noun(word, language)) return false;
    const auto stems = dictionary.stems(word);
    return std::ranges::all_of(stems, [&](const std::string& stem) { return stem == word; }) && !stems.empty();
}

Words frequent_nouns(const ScoredRows& rows, Language language, std::size_t wanted)
{
    std::map<std::string, int> counts;
    const std::string column(triptych::code(language));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto text = rows.at(i, column);
        for (const auto range : triptych::language::split_words(text, language))
            ++counts[triptych::language::fold_word(std::string_view(text).substr(range.begin, range.size()))];
    }
    std::vector<std::pair<int, std::string>> sorted;
    for (const auto& [word, count] : counts) sorted.emplace_back(-count, word);
    std::ranges::sort(sorted);
    Words nouns;
    for (const auto& [count, word] : sorted)
        if (nouns.size() < wanted && is_noun(word, language)) nouns.push_back(word);
    return nouns;
}

void ask(const Words& nouns, Language language)
{
    const auto forms = language == Language::ru ? std::vector(russian_forms.begin(), russian_forms.end())
                                                : std::vector(kazakh_forms.begin(), kazakh_forms.end());
    std::map<std::string_view, int> accepted;
    Words refused;
    for (const auto& noun : nouns)
        for (const char* form : forms) {
            const auto text = triptych::inflect(noun, language, triptych::parse_form(form)).text;
            if (triptych::hunspell::dictionary(language).spell(text)) ++accepted[form];
            else refused.push_back(noun + " " + form + " " + text);
        }
    const auto all = double(nouns.size());
    std::printf("%zu nouns, %zu forms, accepted %.4f\n", nouns.size(), nouns.size() * forms.size(), 1 - double(refused.size()) / (all * double(forms.size())));
    for (const char* form : forms) std::printf("  %s %.4f\n", form, accepted[form] / all);
    constexpr std::size_t shown = 100;
    for (std::size_t i = 0; i < std::min(shown, refused.size()); ++i)
        std::printf("  %s\n", refused[i * refused.size() / std::min(shown, refused.size())].c_str());
}

}  // namespace

int main(int count, char** arguments)
{
    try {
        const auto language = count >= 3 ? triptych::parse_language(arguments[1]) : std::nullopt;
        if (!language || *language == Language::fr) throw std::runtime_error("usage: witness_scores ru|kk ROWS.tsv [NOUNS]");
        constexpr std::size_t nouns = 5000;
        ask(frequent_nouns(ScoredRows(arguments[2]), *language, count > 3 ? std::stoul(arguments[3]) : nouns), *language);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 2;
    }
}
