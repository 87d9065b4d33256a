// Passes over numbers: phones, ranges, hours, groups of digits, ordinals.
#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "language/typography/rules.hpp"
#include "language/typography/word_walk.hpp"

namespace triptych::language {
namespace {

/// The end of "+7 (727) 123-45-67" at `at`, after its last digit; empty when it has not 9 to 15 digits.
std::optional<std::size_t> international_phone_end(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 60;
    std::size_t digits = 0;
    std::size_t end = at;
    for (std::size_t next = at + 1; next < text.size() && next < at + longest;) {
        const char32_t point = point_at(text, next);
        if (!digit_at(text, next) && !is_blank(point) && !is_in(point, U"()-–")) break;
        const bool digit = digit_at(text, next);
        next = after_point(text, next);
        if (digit) ++digits, end = next;
    }
    return digits >= 9 && digits <= 15 && !word_at(text, end) ? std::optional(end) : std::nullopt;
}

/// "8 727 123 45 67", "8 (727) 123-45-67": a number of the +7 zone as it is dialled at home, ten digits behind the 8.
std::optional<std::size_t> home_phone_end(std::string_view text, std::size_t at)
{
    if (!is_blank(point_at(text, at + 1)) && !is_in(point_at(text, at + 1), U"(-")) return std::nullopt;
    const auto end = international_phone_end(text, at);
    if (!end) return std::nullopt;
    const auto digits = std::ranges::count_if(text.substr(at + 1, *end - at - 1), base::is_ascii_digit);
    return digits == 10 ? end : std::nullopt;
}

/// "01 23 45 67 89".
std::optional<std::size_t> french_phone_end(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    for (int pair = 0; pair < 5; ++pair) {
        const std::size_t begin = pair == 0 ? at : skip_blanks(text, end);
        if ((pair > 0 && begin == end) || digits_at(text.substr(0, std::min(text.size(), begin + 3)), begin).size() != 2) return std::nullopt;
        end = begin + 2;
    }
    return end;
}

}  // namespace

/// In a phone number only the spaces change.
Pass phone_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("+08"), [&](std::size_t at) {
            std::optional<std::size_t> end;
            if (word_before(text, at)) return at;
            if (text[at] == '+' && digit_at(text, at + 1)) end = international_phone_end(text, at);
            else if (text[at] == '0') end = french_phone_end(text, at);
            else if (text[at] == '8') end = home_phone_end(text, at);
            if (!end) return at;
            for (std::size_t next = at; next < *end;) {
                const std::size_t rest = skip_blanks(text, next);
                if (rest > next) draft.replace({next, rest}, rule.result, rule.id);
                next = rest + 1;
            }
            draft.fix({at, *end});
            return *end;
        });
    };
}

namespace {

/// "3 ème": right of the row is "apart", and the numbers behind which it may be so when it names some.
bool may_stand_apart(std::string_view text, std::size_t number, const std::vector<std::string>& right)
{
    if (right.empty()) return false;
    std::size_t begin = number;
    while (begin > 0 && number - begin < 4 && word_before(text, begin)) base::previous_code_point(text, begin);
    return right.size() == 1 || std::find(right.begin() + 1, right.end(), text.substr(begin, number - begin)) != right.end();
}

}  // namespace

/// 2ème → 2e, XIXème → XIXe, 19-ый → 19-й.
Pass ending_pass(const Rules& rules, Language)
{
    std::unordered_map<std::string, Rule> endings;
    std::string first;
    for (const Rule& rule : rules) {
        for (const auto& ending : rule.left) {
            endings.emplace(ending, rule);
            first += ending.front();
        }
    }
    return [endings, bytes = Bytes(first)](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, bytes, [&](std::size_t at) {
            const std::size_t number = skip_blanks_back(text, at);
            if (number == 0 || (!digit_before(text, number) && !(text[number - 1] >= 'A' && text[number - 1] <= 'Z'))) return at;
            const std::size_t letters = text[at] == '-' ? at + 1 : at;
            std::size_t limit = std::min(text.size(), letters + 16);  // no ending is longer
            while (limit < text.size() && base::is_continuation(text[limit])) ++limit;
            const auto word = letters_at(text.substr(0, limit), letters);
            if (word.empty() || word.size() > 12) return at;
            const auto row = endings.find(std::string(text.substr(at, letters - at + word.size())));
            if (row == endings.end() || word_at(text, letters + word.size())) return at;
            if (!digit_before(text, number) && !roman_before(text, number)) return at;
            if (number < at && !may_stand_apart(text, number, row->second.right)) return at;
            draft.replace({number, letters + word.size()}, row->second.result, row->second.id);
            return letters + word.size();
        });
    };
}

/// "no 26", "nº26" → "n° 26"; the space is set by the glue rows.
Pass numero_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("nN"), [&](std::size_t at) {
            if ((text[at] != 'n' && text[at] != 'N') || word_before(text, at)) return at;
            for (const auto& way : rule.left) {
                const auto tail = std::string_view(way).substr(1);
                const std::size_t end = at + way.size();
                if (!text.substr(at + 1).starts_with(tail)) continue;
                const std::size_t number = skip_blanks(text, end);
                if (!digit_at(text, number) || (tail == "o" && number == end)) continue;
                draft.replace({at + 1, end}, std::string_view(rule.result).substr(1), rule.id);
                return end;
            }
            return at;
        });
    };
}

namespace {

/// "60x|80x120": a sign of multiplication before `at`, behind a digit.
bool follows_times_sign(std::string_view text, std::size_t at)
{
    if (!is_in(point_before(text, at), U"xXхХ×")) return false;
    base::previous_code_point(text, at);
    return digit_before(text, at);
}

}  // namespace

/// 60x80 cm: one of the numbers has two digits at least ("4x4" is a car), and 0x80 is no product.
Pass times_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("xX\xC3\xD1\xD0"), [&](std::size_t at) {
            static constexpr auto before = ByteSet(" \t").add_range('0', '9').add_range(0x80, 0xBF);
            if (at == 0 || !before.has(text[at - 1]) || !is_in(point_at(text, at), U"xXхХ×")) return at;
            const std::size_t left = skip_blanks_back(text, at);
            const std::size_t right = skip_blanks(text, after_point(text, at));
            if (!digit_before(text, left) || !digit_at(text, right)) return at;
            std::size_t begin = left;
            constexpr std::size_t longest = 12;  // more digits than the groups of one number have
            while (digit_before(text, begin) && left - begin < longest) --begin;
            const auto second = digits_at(text.substr(0, std::min(text.size(), right + longest)), right);
            const std::size_t end = right + second.size();
            const bool decimal = (begin > 1 && text[begin - 1] == ',' && digit_before(text, begin - 1)) || (point_at(text, end) == ',' && digit_at(text, end + 1));
            const bool small = left - begin < 2 && second.size() < 2 && !decimal;
            const bool glued = word_before(text, begin) && !follows_times_sign(text, begin);
            const bool code = word_at(text, end) && !icu::is_letter(point_at(text, end));
            if (small || glued || code || text.substr(begin, left - begin) == "0") return at;
            draft.replace({left, right}, rule.result, rule.id);
            return right;
        });
    };
}

namespace {

/// A time as people type it: 19h, 9h05, 19 h 30.
struct Hours {
    std::string_view hour, minute;
    std::size_t end = 0;
    bool capital = false;  ///< 20H30
};

/// "18h30/20h": a time stands before the slash that ends at `at`.
bool follows_time_slash(std::string_view text, std::size_t at)
{
    std::size_t before = skip_blanks_back(text, at - 1);
    if (text[at - 1] != '/') return false;
    for (int digit = 0; digit < 2 && digit_before(text, before); ++digit) --before;
    before = skip_blanks_back(text, before);
    return before > 0 && (text[before - 1] == 'h' || text[before - 1] == 'H') && digit_before(text, skip_blanks_back(text, before - 1));
}

/// "à 20H": a word that asks for a time; "les 24H du Mans" has none.
bool follows_time_word(std::string_view text, std::size_t at)
{
    const auto word = letters_before(text, skip_blanks_back(text, at));
    constexpr std::array<std::string_view, 6> words{"à", "À", "de", "De", "dès", "vers"};
    return std::ranges::find(words, word) != words.end();
}

std::optional<Hours> read_hours(std::string_view text, std::size_t at)
{
    Hours time;
    time.hour = digits_at(text.substr(0, std::min(text.size(), at + 3)), at);
    if (time.hour.empty() || time.hour.size() > 2 || (time.hour.size() == 2 && time.hour > "24")) return std::nullopt;
    const std::size_t sign = skip_blanks(text, at + time.hour.size());
    if (sign >= text.size() || (text[sign] != 'h' && text[sign] != 'H')) return std::nullopt;
    time.capital = text[sign] == 'H';
    time.end = sign + 1;
    const std::size_t minute = skip_blanks(text, time.end);
    const auto digits = digits_at(text.substr(0, std::min(text.size(), minute + 3)), minute);
    const std::size_t rest = skip_blanks(text, minute + digits.size());
    const bool apart = minute > time.end;
    const bool no_break = apart && text.substr(std::min(text.size(), minute + 2)).starts_with("\u00A0");  // in "19 h 10 km" 10 belongs to km
    const bool next_time = rest < text.size() && text[rest] == 'h' && !word_at(text, rest + 1);  // "19 h 20 h 30" are two times
    if (digits.size() == 2 && digits < "60" && !word_at(text, minute + 2) && !next_time && !no_break) {
        time.minute = digits;
        time.end = minute + 2;
    }
    if (word_at(text, time.end) || is_in(point_at(text, time.end), U"’'")) return std::nullopt;
    return time;
}

std::string write_hours(const Hours& time, const std::string& space)
{
    return std::string(time.hour) + space + "h" + (time.minute.empty() ? "" : space + std::string(time.minute));
}

}  // namespace

Pass hours_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("0123456789"), [&](std::size_t at) {
            if (!digit_at(text, at) || word_before(text, at) || is_in(point_before(text, at), U".,:")) return at;
            if (point_before(text, at) == '/' && !follows_time_slash(text, at)) return at;
            const auto time = read_hours(text, at);
            if (!time || (time->capital && time->minute.empty() && !follows_time_word(text, at))) return at + digits_at(text, at).size();
            draft.replace({at, time->end}, write_hours(*time, rule.result), rule.id);
            const std::size_t dash = time->end;
            if (!is_in(point_at(text, dash), U"-–")) return dash;
            const std::size_t next = after_point(text, dash);
            if (read_hours(text, next)) draft.replace({dash, next}, " " + rule.right.front() + " ", rule.id);
            return next;
        });
    };
}

Pass percent_pass(const Rules& rules, Language)
{
    const bool keep = !rules.front().left.empty();
    return [keep, rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("%"), [&](std::size_t at) {
            if (text[at] != '%') return at;
            const std::size_t before = skip_blanks_back(text, at);
            if (digit_before(text, before) && !(keep && before == at)) draft.replace({before, at}, rule.result, rule.id);
            return at;
        });
    };
}

namespace {

/// Digits in groups of three, counted from the end.
std::string group_digits(std::string_view digits, const std::string& separator)
{
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) out += separator;
        out += digits[i];
    }
    return out;
}

/// A number of the text, its digits with and without the spaces between groups.
struct Number {
    std::size_t end = 0;
    std::string digits;
    bool grouped = false;
};

Number read_number(std::string_view text, std::size_t at)
{
    const auto first = digits_at(text, at);
    Number number{at + first.size(), std::string(first.substr(0, std::min<std::size_t>(first.size(), 20))), false};
    if (first.size() > 3) return number;
    for (;;) {
        const std::size_t next = skip_blanks(text, number.end);
        if (next == number.end || after_point(text, number.end) != next) return number;
        const auto group = digits_at(text.substr(0, std::min(text.size(), next + 4)), next);
        if (group.size() != 3 || number.digits.size() > 9) return number;
        number = {next + 3, number.digits + std::string(group), true};
    }
}

/// "ID 81234567", "code : 12345": the word before names something that is no quantity.
bool follows_word(std::string_view text, std::size_t at, const std::vector<std::string>& words)
{
    std::size_t before = skip_blanks_back(text, at);
    if (before > 0 && (text[before - 1] == ':' || text[before - 1] == '.')) before = skip_blanks_back(text, before - 1);
    return std::ranges::any_of(words, [&](const std::string& word) {
        return text.substr(0, before).ends_with(word) && !word_before(text, before - word.size());
    });
}

bool is_part_of_code(std::string_view text, std::size_t begin, std::size_t end)
{
    const char32_t before = point_before(text, begin);
    const char32_t after = point_at(text, end);
    const std::size_t sign = skip_blanks_back(text, begin);
    const std::size_t rest = skip_blanks(text, end);
    const bool second = before == U'–' && digit_before(text, begin - 3);  // of a range: "5000–10000 тг"
    const bool first = after == U'–' && digit_at(text, end + 3) && !second;
    return is_word_part(before) || (is_in(before, U".,:/-–_+=&#") && !second) || is_in(point_before(text, sign), U"№°ᵒ") ||
           (digit_before(text, sign) && sign < begin) || (digit_at(text, rest) && rest > end) || (is_in(after, U".:/-–_=&") && !first && digit_at(text, after_point(text, end)));
}

/// Where the unit of a number that ends at `end` may stand: behind the second one, when it is the first of a range.
std::size_t before_unit(std::string_view text, std::size_t end)
{
    if (point_at(text, end) != U'–' || !digit_at(text, end + 3)) return end;
    return read_number(text, end + 3).end;
}

}  // namespace

Pass group_pass(const Rules& rules, Language)
{
    const Rule& row = rules.front();
    std::unordered_set<std::string> units(row.left.begin(), row.left.end());
    return [units, everywhere = !row.right.empty(), rule = row](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("0123456789"), [&](std::size_t at) {
            if (!digit_at(text, at)) return at;
            const Number number = read_number(text, at);
            const bool other = number.digits.size() < 4 || number.digits.size() > 9 || number.digits.front() == '0';
            if (other || is_part_of_code(text, at, number.end) || follows_word(text, at, rule.right)) return number.end;
            const std::size_t last = before_unit(text, number.end);
            const bool in_range = last > number.end || point_before(text, at) == U'–';
            const std::size_t next = skip_blanks(text, last);
            auto unit = letters_at(text, next);
            if (unit.empty() && next < text.size()) unit = text.substr(next, after_point(text, next) - next);
            const bool measured = units.contains(std::string(unit));
            const bool plain = in_range ? icu::is_lower(point_at(text, next)) : !(next > last && icu::is_upper(point_at(text, next)));
            const bool long_number = number.digits.size() >= 5;
            const bool applies = number.grouped || (measured && (long_number || everywhere)) || (everywhere && long_number && plain);
            if (applies) draft.replace({at, number.end}, group_digits(number.digits, rule.result), rule.id);
            return number.end;
        });
    };
}

}  // namespace triptych::language
