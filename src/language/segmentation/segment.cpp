#include "triptych/segment.hpp"

#include "adapters/icu/breaks.hpp"
#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/boundaries.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "language/segmentation/scan.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using language::point_before;

/// Adds [begin, end) without the white space around it.
void add_segment(std::string_view text, std::size_t begin, std::size_t end, std::vector<Segment>& segments)
{
    begin = language::skip_spaces(text, begin, end);
    while (end > begin && icu::is_space(point_before(text, end))) base::previous_code_point(text, end);
    if (begin < end) segments.push_back({std::string(text.substr(begin, end - begin)), {begin, end}});
}

std::size_t line_end(std::string_view text, std::size_t at)
{
    constexpr language::ByteSet first("\n\v\f\r\xC2\xE2");  // how the line ends of UAX #14 begin in UTF-8
    while (at < text.size() && !(first.has(text[at]) && language::is_line_end(language::point_at(text, at)))) ++at;
    return at;
}

/// ICU is asked for the final marks of other scripts («؟», «。») only, which begin at U+0589; U+2000 to U+2FFF and the emoji hold none.
bool may_hold_foreign_marks(std::string_view text)
{
    static constexpr auto first = language::ByteSet("\xE0\xE1").add_range(0xD6, 0xDF).add_range(0xE3, 0xF4);
    for (std::size_t i = 0; i < text.size(); ++i)
        if (first.has(text[i]) && text.substr(i, 2) != "\xF0\x9F") return true;
    return false;
}

}  // namespace

std::vector<Segment> segment(std::string_view text, Language language)
{
    require_utf8(text, "");
    const auto breaks = may_hold_foreign_marks(text) ? icu::find_breaks(text, icu::Break::sentence, language) : std::vector<std::size_t>{};
    const auto spans = language::find_protected_spans(text);
    std::vector<Segment> segments;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = line_end(text, begin);
        std::size_t from = begin;
        for (const std::size_t cut : language::find_sentence_ends(text, {begin, end}, language, breaks, spans)) {
            add_segment(text, from, cut, segments);
            from = cut;
        }
        add_segment(text, from, end, segments);
        begin = end < text.size() ? language::after_point(text, end) : end;
    }
    return segments;
}

}  // namespace v1
}  // namespace triptych
