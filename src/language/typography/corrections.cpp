// Passes that correct the writer, or only warn: numbers and signs in an order or a form that the language does not use.
#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/numerals/kazakh.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "language/typography/rules.hpp"

namespace triptych::language {
namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::string roman(int number)
{
    constexpr std::array<std::pair<int, std::string_view>, 5> signs{{{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string out;
    for (const auto& [value, sign] : signs)
        for (; number >= value; number -= value) out += sign;
    return out;
}

/// One or two digits at `at`, and no more.
std::string_view short_number(std::string_view text, std::size_t at) { return digits_at(text.substr(0, std::min(text.size(), at + 3)), at); }

/// The end of a time "9:00" or "19:30" at `at`.
std::optional<std::size_t> clock_end(std::string_view text, std::size_t at)
{
    const auto hour = short_number(text, at);
    const std::size_t colon = at + hour.size();
    if (hour.empty() || hour.size() > 2 || colon >= text.size() || text[colon] != ':') return std::nullopt;
    return short_number(text, colon + 1).size() == 2 ? std::optional(colon + 3) : std::nullopt;
}

}  // namespace

/// "19e siècle" → "XIXe siècle".
Pass century_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("0123456789"), [&](std::size_t at) {
            const auto digits = digits_at(text, at);
            const std::size_t ending = at + digits.size();
            if (digits.empty() || digits.size() > 2 || word_before(text, at) || is_in(point_before(text, at), U".,:-–")) return std::max(ending, at + 1);
            const auto letters = letters_at(text, ending);
            const std::size_t word = skip_blanks(text, ending + letters.size());
            const int number = std::stoi(std::string(digits));
            if ((letters != "e" && letters != "er") || number < 1 || number > 30 || !contains(rule.left, letters_at(text, word))) return ending;
            draft.replace({at, ending + letters.size()}, roman(number) + (number == 1 ? "er" : "e"), rule.id);
            return word;
        });
    };
}

/// «2025-жыл» → «2025 жыл».
Pass apart_pass(const Rules& rules, Language)
{
    return [rule = rules.front(), length = std::stoul(rules.front().right.at(0))](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("-"), [&](std::size_t at) {
            std::size_t digits = 0;
            while (digits <= length && digit_before(text, at - digits)) ++digits;
            if (digits != length || word_before(text, at - digits)) return at;
            const auto word = letters_at(text, at + 1);
            const bool named = std::ranges::any_of(rule.left, [&](const std::string& stem) { return word.starts_with(stem); });
            if (named) draft.replace({at, at + 1}, rule.result, rule.id);
            return at;
        });
    };
}

namespace {

std::string_view suffix_as_read(std::string_view number, std::string_view what)
{
    constexpr std::array<std::pair<std::string_view, Case>, 4> cases{
        {{"locative", Case::locative}, {"ablative", Case::ablative}, {"dative", Case::dative}, {"genitive", Case::genitive}}};
    if (what == "ordinal") return kazakh_ordinal_suffix(number);
    for (const auto& [name, form] : cases)
        if (name == what) return kazakh_case_suffix(number, form);
    throw std::logic_error("rules.tsv has a suffix " + std::string(what));
}

/// "2025", "19:00", "50 000" before `at`.
std::string_view number_before(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 24;
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest) {
        const char32_t point = point_before(text, begin);
        std::size_t before = begin;
        base::previous_code_point(text, before);
        if (!icu::is_digit(point) && !(is_in(point, U":.,\u00A0\u202F") && digit_before(text, before))) break;
        begin = before;
    }
    return text.substr(begin, at - begin);
}

}  // namespace

/// «6-ші» → «6-шы», «2025-та» → «2025-те».
Pass reading_pass(const Rules& rules, Language)
{
    return [kept = rules](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("-"), [&](std::size_t at) {
            if (!digit_before(text, at)) return at;
            const auto suffix = letters_at(text, at + 1);
            if (suffix.size() > 8 || suffix.empty()) return at;
            for (const Rule& rule : kept) {
                if (!contains(rule.left, suffix)) continue;
                const auto right = suffix_as_read(number_before(text, at), rule.right.front());
                if (!right.empty()) draft.replace({at + 1, at + 1 + suffix.size()}, right, rule.id);
                break;
            }
            return at + 1 + suffix.size();
        });
    };
}

/// "12.04.2025" → "12/04/2025".
Pass date_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("0123456789"), [&](std::size_t at) {
            const auto day = digits_at(text, at);
            const std::size_t first = at + day.size();
            const auto month = first < text.size() && text[first] == '.' ? short_number(text, first + 1) : std::string_view{};
            const std::size_t second = first + 1 + month.size();
            if (day.empty() || day.size() > 2 || month.size() != 2 || month > "12" || second >= text.size() || text[second] != '.') return std::max(first, at + 1);
            const auto year = digits_at(text.substr(0, std::min(text.size(), second + 6)), second + 1);
            if (year.size() != 4 || word_before(text, at) || is_in(point_before(text, at), U".,:-")) return second;
            draft.replace({at, second + 5}, std::string(day) + rule.result + std::string(month) + rule.result + std::string(year), rule.id);
            return second + 5;
        });
    };
}

/// «с 19:00-20:30» → «с 19:00 до 20:30».
Pass from_to_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("0123456789"), [&](std::size_t at) {
            const std::size_t before = skip_blanks_back(text, at);
            const auto end = word_before(text, at) || before == at ? std::nullopt : clock_end(text, at);
            if (!end) return at + digits_at(text, at).size();
            const std::size_t dash = skip_blanks(text, *end);
            if (!is_in(point_at(text, dash), U"-–—")) return *end;
            const std::size_t second = skip_blanks(text, after_point(text, dash));
            const bool follows = std::ranges::any_of(rule.left, [&](const std::string& word) {
                return text.substr(0, before).ends_with(word) && !word_before(text, before - word.size());
            });
            if (follows && clock_end(text, second)) draft.replace({*end, second}, rule.result, rule.id);
            return second;
        });
    };
}

/// «руб.500» → «500 руб.»
Pass order_pass(const Rules& rules, Language)
{
    std::string first;
    for (const auto& word : rules.front().left) first += word.front();
    return [rule = rules.front(), bytes = Bytes(first)](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, bytes, [&](std::size_t at) {
            const auto word = std::ranges::find_if(rule.left, [&](const std::string& each) { return text.substr(at).starts_with(each); });
            const std::size_t before = skip_blanks_back(text, at);
            if (word == rule.left.end() || word_before(text, at) || digit_before(text, before)) return at;
            const std::size_t number = skip_blanks(text, at + word->size());
            const auto digits = digits_at(text, number);
            const std::size_t end = number + digits.size();
            if (digits.empty() || word_at(text, end) || is_in(point_at(text, end), U".,:-–")) return at;
            draft.replace({at, end}, std::string(digits) + rule.result + *word, rule.id);
            return end;
        });
    };
}

/// «Привет!». → «Привет!»
Pass stop_drop_pass(const Rules& rules, Language)
{
    std::u32string marks;
    for (const auto& mark : rules.front().left) marks += point_at(mark, 0);
    return [rule = rules.front(), marks](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("."), [&](std::size_t at) {
            if (point_before(text, at) != U'»') return at;
            std::size_t quote = at;
            base::previous_code_point(text, quote);
            const char32_t next = point_at(text, at + 1);
            if (is_in(point_before(text, quote), marks) && (next == no_point || icu::is_space(next))) draft.replace({at, at + 1}, "", rule.id);
            return at;
        });
    };
}

}  // namespace triptych::language
