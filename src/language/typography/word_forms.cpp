#include "language/typography/word_forms.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <unordered_set>

#include "base/utf8.hpp"
#include "language/morphology/kazakh/suffixes.hpp"
#include "language/morphology/languages.hpp"

namespace triptych::language {
namespace {

/// «сәуірде» → «сәуірдегі»: what is there, by the harmony of the locative.
std::string what_is_there(const std::string& locative) { return locative + (locative.ends_with("а") ? "ғы" : "гі"); }

void add_forms(const std::string& word, Language language, std::vector<std::string>& out)
{
    using Number = GrammaticalNumber;
    out.push_back(word);
    constexpr std::array cases{GrammaticalCase::nominative, GrammaticalCase::genitive,     GrammaticalCase::dative,       GrammaticalCase::accusative,
                               GrammaticalCase::locative,   GrammaticalCase::ablative, GrammaticalCase::instrumental, GrammaticalCase::prepositional};
    for (const Number number : {Number::singular, Number::plural}) {
        for (const Owner owner : {Owner::none, Owner::third}) {
            if (owner != Owner::none && language != Language::kk) continue;
            for (const GrammaticalCase each : cases) {
                const Form form{number, each, owner, Role::none, Gender::unknown, Animacy::inanimate, false};
                const auto made = language == Language::kk ? morphology::inflect_kazakh(word, form) : morphology::inflect_russian(word, form);
                if (made.text.empty()) continue;
                out.push_back(made.text);
                if (language == Language::kk && each == GrammaticalCase::locative) out.push_back(what_is_there(made.text));
            }
        }
    }
}

}  // namespace

std::vector<std::string> cell_words(std::string_view cell, Language language, const WordLists& lists)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < cell.size();) {
        const auto end = std::min(cell.find(' ', at), cell.size());
        const auto item = cell.substr(at, end - at);
        at = end + 1;
        if (const auto sign = item.find('@'); sign <= 1 && item.size() > sign + 1) {
            const auto list = lists.find(item.substr(sign + 1));
            if (list == lists.end()) throw std::logic_error("rules.tsv has no list " + std::string(item));
            for (const auto& word : list->second) words.push_back(std::string(item.substr(0, sign)).append(word));
        } else if (item.size() > 1 && item.back() == '+') {
            add_forms(std::string(item.substr(0, item.size() - 1)), language, words);
        } else if (!item.empty()) {
            words.emplace_back(item);
        }
    }
    std::unordered_set<std::string> seen;
    std::erase_if(words, [&](const std::string& word) { return !seen.insert(word).second; });
    return words;
}

bool is_kazakh_case_suffix(std::string_view letters)
{
    static const auto all = [] {
        std::unordered_set<std::string_view> texts;
        for (const auto& suffix : morphology::kazakh::suffixes())
            if (!suffix.weak) texts.insert(suffix.text);
        return texts;
    }();
    return all.contains(letters);
}

}  // namespace triptych::language
