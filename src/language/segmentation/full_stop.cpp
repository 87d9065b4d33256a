#include "language/segmentation/full_stop.hpp"

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/abbreviations.hpp"
#include "language/segmentation/labels.hpp"
#include "language/segmentation/scan.hpp"
#include "language/segmentation/word_tables.hpp"

namespace triptych::language {
namespace {

bool is_in(char32_t point, std::u32string_view points) noexcept { return points.find(point) != std::u32string_view::npos; }

std::string_view without_spaces_behind(std::string_view text)
{
    while (!text.empty() && icu::is_space(point_before(text, text.size()))) {
        std::size_t end = text.size();
        base::previous_code_point(text, end);
        text = text.substr(0, end);
    }
    return text;
}

/// The word that ends `text`, looked for over at most 40 bytes.
std::string_view last_word(std::string_view text)
{
    constexpr std::size_t longest = 40;
    std::size_t begin = text.size();
    while (begin > 0 && text.size() - begin < longest && is_word_part(point_before(text, begin))) base::previous_code_point(text, begin);
    return text.substr(begin);
}

std::string_view first_word(std::string_view text)
{
    constexpr std::size_t longest = 40;
    std::size_t end = 0;
    while (end < text.size() && end < longest && is_word_part(point_at(text, end))) end = after_point(text, end);
    return text.substr(0, end);
}

/// «1837 |г.», "XIXe |s.": a digit or a Roman numeral ends the text.
bool ends_in_number(std::string_view before)
{
    before = without_spaces_behind(before);
    return !before.empty() && (icu::is_digit(point_before(before, before.size())) || is_roman(last_word(before)));
}

/// `most` letters at most.
bool is_short(std::string_view word, std::size_t most)
{
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size() && letters <= most; at = after_point(word, at)) ++letters;
    return letters > 0 && letters <= most;
}

bool ends_in_vowel(std::string_view word) { return is_vowel(icu::lower(point_before(word, word.size()))); }

/// «пгт», «трк», "blvd": two to five letters, small ones behind the first, none of them a vowel; no sound either («хмм»), which doubles its letters.
bool is_without_vowels(std::string_view word)
{
    if (!is_short(word, 5) || after_point(word, 0) == word.size()) return false;
    char32_t last = no_point;
    for (std::size_t at = 0; at < word.size();) {
        const bool first = at == 0;
        const char32_t typed = base::next_code_point(word, at);
        const char32_t letter = icu::lower(typed);
        if (!icu::is_letter(letter) || is_vowel(letter) || letter == last || (!first && letter != typed)) return false;
        last = letter;
    }
    return true;
}

bool is_cyrillic(std::string_view word) { return point_at(word, 0) >= 0x400 && point_at(word, 0) <= 0x52F; }

/// Up to three digits and a space: a quantity, no year.
bool ends_in_short_number(std::string_view before)
{
    const auto text = without_spaces_behind(before);
    std::size_t digits = 0;
    while (digits < text.size() && digits < 4 && base::is_ascii_digit(text[text.size() - 1 - digits])) ++digits;
    return text.size() < before.size() && digits > 0 && digits < 4;
}

/// «03.04.2025 |г.»
bool ends_in_numeric_date(std::string_view before)
{
    const auto text = without_spaces_behind(before);
    std::size_t stops = 0;
    for (std::size_t at = text.size(); at > 0 && stops < 3 && (base::is_ascii_digit(text[at - 1]) || text[at - 1] == '.'); --at)
        if (text[at - 1] == '.') ++stops;
    return stops == 2;
}

bool ends_in_capitalised_word(std::string_view before)
{
    const auto text = without_spaces_behind(before);
    const auto word = last_word(text);
    return text.size() < before.size() && !word.empty() && icu::is_upper(point_at(word, 0));
}

/// A part of a date: a number, or a short form with its full stop («гг.», «нач.»).
bool is_date_part(std::string_view word) { return word.back() == '.' || is_roman(first_word(word)) || icu::is_digit(point_at(word, 0)); }

/// No more than a date: «В XIX», «10 апреля 2025», "Au début du XIXe", «В нач. 90-х гг. XX».
bool is_date_alone(std::string_view before, Language language)
{
    constexpr std::size_t longest = 64;
    if (before.size() > longest) return false;
    std::size_t words = 0;
    bool parts = true;  // all words behind the first are parts of a date
    for (std::size_t at = 0; at < before.size(); ++words) {
        const std::size_t begin = at;
        while (at < before.size() && !icu::is_space(point_at(before, at))) at = after_point(before, at);
        parts = parts && (words == 0 || is_date_part(before.substr(begin, at - begin)));
        at = skip_spaces(before, at, before.size());
    }
    const auto first = first_word(before);
    const bool date = !first.empty() && (icu::is_digit(point_at(first, 0)) || is_roman(first) || find_opener(first, language) == OpenerKind::preposition);
    return words <= 2 || (date && (words <= 4 || parts));
}

/// What a single capital before a full stop is: none, a person's initial, or the name of a thing («зал Б», "220 V", «Пётр I»).
enum class Capital : std::uint8_t { none, initial, name };

/// Initials are of any script: А. И. Семенов, Ә. Қастеев, J.-B. Corot.
Capital read_capital(std::string_view text, Language language)
{
    std::size_t at = text.size();
    while (at > 0 && icu::is_mark(point_before(text, at))) base::previous_code_point(text, at);
    if (at == 0) return Capital::none;
    const char32_t letter = base::previous_code_point(text, at);
    const auto before = text.substr(0, at);
    const char32_t neighbour = point_before(text, at);
    if (!icu::is_upper(letter) || (at > 0 && is_word_part(neighbour))) return Capital::none;
    const auto number = without_spaces_behind(before);
    const bool unit = point_before(number, number.size()) == U'°' || (is_in(letter, U"WVAKВА") && ends_in_short_number(before));
    const bool roman = language == Language::ru && is_in(letter, U"IVX") && ends_in_capitalised_word(before);  // Latin in a Russian text
    return unit || roman || takes_letter_name(before, language) ? Capital::name : Capital::initial;
}

bool is_opener(const Start& start, Language language)
{
    if (start.reply) return true;
    if (start.initial || start.letter) return false;
    const OpenerKind kind = find_opener(start.word, language);
    return kind == OpenerKind::elided ? start.elided : kind != OpenerKind::none;
}

bool is_one_capital(std::string_view word) { return !word.empty() && icu::is_upper(point_at(word, 0)) && after_point(word, 0) == word.size(); }

/// A number goes on: "art. 3", «гл. IV», «прил. № 2», «корп. Б».
bool goes_on_with_number(const Start& start, bool opener)
{
    if (start.kind == Next::number || start.reference || start.letter) return true;
    return !opener && ((is_roman(start.word) && !start.elided) || is_one_capital(start.word));
}

/// `before` is the sentence up to the abbreviation.
bool abbreviation_ends(const Abbreviation& abbreviation, std::string_view before, const Start& start, Language language)
{
    const StopKind kind = abbreviation.kind;
    if (kind != StopKind::end && before.empty()) return false;  // nothing has been said yet
    if (start.dash && !start.reply) return false;
    if (abbreviation.is_followed_by(start.word)) return false;
    const bool opener = is_opener(start, language);
    const bool number = goes_on_with_number(start, opener);
    switch (kind) {
        case StopKind::never: return false;
        case StopKind::end: return true;
        case StopKind::number:
        case StopKind::unit: return !number;
        case StopKind::measure: return !number && ends_in_number(before);
        case StopKind::year:
            if (number || !ends_in_number(before) || (start.quote && ends_in_numeric_date(before))) return false;
            return opener || !is_date_alone(before, language);
        case StopKind::link: return !start.reference && start.kind != Next::number && (opener || start.kind == Next::sign);
        case StopKind::named: return !ends_in_capitalised_word(before) || opener;
    }
    return true;
}

/// «Иванов А. С. |Он»: behind initials only a word that is no part of a name begins a sentence.
bool initial_ends(std::string_view before, const Start& start, Language language)
{
    if (before.empty() || (start.dash && !start.reply) || !is_opener(start, language)) return false;
    return start.reply || !may_stand_in_name(start.word, language);
}

std::string_view without_last_word(std::string_view text) { return text.substr(0, text.size() - last_word(text).size()); }

/// "V. |O", "P.-|S": another part with its stop stands before the last word, so that both may be one abbreviation.
bool follows_part(std::string_view text)
{
    const auto before = without_spaces_behind(without_last_word(text));
    return !before.empty() && is_in(point_before(before, before.size()), U".-/");
}

/// A word that no table knows and that reads as an abbreviation: it has no vowel («пгт.»), or it is short and a number with its sign follows («вх. № 5»).
bool unknown_goes_on(std::string_view sentence, const Start& start, Language language)
{
    const auto word = last_word(sentence);
    if (start.signed_number && is_short(word, 3) && !ends_in_vowel(word)) return true;
    if (!is_without_vowels(word)) return false;
    const auto before = sentence.substr(0, sentence.size() - word.size());
    const bool opener = is_opener(start, language);
    if (goes_on_with_number(start, opener)) return true;
    return is_cyrillic(word) && !opener && start.kind != Next::sign && !ends_in_number(before);
}

}  // namespace

bool full_stop_ends(std::string_view sentence, const Start& start, Language language)
{
    if (is_label(sentence, language)) return false;
    sentence.remove_suffix(1);
    const Capital capital = read_capital(sentence, language);
    if (capital == Capital::name) return true;
    if (capital == Capital::initial && !follows_part(sentence)) return initial_ends(without_last_word(sentence), start, language);
    const auto abbreviation = find_abbreviation(sentence, 0, sentence.size(), language);
    const bool has_inner_stop = abbreviation && sentence.find('.', abbreviation->begin) != std::string_view::npos;
    if (capital == Capital::initial && !has_inner_stop) return initial_ends(without_last_word(sentence), start, language);
    if (!abbreviation) return !unknown_goes_on(sentence, start, language);
    return abbreviation_ends(*abbreviation, sentence.substr(0, abbreviation->begin), start, language);
}

}  // namespace triptych::language
