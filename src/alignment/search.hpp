// The search for the best beads of three languages at once.
#pragma once

#include <vector>

#include "alignment/features.hpp"
#include "triptych/align.hpp"

namespace triptych::alignment {

/// Beads in order; every sentence is in exactly one.
std::vector<Bead> search_beads(const Features& features);

}  // namespace triptych::alignment
