// Sentences: where one ends and the next begins.
#pragma once

#include <string_view>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych {
inline namespace v1 {

/// The sentences of a text in order, without the white space around them. Text and the gaps between the
/// segments give the input back exactly; every line break is a boundary. An empty text has no segment.
/// Throws Error{encoding} when the text is not UTF-8. May be called from any thread.
TRIPTYCH_API std::vector<Segment> segment(std::string_view text, Language language);

}  // namespace v1
}  // namespace triptych
