#include "language/numerals/numbers_in_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/numerals/day_parts.hpp"
#include "language/numerals/number_words.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "language/words/words.hpp"

namespace triptych::language {
namespace {

using base::is_ascii_digit;

std::string without_leading_zeros(std::string_view digits)
{
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? "0" : std::string(digits.substr(first));
}

int to_int(std::string_view digits)
{
    int value = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool is_hour(std::string_view digits)
{
    return digits.size() <= 2 && to_int(digits) <= 24;
}
bool is_minute(std::string_view digits)
{
    return digits.size() == 2 && to_int(digits) < 60;
}
bool is_day(std::string_view digits)
{
    return digits.size() <= 2 && to_int(digits) >= 1 && to_int(digits) <= 31;
}
bool is_month(std::string_view digits)
{
    return digits.size() <= 2 && to_int(digits) >= 1 && to_int(digits) <= 12;
}
bool is_year(std::string_view digits)
{
    return digits.size() == 4;
}

std::string time_value(std::string_view hour, std::string_view minute)
{
    return without_leading_zeros(hour) + (minute == "00" ? "" : ":" + std::string(minute));
}

std::string month_value(int month)
{
    return "month " + std::to_string(month);
}

/// 3.50 is 3.5 and 18.00 is 18.
std::string decimal_value(std::string_view whole, std::string_view fraction)
{
    while (fraction.ends_with('0')) fraction.remove_suffix(1);
    return without_leading_zeros(whole) + (fraction.empty() ? "" : "." + std::string(fraction));
}

/// A decimal number times a power of ten.
std::string shifted(const std::string& value, int zeros)
{
    const auto point = value.find('.');
    std::string whole = value.substr(0, point);
    std::string fraction = point == std::string::npos ? "" : value.substr(point + 1);
    const auto count = static_cast<std::size_t>(zeros);
    if (fraction.size() < count) fraction.append(count - fraction.size(), '0');
    whole += fraction.substr(0, count);
    return decimal_value(whole, fraction.substr(count));
}

/// The subscript digit at `at` (CO₂) as an ASCII digit, or 0.
char subscript_digit(std::string_view text, std::size_t at)
{
    if (at + 3 > text.size() || text[at] != '\xE2') return '\0';
    const char32_t point = base::next_code_point(text, at);
    return point >= U'₀' && point <= U'₉' ? static_cast<char>('0' + (point - U'₀')) : '\0';
}

/// Reads the numbers in digits from left to right.
class Reader {
public:
    Reader(std::string_view text, Language language) : text_(text), language_(language), protected_(find_protected_spans(text)) {}

    std::vector<NumberInText> read()
    {
        std::size_t at = 0;
        while (at < text_.size()) {
            if (const std::size_t end = end_of_protected(at); end > at)
                at = end;
            else if (is_ascii_digit(text_[at]))
                at = read_at(at);
            else if (const char digit = subscript_digit(text_, at); digit != '\0')
                at = add(at, at + 3, {std::string(1, digit)});
            else
                ++at;
        }
        return std::move(numbers_);
    }

private:
    [[nodiscard]] std::size_t end_of_protected(std::size_t at) const
    {
        const auto after = std::ranges::upper_bound(protected_, at, {}, [](const auto& span) { return span.range.begin; });
        return after == protected_.begin() ? at : std::max(at, std::prev(after)->range.end);
    }

    [[nodiscard]] std::size_t digits_end(std::size_t at) const
    {
        while (at < text_.size() && is_ascii_digit(text_[at])) ++at;
        return at;
    }

    [[nodiscard]] std::string_view part(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }

    /// Length of the space at `at`: a plain, a no-break, a narrow no-break or a thin one; 0 where there is none.
    [[nodiscard]] std::size_t space_length(std::size_t at) const
    {
        static constexpr std::array<std::string_view, 4> spaces{" ", "\u00A0", "\u202F", "\u2009"};
        for (const auto space : spaces)
            if (text_.substr(at).starts_with(space)) return space.size();
        return 0;
    }

    [[nodiscard]] std::size_t skip_spaces(std::size_t at) const
    {
        while (const std::size_t length = space_length(at)) at += length;
        return at;
    }

    std::size_t add(std::size_t begin, std::size_t end, std::vector<std::string> values)
    {
        numbers_.push_back({std::move(values), {begin, end}, true});
        return end;
    }

    /// Reads what begins with the digit at `at`, and returns where it ends.
    std::size_t read_at(std::size_t at)
    {
        for (const auto reader : {&Reader::read_phone, &Reader::read_numeric_date, &Reader::read_day_and_month, &Reader::read_time, &Reader::read_dotted})
            if (const auto end = (this->*reader)(at)) return *end;
        const std::size_t end = read_grouped(at);
        return read_after(end);
    }

    /// "+7 727 250-00-00", "8 (727) 250 00 00", "01 42 34 56 78": digits in groups that are no thousands.
    std::optional<std::size_t> read_phone(std::size_t at)
    {
        const bool has_plus = at > 0 && text_[at - 1] == '+';
        std::string digits;
        std::size_t end = at;
        std::size_t last_group = 0;
        constexpr std::size_t longest = 15;  // digits of a phone number (ITU-T E.164, 6.1)
        for (std::size_t i = at; i < text_.size() && digits.size() <= longest;) {
            if (is_ascii_digit(text_[i])) {
                const std::size_t group_end = digits_end(i);
                digits += part(i, group_end);
                last_group = group_end - i;
                i = end = group_end;
            } else if (const std::size_t space = space_length(i); space > 0) {
                i += space;
            } else if (text_[i] == '(' || text_[i] == ')' || text_[i] == '-') {
                ++i;
            } else {
                break;
            }
        }
        const bool is_local =
            (text_[at] == '0' || (text_[at] == '8' && digits_end(at) == at + 1)) && last_group == 2 && digits.size() >= 10;
        if (digits.size() > longest || !((has_plus && digits.size() >= 9) || is_local)) return std::nullopt;
        if (!has_plus && digits.size() == 11 && digits[0] == '8') return add(at, end, {"+7" + digits.substr(1)});  // the same line, dialled at home
        return has_plus ? add(at - 1, end, {"+" + digits}) : add(at, end, {digits});
    }

    /// 10.04.2025, 10/04/2025, 2025-04-10
    std::optional<std::size_t> read_numeric_date(std::size_t at)
    {
        const std::size_t first = digits_end(at);
        if (first >= text_.size() || std::string_view("./-").find(text_[first]) == std::string_view::npos) return std::nullopt;
        const std::size_t second = digits_end(first + 1);
        if (second >= text_.size() || text_[second] != text_[first]) return std::nullopt;
        const std::size_t third = digits_end(second + 1);
        const auto a = part(at, first);
        const auto b = part(first + 1, second);
        const auto c = part(second + 1, third);
        if (!is_month(b)) return std::nullopt;
        if (is_day(a) && is_year(c)) {
            add(at, first, {without_leading_zeros(a)});
            add(first + 1, second, {month_value(to_int(b))});
            return add(second + 1, third, {std::string(c)});
        }
        if (!is_year(a) || !is_day(c)) return std::nullopt;
        add(at, first, {std::string(a)});
        add(first + 1, second, {month_value(to_int(b))});
        return add(second + 1, third, {without_leading_zeros(c)});
    }

    /// 19:30, 19 h 30, 19h30, 19 ч 30
    std::optional<std::size_t> read_time(std::size_t at)
    {
        const std::size_t end = digits_end(at);
        if (!is_hour(part(at, end))) return std::nullopt;
        std::size_t minutes = end;
        if (text_.substr(end).starts_with(':')) {
            ++minutes;
        } else {
            const std::size_t word = skip_spaces(end);
            const std::size_t word_end = end_of_word(word);
            const auto found = number_word(part(word, word_end), language_);
            if (!found || found->kind != NumberWord::Kind::hour) return std::nullopt;
            minutes = skip_spaces(word_end);
        }
        const std::size_t minutes_end = digits_end(minutes);
        if (!is_minute(part(minutes, minutes_end))) return std::nullopt;
        return add(at, minutes_end, {time_value(part(at, end), part(minutes, minutes_end))});
    }

    /// 11/04
    std::optional<std::size_t> read_day_and_month(std::size_t at)
    {
        const std::size_t first = digits_end(at);
        if (first >= text_.size() || text_[first] != '/') return std::nullopt;
        const std::size_t end = digits_end(first + 1);
        const auto day = part(at, first);
        const auto month = part(first + 1, end);
        if (!is_day(day) || month.size() != 2 || !is_month(month)) return std::nullopt;
        numbers_.push_back({{month_value(to_int(month))}, {first + 1, end}, false});
        return add(at, end, {without_leading_zeros(day)});
    }

    /// 3,5 and 18.30, which may be a time or a date, and 3.2.1
    std::optional<std::size_t> read_dotted(std::size_t at)
    {
        const std::size_t first = digits_end(at);
        const auto has_part = [&](std::size_t end) {
            return end + 1 < text_.size() && (text_[end] == '.' || text_[end] == ',') && is_ascii_digit(text_[end + 1]);
        };
        if (!has_part(first)) return std::nullopt;
        std::size_t end = digits_end(first + 1);
        const auto whole = part(at, first);
        const auto fraction = part(first + 1, end);
        if (has_part(end) && text_[end] == text_[first]) {  // a label: as it stands
            while (has_part(end)) end = digits_end(end + 1);
            return add(at, end, {std::string(part(at, end))});
        }
        std::vector<std::string> values{decimal_value(whole, fraction)};
        const bool is_point = text_[first] == '.';
        if (fraction.size() == 3 && whole.size() <= 3) values.push_back(without_leading_zeros(std::string(whole) + std::string(fraction)));
        if (is_point && is_hour(whole) && is_minute(fraction)) values.push_back(time_value(whole, fraction));
        if (is_point && is_day(whole) && fraction.size() == 2 && is_month(fraction)) {
            values.push_back(without_leading_zeros(whole));
            numbers_.push_back({{month_value(to_int(fraction))}, {first + 1, end}, false});
        }
        return read_after(add(at, end, std::move(values)));
    }

    /// 5 000 with any kind of space, 2025
    std::size_t read_grouped(std::size_t at)
    {
        std::size_t end = digits_end(at);
        std::string digits(part(at, end));
        while (digits.size() == end - at ? digits.size() <= 3 && digits[0] != '0' : true) {
            const std::size_t space = space_length(end);
            const std::size_t next = digits_end(end + space);
            if (space == 0 || next - end - space != 3) break;
            digits += part(end + space, next);
            end = next;
        }
        return add(at, end, {without_leading_zeros(digits)});
    }

    [[nodiscard]] std::size_t end_of_word(std::size_t at) const
    {
        while (at < text_.size()) {
            std::size_t next = at;
            if (!icu::is_letter(base::next_code_point(text_, next))) break;
            at = next;
        }
        return at;
    }

    /// What follows the last number: "млн" multiplies it, "avril" makes a date of it.
    std::size_t read_after(std::size_t end)
    {
        std::size_t at = end;
        if (text_.substr(at).starts_with("er ") || text_.substr(at).starts_with("er\u00A0")) at += 2;  // 1er avril
        if (text_.substr(at).starts_with('-')) ++at;                                                   // 10-сәуір
        at = skip_spaces(at);
        const std::size_t word_end = end_of_word(at);
        const auto word = number_word(part(at, word_end), language_);
        if (!word) return end;
        auto& values = numbers_.back().values;
        if (word->kind == NumberWord::Kind::zeros) {
            const std::size_t count = values.size();
            for (std::size_t i = 0; i < count; ++i) values.push_back(shifted(values[i], word->value));
        } else if (word->kind == NumberWord::Kind::month && is_day(values.front())) {
            return add(at, word_end, {month_value(word->value)});
        }
        return end;
    }

    std::string_view text_;
    Language language_;
    std::vector<ProtectedSpan> protected_;
    std::vector<NumberInText> numbers_;
};

/// The value of a Roman number ("XXI", "XXIe"), or 0.
int roman_value(std::string_view word)
{
    static constexpr std::string_view letters = "IVXLC";
    static constexpr std::array<int, 5> values{1, 5, 10, 50, 100};
    if (word.ends_with('e')) word.remove_suffix(1);
    int sum = 0;
    int next = 0;
    while (!word.empty()) {
        const auto at = letters.find(word.back());
        word.remove_suffix(1);
        if (at == std::string_view::npos) return 0;
        const int value = values.at(at);
        sum += value < next ? -value : value;
        next = std::max(value, next);
    }
    return sum;
}

/// Numbers in words: they answer, and never ask.
void add_words(std::string_view text, Language language, std::span<const Range> words, std::vector<NumberInText>& numbers)
{
    for (const Range range : words) {
        const auto word = text.substr(range.begin, range.size());
        if (const auto found = number_word(word, language)) {
            if (found->kind == NumberWord::Kind::number) numbers.push_back({{std::to_string(found->value)}, range, false});
            if (found->kind == NumberWord::Kind::month) numbers.push_back({{month_value(found->value)}, range, false});
        } else if (const int roman = roman_value(word); roman > 0) {
            numbers.push_back({{std::to_string(roman)}, range, false});
        }
    }
}

}  // namespace

std::vector<NumberInText> read_numbers(std::string_view text, Language language)
{
    auto numbers = Reader(text, language).read();
    const auto words = split_words(text, language);
    add_later_hours(text, language, words, numbers);
    add_words(text, language, words, numbers);
    std::ranges::stable_sort(numbers, {}, [](const NumberInText& number) { return number.range.begin; });
    return numbers;
}

}  // namespace triptych::language
