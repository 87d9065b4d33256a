#include "language/segmentation/labels.hpp"

#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "language/segmentation/word_lists.hpp"

namespace triptych::language {
namespace {

const Words& label_words(Language language)
{
    static const Trio<Words> tables = read_words("language/segmentation/labels.tsv");
    return tables[language];
}

bool is_label_word(std::string_view word, std::string_view place, Language language) { return label_words(language).has(word, place); }

/// The offset behind groups of three digits at most, joined by '.' or where `hyphens` also by '-': "12", "2.3", "12-1"; a year is none.
std::size_t skip_label_digits(std::string_view text, bool hyphens)
{
    std::size_t end = 0;
    for (std::size_t digits = 0; end < text.size(); ++end) {
        if (base::is_ascii_digit(text[end])) {
            if (++digits > 3) return 0;
        } else if ((text[end] == '.' || (text[end] == '-' && hyphens)) && digits > 0 && end + 1 < text.size() && base::is_ascii_digit(text[end + 1])) {
            digits = 0;
        } else {
            break;
        }
    }
    return end;
}

/// "1", "2.3", "IV"
bool is_label_number(std::string_view text) { return !text.empty() && (is_roman(text) || skip_label_digits(text, false) == text.size()); }

/// "er", "-я", "bis", "а": up to four letters, where small is asked only small ones, behind a hyphen or not.
bool is_number_ending(std::string_view text)
{
    constexpr int most = 4;
    std::size_t at = text.starts_with('-') ? 1 : 0;
    int letters = 0;
    for (; at < text.size(); ++letters)
        if (!icu::is_lower(base::next_code_point(text, at))) return false;
    return letters > 0 && letters <= most;
}

/// "1er", «2-я», "3bis": digits with an ending, so that they say which one.
bool is_ordinal_number(std::string_view text)
{
    const std::size_t digits = skip_label_digits(text, true);
    return digits > 0 && is_number_ending(text.substr(digits));
}

/// "L. 122-5", "L121-1", "A", "B.2": a capital names a part of a law or an annex.
bool is_lettered_number(std::string_view text)
{
    if (text.empty() || !icu::is_upper(point_at(text, 0))) return false;
    std::size_t at = after_point(text, 0);
    if (at == text.size()) return true;
    if (text[at] == '.' || text[at] == '-') at = skip_spaces(text, at + 1, text.size());
    return at < text.size() && at + skip_label_digits(text.substr(at), true) == text.size();
}

/// "3", "12-1", "IV", "1er", "A": what figures and capitals say without a table.
bool is_plain_number(std::string_view text)
{
    return !text.empty() && (is_roman(text) || skip_label_digits(text, true) == text.size() || is_ordinal_number(text) || is_lettered_number(text));
}

bool is_one_word(std::string_view text)
{
    constexpr std::size_t longest = 40;
    return !text.empty() && text.size() <= longest && text.find(' ') == std::string_view::npos && icu::is_letter(point_at(text, 0));
}

/// What stands in a label beside its word: "3", "12-1", "1er", "A", "2 bis", "premier". The tables are asked last, since most texts are no labels.
bool is_number_of_word(std::string_view text, Language language)
{
    if (is_plain_number(text)) return true;
    if (is_one_word(text)) return is_label_word(text, "ordinal", language) || is_label_word(text, "last", language);
    const auto space = std::min(text.find(' '), text.size());
    return is_plain_number(text.substr(0, space)) && is_one_word(text.substr(std::min(space + 1, text.size()))) &&
           is_label_word(text.substr(space + 1), "behind", language);
}

/// "№ 3" without its sign; other texts as they are.
std::string_view without_number_sign(std::string_view text, Language language)
{
    constexpr std::size_t longest = 4;
    std::size_t end = 0;
    while (end < text.size() && end <= longest && !icu::is_space(point_at(text, end))) end = after_point(text, end);
    return end < text.size() && end <= longest && is_label_word(text.substr(0, end), "sign", language) ? text.substr(skip_spaces(text, end, text.size())) : text;
}

/// "Article 3", "Étape n° 2", "Article premier"
bool is_word_with_number(std::string_view text, Language language)
{
    std::size_t end = 0;
    while (end < text.size() && !icu::is_space(point_at(text, end))) end = after_point(text, end);
    if (end == 0 || end == text.size()) return false;
    const auto word = text.substr(0, text[end - 1] == '.' ? end - 1 : end);
    return is_number_of_word(without_number_sign(text.substr(after_point(text, end)), language), language) && is_label_word(word, "before", language);
}

/// «3-бап», «12-1-бап», «№ 2 қосымша», "Première partie"
bool is_number_with_word(std::string_view text, Language language)
{
    const auto word = word_ending_at(text, text.size());
    if (word.size() == text.size()) return false;
    std::size_t end = text.size() - word.size();
    const char32_t joint = base::previous_code_point(text, end);
    if (joint != '-' && !icu::is_space(joint)) return false;
    const auto number = without_number_sign(text.substr(0, end), language);
    if (number.empty()) return false;
    const bool ordinal = is_ordinal_number(number) || (is_one_word(number) && is_label_word(number, "ordinal", language));
    if (ordinal && is_label_word(word, "before", language)) return true;
    return (ordinal || is_roman(number) || skip_label_digits(number, true) == number.size()) && is_label_word(word, "after", language);
}

}  // namespace

bool is_roman(std::string_view word)
{
    constexpr std::u32string_view digits = U"IVXLCDMІХСМ";
    std::size_t at = 0;
    while (at < word.size() && digits.find(point_at(word, at)) != std::u32string_view::npos) at = after_point(word, at);
    const auto ending = word.substr(at);
    return at > 0 && (ending.empty() || ending == "e" || ending == "ème" || ending == "er" || ending == "ᵉ");
}

bool is_label(std::string_view text, Language language)
{
    constexpr std::size_t longest = 64;
    if (text.size() > longest || text.empty() || text.back() != '.') return false;
    text.remove_suffix(1);
    if (std::ranges::count(text, ' ') > 3) return false;
    return is_label_number(text) || is_word_with_number(text, language) || is_number_with_word(text, language);
}

}  // namespace triptych::language
