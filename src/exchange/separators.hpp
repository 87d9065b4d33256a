// Which separators of three texts stand at the same place.
#pragma once

#include <cstddef>
#include <vector>

#include "exchange/rows.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {

/// A separator of one language, and the rows of texts between which it stands there, counted from 1 in the order of the document:
/// 0 is the beginning, one more than the last row the end.
struct SeparatorPlace {
    std::size_t number = 0;  ///< of its block
    std::size_t after = 0, before = 0;
};

/// Separators are one row when one place suits all of them, at most one of each language. Places are in the order of their text.
std::vector<Row> pair_separators(const Trio<std::vector<SeparatorPlace>>& places);

}  // namespace triptych::exchange
