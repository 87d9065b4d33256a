#include "language/typography/yo.hpp"

#include <optional>
#include <set>
#include <unordered_set>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language {
namespace {

std::string lower(std::string_view word)
{
    std::string out;
    for (std::size_t at = 0; at < word.size();) base::append_utf8(out, icu::lower(base::next_code_point(word, at)));
    return out;
}

/// Words whose spelling with "е" is a word of its own.
bool is_ambiguous(std::string_view word)
{
    static const auto words = [] {
        std::unordered_set<std::string> all;
        for (const auto& row : base::read_table(base::table_text("language/typography/yo.tsv"))) all.insert(std::string(row[0]));
        return all;
    }();
    return words.contains(lower(word));
}

/// The dictionary forms of a word, written with "е".
std::set<std::string> folded_stems(const std::string& word)
{
    std::set<std::string> stems;
    for (const auto& stem : hunspell::dictionary(Language::ru).stems(word)) stems.insert(without_yo(stem));
    return stems;
}

/// The one spelling with a single "ё" that the dictionary knows.
std::optional<std::string> only_candidate(std::string_view word)
{
    constexpr std::string_view small = "е";
    constexpr std::string_view capital = "Е";
    std::optional<std::string> found;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t begin = at;
        base::next_code_point(word, at);
        const auto letter = word.substr(begin, at - begin);
        if (letter != small && letter != capital) continue;
        std::string candidate(word.substr(0, begin));
        candidate.append(letter == small ? "ё" : "Ё").append(word.substr(at));
        if (!hunspell::dictionary(Language::ru).spell(candidate)) continue;
        if (found) return std::nullopt;
        found = std::move(candidate);
    }
    return found;
}

}  // namespace

std::string without_yo(std::string_view word)
{
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t point = base::next_code_point(word, at);
        base::append_utf8(out, point == U'ё' ? U'е' : point == U'Ё' ? U'Е' : point);
    }
    return out;
}

std::string with_yo(std::string_view word)
{
    std::string given(word);
    if (word.find("ё") != std::string_view::npos || word.find("Ё") != std::string_view::npos || is_ambiguous(word)) return given;
    const auto candidate = only_candidate(word);
    if (!candidate) return given;
    const auto stems = folded_stems(given);
    if (!stems.empty() && stems != folded_stems(*candidate)) return given;
    return *candidate;
}

}  // namespace triptych::language
