// Passes over spaces and the marks that ask for them.
#include <algorithm>
#include <bitset>
#include <cstdint>
#include <stdexcept>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/abbreviations.hpp"
#include "language/segmentation/labels.hpp"
#include "language/segmentation/scan.hpp"
#include "language/segmentation/word_tables.hpp"
#include "language/typography/context.hpp"
#include "language/typography/rules.hpp"
#include "language/typography/word_forms.hpp"

namespace triptych::language {
namespace {

constexpr std::string_view no_break = "\u00A0";
/// How blanks begin in UTF-8.
constexpr Bytes blank_bytes(" \t\xC2\xE2");

/// ":)", ";-)", ":D": the mark at `at` opens a smiley.
bool opens_smiley(std::string_view text, std::size_t at)
{
    if (text[at] != ':' && text[at] != ';') return false;
    const char32_t next = point_at(text, at + 1);
    if (is_in(next, U")(*'|/")) return true;
    if (next == '-' && is_in(point_at(text, at + 2), U")(DPp*|/")) return true;
    return is_in(next, U"DPpO") && !word_at(text, at + 2) && !word_before(text, at);
}

/// "&amp;": the mark at `at` closes an entity.
bool closes_entity(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 10;
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest && (base::is_ascii_digit(text[begin - 1]) || text[begin - 1] == '#' || icu::is_letter(point_before(text, begin))))
        base::previous_code_point(text, begin);
    return text[at] == ';' && begin < at && begin > 0 && text[begin - 1] == '&';
}

}  // namespace

/// Spaces at the start and at the end of a line are the layout of the author.
Pass spaces_pass(const Rules& rules, Language)
{
    return [id = rules.front().id](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, blank_bytes, [&](std::size_t at) {
            if (!is_blank(point_at(text, at))) return at;
            const std::size_t end = skip_blanks(text, at);
            const auto run = text.substr(at, end - at);
            const bool layout = is_line_start(text, at) || end == text.size() || is_line_end(point_at(text, end)) || run.find('\t') != std::string_view::npos;
            if (layout || after_point(text, at) == end) return end;
            const bool narrow = run.find("\u202F") != std::string_view::npos;
            const bool wide = run.find(no_break) != std::string_view::npos;
            draft.replace({at, end}, narrow ? "\u202F" : wide ? no_break : " ", id);
            return end;
        });
    };
}

namespace {

/// How a mark behind a blank is mended.
enum class Tight : std::uint8_t { no, joined, swapped };

/// `at` is where the blanks begin, `end` where the mark stands.
Tight how_tight(std::string_view text, std::size_t at, std::size_t end)
{
    const char32_t mark = point_at(text, end);
    const char32_t next = point_at(text, after_point(text, end));
    const char32_t last = point_before(text, at);
    if (is_line_start(text, at) || opens_smiley(text, end)) return Tight::no;
    if (is_in(last, U"«„“(["))return is_in(mark, U",.:") || mark == U'…' ? Tight::no : Tight::joined;
    if (is_in(mark, U"!?;,") && next != no_point && icu::is_letter(next)) return Tight::swapped;  // «Привет !Как»: the space belongs behind
    if ((mark == '.' || mark == ',' || mark == ':') && next != no_point && (is_word_part(next) || next == mark || next == '/')) return Tight::no;
    if (mark == '.' && last == '.') return Tight::no;
    if (mark == U'…' && (!(is_word_part(last) || is_in(last, U"!?»)")) || (next != no_point && icu::is_letter(next)))) return Tight::no;
    return Tight::joined;
}

}  // namespace

Pass tight_pass(const Rules& rules, Language)
{
    std::unordered_map<char32_t, std::string> by_mark;
    std::string first;
    for (const Rule& rule : rules) {
        for (const auto& mark : rule.left) {
            by_mark.emplace(point_at(mark, 0), rule.id);
            first += mark.front();
        }
    }
    return [by_mark, bytes = Bytes(first)](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, bytes, [&](std::size_t end) {
            const std::size_t at = skip_blanks_back(text, end);
            if (at == end) return end;
            const auto row = by_mark.find(point_at(text, end));
            const Tight how = row == by_mark.end() ? Tight::no : how_tight(text, at, end);
            if (how == Tight::no) return end;
            const std::size_t behind = how == Tight::swapped ? after_point(text, end) : end;
            draft.replace({at, behind}, how == Tight::swapped ? std::string(text.substr(end, behind - end)) + " " : std::string(), row->second);
            return behind;
        });
    };
}

Pass colon_plus_pass(const Rules& rules, Language)
{
    return [id = rules.front().id](Draft& draft) {
        const auto text = draft.text();
        // The number itself is protected by now, the colon is not.
        for_each_free(draft, Bytes(":"), [&](std::size_t at) {
            const bool plus = point_at(text, at + 1) == '+' && digit_at(text, at + 2);
            const bool abbreviated = point_before(text, at) == '.' && digit_at(text, at + 1);
            if (text[at] == ':' && (plus || abbreviated)) draft.replace({at + 1, at + 1}, " ", id);
            return at;
        });
    };
}

/// French high punctuation: the space before the mark is set, whatever stood there.
Pass high_pass(const Rules& rules, Language)
{
    std::unordered_map<char32_t, Rule> by_mark;
    for (const Rule& rule : rules)
        for (const auto& mark : rule.left) by_mark.emplace(point_at(mark, 0), rule);
    return [by_mark](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes(";:!?"), [&](std::size_t at) {
            const char mark = text[at];
            if (mark != ';' && mark != ':' && mark != '!' && mark != '?') return at;
            const auto rule = by_mark.find(static_cast<char32_t>(mark));
            const std::size_t before = skip_blanks_back(text, at);
            const char32_t last = point_before(text, before);
            const char32_t next = point_at(text, at + 1);
            if (rule == by_mark.end() || is_line_start(text, before) || is_in(last, U"!?([{/&=;«-–—") || (last == ':' && before == at) || opens_smiley(text, at) || closes_entity(text, at)) return at;
            const bool joined = before == at;
            if (joined && (is_word_part(next) || is_in(next, U"=/+&#"))) return at;
            if (joined && mark == ':' && next != no_point && !icu::is_space(next) && !is_in(next, U"«»\"”)]")) return at;
            draft.replace({before, at}, rule->second.result, rule->second.id);
            if (!joined && next != no_point && icu::is_letter(next)) draft.replace({at + 1, at + 1}, " ", rule->second.id);  // "Oui !Non"
            return at;
        });
    };
}

namespace {

using Mask = std::uint64_t;

/// The kinds of words that a glue row may name in < >.
struct Classes {
    Mask number = 0, roman = 0, capital = 0, initial = 0, word = 0;
    std::unordered_map<std::string, Mask> words;
    std::size_t longest = 0;  ///< bytes of the longest word
    static constexpr std::size_t sieve_size = 32768;
    std::bitset<sieve_size> sieve;  ///< keeps most words that no row names from being looked up

    void add(const std::string& cell, Mask row)
    {
        if (cell.front() != '<') longest = std::max(longest, cell.size());
        if (cell.front() != '<') words[cell] |= row, sieve.set(place(cell));
        else if (cell == "<number>") number |= row;
        else if (cell == "<roman>") roman |= row;
        else if (cell == "<capital>") capital |= row;
        else if (cell == "<initial>") initial |= row;
        else if (cell == "<word>") word |= row;
        else throw std::logic_error("rules.tsv names the class " + cell);
    }

    [[nodiscard]] Mask find(std::string_view token) const
    {
        if (token.empty() || token.size() > longest || !sieve.test(place(token))) return 0;
        const auto row = words.find(std::string(token));
        return row == words.end() ? 0 : row->second;
    }

    static std::size_t place(std::string_view word)
    {
        const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(word[at])); };
        return (byte(0) * 31 + byte(word.size() - 1) * 733 + byte(word.size() / 2) * 97 + word.size() * 1291) % sieve_size;
    }
};

bool is_sign(char32_t point) noexcept { return is_in(point, U"%€$£₸₽§№°"); }

/// The token that ends at `end`: "art.", «т.», "n°", "№", "2025", "XIXe", "Алматы".
std::string_view token_before(std::string_view text, std::size_t end)
{
    constexpr std::size_t longest = 40;
    std::size_t begin = end;
    if (begin > 0 && text[begin - 1] == '.') --begin;
    else if (is_sign(point_before(text, begin)) && !digit_before(text, begin)) base::previous_code_point(text, begin);
    while (begin > 0 && end - begin < longest) {
        const char32_t point = point_before(text, begin);
        if (!is_word_part(point) && point != '-') break;
        if (icu::is_digit(point) && text[end - 1] == '.' && icu::is_letter(point_at(text, begin))) break;  // 5т. is 5 and т.
        base::previous_code_point(text, begin);
    }
    return text.substr(begin, end - begin);
}

/// More than `count` bytes before `end` are ASCII letters or Cyrillic: a word that is longer than any row.
bool ends_in_letters(std::string_view text, std::size_t end, std::size_t count)
{
    static constexpr auto letters = ByteSet("").add_range('A', 'Z').add_range('a', 'z').add_range(0x80, 0xBF).add_range(0xD0, 0xD3);
    std::size_t done = 0;
    while (done <= count && done < end && letters.has(text[end - 1 - done])) ++done;
    return done > count;
}

/// The token that begins at `begin`, with a full stop when one follows.
std::string_view token_at(std::string_view text, std::size_t begin)
{
    constexpr std::size_t longest = 40;
    std::size_t end = begin;
    if (is_sign(point_at(text, end))) end = after_point(text, end);
    while (end < text.size() && end - begin < longest && (word_at(text, end) || text[end] == '-')) end = after_point(text, end);
    if (end > begin && end - begin <= 2 && is_in(point_at(text, end), U"€$₸")) end = after_point(text, end);  // "5 M€"
    if (end < text.size() && text[end] == '.') ++end;
    return text.substr(begin, end - begin);
}

std::string_view without_stop(std::string_view token) { return token.ends_with('.') ? token.substr(0, token.size() - 1) : token; }

std::string lower_first_letter(std::string_view token)
{
    std::string out;
    base::append_utf8(out, icu::lower(point_at(token, 0)));
    return out.append(token.substr(after_point(token, 0)));
}

bool is_initial_token(std::string_view token)
{
    return token.ends_with('.') && icu::is_upper(point_at(token, 0)) && after_point(token, 0) == token.size() - 1;
}

/// Digits with nothing but digits, or a number behind a range dash or a decimal comma.
bool ends_in_number(std::string_view token)
{
    return !token.empty() && std::ranges::all_of(token, [](char c) { return (c >= '0' && c <= '9') || c == '-'; }) && token.back() != '-';
}

/// «60-х», «3-го», «19-м»: digits and an ending of one or two letters.
bool is_number_with_ending(std::string_view token)
{
    const auto hyphen = token.find('-');
    if (hyphen == 0 || hyphen == std::string_view::npos || digits_at(token, 0).size() != hyphen) return false;
    const auto ending = letters_at(token, hyphen + 1);
    constexpr std::size_t most = 4;  // bytes
    return !ending.empty() && ending.size() <= most && hyphen + 1 + ending.size() == token.size();
}

/// "-П." behind an initial: the second half of «Ж.-П.».
bool is_double_initial(std::string_view text, std::string_view token, std::size_t begin)
{
    return token.starts_with("-") && is_initial_token(token.substr(1)) && point_before(text, begin) == '.' && begin > 1 && icu::is_upper(point_before(text, begin - 1));
}

class Glue {
public:
    explicit Glue(const Rules& rules) : rules_(rules)
    {
        if (rules.size() > 64) throw std::logic_error("rules.tsv: more than 64 glue rows for one language");
        for (std::size_t i = 0; i < rules.size(); ++i) {
            for (const auto& cell : rules[i].left) left_.add(cell, Mask{1} << i);
            for (const auto& cell : rules[i].right) right_.add(cell, Mask{1} << i);
            if (rules[i].result == "insert") inserts_ |= Mask{1} << i;
        }
        constexpr std::size_t longest_roman = 12;
        reach_ = left_.roman != 0 ? std::max(left_.longest, longest_roman) : left_.longest;
    }

    [[nodiscard]] const Rule* find(std::string_view text, std::size_t before, std::size_t after, Language language) const
    {
        if (left_.word == 0 && left_.capital == 0 && ends_in_letters(text, before, reach_)) return nullptr;
        const auto left = token_before(text, before);
        if (left.empty()) return nullptr;
        Mask rows = left_mask(text, left, before, language);
        if (before == after) rows = left.find('-') == std::string_view::npos || left.front() == '-' ? rows & inserts_ : 0;  // "12-34s" may be a code
        const bool ending = before < after && base::is_ascii_digit(left.front()) && is_number_with_ending(left);
        if (rows == 0 && !ending) return nullptr;
        const auto right = token_at(text, after);
        if (right.empty()) return nullptr;
        if (ending && right.ends_with('.')) rows |= left_.number;  // «в 60-х гг.»
        rows &= right_mask(text, right, after, language);
        if (rows == 0 || ends_a_sentence(text, left, right, before, language)) return nullptr;
        std::size_t first = 0;
        while (((rows >> first) & 1U) == 0) ++first;
        return &rules_[first];
    }

private:
    [[nodiscard]] Mask left_mask(std::string_view text, std::string_view left, std::size_t before, Language language) const
    {
        Mask rows = left_.find(left);
        if (rows == 0) rows = left_.find(lower_first_letter(left));
        if (ends_in_number(left)) rows |= left_.number;
        const char32_t first = point_at(left, 0);
        // "20 °C." and «Зал Б.» hold no initial.
        const std::size_t begin = before - left.size();
        const bool initial = is_initial_token(left) && !is_sign(point_before(text, begin)) && !takes_letter_name(text.substr(0, begin), language);
        // "R. M. Rilke": the second initial is no title.
        if (initial && is_initial_token(token_before(text, skip_blanks_back(text, begin)))) rows = left_.initial;
        else if (initial || (language != Language::fr && is_double_initial(text, left, begin))) rows |= left_.initial;
        if (left_.roman != 0 && icu::is_upper(first) && is_roman(left)) rows |= left_.roman;
        if (left_.capital != 0 && icu::is_upper(first) && !initial && !left.ends_with('.')) rows |= left_.capital;
        if (icu::is_letter(first) && !left.ends_with('.')) rows |= left_.word;
        // "l’art. 3" is a reference, "J.-B." no initial.
        return is_in(point_before(text, begin), U"_@#/") ? 0 : rows;
    }

    [[nodiscard]] Mask right_mask(std::string_view text, std::string_view right, std::size_t after, Language language) const
    {
        const auto bare = without_stop(right);
        Mask rows = right_.find(right) | right_.find(bare) | (language == Language::kk ? with_suffix(bare) : 0);
        const std::size_t end = after + bare.size();
        const bool is_unknown_sign = rows == 0 && is_sign(point_at(text, after)) && word_at(text, after_point(text, after));  // "№5", not "°C"
        if (point_at(text, end) == '/') return rows;  // "2 000 ₸/pers."
        if (is_in(point_at(text, end), U"’'_@") || is_unknown_sign) return 0;
        const char32_t first = point_at(right, 0);
        if (icu::is_digit(first)) rows |= right_.number;
        if (!icu::is_letter(first)) return rows;
        if (icu::is_upper(first)) rows |= right_.capital | (is_initial_token(right) ? right_.initial : 0);
        if (right_.roman != 0 && icu::is_upper(first) && is_roman(bare)) rows |= right_.roman;
        return rows | right_.word;
    }

    /// «км-ге», «₸-ден»: the word before a Kazakh case suffix.
    [[nodiscard]] Mask with_suffix(std::string_view right) const
    {
        const auto hyphen = right.find('-');
        if (hyphen == std::string_view::npos || !is_kazakh_case_suffix(right.substr(hyphen + 1))) return 0;
        return right_.find(right.substr(0, hyphen));
    }

    /// «и т. д. Вход», «в 1837 г. Он»: the next sentence may stand on the next line.
    static bool ends_a_sentence(std::string_view text, std::string_view left, std::string_view right, std::size_t before, Language language)
    {
        if (!left.ends_with('.') || !icu::is_upper(point_at(right, 0))) return false;
        const std::size_t floor = before > 60 ? before - 60 : 0;
        std::size_t begin = floor;
        while (begin < before && base::is_continuation(text[begin])) ++begin;
        const auto abbreviation = find_abbreviation(text, begin, before - 1, language);
        if (!abbreviation) return false;
        if (abbreviation->kind == StopKind::end) return true;
        const std::size_t word = skip_blanks_back(text, abbreviation->begin);
        const bool after_number = digit_before(text, word) || is_roman(without_stop(token_before(text, word)));
        return abbreviation->kind != StopKind::never && after_number;
    }

    Rules rules_;
    Classes left_, right_;
    Mask inserts_ = 0;
    std::size_t reach_ = 0;  ///< no row's left word is longer, in bytes
};

/// Told by single bytes, since it is asked of each character: a space of any kind, or a place behind a digit, a full stop, № § or °.
bool may_be_gap(std::string_view text, std::size_t at)
{
    static constexpr auto blanks = ByteSet(" \t\xC2\xE2\xE3");
    static constexpr auto behind = ByteSet(".\x96\xA7\xB0").add_range('0', '9');
    return blanks.has(text[at]) || (at > 0 && behind.has(text[at - 1]));
}

/// Places where a space may be missing: 24|h, г.|Алматы, №|25, А.|С.
bool may_lack_space(std::string_view text, std::size_t at)
{
    if (at == 0 || at >= text.size()) return false;
    const char32_t before = point_before(text, at);
    const char32_t after = point_at(text, at);
    if (before < 0x80 && icu::is_digit(before)) return icu::is_letter(after) || is_in(after, U"€$£₸₽°");
    if (before == '.') return icu::is_letter(after) || icu::is_digit(after);
    return is_in(before, U"№§°") && icu::is_digit(after);
}

}  // namespace

Pass glue_pass(const Rules& rules, Language language)
{
    return [glue = Glue(rules), language](Draft& draft) {
        const auto text = draft.text();
        // A gap may also lie before a letter or a sign, behind a digit or a full stop.
        for_each_free(draft, Bytes::any(), [&](std::size_t at) {
            if (!may_be_gap(text, at)) return at;
            const bool blank = is_blank(point_at(text, at));
            if (!blank && !may_lack_space(text, at)) return at;
            const std::size_t end = blank ? skip_blanks(text, at) : at;
            if (at == 0 || end >= text.size()) return end;
            const bool breakable = !blank || text.substr(at, end - at) == " ";
            if (breakable)
                if (const Rule* rule = glue.find(text, at, end, language)) draft.replace({at, end}, no_break, rule->id);
            return end;
        });
    };
}

}  // namespace triptych::language
