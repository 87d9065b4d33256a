// The search for the best beads of three languages at once.
#pragma once

#include <array>
#include <vector>

#include "alignment/features.hpp"
#include "alignment/lexicon.hpp"
#include "alignment/pair_table.hpp"
#include "triptych/align.hpp"

namespace triptych::alignment {

/// Beads in order; every sentence is in exactly one.
std::vector<Bead> search_beads(const Features& features, const Lexicons& lexicons);

}  // namespace triptych::alignment
