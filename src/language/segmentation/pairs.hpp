// Quotes and brackets of one line that belong together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "triptych/range.hpp"

namespace triptych::language {

/// An opening and a closing mark; offsets are those of the two marks.
struct Pair {
    std::size_t open = 0;
    std::size_t close = 0;
    bool bracket = false;  ///< (…) or […]; otherwise quotes
    std::size_t depth = 0;  ///< of quotes inside quotes: 0 for the outermost
};

/// The pairs of `line` (bytes of `text`), ordered by their closing mark. Marks without a partner are left out,
/// so are smileys and the bracket of "a)". Handles «», ‹›, “”, „“, (), [] and straight ". Linear.
std::vector<Pair> find_pairs(std::string_view text, Range line);

}  // namespace triptych::language
