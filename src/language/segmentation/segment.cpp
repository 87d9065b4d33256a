#include "triptych/segment.hpp"

#include "language/segmentation/boundaries.hpp"
#include "language/segmentation/lines.hpp"
#include "language/segmentation/protected_spans.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {

std::vector<Segment> segment(std::string_view text, Language language)
{
    require_utf8(text, "");
    const auto breaks = language::find_foreign_breaks(text, language);
    const auto spans = language::find_protected_spans(text);
    return language::cut_lines(text, [&](Range line) { return language::find_sentence_ends(text, line, language, breaks, spans); });
}

}  // namespace v1
}  // namespace triptych
