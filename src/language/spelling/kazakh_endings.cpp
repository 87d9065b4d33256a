#include "language/spelling/kazakh_endings.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language {
namespace {

constexpr std::size_t most_endings = 6;
constexpr std::size_t longest_form = 40;  // letters
constexpr int any_place = 9;

enum class Harmony : unsigned char { none, back, front, either };

constexpr std::u32string_view back_vowels = U"аоұыя";
constexpr std::u32string_view front_vowels = U"әеөүіэ";
constexpr std::u32string_view open_vowels = U"иуюёь";  // their harmony is that of the word, in loans of neither; ь softens a back word

bool has(std::u32string_view letters, char32_t letter) { return letters.find(letter) != std::u32string_view::npos; }

/// The classes of last sounds that an ending may follow, as letters of kazakh_endings.tsv.
bool follows(std::u32string_view classes, char32_t last)
{
    struct Class {
        char32_t name;
        std::u32string_view letters;
    };
    static constexpr std::array<Class, 9> all{{{U'V', U"аәеыіоөұүэяё"}, {U'U', U"иую"}, {U'H', U"йр"}, {U'L', U"л"}, {U'N', U"мнң"}, {U'Z', U"зж"},
                                               {U'B', U"бвгдғ"}, {U'T', U"пкқстфхһцчшщьъбвгд"}, {U'C', U"бвгғджзйкқлмнңпрстфхһцчшщьъиую"}}};
    return std::ranges::any_of(all, [&](const Class& sound) { return has(classes, sound.name) && has(sound.letters, last); });
}

struct Ending {
    std::u32string text;     ///< one of the forms that harmony gives
    Harmony harmony;         ///< which stems it fits
    std::u32string classes;  ///< last sounds that it follows
    int place;               ///< 0 makes a new stem
    int inside;              ///< the highest place that may stand before it
    bool strict;             ///< only behind that place, never at the stem
    bool noun;
    std::string_view meaning;
};

std::u32string give_harmony(std::u32string_view pattern, bool back)
{
    std::u32string out;
    for (const char32_t letter : pattern) {
        switch (letter) {
            case U'А': out += back ? U'а' : U'е'; break;
            case U'Ы': out += back ? U'ы' : U'і'; break;
            case U'Ғ': out += back ? U'ғ' : U'г'; break;
            case U'Қ': out += back ? U'қ' : U'к'; break;
            default: out += letter;
        }
    }
    return out;
}

/// By their last letter, so that a form meets few of them.
using Endings = std::unordered_map<char32_t, std::vector<Ending>>;

Endings read_endings()
{
    Endings all;
    for (const auto& row : base::read_table(base::table_text("language/spelling/kazakh_endings.tsv"))) {
        const auto pattern = base::code_points(row[0]);
        const auto back = give_harmony(pattern, true), front = give_harmony(pattern, false);
        const bool fixed = back == front;
        const auto add = [&](const std::u32string& text, Harmony harmony) {
            all[text.back()].push_back({text, harmony, base::code_points(row[1]), row[2][0] - '0', row[3][0] - '0', row[3].ends_with('!'), row[4] != "v", row[5]});
        };
        add(back, fixed ? Harmony::either : Harmony::back);
        if (!fixed) add(front, Harmony::front);
    }
    return all;
}

const Endings& endings()
{
    static const Endings all = read_endings();
    return all;
}

Harmony harmony_of(std::u32string_view stem)
{
    bool open = false;
    for (std::size_t at = stem.size(); at > 0; --at) {
        const char32_t letter = stem[at - 1];
        if (has(back_vowels, letter)) return open ? Harmony::either : Harmony::back;
        if (has(front_vowels, letter)) return open ? Harmony::either : Harmony::front;
        open = open || has(open_vowels, letter);
    }
    return open ? Harmony::either : Harmony::none;
}

bool agree(Harmony stem, Harmony ending) { return stem == ending || stem == Harmony::either || ending == Harmony::either; }

std::string to_utf8(std::u32string_view text)
{
    std::string out;
    for (const char32_t point : text) base::append_utf8(out, point);
    return out;
}

/// What a stem may have been before a vowel softened or shortened it.
std::vector<std::u32string> origins(std::u32string_view stem, bool before_vowel)
{
    std::vector<std::u32string> all{std::u32string(stem)};
    if (!before_vowel || stem.size() < 2) return all;
    constexpr std::array<std::pair<char32_t, char32_t>, 3> softened{{{U'б', U'п'}, {U'г', U'к'}, {U'ғ', U'қ'}}};
    all.emplace_back(std::u32string(stem) + U'ь');  // фестиваль, фестивалі
    for (const auto& [soft, hard] : softened)
        if (stem.back() == soft) all.emplace_back(std::u32string(stem.substr(0, stem.size() - 1)) + hard);
    if (!has(back_vowels, stem[stem.size() - 2]) && !has(front_vowels, stem[stem.size() - 2]))
        for (const char32_t vowel : {U'ы', U'і'})
            all.emplace_back(std::u32string(stem.substr(0, stem.size() - 1)) + vowel + stem.back());
    return all;
}

class Search {
public:
    explicit Search(const KnowsStem& knows) : knows_(knows) {}

    /// `place` is the lowest place of the endings already taken off.
    bool leads_to_stem(std::u32string_view form, int place, std::size_t taken)
    {
        if (taken == most_endings || form.size() < 3) return false;
        if (std::exchange(seen_[form.size()][static_cast<std::size_t>(place)], true)) return false;
        const auto found = endings().find(form.back());
        return found != endings().end() &&
               std::ranges::any_of(found->second, [&](const Ending& ending) { return take(form, ending, place, taken); });
    }

private:
    bool take(std::u32string_view form, const Ending& ending, int place, std::size_t taken)
    {
        if (form.size() < ending.text.size() + 2 || !form.ends_with(ending.text) || ending.place > place) return false;
        const auto rest = form.substr(0, form.size() - ending.text.size());
        if (!follows(ending.classes, rest.back())) return false;
        const bool vowel = !follows(U"C", ending.text.front()) || ending.text.front() == U'у';
        if (!ending.strict)
            for (const auto& stem : origins(rest, vowel))
                if (agree(harmony_of(stem), ending.harmony) && knows_(to_utf8(stem))) return true;
        return agree(harmony_of(rest), ending.harmony) && leads_to_stem(rest, ending.inside, taken + 1);
    }

    const KnowsStem& knows_;
    std::array<std::array<bool, any_place + 1>, longest_form + 1> seen_{};  ///< by letters left and place: that way led nowhere
};

/// True when `ending` may follow whatever ends as the stem does: it is noun endings only, in their order.
bool is_chain(std::u32string_view stem, std::u32string_view ending, int place, bool either)
{
    if (ending.empty()) return false;
    const auto found = endings().find(ending.back());
    if (found == endings().end()) return false;
    return std::ranges::any_of(found->second, [&](const Ending& row) {
        if (!row.noun || row.place > place || !ending.ends_with(row.text)) return false;
        const auto rest = ending.substr(0, ending.size() - row.text.size());
        if (rest.empty()) return !row.strict && (either || (follows(row.classes, stem.back()) && agree(harmony_of(stem), row.harmony)));
        std::u32string whole(stem);
        whole += rest;
        return follows(row.classes, rest.back()) && agree(harmony_of(whole), row.harmony) && is_chain(stem, rest, row.inside, either);
    });
}

/// A Latin word as a Kazakh reader hears its end; ? where the letters leave it open.
std::u32string heard(std::u32string_view stem)
{
    static const std::unordered_map<char32_t, char32_t> sounds = [] {
        std::unordered_map<char32_t, char32_t> all;
        for (const auto& row : base::read_table(base::table_text("language/spelling/latin_sounds.tsv")))
            all.emplace(base::code_points(row[0]).front(), base::code_points(row[1]).front());
        return all;
    }();
    std::u32string out;
    for (const char32_t letter : stem) {
        const auto found = sounds.find(letter);
        out += found == sounds.end() ? letter : found->second;
    }
    return out;
}

}  // namespace

bool is_kazakh_form(std::string_view form, const KnowsStem& knows)
{
    const auto letters = base::code_points(form);
    return letters.size() <= longest_form && Search(knows).leads_to_stem(letters, any_place, 0);
}

std::vector<std::string> kazakh_plurals(std::string_view word)
{
    const auto letters = base::code_points(word);
    std::vector<std::string> plurals;
    if (letters.empty() || letters.size() > longest_form) return plurals;
    for (const Ending& ending : endings().at(U'р'))
        if (ending.meaning == "plural" && follows(ending.classes, letters.back()) && agree(harmony_of(letters), ending.harmony))
            plurals.push_back(std::string(word) + to_utf8(ending.text));
    return plurals;
}

bool is_kazakh_ending(std::string_view stem, std::string_view ending, Sound sound)
{
    const auto letters = heard(base::code_points(stem));
    const auto chain = base::code_points(ending);
    if (letters.empty() || chain.empty() || chain.size() > longest_form) return false;
    const auto vowel = letters.find_last_of(U"аоұыяәеөүіэиуюё?");
    const bool unsure = vowel == std::u32string::npos || letters[vowel] == U'?';
    return is_chain(letters, chain, any_place, unsure || (sound == Sound::named && follows(U"C", letters.back())));
}

std::vector<std::string> fitting_endings(std::string_view stem, std::string_view ending)
{
    const auto wrong = base::code_points(ending);
    const auto found = wrong.empty() ? endings().end() : endings().find(wrong.back());
    if (found == endings().end()) return {};
    std::vector<std::string> fitting;
    for (const Ending& row : found->second) {
        if (!row.noun || row.strict || row.text != wrong) continue;
        for (const auto& [last, rows] : endings())
            for (const Ending& other : rows)
                if (other.meaning == row.meaning && is_kazakh_ending(stem, to_utf8(other.text), Sound::spelt)) fitting.push_back(to_utf8(other.text));
    }
    std::ranges::sort(fitting);
    fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
    return fitting;
}

}  // namespace triptych::language
