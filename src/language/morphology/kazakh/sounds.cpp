#include "language/morphology/kazakh/sounds.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/morphology/kazakh/confidence.hpp"

namespace triptych::language::morphology::kazakh {
namespace {

enum class Kind : std::uint8_t { other, consonant, back, front, open, mark };

struct Letter {
    Kind kind = Kind::other;
    Final final = Final::voiceless;
    bool loan = false, kazakh = false;
};

constexpr char32_t first_letter = 0x400, last_letter = 0x52F;  // Cyrillic and its supplement
using Letters = std::array<Letter, last_letter - first_letter + 1>;

Kind parse_kind(std::string_view kind, std::string_view harmony)
{
    if (kind == "mark") return Kind::mark;
    if (kind == "consonant") return Kind::consonant;
    return harmony == "back" ? Kind::back : harmony == "front" ? Kind::front : Kind::open;
}

Letters read_letters()
{
    Letters letters{};
    for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/sounds.tsv"))) {
        Letter& letter = letters.at(base::code_points(row[0]).at(0) - first_letter);
        letter.kind = parse_kind(row[1], row[2]);
        if (!row[3].empty()) letter.final = parse_final(row[3]);
        letter.loan = row[4] == "loan";
        letter.kazakh = row[4] == "kazakh";
    }
    return letters;
}

const Letter& letter_of(char32_t point)
{
    static const Letters letters = read_letters();
    static constexpr Letter other;
    return point < first_letter || point > last_letter ? other : letters[point - first_letter];
}

struct Rule {
    std::u32string ending, unless, only;
    std::optional<Harmony> harmony;  ///< nothing: that of what stands before the ending
    double share = 0;
};

const std::vector<Rule>& rules()
{
    static const std::vector<Rule> all = [] {
        std::vector<Rule> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/harmony.tsv")))
            out.push_back({base::code_points(row[0]), base::code_points(row[2]), base::code_points(row[3]),
                           row[1] == "before" ? std::nullopt : std::optional(parse_harmony(row[1])), parse_share(row[4])});
        return out;
    }();
    return all;
}

/// The row of harmony.tsv that decides the harmony of the word; null when its last clear vowel does.
const Rule* rule_for(std::u32string_view word)
{
    const auto found = std::ranges::find_if(rules(), [&](const Rule& rule) {
        return fits_end(word, rule.ending) > 0 && word.find_first_of(rule.unless) == std::u32string_view::npos &&
               (rule.only.empty() || word.find_first_of(rule.only) != std::u32string_view::npos);
    });
    return found == rules().end() ? nullptr : &*found;
}

bool is_consonant_or_mark(char32_t letter)
{
    const Kind kind = letter_of(letter).kind;
    return kind == Kind::consonant || kind == Kind::mark;
}

/// Both harmonies in one word, and no letter that only Kazakh has: «компьютер», «директор».
bool is_mixed(std::u32string_view word)
{
    const auto has = [&](Kind kind) { return std::ranges::any_of(word, [&](char32_t letter) { return letter_of(letter).kind == kind; }); };
    return has(Kind::back) && has(Kind::front) && std::ranges::none_of(word, [](char32_t letter) { return letter_of(letter).kazakh; });
}

Final last_sound(std::u32string_view word)
{
    while (!word.empty() && letter_of(word.back()).kind == Kind::mark) word.remove_suffix(1);
    return word.empty() ? Final::vowel : letter_of(word.back()).final;
}

}  // namespace

Final parse_final(std::string_view cell)
{
    const auto at = std::string_view("VHLNZT").find(cell);
    if (cell.size() != 1 || at == std::string_view::npos) throw std::logic_error("no class of sounds: " + std::string(cell));
    return static_cast<Final>(at);
}

Harmony parse_harmony(std::string_view cell)
{
    if (cell != "back" && cell != "front") throw std::logic_error("a harmony is neither back nor front: " + std::string(cell));
    return cell == "back" ? Harmony::back : Harmony::front;
}

Final final_of(char32_t letter)
{
    return letter_of(letter).final;
}

bool is_vowel(char32_t letter)
{
    const Kind kind = letter_of(letter).kind;
    return kind == Kind::back || kind == Kind::front || kind == Kind::open;
}

bool is_consonant(char32_t letter)
{
    return letter_of(letter).kind == Kind::consonant;
}

std::size_t fits_end(std::u32string_view word, std::u32string_view pattern)
{
    std::size_t at = word.size();
    for (std::size_t i = pattern.size(); i-- > 0;) {
        if (at == 0) return 0;
        const char32_t letter = word[--at];
        if (pattern[i] == U'+') {
            if (!is_consonant_or_mark(letter)) return 0;
            while (at > 0 && is_consonant_or_mark(word[at - 1])) --at;
        } else if (pattern[i] == U'C') {
            if (!is_consonant(letter)) return 0;
        } else if (pattern[i] == U'V' ? !is_vowel(letter) : letter != pattern[i]) {
            return 0;
        }
    }
    return word.size() - at;
}

Sound sound_of(std::u32string_view word)
{
    Sound sound{Harmony::back, last_sound(word), true};
    if (const Rule* rule = rule_for(word)) {
        const auto before = word.substr(0, word.size() - fits_end(word, rule->ending));
        return {rule->harmony ? *rule->harmony : sound_of(before).harmony, sound.final, false, rule->share};
    }
    bool clear = false;
    for (std::size_t i = word.size(); i-- > 0 && !clear;) {
        const Letter& letter = letter_of(word[i]);
        clear = letter.kind == Kind::back || letter.kind == Kind::front;
        if (clear) sound.harmony = letter.kind == Kind::front ? Harmony::front : Harmony::back;
        if (letter.loan) sound.sure = false;
    }
    sound.sure = sound.sure && clear;
    if (!sound.sure || !is_mixed(word)) return sound;
    static const double mixed = confidence_of("mixed");
    return {sound.harmony, sound.final, false, mixed};
}

}  // namespace triptych::language::morphology::kazakh
