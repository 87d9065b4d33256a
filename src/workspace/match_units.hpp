// A document read again: which of its units are the ones we know.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "triptych/document.hpp"

namespace triptych::workspace {

/// For each unit of `after` the index of its unit in `before`: by id when it has one, else by texts that agree, else by its place
/// among the rest of the same block. No unit is given twice.
std::vector<std::optional<std::size_t>> match_units(const Document& before, const Document& after);

}  // namespace triptych::workspace
