#include "language/repair/twins.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/repair/lookalikes.hpp"
#include "language/words/scripts.hpp"

namespace triptych::language {
namespace {

struct Twin {
    char32_t letter;
    bool first;
};
using Twins = std::unordered_map<char32_t, std::vector<Twin>>;

const Twins& twins()
{
    static const Twins all = [] {
        Twins out;
        for (const auto& row : base::read_table(base::table_text("language/repair/twins.tsv")))
            out[base::code_points(row[0]).front()].push_back({base::code_points(row[1]).front(), row[2] == "first"});
        return out;
    }();
    return all;
}

bool has_first_twin(std::u32string_view word)
{
    return std::ranges::any_of(word, [](char32_t letter) {
        const auto row = twins().find(letter);
        return row != twins().end() && std::ranges::any_of(row->second, &Twin::first);
    });
}

/// The word with each letter as the rows that come first have it.
std::optional<std::string> with_first_twins(std::u32string_view word)
{
    std::string out;
    for (const char32_t letter : word) {
        const auto row = twins().find(letter);
        const auto first = row == twins().end() ? std::vector<Twin>::const_iterator{} : std::ranges::find_if(row->second, &Twin::first);
        base::append_utf8(out, row != twins().end() && first != row->second.end() ? first->letter : letter);
    }
    return write_in(out, Script::cyrillic);
}

/// The spellings with one choice for each letter, its counterpart of lookalikes.tsv first; empty when there are too many or a letter has none.
std::vector<std::string> spellings(std::u32string_view word)
{
    constexpr std::size_t most = 128;
    std::vector<std::string> out{""};
    for (const char32_t letter : word) {
        std::string typed;
        base::append_utf8(typed, letter);
        std::vector<std::string> choices;
        if (auto plain = write_in(typed, Script::cyrillic)) choices.push_back(std::move(*plain));
        if (const auto others = twins().find(letter); others != twins().end())
            for (const Twin& other : others->second) base::append_utf8(choices.emplace_back(), other.letter);
        std::vector<std::string> next;
        for (const auto& choice : choices)
            for (const auto& begun : out) next.push_back(begun + choice);
        if (next.empty() || next.size() > most) return {};
        out = std::move(next);
    }
    return out;
}

}  // namespace

std::optional<std::string> mend_twins(std::string_view word, std::optional<Language> language, const Lexicon& lexicon)
{
    constexpr std::size_t longest = 100;  // bytes
    if (word.size() > longest) return std::nullopt;
    const auto letters = base::code_points(icu::to_nfc(word));
    if (std::ranges::none_of(letters, [](char32_t letter) { return twins().contains(letter); }) || is_latin_stem(word)) return std::nullopt;
    if (!lexicon.has(Language::kk)) return std::nullopt;
    const auto plain = write_in(word, Script::cyrillic);
    if (plain && language != Language::kk && lexicon.knows(*plain, Language::ru)) return std::nullopt;
    if (language == Language::kk && has_first_twin(letters))
        if (auto first = with_first_twins(letters); first && lexicon.holds(*first, Language::kk)) return first;
    if (plain && lexicon.holds(*plain, Language::kk)) return std::nullopt;
    auto others = spellings(letters);
    std::erase_if(others, [&](const std::string& spelling) { return spelling == word || (plain && spelling == *plain); });
    // A word of the dictionary before a form that only a chain of endings explains.
    const auto held = std::ranges::find_if(others, [&](const std::string& spelling) { return lexicon.holds(spelling, Language::kk); });
    if (held != others.end()) return *held;
    if (plain && (lexicon.knows(*plain, Language::ru) || lexicon.knows(*plain, Language::kk))) return std::nullopt;
    const auto known = std::ranges::find_if(others, [&](const std::string& spelling) { return lexicon.knows(spelling, Language::kk); });
    return known == others.end() ? std::nullopt : std::optional(*known);
}

}  // namespace triptych::language
