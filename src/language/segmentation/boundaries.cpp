#include "language/segmentation/boundaries.hpp"

#include <algorithm>
#include <optional>

#include "adapters/icu/breaks.hpp"
#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/full_stop.hpp"
#include "language/segmentation/pairs.hpp"
#include "language/segmentation/scan.hpp"

namespace triptych::language {
namespace {

bool is_one_of(char32_t point, std::u32string_view points) noexcept { return points.find(point) != std::u32string_view::npos; }
bool is_stop(char32_t point) noexcept { return is_one_of(point, U".!?…‼⁇⁈⁉"); }
bool is_dash(char32_t point) noexcept { return is_one_of(point, U"-–—―"); }

/// A possible end of a sentence.
struct Stop {
    std::size_t begin = 0;  ///< of the first final mark
    std::size_t marks = 0;  ///< end of the final marks
    std::size_t end = 0;    ///< behind closing quotes, brackets and pictures too
    bool period = false;    ///< a single full stop
    bool quoted = false;    ///< a quote closes behind the mark
    bool picture = false;   ///< a picture follows the mark
    std::optional<std::size_t> bracket;  ///< where the bracket opened that closes behind the mark
};

class Line {
public:
    Line(std::string_view text, Range line, Language language, const std::vector<std::size_t>& breaks, const std::vector<ProtectedSpan>& spans)
        : text_(text), line_(line), language_(language), pairs_(find_pairs(text, line)), sentence_(line.begin)
    {
        break_ = std::ranges::lower_bound(breaks, line.begin);
        breaks_end_ = breaks.end();
        span_ = std::ranges::lower_bound(spans, line.begin, {}, [](const ProtectedSpan& span) { return span.range.begin; });
        spans_end_ = spans.end();
        opening_ = skip_bullets(line.begin);
        const std::size_t first = skip_spaces(text_, line.begin, line.end);
        dialogue_ = is_dash(point_at(text_, first)) && icu::is_space(point_at(text_, after_point(text_, first)));
        find_outermost();
        tags_ = find_trailing_tags();
    }

    std::vector<std::size_t> find_ends()
    {
        for (std::size_t at = line_.begin; at < line_.end;) {
            at = skip_plain(at);
            if (at < line_.end) at = step(at);
        }
        return std::move(ends_);
    }

private:
    /// Passes letters, digits, spaces and marks that no rule looks at, up to the next place that needs a step.
    std::size_t skip_plain(std::size_t at)
    {
        static constexpr auto letters = ByteSet("").add_range('0', '9').add_range('A', 'Z').add_range('a', 'z').add_range(0xC3, 0xD3);
        static constexpr auto plain = ByteSet(" \t,-'\"/+&%(").add_range(0x80, 0xBF).add_range('0', '9').add_range('A', 'Z').add_range('a', 'z').add_range(0xC2, 0xD3);
        while (break_ != breaks_end_ && *break_ < at) ++break_;
        while (span_ != spans_end_ && span_->range.begin < at) ++span_;
        std::size_t stop = tags_ >= at ? tags_ : line_.end;
        if (break_ != breaks_end_) stop = std::min(stop, *break_);
        if (span_ != spans_end_) stop = std::min(stop, span_->range.begin);
        for (; at < stop && plain.has(text_[at]); ++at) has_words_ = has_words_ || letters.has(text_[at]);
        return at;
    }

    /// Handles what stands at `at` and gives the offset to go on from.
    std::size_t step(std::size_t at)
    {
        take_foreign_break(at);
        if (at == tags_) cut(at);
        while (span_ != spans_end_ && span_->range.begin < at) ++span_;
        if (span_ != spans_end_ && span_->range.begin == at) {
            has_words_ = true;
            return std::min(span_->range.end, line_.end);
        }
        const char32_t point = point_at(text_, at);
        if (is_stop(point)) return finish(read_stop(at));
        const std::size_t pictures = skip_pictures(at);
        if (pictures > at) return pass_pictures(pictures);
        has_words_ = has_words_ || is_word_part(point);
        return after_point(text_, at);
    }

    void cut(std::size_t at)
    {
        if (!has_words_) return;
        ends_.push_back(at);
        sentence_ = at;
        opening_ = skip_bullets(at);
        has_words_ = false;
    }

    /// ICU knows the final marks of every script («؟», «。»); for those of ours the rules below decide.
    void take_foreign_break(std::size_t at)
    {
        while (break_ != breaks_end_ && *break_ < at) ++break_;
        if (break_ == breaks_end_ || *break_ != at || at == line_.begin || is_inside_pair(at)) return;
        std::size_t before = at;
        while (before > sentence_ && icu::is_space(point_before(text_, before))) base::previous_code_point(text_, before);
        const char32_t mark = point_before(text_, before);
        if (mark >= 0x0589 && mark != no_point && !is_word_part(mark) && !is_one_of(mark, U"…‼⁇⁈⁉»«“”„’‘‹›—–")) cut(at);
    }

    /// Emoji, a smiley of marks, or the brackets without a partner that Russian writers use as one («Отлично))»).
    std::size_t skip_pictures(std::size_t at)
    {
        const std::size_t emoji = skip_emoji(text_, at, line_.end);
        if (emoji > at) return emoji;
        const std::size_t smiley = skip_smiley(text_, at, line_.end);
        if (smiley > at) return smiley;
        if (at >= line_.end || text_[at] != ')' || close_at(at) != nullptr || is_list_letter(at)) return at;
        while (at < line_.end && text_[at] == ')') ++at;
        return at;
    }

    /// "a)", "1)", «ә)»: the bracket at `at` closes a number or a letter of a list, or stands after a space.
    [[nodiscard]] bool is_list_letter(std::size_t at) const
    {
        if (at <= line_.begin || !icu::is_letter(point_before(text_, at))) return !is_stop(point_before(text_, at));
        std::size_t letter = at;
        base::previous_code_point(text_, letter);
        return letter <= line_.begin || !icu::is_letter(point_before(text_, letter));
    }

    /// A picture without a final mark before it closes a sentence when a capital follows.
    std::size_t pass_pictures(std::size_t end)
    {
        const Start next = read_start(skip_spaces(text_, end, line_.end), false);
        if (next.kind == Next::capital && !next.dash && !is_inside_pair(end)) cut(end);
        return end;
    }

    std::size_t finish(const Stop& stop)
    {
        const std::size_t next = skip_spaces(text_, stop.end, line_.end);
        if (next < line_.end && !is_inside_pair(stop.end) && ends_sentence(stop, next)) cut(stop.end);
        has_words_ = has_words_ || stop.picture;
        return stop.end;
    }

    Stop read_stop(std::size_t at)
    {
        Stop stop{at, at, at, false, false, false, std::nullopt};
        stop.marks = skip_stops(at);
        stop.end = skip_notes(stop.marks);
        stop.period = stop.marks == at + 1 && text_[at] == '.';
        for (auto pair = close_at(stop.end); pair != nullptr; pair = close_at(stop.end)) {
            stop.end = after_point(text_, pair->close);
            stop.quoted = stop.quoted || !pair->bracket;
            if (pair->bracket) stop.bracket = pair->open;
            const std::size_t more = skip_stops(stop.end);
            if (more > stop.end) stop.period = false;
            if (more > stop.end) stop.bracket.reset();
            stop.end = skip_notes(more);
        }
        const std::size_t before_pictures = skip_spaces(text_, stop.end, line_.end);
        const std::size_t pictures = skip_pictures(before_pictures);
        stop.picture = pictures > before_pictures;
        if (stop.picture) stop.end = pictures;
        return stop;
    }

    [[nodiscard]] std::size_t skip_stops(std::size_t at) const
    {
        while (at < line_.end && is_stop(point_at(text_, at))) at = after_point(text_, at);
        return at;
    }

    /// What may stand before the first word of a sentence: bullets, the marks of emphasis and of headings, pictures.
    [[nodiscard]] std::size_t skip_bullets(std::size_t at) const
    {
        constexpr std::size_t reach = 64;
        const std::size_t limit = std::min(line_.end, at + reach);
        at = skip_spaces(text_, at, line_.end);
        static constexpr auto bullets = ByteSet("*_~#>-<").add_range(0xC2, 0xC2).add_range(0xE2, 0xF4);  // how they begin in UTF-8
        if (at < limit && !bullets.has(text_[at])) return at;
        for (std::size_t from = at; at < limit; from = at) {
            at = skip_emoji(text_, skip_spaces(text_, at, line_.end), line_.end);
            while (at < limit && is_one_of(point_at(text_, at), U"*_~#>•·▪◦–—-")) at = after_point(text_, at);
            at = skip_tag(at, false);
            if (at == from) break;
        }
        return std::min(at, line_.end);
    }

    /// "<b>", or "</b>" when `closing`; `at` when there is none.
    [[nodiscard]] std::size_t skip_tag(std::size_t at, bool closing) const
    {
        constexpr std::size_t longest = 40;
        if (at + 1 >= line_.end || text_[at] != '<' || (text_[at + 1] == '/') != closing) return at;
        std::size_t end = at + (closing ? 2 : 1);
        if (end >= line_.end || !is_word_part(point_at(text_, end))) return at;
        while (end < line_.end && end - at < longest && text_[end] != '>' && text_[end] != '<') ++end;
        return end < line_.end && text_[end] == '>' ? end + 1 : at;
    }

    /// Marks of emphasis and tags that close behind a final mark: "**Attention !**", "<b>Fin.</b>"; not where a word goes on.
    [[nodiscard]] std::size_t skip_emphasis(std::size_t at) const
    {
        std::size_t end = at;
        while (end < line_.end && is_one_of(point_at(text_, end), U"*_~")) ++end;
        for (std::size_t tag = skip_tag(end, true); tag > end; tag = skip_tag(end, true)) end = tag;
        return end < line_.end && is_word_part(point_at(text_, end)) && text_[end - 1] != '>' ? at : end;
    }

    /// Marks that hang on a final mark: of footnotes ("loi.¹", "vite.[2]"), and of emphasis.
    [[nodiscard]] std::size_t skip_notes(std::size_t at) const
    {
        static constexpr ByteSet first("*_~<[\xC2\xE2");  // how such marks begin in UTF-8
        if (at >= line_.end || !first.has(text_[at])) return at;
        at = skip_emphasis(at);
        while (at < line_.end && is_one_of(point_at(text_, at), U"⁰¹²³⁴⁵⁶⁷⁸⁹")) at = after_point(text_, at);
        if (at >= line_.end || text_[at] != '[') return at;
        std::size_t end = at + 1;
        while (end < line_.end && end - at <= 3 && base::is_ascii_digit(text_[end])) ++end;
        return end > at + 1 && end < line_.end && text_[end] == ']' ? end + 1 : at;
    }

    /// The pair that closes at `at` or behind the spaces there («… ! »).
    const Pair* close_at(std::size_t at)
    {
        at = skip_spaces(text_, at, line_.end);
        while (next_pair_ < pairs_.size() && pairs_[next_pair_].close < at) ++next_pair_;
        return next_pair_ < pairs_.size() && pairs_[next_pair_].close == at ? &pairs_[next_pair_] : nullptr;
    }

    bool ends_sentence(const Stop& stop, std::size_t next)
    {
        if (!has_words_) return false;
        const Start start = read_start(next, stop.period);
        if (start.kind == Next::lower || start.kind == Next::continued) return false;
        if (start.dash && stop.quoted) return false;  // «…!» — said somebody
        if (stop.bracket && opening_ < *stop.bracket) return false;
        if (is_one_of(point_before(text_, stop.begin), U"([")) return false;  // (…)
        if (next == stop.end && !stop.picture && !may_lack_space(stop, start)) return false;
        return !stop.period || full_stop_ends(text_.substr(opening_, stop.marks - opening_), start, language_);
    }

    /// "limitées.Inscrivez": a word in lower case, a mark, a capital.
    [[nodiscard]] bool may_lack_space(const Stop& stop, const Start& start) const
    {
        if (start.kind != Next::capital) return false;
        if (!stop.period || stop.quoted) return true;
        std::size_t at = stop.begin;
        for (int letters = 0; letters < 2; ++letters) {
            if (at <= sentence_ || !icu::is_lower(base::previous_code_point(text_, at))) return false;
        }
        return start.word.empty() || !icu::is_upper(point_at(start.word, after_point(start.word, 0)));
    }

    /// How the text goes on at `at`; the first word is read behind a single full stop only.
    [[nodiscard]] Start read_start(std::size_t at, bool period) const
    {
        Start start;
        const std::size_t limit = std::min(line_.end, at + 32);  // a few opening marks are enough
        for (; at < limit; at = after_point(text_, at)) {
            const char32_t point = point_at(text_, at);
            if (is_word_part(point)) break;
            start.quote = start.quote || is_one_of(point, U"«“„\"");
            const std::size_t tag = point == '<' ? skip_tag(at, false) : at;
            if (tag > at && tag < limit) at = tag - 1;
            else if (is_dash(point) && !start.dash && icu::is_space(point_at(text_, after_point(text_, at)))) start.dash = true;
            else if (!icu::is_space(point) && !is_one_of(point, U"([«“„\"¿¡‹‘*_~")) break;
        }
        start.reply = start.dash && dialogue_;
        if (at >= limit) return start;
        start.kind = kind_of(at);
        if (period) read_first_word(at, start);
        return start;
    }

    /// What only full_stop_ends() asks for.
    void read_first_word(std::size_t at, Start& start) const
    {
        start.signed_number = is_signed_number(at);
        start.reference = start.signed_number || is_reference(at);
        start.word = word_at(at);
        start.elided = is_one_of(point_at(text_, at + start.word.size()), U"’'");
        start.initial = is_initial(at, start.word);
        start.letter = is_letter_name(at, start.word);
    }

    /// «С. Ким»: `word` at `at` is one capital with its full stop.
    [[nodiscard]] bool is_initial(std::size_t at, std::string_view word) const
    {
        return !word.empty() && icu::is_upper(point_at(word, 0)) && after_point(word, 0) == word.size() && point_at(text_, at + word.size()) == '.';
    }

    [[nodiscard]] std::string_view word_at(std::size_t at) const
    {
        constexpr std::size_t longest = 40;
        std::size_t end = at;
        while (end < line_.end && end < at + longest && is_word_part(point_at(text_, end))) end = after_point(text_, end);
        return text_.substr(at, end - at);
    }

    /// «корп. Б,»: `word` at `at` is one capital behind which a part of the sentence ends.
    [[nodiscard]] bool is_letter_name(std::size_t at, std::string_view word) const
    {
        const std::size_t end = at + word.size();
        const bool capital = !word.empty() && icu::is_upper(point_at(word, 0)) && after_point(word, 0) == word.size();
        return capital && (end >= line_.end || is_one_of(point_at(text_, end), U",;:)"));
    }

    [[nodiscard]] bool is_digit_at(std::size_t at) const
    {
        at = skip_spaces(text_, at, std::min(line_.end, at + 8));
        return at < line_.end && icu::is_digit(point_at(text_, at));
    }

    /// "№ 12", "§ 3", "N° 5"
    [[nodiscard]] bool is_signed_number(std::size_t at) const
    {
        if (at >= line_.end) return false;
        if (is_one_of(point_at(text_, at), U"№§")) return is_digit_at(after_point(text_, at));
        return text_[at] == 'N' && is_one_of(point_at(text_, at + 1), U"°ºᵒ") && is_digit_at(after_point(text_, at + 1));
    }

    /// "L. 122-5", "B2", «А-12»: a capital, and a digit.
    [[nodiscard]] bool is_reference(std::size_t at) const
    {
        if (at >= line_.end) return false;
        const std::size_t number = after_point(text_, at);
        const bool word = number < line_.end && (text_[number] & 0x80) != 0;  // the second letter of most words
        if (word || number >= line_.end || !icu::is_upper(point_at(text_, at))) return false;
        if (text_[number] == '.') return is_digit_at(number + 1);
        return icu::is_digit(point_at(text_, number + (text_[number] == '-' ? 1 : 0)));
    }

    [[nodiscard]] Next kind_of(std::size_t at) const
    {
        const char32_t point = point_at(text_, at);
        if (starts_span(at)) return Next::sign;
        if (icu::is_digit(point) || (is_one_of(point, U"+±≈") && icu::is_digit(point_at(text_, after_point(text_, at))))) return Next::number;
        if (icu::is_lower(point)) return Next::lower;
        if (icu::is_letter(point)) return Next::capital;
        if (is_stop(point) || is_one_of(point, U",;:)]}»”’'%/&-–—°")) return Next::continued;
        return Next::sign;
    }

    [[nodiscard]] bool starts_span(std::size_t at) const
    {
        auto span = span_;
        while (span != spans_end_ && span->range.begin < at) ++span;  // `at` is at most a few bytes ahead
        return span != spans_end_ && span->range.begin == at;
    }

    bool is_inside_pair(std::size_t at)
    {
        while (next_outer_ < outermost_.size() && outermost_[next_outer_].end <= at) ++next_outer_;
        return next_outer_ < outermost_.size() && outermost_[next_outer_].begin < at;
    }

    void find_outermost()
    {
        for (const Pair& pair : pairs_) {
            while (!outermost_.empty() && outermost_.back().begin > pair.open) outermost_.pop_back();
            outermost_.push_back({pair.open, pair.close + 1});
        }
    }

    /// Where the hashtags begin that close the line: after a final mark one is enough, else two; the line's end when there are none.
    [[nodiscard]] std::size_t find_trailing_tags() const
    {
        std::size_t first = line_.end;
        std::size_t count = 0;
        std::size_t end = line_.begin;
        for (auto span = span_; span != spans_end_ && span->range.begin < line_.end; ++span) {
            const bool tag = span->kind == ProtectedSpan::Kind::hashtag;
            const bool joined = count > 0 && skip_emoji(text_, skip_spaces(text_, end, span->range.begin), span->range.begin) == span->range.begin;
            const bool adjacent = count > 0 && skip_spaces(text_, end, span->range.begin) == span->range.begin;
            if (tag && !joined && !adjacent) first = span->range.begin;
            count = tag ? (joined || adjacent ? count + 1 : 1) : 0;
            end = span->range.end;
        }
        if (count == 0 || first == line_.begin) return line_.end;
        const std::size_t rest = skip_spaces(text_, end, line_.end);
        if (rest < line_.end && skip_emoji(text_, rest, line_.end) < line_.end) return line_.end;
        std::size_t before = first;
        while (before > line_.begin && icu::is_space(point_before(text_, before))) base::previous_code_point(text_, before);
        const char32_t last = point_before(text_, before);
        const bool closed = is_stop(last) || is_one_of(last, U"»”\")") || (last != no_point && last > 0x2300);
        return closed || count > 1 ? first : line_.end;
    }

    std::string_view text_;
    Range line_;
    Language language_;
    std::vector<Pair> pairs_;
    std::vector<Range> outermost_;
    std::size_t next_pair_ = 0;
    std::size_t next_outer_ = 0;
    std::vector<std::size_t>::const_iterator break_, breaks_end_;
    std::vector<ProtectedSpan>::const_iterator span_, spans_end_;
    std::size_t sentence_;  ///< where the current sentence begins
    std::size_t opening_ = 0;  ///< its first character that is no space and no bullet
    bool has_words_ = false;
    bool dialogue_ = false;  ///< the line begins with the dash of a reply
    std::size_t tags_ = 0;
    std::vector<std::size_t> ends_;
};

}  // namespace

std::vector<std::size_t> find_sentence_ends(std::string_view text, Range line, Language language, const std::vector<std::size_t>& breaks,
                                            const std::vector<ProtectedSpan>& spans)
{
    return Line(text, line, language, breaks, spans).find_ends();
}

std::vector<std::size_t> find_foreign_breaks(std::string_view text, Language language)
{
    // Such marks begin at U+0589; U+2000 to U+2FFF and the emoji hold none.
    static constexpr auto first = ByteSet("\xE0\xE1").add_range(0xD6, 0xDF).add_range(0xE3, 0xF4);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (first.has(text[i]) && text.substr(i, 2) != "\xF0\x9F") return icu::find_breaks(text, icu::Break::sentence, language);
    return {};
}

}  // namespace triptych::language
