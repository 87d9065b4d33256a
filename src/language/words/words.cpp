#include "language/words/words.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "adapters/icu/breaks.hpp"
#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool is_apostrophe(char32_t point) noexcept
{
    return point == '\'' || point == U'’' || point == U'ʼ';
}

/// What ICU keeps inside a word and a dictionary does not: "а.б", "a:b", "a_b", "l'a".
bool holds_words_together(char32_t point) noexcept
{
    return icu::is_letter(point) || icu::is_mark(point) || icu::is_digit(point) || point == soft_hyphen || is_apostrophe(point);
}

bool is_elided(std::string_view part)
{
    static const std::set<std::string, std::less<>> elided = [] {
        std::set<std::string, std::less<>> words;
        for (const auto& row : base::read_table(base::table_text("language/words/elisions.tsv"))) words.emplace(row[0]);
        return words;
    }();
    return elided.contains(icu::fold_case(part));
}

bool is_subscript(char32_t point) noexcept
{
    return point >= U'₀' && point <= U'₉';
}

/// ICU ends a word before a subscript digit; CO₂ is one word.
std::size_t skip_subscripts(std::string_view text, std::size_t at)
{
    for (std::size_t next = at; next < text.size(); at = next)
        if (!is_subscript(base::next_code_point(text, next))) break;
    return at;
}

/// Adds the words of a run that has no separator but apostrophes.
void add_run(std::string_view text, Range run, Language language, std::vector<Range>& words)
{
    for (std::size_t at = run.begin; language == Language::fr && at < run.end;) {
        const std::size_t begin = at;
        if (!is_apostrophe(base::next_code_point(text, at)) || !is_elided(text.substr(run.begin, begin - run.begin))) continue;
        words.push_back({run.begin, at});
        run.begin = at;
    }
    if (run.size() > 0) words.push_back(run);
}

}  // namespace

std::vector<Range> split_words(std::string_view text, Language language)
{
    std::vector<Range> words;
    for (const Range found : icu::find_words(text, language)) {
        Range run{found.begin, found.begin};
        for (std::size_t at = found.begin; at < found.end;) {
            const std::size_t begin = at;
            if (holds_words_together(base::next_code_point(text, at))) {
                run.end = at;
                continue;
            }
            add_run(text, {run.begin, begin}, language, words);
            run = {at, at};
        }
        if (run.end == found.end) run.end = skip_subscripts(text, run.end);
        add_run(text, run, language, words);
    }
    return words;
}

std::string plain_word(std::string_view word)
{
    std::string out;
    const std::string normal = icu::to_nfc(word);
    for (std::size_t at = 0; at < normal.size();) {
        const char32_t point = base::next_code_point(normal, at);
        if (point != soft_hyphen) base::append_utf8(out, is_apostrophe(point) ? U'\'' : point);
    }
    return out;
}

namespace {

constexpr std::size_t simple_points = 0x530;  // ASCII, Latin, Greek, Cyrillic

/// The folded letter for each code point that folds alone to one letter; 0 for the others, which ICU folds in their context.
const std::array<char32_t, simple_points>& simple_folding()
{
    static const auto table = [] {
        std::array<char32_t, simple_points> out{};
        for (char32_t point = 1; point < simple_points; ++point) {
            std::string letter;
            base::append_utf8(letter, point);
            const auto folded = base::code_points(icu::fold_case(letter));
            if (icu::is_mark(point) || point == soft_hyphen || folded.size() != 1 || icu::to_nfc(letter) != letter) continue;
            out[point] = is_apostrophe(point) ? U'\'' : folded[0] == U'ё' ? U'е' : folded[0];
        }
        return out;
    }();
    return table;
}

/// The folded word, as long as each letter folds alone; else an empty one.
std::string fold_simply(std::string_view word)
{
    const auto& table = simple_folding();
    std::string out;
    out.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) {
        const char32_t point = base::next_code_point(word, at);
        const char32_t folded = point == U'’' ? U'\'' : point < simple_points ? table[point] : 0;
        if (folded == 0) return {};
        base::append_utf8(out, folded);
    }
    return out;
}

}  // namespace

std::string fold_word(std::string_view word)
{
    std::string out = fold_simply(word);
    if (!out.empty() || word.empty()) return out;
    const std::string folded = icu::to_nfc(icu::fold_case(plain_word(word)));
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t point = base::next_code_point(folded, at);
        base::append_utf8(out, point == U'ё' ? U'е' : is_subscript(point) ? U'0' + (point - U'₀') : point);
    }
    return out;
}

}  // namespace triptych::language
