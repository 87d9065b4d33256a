// What no rule for letters may touch.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "triptych/range.hpp"

namespace triptych::language::letters {

bool is_space_at(std::string_view text, std::size_t at);

/// URLs, www. addresses, e-mail addresses, @handles and {placeholders} inside a stretch without spaces, in order and apart.
/// Linear in the stretch.
std::vector<Range> protected_parts(std::string_view text, Range stretch);

}  // namespace triptych::language::letters
