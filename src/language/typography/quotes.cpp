// Passes over quotes: which ones belong together, what they become, and the spaces inside.
#include <algorithm>
#include <optional>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "language/typography/rules.hpp"

namespace triptych::language {
namespace {

enum class Role : std::uint8_t { none, open, close };

/// A quotation mark or a bracket that waits for its partner.
struct Waiting {
    char32_t point = 0;
    std::size_t at = 0;
    bool spaced = false;  ///< a blank stands inside, and outside too
};

/// A pair of quotes, and how deep it lies in other quotes.
struct Pair {
    std::size_t open = 0, close = 0;
    bool straight = false, mixed = false;  ///< mixed: straight, with a blank inside one mark only
};

/// A mark of a pair and what it should be.
struct Mark {
    std::size_t at = 0, partner = 0;
    bool opens = false;
    std::size_t depth = 0;
};

bool match(char32_t open, char32_t close) noexcept
{
    return (open == U'«' && close == U'»') || (open == U'“' && close == U'”') || (open == U'„' && (close == U'“' || close == U'”')) ||
           (open == '(' && close == ')') || (open == '[' && close == ']') || (open == '"' && close == '"');
}

bool is_free(char32_t point) noexcept { return point == no_point || icu::is_space(point); }

/// The quotes of one line. Straight ones open and close by what stands beside them; where that says nothing, by what waits.
class Line {
public:
    Line(std::string_view text, const std::vector<Range>& fixed) : text_(text), fixed_(fixed) {}

    /// The pairs; without the straight ones when one of them has no partner, since nobody knows then which of them do.
    std::vector<Pair> pairs(Range line)
    {
        constexpr ByteSet first("()[]\"\xC2\xE2");  // how the marks of a pair begin
        auto fixed = std::ranges::lower_bound(fixed_, line.begin, {}, &Range::end);
        for (std::size_t at = line.begin; at < line.end;) {
            while (fixed != fixed_.end() && fixed->end <= at) ++fixed;
            if (fixed != fixed_.end() && fixed->begin <= at) at = fixed->end;
            else if (!first.has(text_[at])) ++at;
            else look_at(at), at = after_point(text_, at);
        }
        const bool unclear = unpaired_ > 0 || std::ranges::any_of(waiting_, [](const Waiting& mark) { return mark.point == '"'; }) ||
                             (straight_ > 2 && std::ranges::any_of(pairs_, &Pair::mixed));
        if (unclear) std::erase_if(pairs_, &Pair::straight);
        return std::move(pairs_);
    }

private:
    void look_at(std::size_t at)
    {
        const char32_t point = point_at(text_, at);
        // Before a high mark the blank is a matter of the language, and says nothing.
        const std::size_t behind = after_point(text_, at);
        const bool high = is_in(point_at(text_, skip_blanks(text_, behind)), U";:!?");
        const bool spaced = is_free(point_before(text_, at)) && is_free(point_at(text_, behind)) && !high;
        const Role role = role_of(at, point, spaced);
        if (role == Role::none) return;
        straight_ += point == '"' ? 1 : 0;
        if (role == Role::open) {
            waiting_.push_back({point, at, spaced});
        } else if (const auto open = take_partner(point)) {
            if (open->point == '(' || open->point == '[') return;
            const bool inside = is_free(point_before(text_, at));
            const bool inside_open = is_free(point_at(text_, after_point(text_, open->at)));
            pairs_.push_back({open->at, at, point == '"', point == '"' && inside != inside_open});
        } else if (point == '"') {
            ++unpaired_;
        }
    }

    [[nodiscard]] bool waits(char32_t point) const
    {
        return std::ranges::any_of(waiting_, [&](const Waiting& mark) { return mark.point == point; });
    }

    [[nodiscard]] Role role_of(std::size_t at, char32_t point, bool spaced) const
    {
        switch (point) {
            case U'«': case U'„': case '[': return Role::open;
            case U'»': case U'”': case ')': case ']': return Role::close;
            case U'“': return !waiting_.empty() && waiting_.back().point == U'„' ? Role::close : Role::open;
            case '(': return is_in(point_before(text_, at), U":;(") ? Role::none : Role::open;  // a smiley
            case '"': return role_of_straight(at, spaced);
            default: return Role::none;
        }
    }

    [[nodiscard]] Role role_of_straight(std::size_t at, bool spaced) const
    {
        const char32_t before = point_before(text_, at);
        const char32_t after = point_at(text_, at + 1);
        const bool waited = waits('"');
        if (spaced) return waited ? Role::close : Role::open;
        if (digit_before(text_, at) && !waited && !(after < 0x80 && is_word_part(after))) return Role::none;  // 24" are inches
        const bool free_before = is_free(before) || is_in(before, U"([«“„\"—–-’'/>") || (is_in(before, U":,") && !waited);
        const bool free_after = is_free(after) || is_in(after, U",;:!?)]»”");
        return free_before && !free_after ? Role::open : Role::close;
    }

    /// The partner among the last few marks; what stands above it has none and is dropped.
    std::optional<Waiting> take_partner(char32_t close)
    {
        constexpr std::size_t reach = 8;
        for (std::size_t back = 1; back <= waiting_.size() && back <= reach; ++back) {
            const Waiting mark = waiting_[waiting_.size() - back];
            if (!match(mark.point, close)) continue;
            for (std::size_t above = 1; above < back; ++above) unpaired_ += waiting_[waiting_.size() - above].point == '"' ? 1 : 0;
            waiting_.resize(waiting_.size() - back);
            return mark;
        }
        return std::nullopt;
    }

    std::string_view text_;
    const std::vector<Range>& fixed_;
    std::vector<Waiting> waiting_;
    std::vector<Pair> pairs_;
    std::size_t straight_ = 0, unpaired_ = 0;
};

/// The marks of a line in order, with how deep they lie in other quotes.
std::vector<Mark> marks_of(const std::vector<Pair>& pairs)
{
    std::vector<Mark> marks;
    for (const Pair& pair : pairs) {
        marks.push_back({pair.open, pair.close, true, 0});
        marks.push_back({pair.close, pair.open, false, 0});
    }
    std::ranges::sort(marks, {}, &Mark::at);
    std::size_t depth = 0;
    for (Mark& mark : marks) mark.depth = mark.opens ? depth++ : --depth;
    return marks;
}

std::vector<Mark> find_marks(std::string_view text, const std::vector<Range>& fixed)
{
    std::vector<Mark> marks;
    constexpr ByteSet first("\"\xC2\xE2");
    if (std::ranges::none_of(text, [&](char byte) { return first.has(byte); })) return marks;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto found = marks_of(Line(text, fixed).pairs({begin, end}));
        marks.insert(marks.end(), found.begin(), found.end());
        begin = end + 1;
    }
    return marks;
}

}  // namespace

/// Outer pairs become left, pairs inside them right. The blanks inside go where the mark itself changes, or where it is an inner one;
/// inner_pass sets those of « ».
Pass quotes_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        const auto marks = find_marks(text, draft.fixed());
        auto mark = marks.begin();
        for_each_free(draft, Bytes("\"\xC2\xE2"), [&](std::size_t at) {
            while (mark != marks.end() && mark->at < at) ++mark;
            if (mark == marks.end() || mark->at != at) return mark == marks.end() ? text.size() : at;
            const bool outer = mark->depth % 2 == 0;
            const auto& with = (outer ? rule.left : rule.right)[mark->opens ? 0 : 1];
            const std::size_t end = after_point(text, at);
            if (outer && text.substr(at, end - at) == with) return end;
            const Range range = mark->opens ? Range{at, skip_blanks(text, end)} : Range{skip_blanks_back(text, at), end};
            draft.replace(range, with, rule.id);
            return range.end;
        });
    };
}

/// The space inside « »: set in French, taken away in Russian and Kazakh.
Pass inner_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("\xC2"), [&](std::size_t at) {
            const char32_t mark = point_at(text, at);
            if (mark == U'«') {
                const std::size_t begin = after_point(text, at);
                const std::size_t end = skip_blanks(text, begin);
                if (end < text.size() && !is_line_end(point_at(text, end)) && text[end] != '"') draft.replace({begin, end}, rule.result, rule.id);
            } else if (mark == U'»') {
                const std::size_t begin = skip_blanks_back(text, at);
                if (!is_line_start(text, begin) && !is_in(point_before(text, begin), U"«\"")) draft.replace({begin, at}, rule.result, rule.id);
            }
            return at;
        });
    };
}

/// "Il dit:«Oui»" and «Да»,«Нет»: a space before the opening mark.
Pass before_quote_pass(const Rules& rules, Language)
{
    return [rule = rules.front()](Draft& draft) {
        const auto text = draft.text();
        for_each_free(draft, Bytes("\xC2"), [&](std::size_t at) {
            if (point_at(text, at) == U'«' && is_in(point_before(text, at), U":,;")) draft.replace({at, at}, rule.result, rule.id);
            return at;
        });
    };
}

}  // namespace triptych::language
