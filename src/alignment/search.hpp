// The search for the best beads of three languages at once.
#pragma once

#include <vector>

#include "alignment/features.hpp"
#include "alignment/section.hpp"
#include "triptych/align.hpp"

namespace triptych::alignment {

/// Beads in order; every sentence is in exactly one. `before`: what an earlier pass found, or nothing. Locks are in order. Time and memory are linear in the
/// sentences of a long document.
std::vector<Bead> search_beads(const Features& features, const Learned& learned, const std::vector<Bead>& before, const std::vector<AlignLock>& locks);

}  // namespace triptych::alignment
