#include "memory/placeables.hpp"

#include <algorithm>
#include <charconv>
#include <span>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/formatting/date_words.hpp"
#include "language/numerals/number_words.hpp"
#include "language/numerals/numbers_in_text.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "language/words/words.hpp"

namespace triptych::memory {
namespace {

using Kind = Placeable::Kind;
using language::NumberInText;
using language::ProtectedSpan;
using language::formatting::DateWord;

bool is_month(const NumberInText& number) { return number.values.front().starts_with("month "); }

bool is_in_words(const NumberInText& number) { return !number.is_in_digits && !is_month(number); }

/// 1 to 31, in digits.
bool is_day(const NumberInText& number)
{
    const std::string& value = number.values.front();
    int day = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), day);
    return error == std::errc() && end == value.data() + value.size() && day >= 1 && day <= 31;
}

class Finder {
public:
    Finder(std::string_view text, Language language) : text_(text), language_(language) {}

    std::vector<Placeable> find()
    {
        add_protected();
        add_numbers();
        add_weekdays();
        std::ranges::stable_sort(found_, {}, [](const Placeable& one) { return one.range.begin; });
        std::vector<Placeable> apart;
        for (auto& one : found_)
            if (apart.empty() || one.range.begin >= apart.back().range.end) apart.push_back(std::move(one));
        return apart;
    }

private:
    [[nodiscard]] std::string part(Range range) const { return std::string(text_.substr(range.begin, range.size())); }
    [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end) const { return end < begin ? "" : text_.substr(begin, end - begin); }

    void add(Kind kind, Range range, std::vector<std::string> values, Range day = {}, Range month = {})
    {
        found_.push_back({kind, range, std::move(values), day, month});
    }

    void add_protected()
    {
        for (const auto& span : language::find_protected_spans(text_)) {
            const bool is_code = span.kind == ProtectedSpan::Kind::code || span.kind == ProtectedSpan::Kind::placeholder;
            add(is_code ? Kind::code : Kind::address, span.range, {part(span.range)});
        }
    }

    /// The numbers that are written in digits, and months; of those that overlap the first.
    [[nodiscard]] std::vector<NumberInText> numbers() const
    {
        std::vector<NumberInText> out;
        for (auto& number : language::read_numbers(text_, language_)) {
            const bool is_plain = base::is_ascii_digit(text_[number.range.begin]) || text_[number.range.begin] == '+' || is_month(number);
            if (is_in_words(number) || !is_plain || (!out.empty() && number.range.begin < out.back().range.end)) continue;
            out.push_back(std::move(number));
        }
        return out;
    }

    void add_numbers()
    {
        const auto list = numbers();
        for (std::size_t i = 0; i < list.size();) {
            if (const std::size_t used = add_date(std::span(list).subspan(i)); used > 0)
                i += used;
            else
                add_number(list[i++]);
        }
    }

    /// A day and its month in either order; how many numbers were used.
    std::size_t add_date(std::span<const NumberInText> rest)
    {
        const NumberInText& first = rest[0];
        if (rest.size() > 1 && is_day(first) && is_month(rest[1]) && is_day_gap(between(first.range.end, rest[1].range.begin))) {
            add(Kind::date, {first.range.begin, rest[1].range.end}, {first.values.front() + " " + rest[1].values.front()}, first.range, rest[1].range);
            return 2;
        }
        if (!is_month(first)) return 0;
        if (rest.size() > 1 && is_day(rest[1]) && between(first.range.end, rest[1].range.begin) == "-" && base::is_ascii_digit(text_[first.range.begin])) {
            add(Kind::date, {first.range.begin, rest[1].range.end}, {rest[1].values.front() + " " + first.values.front()}, rest[1].range, first.range);
            return 2;  // 2025-04-16
        }
        if (rest.size() > 1 && language_ == Language::kk && is_day(rest[1]) && between(first.range.end, rest[1].range.begin) == " " &&
            text_.substr(rest[1].range.end).starts_with('-')) {
            add(Kind::date, {first.range.begin, rest[1].range.end}, {rest[1].values.front() + " " + first.values.front()}, rest[1].range, first.range);
            return 2;  // сәуірдің 15-інде
        }
        add(Kind::date, first.range, {first.values.front()}, {}, first.range);
        return 1;
    }

    /// What stands between a day and its month: "25 avril", "1er mai", "25.04", "25-сәуір".
    static bool is_day_gap(std::string_view gap)
    {
        if (gap.starts_with("er")) gap.remove_prefix(2);
        if (gap == "." || gap == "/" || gap == "-") return true;
        for (std::size_t at = 0; at < gap.size();)
            if (!icu::is_space(base::next_code_point(gap, at))) return false;
        return !gap.empty();
    }

    [[nodiscard]] bool is_letter_before(std::size_t at) const { return at > 0 && icu::is_letter(base::previous_code_point(text_, at)); }

    void add_number(const NumberInText& number)
    {
        if (is_letter_before(number.range.begin)) {
            add_mixed(number.range);
            return;
        }
        const bool is_phone = number.values.front().starts_with('+') || (number.values.front().size() == 10 && number.values.front()[0] == '0');
        const std::size_t hour_end = end_of_hour(number);
        if (is_phone)
            add(Kind::phone, number.range, number.values);
        else if (hour_end > 0)
            add(Kind::time, {number.range.begin, hour_end}, number.values);
        else
            add(Kind::number, number.range, number.values);
    }

    /// Where a number ends that is a time for certain, with the word for hours; 0 for any other.
    [[nodiscard]] std::size_t end_of_hour(const NumberInText& number) const
    {
        if (number.values.front().find(':') != std::string::npos || part(number.range).find(':') != std::string::npos) return number.range.end;
        std::size_t begin = number.range.end;
        while (begin < text_.size()) {
            std::size_t next = begin;
            if (!icu::is_space(base::next_code_point(text_, next))) break;
            begin = next;
        }
        std::size_t end = begin;
        while (end < text_.size()) {
            std::size_t next = end;
            if (!icu::is_letter(base::next_code_point(text_, next))) break;
            end = next;
        }
        const auto word = end > begin ? language::number_word(between(begin, end), language_) : std::nullopt;
        return word && word->kind == language::NumberWord::Kind::hour ? end : 0;
    }

    /// Letters and digits without a space: B2.
    void add_mixed(Range range)
    {
        const auto is_part = [](char32_t point) { return icu::is_letter(point) || icu::is_digit(point); };
        for (std::size_t at = range.begin; at > 0 && is_part(base::previous_code_point(text_, at));) range.begin = at;
        for (std::size_t at = range.end; at < text_.size() && is_part(base::next_code_point(text_, at));) range.end = at;
        add(Kind::code, range, {part(range)});
    }

    void add_weekdays()
    {
        for (const Range range : language::split_words(text_, language_)) {
            const auto word = language::formatting::read_date_word(text_.substr(range.begin, range.size()), language_);
            if (word && word->kind == DateWord::Kind::weekday) add(Kind::weekday, range, {"weekday " + std::to_string(word->number)});
        }
    }

    std::string_view text_;
    Language language_;
    std::vector<Placeable> found_;
};

}  // namespace

bool has_same_value(const Placeable& a, const Placeable& b)
{
    return std::ranges::any_of(a.values, [&](const std::string& value) { return std::ranges::find(b.values, value) != b.values.end(); });
}

std::vector<Placeable> find_placeables(std::string_view text, Language language) { return Finder(text, language).find(); }

}  // namespace triptych::memory
