// Passes over ranges: «10-25 апреля», "10:00 – 18:00", «5000-10000 тг», «XIX-XX вв.».
#include <algorithm>
#include <optional>
#include <unordered_set>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/labels.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "language/typography/rules.hpp"

namespace triptych::language {
namespace {

enum class Kind : std::uint8_t { plain, decimal, time, dotted, date };

/// One end of a range: "10", "2 000", "2,5", "10:00", "9.00" (a time or a day), "10.04.2025".
struct Operand {
    Kind kind = Kind::plain;
    std::size_t end = 0;
    std::uint64_t value = 0;  ///< grows with what is meant; of one kind only
    std::uint64_t as_day = 0;  ///< of a dotted one, read as day and month; 0 when it is none
    bool grouped = false, zero_first = false;

    [[nodiscard]] bool is_year() const { return kind == Kind::plain && !grouped && value >= 1000 && value <= 2100; }
};

std::uint64_t number_of(std::string_view digits)
{
    std::uint64_t value = 0;
    for (const char digit : digits) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    return value;
}

/// The digits at `at`, or none when there are more than `most`.
std::string_view few_digits(std::string_view text, std::size_t at, std::size_t most)
{
    if (at >= text.size()) return {};
    const auto digits = digits_at(text.substr(0, std::min(text.size(), at + most + 1)), at);
    return digits.size() > most ? std::string_view{} : digits;
}

std::optional<Operand> read_time(std::string_view text, std::string_view hour, std::size_t colon)
{
    const auto minute = few_digits(text, colon + 1, 2);
    const std::size_t end = colon + 3;
    if (hour.size() > 2 || minute.size() != 2 || number_of(hour) > 24 || minute > "59") return std::nullopt;
    if (is_in(point_at(text, end), U":.,") && digit_at(text, end + 1)) return std::nullopt;
    return Operand{Kind::time, end, number_of(hour) * 60 + number_of(minute), 0, false, false};
}

/// "9.00", "10.04", "10.04.2025".
std::optional<Operand> read_dotted(std::string_view text, std::string_view first, std::size_t stop)
{
    const auto second = few_digits(text, stop + 1, 2);
    if (first.size() > 2 || second.size() != 2) return std::nullopt;
    const auto a = number_of(first), b = number_of(second);
    const std::size_t end = stop + 3;
    const std::uint64_t day = a >= 1 && a <= 31 && b >= 1 && b <= 12 ? b * 100 + a : 0;
    if (end < text.size() && text[end] == '.' && digit_at(text, end + 1)) {
        const auto year = few_digits(text, end + 1, 4);
        if (year.size() != 4 || day == 0) return std::nullopt;
        return Operand{Kind::date, end + 5, number_of(year) * 10000 + day, 0, false, false};
    }
    const bool time = a <= 24 && b <= 59;
    if ((!time && day == 0) || (is_in(point_at(text, end), U":,") && digit_at(text, end + 1))) return std::nullopt;
    return Operand{Kind::dotted, end, time ? a * 60 + b + 1 : 0, day, false, false};
}

/// Digits with groups of three behind one blank each, and decimals behind a comma.
std::optional<Operand> read_amount(std::string_view text, std::string_view first, std::size_t end)
{
    Operand number{Kind::plain, end, number_of(first), 0, false, first.front() == '0' && first.size() > 1};
    while (first.size() <= 3 && !number.zero_first && number.value < 1'000'000'000 && is_blank(point_at(text, number.end))) {
        const std::size_t next = after_point(text, number.end);
        const auto group = few_digits(text, next, 3);
        if (group.size() != 3) break;
        number = {Kind::plain, next + 3, number.value * 1000 + number_of(group), 0, true, false};
    }
    number.value *= 1000;
    if (number.end < text.size() && text[number.end] == ',' && digit_at(text, number.end + 1)) {
        const auto decimals = few_digits(text, number.end + 1, 3);
        if (decimals.empty()) return std::nullopt;
        std::uint64_t thousandths = number_of(decimals);
        for (std::size_t i = decimals.size(); i < 3; ++i) thousandths *= 10;
        number = {Kind::decimal, number.end + 1 + decimals.size(), number.value + thousandths, 0, number.grouped, number.zero_first};
    }
    return number;
}

std::optional<Operand> read_operand(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 6;
    const auto first = few_digits(text, at, longest);
    if (first.empty()) return std::nullopt;
    const std::size_t end = at + first.size();
    if (end < text.size() && digit_at(text, end + 1)) {
        if (text[end] == ':') return read_time(text, first, end);
        if (text[end] == '.') return read_dotted(text, first, end);
    }
    auto number = read_amount(text, first, end);
    if (number && number->kind == Kind::plain) number->value /= 1000;
    return number;
}

/// A value that both kinds of number share.
std::uint64_t thousandths(const Operand& number) { return number.kind == Kind::plain ? number.value * 1000 : number.value; }

/// 10-25 but not 5-3 or 2025-04; times also over midnight.
bool is_rising(const Operand& low, const Operand& high)
{
    constexpr std::uint64_t evening = 18 * 60, morning = 9 * 60;
    switch (low.kind) {
        case Kind::time: return high.kind == Kind::time && (low.value < high.value || (low.value >= evening && high.value <= morning));
        case Kind::date: return high.kind == Kind::date && low.value < high.value;
        case Kind::dotted: {
            if (high.kind == Kind::date) return low.as_day != 0 && low.as_day < high.value % 10000;  // "10.04-25.04.2025"
            const bool times = low.value != 0 && high.value != 0 && low.value < high.value;
            return high.kind == Kind::dotted && (times || (low.as_day != 0 && low.as_day < high.as_day));
        }
        default: break;
    }
    if (high.kind != Kind::plain && high.kind != Kind::decimal) return false;
    return !high.zero_first && thousandths(low) < thousandths(high);
}

bool is_clock(const Operand& operand) { return operand.kind == Kind::time || operand.kind == Kind::dotted; }

/// «с 19:00-20:30» is an error for a person, not a range.
bool follows_from(std::string_view text, std::size_t at)
{
    const std::size_t before = skip_blanks_back(text, at);
    const auto head = text.substr(0, before);
    return before < at && (head.ends_with("с") || head.ends_with("С") || head.ends_with("со")) &&
           (head.size() <= 4 || !word_before(text, before - (head.ends_with("со") ? 4 : 2)));
}

/// The word before `at`, without the blanks, ':' and '.' between.
std::string_view word_back(std::string_view text, std::size_t at)
{
    std::size_t end = skip_blanks_back(text, at);
    if (end > 0 && (text[end - 1] == ':' || text[end - 1] == '.')) end = skip_blanks_back(text, end - 1);
    constexpr std::size_t longest = 40;
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest && word_before(text, begin)) base::previous_code_point(text, begin);
    return text.substr(begin, end - begin);
}

using Words = std::unordered_set<std::string>;

/// The word or sign at `at` with its full stop or without is one of `words`.
bool names(std::string_view text, std::size_t at, const Words& words)
{
    std::string word(letters_at(text, at));
    if (word.empty() && at < text.size()) word = text.substr(at, after_point(text, at) - at);
    else if (word.empty()) return false;
    if (text.substr(at).starts_with("°")) word = "°" + std::string(letters_at(text, at + 2));
    return words.contains(word) || words.contains(word + ".");
}

/// A word that touches the second number: «2024гг.», «10кг», but "12-34s" may be a code.
bool is_joined_unit(std::string_view text, std::size_t at, const Words& units)
{
    const auto letters = letters_at(text, at);
    const bool one_latin = letters.size() == 1;
    return !one_latin && !digit_at(text, at + letters.size()) && names(text, at, units);
}

/// Two numbers and the dash between them.
struct Span {
    Operand low, high;
    std::size_t begin = 0, second = 0;

    [[nodiscard]] bool spaced(std::string_view text) const { return is_blank(point_at(text, low.end)) || is_blank(point_before(text, second)); }
};

std::optional<Span> read_span(std::string_view text, std::size_t at)
{
    const auto low = read_operand(text, at);
    if (!low) return std::nullopt;
    const std::size_t dash = skip_blanks(text, low->end);
    if (!is_in(point_at(text, dash), U"-–—")) return std::nullopt;
    const std::size_t second = skip_blanks(text, after_point(text, dash));
    const auto high = read_operand(text, second);
    if (!high || !is_rising(*low, *high)) return std::nullopt;
    return Span{*low, *high, at, second};
}

/// Part of a code, a date or a chain: "123-45-67", "12 - 34 - 56", "A10-25", "№ 12-15".
bool is_part_of_more(std::string_view text, const Span& span, const Words& units)
{
    const char32_t before = point_before(text, span.begin);
    const char32_t back = point_before(text, skip_blanks_back(text, span.begin));
    if (is_word_part(before) || is_in(before, U"-–/.,+#_:") || is_in(back, U"№°ᵒ")) return true;
    if (is_in(back, U"-–—") && digit_before(text, skip_blanks_back(text, skip_blanks_back(text, span.begin) - (back == '-' ? 1 : 3)))) return true;
    const std::size_t end = span.high.end;
    const char32_t after = point_at(text, end);
    if (is_word_part(after)) return !is_joined_unit(text, end, units);
    if (is_in(after, U"/–_") || (is_in(after, U"-.,:") && digit_at(text, end + 1))) return true;
    const std::size_t rest = skip_blanks(text, end);
    const char32_t next = point_at(text, rest);
    return next == '=' || (is_in(next, U"-–—") && digit_at(text, skip_blanks(text, after_point(text, rest))));
}

/// Between spaces only what is plainly a range: times, dates, years, or numbers before a word that is counted.
bool is_range(std::string_view text, const Span& span, const Words& units, const std::vector<std::string>& codes)
{
    if (is_clock(span.low) || span.low.kind == Kind::date) return true;
    if (span.low.is_year() && span.high.is_year()) return true;
    const auto word = word_back(text, span.begin);
    if (std::ranges::find(codes, word) != codes.end()) return false;
    const std::size_t next = skip_blanks(text, span.high.end);
    if (names(text, next, units)) return true;
    if (span.spaced(text) || span.low.kind == Kind::decimal || span.high.kind == Kind::decimal) return false;
    // «Кайрат 2-3 Астана»: a score stands behind a name.
    const bool named = icu::is_upper(point_at(word, 0)) && !is_line_start(text, static_cast<std::size_t>(word.data() - text.data()));
    return !named || icu::is_lower(point_at(text, next));
}

}  // namespace

Pass range_pass(const Rules& rules, Language language)
{
    const Rule& row = rules.front();
    return [units = Words(row.left.begin(), row.left.end()), rule = row, language](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("0123456789"), [&](std::size_t at) {
            if (!digit_at(text, at)) return at;
            const std::size_t digits = at + digits_at(text, at).size();
            const auto span = digit_before(text, at) ? std::nullopt : read_span(text, at);
            if (!span || is_part_of_more(text, *span, units) || !is_range(text, *span, units, rule.right)) return digits;
            if (language == Language::ru && is_clock(span->low) && follows_from(text, at)) return span->high.end;
            draft.replace({span->low.end, span->second}, rule.result, rule.id);
            return span->high.end;
        });
    };
}

/// «XIX-XX вв.» → «XIX–XX вв.»: only before a word for century, since "M-XL" are sizes.
Pass roman_range_pass(const Rules& rules, Language)
{
    return [rule = rules.front(), words = Words(rules.front().left.begin(), rules.front().left.end())](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("-\xE2"), [&](std::size_t at) {
            if (!is_in(point_at(text, at), U"-–—")) return at;
            const std::size_t second_at = skip_blanks(text, after_point(text, at));
            const auto second = letters_at(text, second_at);
            if (!is_roman(second)) return at;
            const std::size_t first_end = skip_blanks_back(text, at);
            std::size_t begin = first_end;
            while (begin > 0 && first_end - begin < 24 && word_before(text, begin)) base::previous_code_point(text, begin);
            const bool named = names(text, skip_blanks(text, second_at + second.size()), words);
            const bool roman = begin < first_end && is_roman(text.substr(begin, first_end - begin));
            if (named && roman) draft.replace({first_end, second_at}, rule.result, rule.id);
            return at;
        });
    };
}

}  // namespace triptych::language
