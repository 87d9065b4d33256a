// The key under which texts are found that differ only in numbers, dates and addresses.
//
// It may be coarse, for what it finds is compared word by word; it must not be fine: whatever find_swaps lets differ may not change it.
// Left out are signs, words with digits, addresses, names of days and months, the word for hours, prepositions whose sound changes, and
// the word after a number; of the two words behind that the first letters count.
#include <algorithm>
#include <string>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/formatting/date_words.hpp"
#include "language/numerals/number_words.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "memory/carry.hpp"

namespace triptych::memory {
namespace {

/// FNV-1a, 64 bits.
class Hash {
public:
    void add(char32_t point) noexcept
    {
        for (unsigned shift = 0; shift < 24; shift += 8) value_ = (value_ ^ ((point >> shift) & 0xFFU)) * 0x100000001B3U;
    }
    [[nodiscard]] std::uint64_t value() const noexcept { return value_ == 0 ? 1 : value_; }

private:
    std::uint64_t value_ = 0xCBF29CE484222325U;
};

/// False for most texts, which hold no sign that an address or a code has.
bool may_hold_address(std::string_view text)
{
    if (text.find_first_of("@#{}<>%$`[]|\\/&_=") != std::string_view::npos) return true;
    for (auto at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1))
        if (at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '\n') return true;
    return false;
}

class Masker {
public:
    Masker(std::string_view text, Language language) : text_(text), language_(language)
    {
        if (may_hold_address(text)) spans_ = language::find_protected_spans(text);
    }

    std::uint64_t run()
    {
        if (spans_.empty() && std::ranges::none_of(text_, base::is_ascii_digit) && !has_date_word()) return 0;
        for (std::size_t at = 0; at < text_.size();) {
            if (span_ < spans_.size() && at >= spans_[span_].range.begin) {
                at = std::max(at, spans_[span_++].range.end);
                has_placeable_ = true;
                continue;
            }
            at = read_word(at);
        }
        return has_placeable_ ? hash_.value() : 0;
    }

private:
    [[nodiscard]] bool is_date_word(std::string_view word) const
    {
        if (!language::formatting::may_be_date_word(word, language_)) return false;
        const auto known = language::number_word(word, language_);
        return (known && known->kind == language::NumberWord::Kind::month) || language::formatting::read_date_word(word, language_).has_value();
    }

    [[nodiscard]] bool has_date_word() const
    {
        for (std::size_t at = 0, begin = 0; at < text_.size();) {
            const std::size_t here = at;
            const bool is_letter = icu::is_letter(base::next_code_point(text_, at));
            if (!is_letter) begin = at;
            if (is_letter && here == begin && is_date_word(word_at(here))) return true;
        }
        return false;
    }

    [[nodiscard]] std::string_view word_at(std::size_t begin) const
    {
        std::size_t end = begin;
        while (end < text_.size()) {
            std::size_t next = end;
            const char32_t point = base::next_code_point(text_, next);
            if (!icu::is_letter(point) && !icu::is_mark(point)) break;
            end = next;
        }
        return text_.substr(begin, end - begin);
    }

    /// Letters and digits up to white space or a sign, or one sign.
    std::size_t read_word(std::size_t at)
    {
        const std::size_t begin = at;
        bool has_digit = false, has_letter = false;
        while (at < text_.size()) {
            std::size_t next = at;
            const char32_t point = base::next_code_point(text_, next);
            const bool is_letter = icu::is_letter(point) || icu::is_mark(point);
            if (!is_letter && !base::is_ascii_digit(text_[at]) && !(has_digit && point == U'-')) break;
            has_digit = has_digit || base::is_ascii_digit(text_[at]);
            has_letter = has_letter || is_letter;
            at = next;
        }
        if (at == begin) {
            base::next_code_point(text_, at);
            return at;
        }
        if (has_digit) {
            has_placeable_ = true;
            words_after_ = 0;
        } else {
            add_word(text_.substr(begin, at - begin));
        }
        return at;
    }

    void add_word(std::string_view word)
    {
        if (is_date_word(word)) {
            has_placeable_ = true;
            return;
        }
        constexpr std::size_t longest_unit = 24;  // bytes: heures, млн, миллиардтан
        const auto known = words_after_ == 0 && word.size() <= longest_unit ? language::number_word(word, language_) : std::nullopt;
        using enum language::NumberWord::Kind;
        if (known && (known->kind == month || known->kind == zeros || known->kind == hour)) return;
        constexpr std::size_t longest_preposition = 4;  // bytes: со
        if (language_ == Language::ru && word.size() <= longest_preposition) return;
        const unsigned place = words_after_ < 3 ? words_after_++ : 3U;
        if (place == 0) return;
        std::size_t letters = 0;
        for (std::size_t at = 0; at < word.size() && (place == 3 || letters < 1); ++letters) {
            const char32_t point = icu::lower(base::next_code_point(word, at));
            hash_.add(point == U'ё' ? U'е' : point);
        }
        hash_.add(U' ');
    }

    std::string_view text_;
    Language language_;
    std::vector<language::ProtectedSpan> spans_;
    std::size_t span_ = 0;
    unsigned words_after_ = 3;  ///< words since the last number, 3 at most
    bool has_placeable_ = false;
    Hash hash_;
};

}  // namespace

std::uint64_t mask(std::string_view text, Language language) { return Masker(text, language).run(); }

}  // namespace triptych::memory
