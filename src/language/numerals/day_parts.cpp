#include "language/numerals/day_parts.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/numerals/number_words.hpp"

namespace triptych::language {
namespace {

constexpr int noon = 12;
constexpr std::size_t farthest = 5;  // words from the hour: h, de, l’, après, midi

/// Nothing but spaces, hyphens and apostrophes: the words belong to one phrase.
bool is_open(std::string_view gap)
{
    for (std::size_t at = 0; at < gap.size();) {
        const char32_t point = base::next_code_point(gap, at);
        if (!icu::is_space(point) && point != U'-' && point != U'\'' && point != U'’') return false;
    }
    return true;
}

/// One number and the words beside it.
class Neighbours {
public:
    Neighbours(std::string_view text, Language language, std::span<const Range> words, Range number)
        : text_(text), language_(language), words_(words), number_(number)
    {
        const auto after = std::ranges::lower_bound(words, number.end, {}, &Range::begin);
        const auto before = std::ranges::upper_bound(words, number.begin, {}, &Range::end);
        after_ = static_cast<std::size_t>(after - words.begin());
        before_ = static_cast<std::size_t>(before - words.begin());
    }

    /// How many hours later it may be; 0 where nothing says so.
    [[nodiscard]] int shift(bool has_minutes) const
    {
        const auto next = word_after(0);
        const auto previous = word_before(0);
        const bool is_hour = has_minutes || is(next, NumberWord::Kind::hour) || is(previous, NumberWord::Kind::clock);
        if (!is_hour) {
            if (is(next, NumberWord::Kind::later)) return next->value;                           // «7 вечера»
            return is(previous, NumberWord::Kind::later) && has_case_ending() ? previous->value : 0;  // «кешкі 7-де»
        }
        for (std::size_t i = 0; i < farthest; ++i) {
            for (const auto& word : {word_after(i), word_before(i)})
                if (is(word, NumberWord::Kind::later) || is(word, NumberWord::Kind::afternoon)) return word->value;
        }
        return 0;
    }

private:
    static bool is(const std::optional<NumberWord>& word, NumberWord::Kind kind) { return word && word->kind == kind; }

    [[nodiscard]] std::optional<NumberWord> read(Range word) const { return number_word(text_.substr(word.begin, word.size()), language_); }

    /// The word number `i` behind the number, unless a mark stands between.
    [[nodiscard]] std::optional<NumberWord> word_after(std::size_t i) const
    {
        if (after_ + i >= words_.size()) return std::nullopt;
        std::size_t end = number_.end;
        for (std::size_t k = after_; k <= after_ + i; ++k) {
            if (!is_open(text_.substr(end, words_[k].begin - end))) return std::nullopt;
            end = words_[k].end;
        }
        return read(words_[after_ + i]);
    }

    [[nodiscard]] std::optional<NumberWord> word_before(std::size_t i) const
    {
        if (i >= before_) return std::nullopt;
        std::size_t begin = number_.begin;
        for (std::size_t k = before_; k-- > before_ - i - 1;) {
            if (!is_open(text_.substr(words_[k].end, begin - words_[k].end))) return std::nullopt;
            begin = words_[k].begin;
        }
        return read(words_[before_ - i - 1]);
    }

    /// «7-де», and not «7-сәуір».
    [[nodiscard]] bool has_case_ending() const
    {
        return text_.substr(number_.end).starts_with('-') && after_ < words_.size() && words_[after_].begin == number_.end + 1 && !word_after(0);
    }

    std::string_view text_;
    Language language_;
    std::span<const Range> words_;
    Range number_;
    std::size_t after_ = 0, before_ = 0;
};

}  // namespace

void add_later_hours(std::string_view text, Language language, std::span<const Range> words, std::vector<NumberInText>& numbers)
{
    for (NumberInText& number : numbers) {
        if (!number.is_in_digits || number.values.empty()) continue;
        const std::string& value = number.values.front();
        const auto colon = std::min(value.find(':'), value.size());
        int hour = 0;
        const auto read = std::from_chars(value.data(), value.data() + colon, hour);
        if (colon > 2 || read.ptr != value.data() + colon || hour < 1 || hour >= noon) continue;
        const bool has_minutes = colon < value.size() || text.substr(number.range.begin, number.range.size()).find(':') != std::string_view::npos;
        if (const int shift = Neighbours(text, language, words, number.range).shift(has_minutes); shift > 0)
            number.values.push_back(std::to_string(hour + shift) + value.substr(colon));
    }
}

}  // namespace triptych::language
