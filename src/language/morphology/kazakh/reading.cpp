#include "language/morphology/kazakh/reading.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/morphology/kazakh/confidence.hpp"
#include "language/words/scripts.hpp"

namespace triptych::language::morphology::kazakh {
namespace {

constexpr std::size_t longest_abbreviation = 5;  // letters; longer words in capitals are words
constexpr std::size_t longest_mark = 2;          // letters after a number: 9б

std::u32string small(std::u32string_view letters)
{
    std::u32string out(letters);
    std::ranges::transform(out, out.begin(), icu::lower);
    return out;
}

struct Named {
    Sound sound;  ///< its share is how sure the row is
    std::string_view source;
};
using NamedWords = std::unordered_map<std::string_view, Named>;

NamedWords read_named(std::string_view table)
{
    NamedWords out;
    for (const auto& row : base::read_table(base::table_text(table)))
        out.emplace(row[0], Named{{parse_harmony(row[1]), parse_final(row[2]), true, parse_share(row[3])}, row[4]});
    return out;
}

const Named* find_abbreviation(std::string_view word)
{
    static const auto all = read_named("language/morphology/kazakh/abbreviations.tsv");
    const auto found = all.find(word);
    return found == all.end() ? nullptr : &found->second;
}

const Named* find_letter_name(char32_t letter)
{
    static const auto all = read_named("language/morphology/kazakh/letter_names.tsv");
    const auto found = all.find(to_utf8({&letter, 1}));
    return found == all.end() ? nullptr : &found->second;
}

struct Heard {
    std::u32string latin, sound;
    bool at_end = false;
};

/// Rows of latin.tsv, the longest first, so that the first that fits counts.
const std::vector<Heard>& latin_rows()
{
    static const auto all = [] {
        std::vector<Heard> out;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/latin.tsv")))
            out.push_back({base::code_points(row[0]), base::code_points(row[1]), row[2] == "end"});
        std::ranges::stable_sort(out, std::ranges::greater{}, [](const Heard& row) { return row.latin.size() * 2 + (row.at_end ? 1 : 0); });
        return out;
    }();
    return all;
}

/// The end of a word in small Latin letters as a Kazakh reader hears it, in Cyrillic.
std::u32string heard(std::u32string_view word)
{
    constexpr std::size_t enough = 10;  // letters that decide a suffix
    word.remove_prefix(word.size() - std::min(word.size(), enough));
    std::u32string out;
    for (std::size_t at = 0; at < word.size();) {
        const auto rest = word.substr(at);
        const auto row = std::ranges::find_if(latin_rows(), [&](const Heard& heard) {
            return rest.starts_with(heard.latin) && (!heard.at_end || (rest.size() == heard.latin.size() && !out.empty()));
        });
        if (row != latin_rows().end()) out += row->sound;
        at += row == latin_rows().end() ? 1 : row->latin.size();
    }
    return out;
}

bool is_capital(char32_t letter) noexcept
{
    return icu::is_upper(letter);
}

bool all_capitals(std::u32string_view word) noexcept
{
    return std::ranges::count_if(word, is_capital) >= 2 && std::ranges::none_of(word, icu::is_lower);
}

/// Read as a word when a vowel stands at or before its last letter: БАҚ, DELF not, ЦОН.
bool is_readable(std::u32string_view heard_word)
{
    const auto last = heard_word.substr(heard_word.size() - std::min<std::size_t>(heard_word.size(), 2));
    return std::ranges::any_of(last, is_vowel);
}

Written with_hyphen(const Sound& sound, Reached reached, double confidence, std::string reason)
{
    Written written;
    written.stem.sound = sound;
    written.hyphen = true;
    written.reached = reached;
    written.confidence = confidence;
    written.reason = std::move(reason);
    return written;
}

/// The value of a Roman numeral in capitals, 0 for another word: XXI 21.
unsigned roman_value(std::u32string_view word) noexcept
{
    static constexpr std::array<std::pair<char32_t, unsigned>, 7> digits{
        {{U'I', 1}, {U'V', 5}, {U'X', 10}, {U'L', 50}, {U'C', 100}, {U'D', 500}, {U'M', 1000}}};
    constexpr std::size_t longest = 8;  // XXXVIII and its like
    unsigned value = 0, next = 0;
    if (word.size() > longest) return 0;
    for (std::size_t i = word.size(); i-- > 0;) {
        const auto* const digit = std::ranges::find(digits, word[i], &std::pair<char32_t, unsigned>::first);
        if (digit == digits.end()) return 0;
        value = digit->second < next ? value - digit->second : value + digit->second;
        next = std::max(next, digit->second);
    }
    return value;
}

/// Roman numerals are ordinals, «XXI ғасыр»: the suffix follows «-ші» or «-шы».
std::optional<Written> read_roman(std::u32string_view word)
{
    const unsigned value = roman_value(word);
    const auto numeral = value == 0 ? std::nullopt : last_numeral(std::to_string(value));
    if (!numeral) return std::nullopt;
    return with_hyphen({numeral->harmony, Final::vowel, true}, Reached::rule, confidence_of("roman"), "read «…" + std::string(numeral->ordinal) + "»");
}

Written read_latin(std::u32string_view word)
{
    if (auto roman = read_roman(word)) return *roman;
    const auto letters = small(word);
    const Stem stem = read_stem(letters, true);
    if (stem.in_table)
        return with_hyphen(stem.sound, Reached::table, less_sure(stem.sound.share, confidence_of("loan")), std::string(stem.reason));
    const auto sounds = heard(letters);
    const Named* last = all_capitals(word) && !is_readable(sounds) ? find_letter_name(word.back()) : nullptr;
    if (last != nullptr)
        return with_hyphen(last->sound, Reached::rule, confidence_of("letters"), "read letter by letter, the last: " + std::string(last->source));
    Sound sound = sound_of(sounds);
    sound.sure = false;
    return with_hyphen(sound, Reached::rule, less_sure(sound.share, confidence_of("latin")), "heard as «…" + to_utf8(sounds) + "»");
}

/// An abbreviation that no table has: as a word when it can be read so, else its last letter with ы or і after it.
Written guess_abbreviation(std::u32string_view word)
{
    const auto letters = small(word);
    Sound sound = sound_of(letters);
    if (!is_readable(letters)) sound.final = Final::vowel;
    sound.sure = false;
    return with_hyphen(sound, Reached::rule, confidence_of("abbreviation"), "an abbreviation without a row in abbreviations.tsv");
}

bool is_known(std::u32string_view word)
{
    auto title = small(word);
    const auto& dictionary = hunspell::dictionary(Language::kk);
    if (dictionary.spell(to_utf8(title))) return true;
    title.front() = icu::upper(title.front());
    return dictionary.spell(to_utf8(title));
}

/// «9б», «А4б»: a letter or two directly behind a digit.
bool ends_in_mark(std::u32string_view word)
{
    std::size_t letters = 0;
    while (letters < word.size() && icu::is_letter(word[word.size() - 1 - letters])) ++letters;
    return letters > 0 && letters <= longest_mark && letters < word.size() && icu::is_digit(word[word.size() - 1 - letters]);
}

bool is_abbreviation(std::u32string_view word, bool among_capitals)
{
    if (all_capitals(word)) return !among_capitals && word.size() <= longest_abbreviation && !is_known(word);
    if (ends_in_mark(word)) return true;
    return word.size() > 1 && is_capital(word.back());  // ҚазҰУ
}

/// «2025» by «бес», «1/3» by «бір» («үштен бір»); nothing where no numeral can be read.
std::optional<Written> read_number(std::string_view word)
{
    const auto slash = word.rfind('/');
    const bool is_fraction = slash != std::string_view::npos && slash > 0 && base::is_ascii_digit(word[slash - 1]);
    const auto numeral = last_numeral(is_fraction ? word.substr(0, slash) : word);
    if (!numeral) return std::nullopt;
    const bool is_date = std::ranges::count(word, '.') == 2;
    return with_hyphen({numeral->harmony, numeral->final, true}, Reached::rule, confidence_of(is_fraction ? "fraction" : is_date ? "date" : "number"),
                       "read «…" + std::string(numeral->cardinal) + "»");
}

/// What a table or digits say of the whole word; nothing of a plain one.
std::optional<Written> read_named_word(std::string_view word)
{
    if (base::is_ascii_digit(word.back()))
        if (auto number = read_number(word)) return number;
    const Named* named = find_abbreviation(word);
    std::size_t last = word.size();
    if (const char32_t sign = base::previous_code_point(word, last); named == nullptr && !icu::is_letter(sign))
        named = find_abbreviation(word.substr(last));  // 50%
    if (named == nullptr) return std::nullopt;
    return with_hyphen(named->sound, Reached::table, named->sound.share, std::string(named->source));
}

/// Of a plain word: what a row says of its harmony, else what is known of words like it.
double confidence_of_word(const Written& written, bool may_be_abbreviation)
{
    const auto& sound = written.stem.sound;
    if (may_be_abbreviation) return confidence_of("capitals");
    return sound.share > 0 ? sound.share : confidence_of(sound.sure ? "native" : "loan");
}

bool has(std::u32string_view word, icu::Script script) noexcept
{
    return std::ranges::any_of(word, [&](char32_t letter) { return icu::script_of(letter) == script; });
}

}  // namespace

Written read_written(std::string_view word, bool among_capitals)
{
    if (word.empty()) return {};
    if (auto named = read_named_word(word)) return *named;
    const auto points = base::code_points(word);
    const auto hyphen = points.rfind(U'-');
    const auto part = std::u32string_view(points).substr(hyphen == std::u32string::npos ? 0 : hyphen + 1);
    if (!has(part, icu::Script::cyrillic)) return part.empty() ? Written{} : read_latin(part);
    if (is_abbreviation(part, among_capitals)) return guess_abbreviation(part);
    Written written;
    written.letters = small(points);
    const bool is_name = is_capital(part.front()) && !all_capitals(part);
    written.stem = read_stem(written.letters, is_name);
    written.capitals = all_capitals(part);
    written.reached = written.stem.in_table ? Reached::table : Reached::rule;
    written.confidence = confidence_of_word(written, written.capitals && !among_capitals && !is_known(part));
    written.reason = written.stem.reason;
    return written;
}

std::string mend_lookalikes(std::string_view word)
{
    const bool is_mixed = std::ranges::any_of(word, [](char byte) { return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z'); });
    if (!is_mixed) return std::string(word);
    std::string out;
    bool seen_cyrillic = false;
    for (std::size_t at = 0; at <= word.size();) {
        const auto part = word.substr(at, word.find('-', at) - at);
        const bool cyrillic = has(base::code_points(part), icu::Script::cyrillic);
        const auto mended = cyrillic || seen_cyrillic ? write_in(part, Script::cyrillic) : std::nullopt;
        if (at > 0) out += '-';
        out += mended ? *mended : std::string(part);
        seen_cyrillic = seen_cyrillic || cyrillic;
        at += part.size() + 1;
    }
    return out;
}

std::string to_utf8(std::u32string_view letters)
{
    std::string out;
    for (const char32_t letter : letters) base::append_utf8(out, letter);
    return out;
}

}  // namespace triptych::language::morphology::kazakh
