#include "language/segmentation/lines.hpp"

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/scan.hpp"

namespace triptych::language {
namespace {

/// Adds [begin, end) without the white space around it.
void add_segment(std::string_view text, std::size_t begin, std::size_t end, std::vector<Segment>& segments)
{
    begin = skip_spaces(text, begin, end);
    while (end > begin && icu::is_space(point_before(text, end))) base::previous_code_point(text, end);
    if (begin < end) segments.push_back({std::string(text.substr(begin, end - begin)), {begin, end}});
}

std::size_t line_end(std::string_view text, std::size_t at)
{
    constexpr ByteSet first("\n\v\f\r\xC2\xE2");  // how the line ends of UAX #14 begin in UTF-8
    while (at < text.size() && !(first.has(text[at]) && is_line_end(point_at(text, at)))) ++at;
    return at;
}

}  // namespace

std::vector<Segment> cut_lines(std::string_view text, const std::function<std::vector<std::size_t>(Range line)>& find_cuts)
{
    std::vector<Segment> segments;
    constexpr std::string_view byte_order_mark = "\uFEFF";
    for (std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; begin < text.size();) {
        const std::size_t end = line_end(text, begin);
        std::size_t from = begin;
        for (const std::size_t cut : find_cuts({begin, end})) {
            add_segment(text, from, cut, segments);
            from = cut;
        }
        add_segment(text, from, end, segments);
        begin = end < text.size() ? after_point(text, end) : end;
    }
    return segments;
}

}  // namespace triptych::language
