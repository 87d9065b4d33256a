#include "language/typography/markup.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "language/typography/draft.hpp"

namespace triptych::language {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

using Words = std::unordered_set<std::string>;

const Words& words_of(std::string_view kind)
{
    static const auto read = [](std::string_view name) {
        Words out;
        for (const auto& row : base::read_table(base::table_text("language/typography/markup.tsv")))
            if (row[0] == name) out.emplace(row[1]);
        return out;
    };
    static const Words elements = read("element"), schemes = read("scheme");
    return kind == "element" ? elements : schemes;
}

bool is_letter(char c) { return base::ascii_lower(c) >= 'a' && base::ascii_lower(c) <= 'z'; }
bool is_name_part(char c) { return is_letter(c) || base::is_ascii_digit(c) || c == '-'; }

/// The ASCII letters, digits and hyphens at `at`, in small letters; empty when there are too many for a name.
std::string name_at(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 40;
    std::string name;
    while (at < text.size() && is_name_part(text[at]) && name.size() <= longest) name += base::ascii_lower(text[at++]);
    return name.size() > longest ? std::string() : name;
}

/// The end of the line at `at`, behind its line break.
std::size_t next_line(std::string_view text, std::size_t at)
{
    const auto end = text.find('\n', at);
    return end == nowhere ? text.size() : end + 1;
}

/// One walk through a text. A mark that was not found once is not sought again, so that the walk stays linear.
class Walk {
public:
    explicit Walk(std::string_view text) : text_(text) {}

    /// The end of what begins at `at`; `at` when nothing does.
    std::size_t end_of(std::size_t at)
    {
        switch (text_[at]) {
            case '`':
            case '~': return ticks_end(at);
            case '<': return tag_end(at);
            case ':': return short_code_end(at);
            default: return at;
        }
    }

private:
    [[nodiscard]] std::size_t run(std::size_t at) const
    {
        std::size_t end = at;
        while (end < text_.size() && text_[end] == text_[at]) ++end;
        return end;
    }

    /// At most three spaces between the start of the line and `at`.
    [[nodiscard]] bool begins_line(std::size_t at) const
    {
        std::size_t before = at;
        while (before > 0 && at - before < 4 && text_[before - 1] == ' ') --before;
        return at - before < 4 && is_line_start(text_, before);
    }

    std::size_t ticks_end(std::size_t at)
    {
        const std::size_t length = run(at) - at;
        // A row of more tildes is an ornament between paragraphs, and so are three that nothing closes.
        if (text_[at] == '~' && (length != 3 || !tildes_end_)) return at;
        if (length >= 3 && begins_line(at)) return fence_end(at, length);
        return length == 1 || text_[at] == '~' ? at : inline_end(at, length);
    }

    /// A line of at least as many signs, and blanks only, ends the block.
    [[nodiscard]] std::size_t fence_end(std::size_t at, std::size_t length)
    {
        const std::size_t first = next_line(text_, at);
        if (text_[at] == '`' && text_.substr(at + length, first - at - length).find('`') != nowhere) return inline_end(at, length);
        for (std::size_t line = first; line < text_.size(); line = next_line(text_, line)) {
            const std::size_t sign = std::min(text_.find_first_not_of(' ', line), text_.size());
            if (sign >= text_.size() || text_[sign] != text_[at] || sign - line > 3) continue;
            const std::size_t end = run(sign);
            if (end - sign >= length && (end == text_.size() || is_line_end(point_at(text_, skip_blanks(text_, end))) || skip_blanks(text_, end) == text_.size())) return end;
        }
        if (text_[at] == '~') tildes_end_ = false;
        return text_[at] == '~' ? at : text_.size();
    }

    /// The same number of backticks in the same line, not too far away.
    [[nodiscard]] std::size_t inline_end(std::size_t at, std::size_t length) const
    {
        constexpr std::size_t longest = 4096;
        const std::size_t stop = next_line(text_.substr(0, std::min(text_.size(), at + longest)), at);
        for (std::size_t next = text_.find('`', at + length); next < stop; next = text_.find('`', next)) {
            const std::size_t end = run(next);
            if (end - next == length) return end;
            next = end;
        }
        return at;
    }

    std::size_t tag_end(std::size_t at)
    {
        if (text_.substr(at).starts_with("<!--")) {
            const auto end = comments_end_ ? text_.find("-->", at + 4) : nowhere;
            comments_end_ = end != nowhere;
            return comments_end_ ? end + 3 : at;
        }
        const bool closes = at + 1 < text_.size() && text_[at + 1] == '/';
        const std::size_t begin = at + (closes ? 2 : 1);
        if (begin >= text_.size() || !is_letter(text_[begin])) return at;
        const auto name = name_at(text_, begin);
        const std::size_t end = name.empty() ? at : attributes_end(begin + name.size(), at);
        if (end == at || closes || text_[end - 2] == '/' || !words_of("element").contains(name)) return end;
        return content_end(name, end);
    }

    /// Behind the '>' of a tag whose name ends at `at`; `none` when it is no tag.
    [[nodiscard]] std::size_t attributes_end(std::size_t at, std::size_t none) const
    {
        constexpr std::size_t longest = 4096;
        const std::size_t first = std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
        if (first >= text_.size() || !(is_letter(text_[first]) || std::string_view("/>@:#*[({_").find(text_[first]) != nowhere)) return none;  // "x <y ; 3> 2"
        if (first == at && text_[at] != '/' && text_[at] != '>') return none;
        char quote = 0;
        for (std::size_t next = at; next < text_.size() && next - at < longest; ++next) {
            const char c = text_[next];
            if (quote != 0) quote = c == quote ? '\0' : quote;
            else if (c == '>') return next + 1;
            else if (c == '<' || static_cast<unsigned char>(c) >= 0x80) return none;
            else if ((c == '"' || c == '\'') && text_[next - 1] == '=') quote = c;
        }
        return none;
    }

    /// Behind the end tag of the element; the tag alone when there is none.
    std::size_t content_end(const std::string& name, std::size_t at)
    {
        if (unclosed_.contains(name)) return at;
        for (std::size_t next = text_.find("</", at); next != nowhere; next = text_.find("</", next + 2))
            if (name_at(text_, next + 2) == name) return attributes_end(next + 2 + name.size(), next + 2 + name.size());
        unclosed_.insert(name);
        return at;
    }

    /// ":tada:", ":heart_eyes:", ":+1:".
    [[nodiscard]] std::size_t short_code_end(std::size_t at) const
    {
        constexpr std::size_t longest = 40;
        if (at > 0 && text_[at - 1] != ':' && word_before(text_, at)) return at;
        bool letter = false;
        std::size_t end = at + 1;
        for (; end < text_.size() && end - at < longest; ++end) {
            const char c = text_[end];
            if (!(c >= 'a' && c <= 'z') && !base::is_ascii_digit(c) && c != '_' && c != '-' && c != '+') break;
            letter = letter || (c >= 'a' && c <= 'z') || c == '+';
        }
        const bool closed = letter && end - at > 2 && end < text_.size() && text_[end] == ':';
        return closed && !word_at(text_, end + 1) ? end + 1 : at;
    }

    std::string_view text_;
    bool comments_end_ = true, tildes_end_ = true;
    Words unclosed_;
};

/// "tel:+77271234567", "tg://resolve?x=1": up to the blank; not "Tel:+7 727 123 45 67", whose number goes on behind it.
void add_schemes(std::string_view text, std::vector<Range>& found)
{
    for (std::size_t colon = text.find(':'); colon != nowhere; colon = text.find(':', colon + 1)) {
        const char32_t next = point_at(text, colon + 1);
        const bool slashes = text.substr(colon + 1).starts_with("//");
        if (!slashes && next != '+' && !(next < 0x80 && base::is_ascii_digit(static_cast<char>(next)))) continue;
        constexpr std::size_t longest = 20;
        std::size_t begin = colon;
        while (begin > 0 && colon - begin < longest && text[begin - 1] >= 'a' && text[begin - 1] <= 'z') --begin;
        if (begin == colon || word_before(text, begin) || !(slashes || words_of("scheme").contains(std::string(text.substr(begin, colon - begin))))) continue;
        std::size_t end = colon + 1;
        while (end < text.size() && text[end] > ' ' && static_cast<unsigned char>(text[end]) < 0x80 && std::string_view("<>\"`{}|\\^").find(text[end]) == nowhere) ++end;
        while (end > colon + 1 && std::string_view(".,;:!?'*_)]").find(text[end - 1]) != nowhere) --end;
        const std::size_t rest = skip_blanks(text, end);
        const bool goes_on = rest > end && (digit_at(text, rest) || (rest < text.size() && text[rest] == '('));
        if (!goes_on || slashes) found.push_back({begin, end});
        colon = std::max(colon, end - 1);
    }
}

void add_markup(std::string_view text, std::vector<Range>& found)
{
    static constexpr Bytes signs("`~<:");
    Walk walk(text);
    for (std::size_t at = 0; (at = signs.find(text, at, text.size())) < text.size();) {
        const std::size_t end = walk.end_of(at);
        if (end > at) found.push_back({at, end});
        at = std::max(end, at + 1);
    }
}

/// In order, and where two overlap the one that begins first takes both.
std::vector<Range> joined(std::vector<Range> ranges)
{
    std::ranges::sort(ranges, [](const Range& a, const Range& b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<Range> out;
    for (const Range& range : ranges) {
        if (!out.empty() && range.begin < out.back().end) out.back().end = std::max(out.back().end, range.end);
        else out.push_back(range);
    }
    return out;
}

}  // namespace

std::vector<Range> find_untouchable(std::string_view text)
{
    std::vector<Range> found;
    for (const ProtectedSpan& span : find_protected_spans(text)) {
        Range range = span.range;
        const bool url = span.kind == ProtectedSpan::Kind::url;
        while (url && is_in(point_at(text, range.end), U".,;:!?…")) range.end = after_point(text, range.end);
        found.push_back(range);
    }
    const std::size_t plain = found.size();
    add_markup(text, found);
    add_schemes(text, found);
    return found.size() == plain ? found : joined(std::move(found));
}

}  // namespace triptych::language
