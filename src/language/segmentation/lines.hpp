// A text line by line: every line break is a boundary whatever the rules say.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "triptych/range.hpp"

namespace triptych::language {

/// Segments of `text`: each line is cut at the offsets that `find_cuts` gives for it, in order, and white space around the parts is left out.
std::vector<Segment> cut_lines(std::string_view text, const std::function<std::vector<std::size_t>(Range line)>& find_cuts);

}  // namespace triptych::language
