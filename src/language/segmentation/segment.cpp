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
    while (at < text.size() && !language::is_line_end(language::point_at(text, at))) at = language::after_point(text, at);
    return at;
}

}  // namespace

std::vector<Segment> segment(std::string_view text, Language language)
{
    require_utf8(text, "");
    const auto breaks = icu::find_breaks(text, icu::Break::sentence, language);
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
