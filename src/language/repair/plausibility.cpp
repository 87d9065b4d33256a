#include "language/repair/plausibility.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language {
namespace {

constexpr double unseen = 14;      // bits of a pair that letter_pairs.tsv lacks
constexpr double odd_sign = 14;    // bits of a box drawing, a control, a letter of no alphabet of ours
constexpr double best = 2.5, good = 4, bad = 9;  // means of the plainest texts, of usual ones and of misread ones

/// Index of a letter within its alphabet; 0 is the border of a word.
struct Alphabet {
    std::unordered_map<char32_t, std::size_t> index;
    std::vector<double> bits;  ///< a square by first and second letter
    [[nodiscard]] double pair(std::size_t first, std::size_t second) const { return bits[first * index.size() + second]; }
};

const Trio<Alphabet>& alphabets()
{
    static const Trio<Alphabet> all = [] {
        Trio<Alphabet> out;
        const auto rows = base::read_table(base::table_text("language/repair/letter_pairs.tsv"));
        for (const auto& row : rows) {
            const auto language = parse_language(row[0]);
            if (!language) throw std::logic_error("letter_pairs.tsv names an unknown language");
            auto& index = out[*language].index;
            index.emplace(base::code_points(row[1]).front(), index.size());
        }
        for (const Language language : all_languages) out[language].bits.assign(out[language].index.size() * out[language].index.size(), unseen);
        for (const auto& row : rows) {
            Alphabet& alphabet = out[*parse_language(row[0])];
            const std::size_t first = alphabet.index.at(base::code_points(row[1]).front());
            double rarity = 0.5;
            for (const char32_t second : base::code_points(row[2])) {
                if (second == ' ') ++rarity;
                else if (second != '-') alphabet.bits[first * alphabet.index.size() + alphabet.index.at(second)] = rarity;
            }
        }
        return out;
    }();
    return all;
}

constexpr std::u32string_view usual_signs = U"«»‹›…—–‑‘’‚“”„№°§©®™·•×÷±−€₸₽£¥$¢¼½¾²³¹ªº¿¡µ\u00A0\u00AD\u202F\u2009\u200B\u200D\uFE0F\uFEFF\u0301ᵉ₂₃¶¬←→↓↑≈≤≥‰";

/// Signs that stand beside letters, never between two of them.
constexpr std::u32string_view outer_signs = U"«»„“€₸§©®™×÷±¢£¥¤¼½¾¿¡µ¬¶‰°№ªº¹²³";

/// Signs that no small letter follows at once where nothing stands before them: the capitals of Macintosh Cyrillic, read wrongly.
constexpr std::u32string_view opening_dashes = U"—–‘¬√";

/// Marks that say nothing about an encoding; the others above ASCII speak against it.
bool is_usual(char32_t point) { return point < 0x80 || usual_signs.find(point) != std::u32string_view::npos || icu::is_emoji(point); }

/// The bits of a word in one language; unseen for each pair with a letter that its alphabet lacks.
double bits_of(std::u32string_view word, const Alphabet& alphabet)
{
    double bits = 0;
    std::size_t previous = 0;
    bool known = true;
    for (const char32_t point : word) {
        const auto found = alphabet.index.find(icu::lower(point));
        const bool here = found != alphabet.index.end();
        bits += here && known ? alphabet.pair(previous, found->second) : unseen;
        known = here;
        if (here) previous = found->second;
    }
    return bits + (known ? alphabet.pair(previous, 0) : unseen);
}

/// `tag`: a hashtag, where capitals stand inside.
void judge_word(std::u32string_view word, bool tag, Plausibility& sum)
{
    if (std::ranges::all_of(word, [](char32_t point) { return point < 0x80; })) return;
    double least = 0;
    Language language = Language::fr;
    for (const Language candidate : all_languages) {
        const double bits = bits_of(word, alphabets()[candidate]);
        if (candidate == Language::fr || bits < least) least = bits, language = candidate;
    }
    for (std::size_t i = 1; i < word.size() && !tag; ++i)
        if (icu::is_upper(word[i]) && icu::is_lower(word[i - 1])) least += unseen;
    sum.bits += least;
    sum.pairs += word.size() + 1;
    ++sum.words;
    ++sum.words_of[language];
}

}  // namespace

double Plausibility::score() const noexcept { return pairs == 0 ? 0 : std::clamp((bad - mean()) / (bad - best), 0.0, 1.0); }

Plausibility judge(std::u32string_view text)
{
    Plausibility sum;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && icu::is_letter(text[at])) ++at;
        if (at > begin) {
            judge_word(text.substr(begin, at - begin), begin > 0 && text[begin - 1] == '#', sum);
            continue;
        }
        const bool between = at > 0 && at + 1 < text.size() && icu::is_letter(text[at - 1]) && icu::is_letter(text[at + 1]);
        const bool breaks = between && outer_signs.find(text[at]) != std::u32string_view::npos;
        if (breaks) ++sum.broken;
        const bool clings = opening_dashes.find(text[at]) != std::u32string_view::npos && at + 1 < text.size() && icu::is_lower(text[at + 1]) &&
                            (at == 0 || !icu::is_letter(text[at - 1]));
        if (breaks || clings || !is_usual(text[at])) sum.bits += odd_sign, ++sum.pairs;
        else if (is_punctuation(text[at])) sum.bits += good, ++sum.pairs;
        ++at;
    }
    return sum;
}

bool is_expected(char32_t point)
{
    if (point < 0x80) return point >= ' ' || point == '\n' || point == '\t' || point == '\r';
    if (is_usual(point)) return true;
    const char32_t letter = icu::lower(point);
    return alphabets().fr.index.contains(letter) || alphabets().ru.index.contains(letter) || alphabets().kk.index.contains(letter);
}

bool is_possible(char32_t point)
{
    const bool european = (point >= 0xC0 && point <= 0x17F) || (point >= 0x400 && point <= 0x4FF) || std::u32string_view(U"əƏɵƟǝ").find(point) != std::u32string_view::npos;
    return european || is_expected(point);
}

bool is_punctuation(char32_t point)
{
    return std::u32string_view(U"«»‹›…—–‑‘’“”„•\u00A0\u202F\u2009₂₃²³°№").find(point) != std::u32string_view::npos;
}

}  // namespace triptych::language
