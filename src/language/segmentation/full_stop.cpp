#include "language/segmentation/full_stop.hpp"

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
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

/// No more than a date: «В XIX», «10 апреля 2025», "Au début du XIXe".
bool is_date_alone(std::string_view before, Language language)
{
    constexpr std::size_t longest = 64;
    if (before.size() > longest) return false;
    std::size_t words = 0;
    for (std::size_t next = 0; next < before.size(); next = skip_spaces(before, next, before.size())) {
        while (next < before.size() && !icu::is_space(point_at(before, next))) next = after_point(before, next);
        ++words;
    }
    const auto first = first_word(before);
    const bool date = !first.empty() && (icu::is_digit(point_at(first, 0)) || is_roman(first) || find_opener(first, language) == OpenerKind::preposition);
    return words <= 2 || (date && words <= 4);
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
    const bool unit = neighbour == U'°' || (is_in(letter, U"WVAKВА") && ends_in_short_number(before));
    const bool roman = language == Language::ru && is_in(letter, U"IVX") && ends_in_capitalised_word(before);  // Latin in a Russian text
    return unit || roman || takes_letter_name(before, language) ? Capital::name : Capital::initial;
}

bool is_opener(const Start& start, Language language) { return start.dash || (!start.initial && find_opener(start.word, language) != OpenerKind::none); }

/// `before` is the sentence up to the abbreviation.
bool abbreviation_ends(StopKind kind, std::string_view before, const Start& start, Language language)
{
    const bool opener = is_opener(start, language);
    const bool number = start.kind == Next::number || start.reference || (is_roman(start.word) && !start.elided && !opener);
    switch (kind) {
        case StopKind::never: return false;
        case StopKind::end: return true;
        case StopKind::number:
        case StopKind::unit: return !number;
        case StopKind::measure: return !number && ends_in_number(before);
        case StopKind::year:
            if (number || !ends_in_number(before) || (start.quote && ends_in_numeric_date(before))) return false;
            return opener || !is_date_alone(before, language);
        case StopKind::link: return !start.reference && (opener || start.kind == Next::sign);
    }
    return true;
}

}  // namespace

bool full_stop_ends(std::string_view sentence, const Start& start, Language language)
{
    if (is_label(sentence, language)) return false;
    sentence.remove_suffix(1);
    const Capital capital = read_capital(sentence, language);
    if (capital == Capital::name) return true;
    const auto abbreviation = find_abbreviation(sentence, 0, sentence.size(), language);
    const bool has_inner_stop = abbreviation && sentence.find('.', abbreviation->begin) != std::string_view::npos;
    if (capital == Capital::initial && !has_inner_stop) return false;
    return !abbreviation || abbreviation_ends(abbreviation->kind, sentence.substr(0, abbreviation->begin), start, language);
}

}  // namespace triptych::language
