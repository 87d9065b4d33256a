#include "language/segmentation/word_tables.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"

namespace triptych::language {
namespace {

/// Letters of one case, so that rows are found in any case; simple mapping keeps it quick.
std::string lower(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) base::append_utf8(out, icu::lower(base::next_code_point(text, i)));
    return out;
}

/// The word that ends at `end`, looked for over at most 40 bytes.
std::string_view word_ending_at(std::string_view text, std::size_t end)
{
    constexpr std::size_t longest = 40;
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest && is_word_part(point_before(text, begin))) base::previous_code_point(text, begin);
    return text.substr(begin, end - begin);
}

std::size_t skip_spaces_back(std::string_view text, std::size_t end)
{
    while (end > 0 && icu::is_space(point_before(text, end))) base::previous_code_point(text, end);
    return end;
}

/// The key of an abbreviation: lower case, no space after a full stop ("т. д" and "т.д" are one).
std::string abbreviation_key(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t point = base::next_code_point(text, i);
        if (!icu::is_space(point)) base::append_utf8(out, icu::lower(point));
        else if (!out.empty() && out.back() != '.') out += ' ';
    }
    return out;
}

/// Which lengths the words of a table have, by their last byte: most words of a text are told from them without a look-up.
class WordShapes {
public:
    void add(std::string_view word)
    {
        if (!word.empty()) lengths_[last_byte(word)] |= bit(word.size());
    }
    [[nodiscard]] bool may_have(std::string_view word) const { return !word.empty() && (lengths_[last_byte(word)] & bit(word.size())) != 0; }

private:
    /// Of the small letter, so that "Art" and "ART" are found too.
    static std::size_t last_byte(std::string_view word)
    {
        const char32_t letter = icu::lower(point_before(word, word.size()));
        return letter < 0x80 ? letter : 0x80U | (letter & 0x3FU);
    }
    static std::uint64_t bit(std::size_t size) { return size < 64 ? std::uint64_t{1} << size : 0; }

    std::array<std::uint64_t, 256> lengths_{};
};

Language language_of(std::string_view cell)
{
    const auto language = parse_language(cell);
    if (!language) throw std::logic_error("a table names the language " + std::string(cell));
    return *language;
}

StopKind stop_kind(std::string_view cell)
{
    constexpr std::array<std::string_view, 8> names{"never", "number", "end", "unit", "year", "measure", "link", "named"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == cell) return static_cast<StopKind>(i);
    throw std::logic_error("abbreviations.tsv has a kind " + std::string(cell));
}

struct AbbreviationRow {
    StopKind kind = StopKind::never;
    std::string_view followers;
    bool capitals = false;  ///< the row is written with capitals ("V. O."), so that capitals in a text are no initials
};

struct Abbreviations {
    std::unordered_map<std::string, AbbreviationRow> rows;
    WordShapes last_words;  ///< of what stands behind the last mark of a row
    std::size_t longest_capitals = 0;  ///< bytes of the longest row of single capitals ("V. O. S. T")
    std::u32string last_capitals;      ///< the letters in which such rows end
};

const Abbreviations& abbreviations(Language language)
{
    static const auto tables = [] {
        Trio<Abbreviations> all;
        for (const auto& row : base::read_table(base::table_text("language/segmentation/abbreviations.tsv"))) {
            auto& table = all[language_of(row[0])];
            const auto key = abbreviation_key(row[1]);
            table.last_words.add(word_ending_at(key, key.size()));
            const bool capitals = lower(row[1]) != row[1];
            if (capitals) table.longest_capitals = std::max(table.longest_capitals, row[1].size());
            if (capitals) table.last_capitals += point_before(row[1], row[1].size());
            table.rows.emplace(key, AbbreviationRow{stop_kind(row[2]), row.size() > 4 ? row[4] : std::string_view{}, capitals});
        }
        return all;
    }();
    return tables[language];
}

/// Words of a language, found in any case, with what their rows say of them.
class Words {
public:
    void add(std::string_view word, std::string_view what)
    {
        shapes_.add(word);
        rows_[std::string(word)].append(what).append(" ");
    }
    [[nodiscard]] bool has(std::string_view word) const { return find(word) != nullptr; }
    /// True when a row of `word` says `what`.
    [[nodiscard]] bool has(std::string_view word, std::string_view what) const
    {
        const auto* row = find(word);
        return row != nullptr && row->find(what) != std::string::npos;
    }
    /// Null when the table has not got the word.
    [[nodiscard]] const std::string* find(std::string_view word) const
    {
        if (!shapes_.may_have(word)) return nullptr;
        const auto row = rows_.find(lower(word));
        return row == rows_.end() ? nullptr : &row->second;
    }

private:
    WordShapes shapes_;
    std::unordered_map<std::string, std::string> rows_;
};

/// Rows whose second cell is a list of words and whose third says what they are or whence; a word may be in several rows.
Trio<Words> read_words(std::string_view path)
{
    Trio<Words> words;
    for (const auto& row : base::read_table(base::table_text(path))) {
        for (std::size_t at = 0; at < row[1].size();) {
            const auto end = std::min(row[1].find(' ', at), row[1].size());
            words[language_of(row[0])].add(row[1].substr(at, end - at), row[2]);
            at = end + 1;
        }
    }
    return words;
}

const Words& openers(Language language)
{
    static const Trio<Words> tables = read_words("language/segmentation/openers.tsv");
    return tables[language];
}

const Words& lettered_words(Language language)
{
    static const Trio<Words> tables = read_words("language/segmentation/lettered.tsv");
    return tables[language];
}

const Words& label_words(Language language)
{
    static const Trio<Words> tables = read_words("language/segmentation/labels.tsv");
    return tables[language];
}

/// «Т. Г.», «Ж. Б.», also behind a word («и Т. П.»): two single capitals or more, each with its full stop but the last, which `text` leaves out.
bool are_initials(std::string_view text)
{
    const std::size_t stop = std::min(text.find('.'), text.size());
    const std::size_t space = text.rfind(' ', stop);
    if (space < stop) text.remove_prefix(space + 1);
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++letters) {
        if (!icu::is_upper(base::next_code_point(text, at))) return false;
        if (at == text.size()) return letters > 0;
        if (text[at] != '.') return false;
        at = skip_spaces(text, at + 1, text.size());
    }
    return false;
}

/// Walks back over a text that is nothing but initials so far («А. И. |К»): such a text is a row only if some row of capitals ends so and is as long.
class InitialsBack {
public:
    InitialsBack(char32_t last, const Abbreviations& table)
        : could_be_row_(table.last_capitals.find(last) != std::u32string::npos), longest_(2 * table.longest_capitals)  // spaces may have two bytes
    {
    }

    void pass(char32_t point)
    {
        if (point == '.') letters_ = 0;
        else if (!icu::is_space(point)) only_ = only_ && ++letters_ == 1 && icu::is_upper(point);
        stops_ += point == '.' ? 1 : 0;
    }
    /// True when `bytes` of initials, two at least, are no row, nor the end of one.
    [[nodiscard]] bool rule_out(std::size_t bytes) const { return only_ && stops_ > 0 && (!could_be_row_ || bytes > longest_); }

private:
    bool only_ = true;
    bool could_be_row_;
    int letters_ = 0, stops_ = 0;
    std::size_t longest_;
};

}  // namespace

std::optional<Abbreviation> find_abbreviation(std::string_view text, std::size_t begin, std::size_t stop, Language language)
{
    constexpr std::size_t longest = 40;  // bytes; no row is longer
    const Abbreviations& table = abbreviations(language);
    if (!table.last_words.may_have(word_ending_at(text.substr(begin, stop - begin), stop - begin))) return std::nullopt;
    const std::size_t floor = stop > begin + longest ? stop - longest : begin;
    std::optional<Abbreviation> found;
    bool joined = false;
    InitialsBack initials(point_before(text, stop), table);
    for (std::size_t at = stop; at > floor;) {
        std::size_t previous = at;
        const char32_t point = base::previous_code_point(text, previous);
        if (previous < floor) break;
        const bool space = icu::is_space(point);
        // Two words without a full stop between them may be one row ("et al", «и др»), three may not.
        if (space && point_before(text, previous) != '.' && (joined || at == stop)) break;
        if (space && point_before(text, previous) != '.') joined = true;
        if (!space && !is_word_part(point) && point != '.' && point != '-' && point != '/') break;
        at = previous;
        initials.pass(point);
        if (initials.rule_out(stop - at)) break;
        const char32_t before = point_before(text, at);
        if (space || point == '.' || (at > begin && (is_word_part(before) || (before == '/' && is_word_part(point_before(text, at - 1)))))) continue;
        const bool hyphen = at > begin && before == '-';
        const char32_t joint = hyphen ? point_before(text, at - 1) : no_point;
        if (hyphen && joint != '.' && !icu::is_digit(joint)) continue;  // «15-б.», "janv.-févr."; no "t-elle."

        const auto written = text.substr(at, stop - at);
        const auto row = table.rows.find(abbreviation_key(written));
        if (row == table.rows.end() || (!row->second.capitals && are_initials(written))) continue;
        const StopKind kind = row->second.kind;
        if (!hyphen || joint == '.' || kind == StopKind::number || kind == StopKind::unit) found = {kind, at, row->second.followers};
    }
    return found;
}

bool Abbreviation::is_followed_by(std::string_view word) const
{
    for (std::size_t at = 0; at < followers.size() && !word.empty();) {
        const auto end = std::min(followers.find(' ', at), followers.size());
        if (followers.substr(at, end - at) == word) return true;
        at = end + 1;
    }
    return false;
}

OpenerKind find_opener(std::string_view word, Language language)
{
    const auto* row = openers(language).find(word);
    if (row == nullptr) return OpenerKind::none;
    const auto is = [&](std::string_view kind) { return row->find(kind) != std::string::npos; };
    return is("preposition") ? OpenerKind::preposition : is("elided") ? OpenerKind::elided : OpenerKind::other;
}

bool may_stand_in_name(std::string_view word, Language language) { return openers(language).has(word, "name"); }

bool is_vowel(char32_t letter)
{
    static const auto vowels = [] {
        std::u32string all;
        for (const auto& row : base::read_table(base::table_text("language/segmentation/vowels.tsv")))
            for (std::size_t at = 0; at < row[1].size();) all += base::next_code_point(row[1], at);
        return all;
    }();
    return vowels.find(letter) != std::u32string::npos;
}

namespace {

/// "A et |B", "A, |B": where the letter before this one begins, or `end`.
std::size_t previous_letter(std::string_view text, std::size_t end)
{
    std::size_t at = skip_spaces_back(text, end);
    if (at == end || at == 0) return end;
    if (text[at - 1] == ',') {
        at = skip_spaces_back(text, at - 1);
    } else {
        const auto link = word_ending_at(text, at);
        if (link != "et" && link != "ou" && link != "и" && link != "или" && link != "мен" && link != "және") return end;
        at = skip_spaces_back(text, at - link.size());
    }
    const auto letter = word_ending_at(text, at);
    return !letter.empty() && after_point(letter, 0) == letter.size() && icu::is_upper(point_at(letter, 0)) ? at - letter.size() : end;
}

}  // namespace

bool takes_letter_name(std::string_view text, Language language)
{
    std::size_t end = text.size();
    constexpr int most = 6;  // letters of one list
    for (int letters = 0; letters < most; ++letters) {
        const std::size_t before = previous_letter(text, end);
        if (before == end) break;
        end = before;
    }
    const std::size_t word_end = skip_spaces_back(text, end);
    const auto word = word_ending_at(text, word_end);
    return word_end < end && !word.empty() && lettered_words(language).has(word);
}

bool is_roman(std::string_view word)
{
    constexpr std::u32string_view digits = U"IVXLCDMІХСМ";
    std::size_t at = 0;
    while (at < word.size() && digits.find(point_at(word, at)) != std::u32string_view::npos) at = after_point(word, at);
    const auto ending = word.substr(at);
    return at > 0 && (ending.empty() || ending == "e" || ending == "ème" || ending == "er" || ending == "ᵉ");
}

namespace {

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

bool is_label(std::string_view text, Language language)
{
    constexpr std::size_t longest = 64;
    if (text.size() > longest || text.empty() || text.back() != '.') return false;
    text.remove_suffix(1);
    if (std::ranges::count(text, ' ') > 3) return false;
    return is_label_number(text) || is_word_with_number(text, language) || is_number_with_word(text, language);
}

}  // namespace triptych::language
