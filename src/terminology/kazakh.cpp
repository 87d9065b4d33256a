#include "terminology/kazakh.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::terminology {
namespace {

using Word = std::u32string;
using View = std::u32string_view;

enum class Harmony : std::uint8_t { none, back, front };

/// Slots from the stem outwards; a bit each, so that a set of them is a number.
enum Slot : unsigned { plural = 1, px1 = 2, px = 4, px3 = 8, case_ = 16, local = 32, further = 64 };

/// What may stand directly before a slot, the bare stem apart.
constexpr unsigned slots_before(Slot slot) noexcept
{
    switch (slot) {
        case plural: return local;
        case px1:
        case px:
        case px3: return plural;
        case case_: return plural | px1 | px | px3 | local;
        case local: return plural | px1 | px | px3;
        default: return plural | px1 | px | px3 | case_ | local;
    }
}

struct Suffix {
    Word text;
    Harmony harmony = Harmony::none;
    Slot slot = case_;
    std::string after_classes;  ///< "VHLNZT"
    unsigned after_slots = 0;   ///< slots that must stand before it, when it follows no class
};

bool is_one_of(char32_t letter, View letters) noexcept
{
    return letters.find(letter) != View::npos;
}

constexpr View back_vowels = U"аоұыяё";
constexpr View front_vowels = U"әеөүіэ";
constexpr View neutral_vowels = U"иую";

bool is_vowel(char32_t letter) noexcept
{
    return is_one_of(letter, back_vowels) || is_one_of(letter, front_vowels) || is_one_of(letter, neutral_vowels);
}

/// Class of a sound, as suffixes see it; 0 for what ends no stem.
char class_of(char32_t letter) noexcept
{
    static constexpr std::array<std::pair<View, char>, 6> classes{
        {{U"аәеоөұүыіэяё", 'V'}, {U"йруию", 'H'}, {U"л", 'L'}, {U"мнң", 'N'}, {U"зжғ", 'Z'}, {U"бвгдкқпстфхһцчшщ", 'T'}}};
    const auto found = std::ranges::find_if(classes, [&](const auto& row) { return is_one_of(letter, row.first); });
    return found == classes.end() ? '\0' : found->second;
}

/// Class of the end of a stem; a soft sign counts as the letter before it.
char final_class(View stem) noexcept
{
    if (stem.size() > 1 && is_one_of(stem.back(), U"ьъ")) stem.remove_suffix(1);
    return stem.empty() ? '\0' : class_of(stem.back());
}

/// Harmony of a stem by its last clear vowel; none where usage knows both: loan words with и, у, ю, э, я or a final в, г, к, кт, ь.
Harmony harmony_of(View stem) noexcept
{
    if (stem.empty() || is_one_of(stem.back(), U"вгкьфчщц") || stem.ends_with(U"кт")) return Harmony::none;
    for (std::size_t i = stem.size(); i-- > 0;) {
        if (is_one_of(stem[i], U"иуюэяё")) return Harmony::none;
        if (is_one_of(stem[i], back_vowels)) return Harmony::back;
        if (is_one_of(stem[i], front_vowels)) return Harmony::front;
    }
    return Harmony::none;
}

Slot parse_slot(std::string_view name) noexcept
{
    static constexpr std::array<std::pair<std::string_view, Slot>, 7> names{
        {{"plural", plural}, {"px1", px1}, {"px", px}, {"px3", px3}, {"case", case_}, {"local", local}, {"further", further}}};
    const auto* const found = std::ranges::find(names, name, &std::pair<std::string_view, Slot>::first);
    return found == names.end() ? further : found->second;
}

/// "V N px3" into classes and slots.
void read_after(std::string_view cell, Suffix& suffix)
{
    while (!cell.empty()) {
        const auto item = cell.substr(0, cell.find(' '));
        cell.remove_prefix(std::min(cell.size(), item.size() + 1));
        if (item == "C")
            suffix.after_classes += "HLNZT";
        else if (item.size() == 1)
            suffix.after_classes += item;
        else
            suffix.after_slots |= parse_slot(item);
    }
}

/// A letter of the table in one harmony; every other letter is itself.
char32_t resolve(char32_t letter, Harmony harmony) noexcept
{
    struct Row {
        char32_t pattern, back, front;
    };
    static constexpr std::array<Row, 4> rows{{{U'А', U'а', U'е'}, {U'Ы', U'ы', U'і'}, {U'Ғ', U'ғ', U'г'}, {U'Қ', U'қ', U'к'}}};
    const auto* const found = std::ranges::find(rows, letter, &Row::pattern);
    return found == rows.end() ? letter : harmony == Harmony::back ? found->back : found->front;
}

/// The two forms of a suffix, or one when it does not change.
void add_forms(Suffix suffix, std::vector<Suffix>& out)
{
    const Word pattern = suffix.text;
    for (const Harmony harmony : {Harmony::back, Harmony::front}) {
        std::ranges::transform(pattern, suffix.text.begin(), [&](char32_t letter) { return resolve(letter, harmony); });
        suffix.harmony = suffix.text == pattern ? Harmony::none : harmony;
        out.push_back(suffix);
        if (suffix.harmony == Harmony::none) return;
    }
}

const std::vector<Suffix>& suffixes()
{
    static const std::vector<Suffix> table = [] {
        std::vector<Suffix> out;
        for (const auto& row : base::read_table(base::table_text("terminology/suffixes.tsv"))) {
            Suffix suffix;
            suffix.text = base::code_points(row[0]);
            suffix.slot = parse_slot(row[1]);
            read_after(row[2], suffix);
            add_forms(std::move(suffix), out);
        }
        return out;
    }();
    return table;
}

bool agrees(Harmony suffix, Harmony stem) noexcept
{
    return suffix == Harmony::none || stem == Harmony::none || suffix == stem;
}

bool fits_class(const Suffix& suffix, View rest) noexcept
{
    const char last = final_class(rest);
    return last != '\0' && suffix.after_classes.find(last) != std::string::npos;
}

using Stems = std::vector<Word>;

void add(Stems& stems, Word stem)
{
    if (std::ranges::find(stems, stem) == stems.end()) stems.push_back(std::move(stem));
}

/// What a stem looked like before a vowel suffix changed its end.
void add_before_vowel(View rest, Stems& stems)
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 3> hard{{{U'б', U'п'}, {U'г', U'к'}, {U'ғ', U'қ'}}};
    std::vector<Word> ends{Word(rest)};
    for (const auto& [voiced, voiceless] : hard)
        if (rest.back() == voiced) ends.push_back(Word(rest.substr(0, rest.size() - 1)) + voiceless);
    for (const Word& end : ends) {
        if (end != rest) add(stems, end);
        const auto n = end.size();  // орн- is орын, халқ- is халық: the vowel that fell
        if (n < 3 || is_vowel(end[n - 1]) || (is_vowel(end[n - 2]) && end[n - 2] != U'у')) continue;
        for (const char32_t vowel : {U'ы', U'і'}) add(stems, end.substr(0, n - 1) + vowel + end[n - 1]);
    }
}

void add_stems(View rest, const Suffix& suffix, Stems& stems)
{
    add(stems, Word(rest));
    if (is_vowel(suffix.text[0])) add_before_vowel(rest, stems);
    if (suffix.text[0] == U'т' && rest.back() == U'с') add(stems, Word(rest) + U'т');  // журналист + тер is журналистер
    if (rest.back() == U'с' && !is_vowel(suffix.text[0])) add(stems, Word(rest) + U'с');  // процесс + ке is процеске
}

bool can_be_stem(View rest) noexcept
{
    return rest.size() > 1 && std::ranges::any_of(rest, is_vowel);
}

/// Takes off one suffix of the `allowed` slots, then what may stand before it. Returns whether there was one.
bool strip(View form, unsigned allowed, Stems& stems)
{
    bool stripped = false;
    for (const Suffix& suffix : suffixes()) {
        if ((allowed & suffix.slot) == 0 || !form.ends_with(suffix.text)) continue;
        const View rest = form.substr(0, form.size() - suffix.text.size());
        if (!can_be_stem(rest) || !agrees(suffix.harmony, harmony_of(rest))) continue;
        Stems inner;
        if (fits_class(suffix, rest)) {
            const unsigned free =
                suffix.slot == case_ || suffix.slot == local ? static_cast<unsigned>(px3) : 0U;  // its cases are rows of their own
            add_stems(rest, suffix, stems);
            strip(rest, slots_before(suffix.slot) & ~free, inner);
            stripped = true;
        }
        if ((suffix.after_slots & slots_before(suffix.slot)) != 0 && strip(rest, suffix.after_slots, inner)) {
            add(stems, Word(rest));
            stripped = true;
        }
        for (Word& stem : inner) add(stems, std::move(stem));
    }
    return stripped;
}

}  // namespace

std::vector<std::string> kazakh_stems(std::string_view form)
{
    constexpr std::size_t longest_form = 60;  // letters; no Kazakh word comes near
    Stems stems;
    const Word letters = base::code_points(form);
    if (letters.size() <= longest_form) strip(letters, plural | px1 | px | px3 | case_ | local | further, stems);
    std::ranges::stable_sort(stems, std::ranges::greater{}, &Word::size);
    std::vector<std::string> out;
    for (const Word& stem : stems) {
        out.emplace_back();
        for (const char32_t letter : stem) base::append_utf8(out.back(), letter);
    }
    return out;
}

}  // namespace triptych::terminology
