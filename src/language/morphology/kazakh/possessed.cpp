#include "language/morphology/kazakh/possessed.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "adapters/hunspell/dictionary.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/morphology/kazakh/reading.hpp"
#include "language/morphology/kazakh/sounds.hpp"
#include "language/morphology/kazakh/stems.hpp"
#include "language/morphology/kazakh/suffixes.hpp"

namespace triptych::language::morphology::kazakh {
namespace {

constexpr std::size_t shortest_head = 3;  // letters: үйі
constexpr std::size_t longest_head = 40;  // no Kazakh word comes near

struct Bare {
    std::unordered_set<std::u32string> words;
    std::vector<std::u32string> endings;
    std::vector<std::u32string> after_known;  ///< endings that count after a word of the dictionary
    std::vector<std::u32string> last_parts;   ///< words, and ends of compounds

    Bare()
    {
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/bare.tsv")))
            switch (row[0].front()) {
                case '-': endings.push_back(base::code_points(row[0].substr(1))); break;
                case '+': after_known.push_back(base::code_points(row[0].substr(1))); break;
                case '*': last_parts.push_back(base::code_points(row[0].substr(1))); break;
                default: words.insert(base::code_points(row[0]));
            }
    }
};

const Bare& bare()
{
    static const Bare all;
    return all;
}

/// A stem makes this possessed form when its own rules say so: that sorts out what no rule would have changed.
bool makes(std::u32string_view base, std::u32string_view before_vowel)
{
    const Stem stem = read_stem(base, false);
    return changed(changed(base, stem.always), stem.before_vowel) == before_vowel;
}

void add_if_makes(std::u32string base, std::u32string_view rest, std::vector<std::u32string>& bases)
{
    if (makes(base, rest)) bases.push_back(std::move(base));
}

/// What may have stood before -ы or -і, the likeliest first.
std::vector<std::u32string> bases_of(std::u32string_view word)
{
    std::vector<std::u32string> bases;
    const auto rest = word.substr(0, word.size() - 1);
    if (rest.size() > 2 && rest.back() == U'с' && is_vowel(rest[rest.size() - 2])) {
        const auto stem = rest.substr(0, rest.size() - 1);
        for (auto& base : undo(stem, Before::any)) add_if_makes(std::move(base), stem, bases);
        bases.emplace_back(stem);
    }
    if (!is_vowel(rest.back()) || rest.back() == U'у' || rest.back() == U'и') add_if_makes(std::u32string(rest), rest, bases);
    for (auto& base : undo(rest, Before::vowel)) add_if_makes(std::move(base), rest, bases);
    const std::u32string shorter(rest.substr(0, rest.size() - 1));
    for (const char32_t vowel : {U'ы', U'і'}) add_if_makes(shorter + vowel + rest.back(), rest, bases);  // орны
    for (auto& base : undo(rest, Before::any)) add_if_makes(std::move(base), rest, bases);
    return bases;
}

bool spells(std::u32string_view word)
{
    return hunspell::dictionary(Language::kk).spell(to_utf8(word));
}

/// The dictionary has the word, or what follows a first part of combining.tsv: «кино|фестиваль».
bool is_known(const std::u32string& word)
{
    static const auto parts = [] {
        std::vector<std::u32string> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/combining.tsv")))
            out.push_back(base::code_points(row[0]));
        return out;
    }();
    constexpr std::size_t shortest_rest = 4;  // letters
    if (spells(word)) return true;
    return std::ranges::any_of(parts, [&](const std::u32string& part) {
        return word.size() >= part.size() + shortest_rest && word.starts_with(part) &&
               spells(std::u32string_view(word).substr(part.size()));
    });
}

struct Ending {
    std::u32string ending, base;
    std::string_view where;  ///< "alone", "word", "number", "head" or "phrase"
};

const std::vector<Ending>& endings()
{
    static const auto all = [] {
        std::vector<Ending> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/possessed.tsv")))
            out.push_back({base::code_points(row[0]), base::code_points(row[1]), row[2]});
        return out;
    }();
    return all;
}

/// The row of possessed.tsv that is the word, else the one that it ends in; null for another word.
const Ending* find_ending(std::u32string_view word)
{
    const auto is_word = [&](const Ending& row) { return row.where == "word" && word == row.ending; };
    const auto ends_word = [&](const Ending& row) {
        return row.where != "word" && row.where != "number" && word.size() > row.ending.size() + 1 && word.ends_with(row.ending);
    };
    auto found = std::ranges::find_if(endings(), is_word);
    if (found == endings().end()) found = std::ranges::find_if(endings(), ends_word);
    return found == endings().end() ? nullptr : &*found;
}

/// «15-і»: the base is the number. Nothing for another word.
Head read_number(std::u32string_view word)
{
    const auto hyphen = word.rfind(U'-');
    if (hyphen == std::u32string_view::npos || hyphen == 0 || word[hyphen - 1] < U'0' || word[hyphen - 1] > U'9') return {};
    if (!is_number_ending(word.substr(hyphen + 1))) return {};
    return {Possessed::known, std::u32string(word.substr(0, hyphen)), false};
}

/// A word of bare.tsv, or a compound of one.
bool is_bare(std::u32string_view word)
{
    return bare().words.contains(std::u32string(word)) ||
           std::ranges::any_of(bare().last_parts, [&](const std::u32string& part) { return word.ends_with(part); });
}

std::u32string base_of(std::u32string_view word, const Ending& row)
{
    return std::u32string(word.substr(0, word.size() - row.ending.size())) + row.base;
}

/// Ends in the suffix that the known rest would take: «істер» does, «дәптер» does not.
bool is_plural(std::u32string_view word)
{
    constexpr std::size_t length = 3;  // letters of every plural suffix
    if (word.size() < length + 2) return false;
    const auto rest = word.substr(0, word.size() - length);
    const Suffix* suffix = suffix_for(Name::plural, {read_stem(rest, false).sound, stem_slot});
    return suffix != nullptr && word.ends_with(suffix->letters) && is_known(std::u32string(rest));
}

/// An adjective or another word made with a suffix, not a possessed one.
bool is_whole(std::u32string_view word)
{
    const auto ends_word = [&](const std::u32string& ending) { return word.ends_with(ending); };
    if (std::ranges::any_of(bare().endings, ends_word)) return true;
    return std::ranges::any_of(bare().after_known, [&](const std::u32string& ending) {
        return ends_word(ending) && spells(word.substr(0, word.size() - ending.size()));
    });
}

}  // namespace

bool is_number_ending(std::u32string_view ending)
{
    return std::ranges::any_of(endings(), [&](const Ending& row) { return row.where == "number" && row.ending == ending; });
}

Head read_head(std::u32string_view word, bool is_name, Scope scope)
{
    if (word.size() < shortest_head || word.size() > longest_head || (word.back() != U'ы' && word.back() != U'і')) return {};
    if (auto number = read_number(word); number.possessed != Possessed::no) return number;
    word.remove_prefix(word.rfind(U'-') + 1);  // npos + 1 is 0
    if (word.size() < shortest_head || is_bare(word)) return {};
    const Ending* ending = find_ending(word);
    if (ending != nullptr && (ending->where == "alone" || ending->where == "word")) return {Possessed::known, base_of(word, *ending), false};
    if (scope == Scope::patronymics) return {};
    if (ending != nullptr && ending->where == "head") return {Possessed::known, base_of(word, *ending), false};
    auto bases = bases_of(word);
    const auto known = std::ranges::find_if(bases, [](const std::u32string& base) { return is_known(base) || is_plural(base); });
    if (known != bases.end()) {
        const bool plural = is_plural(*known);
        return {Possessed::known, std::move(*known), plural};
    }
    if (ending != nullptr) return {Possessed::by_shape, base_of(word, *ending), true};
    if (is_name || bases.empty() || is_whole(word) || spells(word)) return {};  // a word of its own: «туынды»
    return {Possessed::by_shape, std::move(bases.front()), false};
}

}  // namespace triptych::language::morphology::kazakh
