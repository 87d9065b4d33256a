// A rough alignment of two long texts: averaged blocks first, then smaller ones near the way that the greater ones took.
#pragma once

#include <vector>

#include "alignment/features.hpp"
#include "alignment/pair_table.hpp"

namespace triptych::alignment {

/// For every position of `a`, the positions of `b` near it: all for small texts; else a band of some blocks about the best chain of
/// blocks that share rare anchors (after Thompson and Koehn 2019, section 3.2). Time and memory are linear in the sentences.
std::vector<Reach> find_valley(const Features& features, Language a, Language b);

/// The same for long texts that were aligned before: near those beads. Small texts are looked at whole again.
std::vector<Reach> find_valley(const Features& features, Language a, Language b, const std::vector<Bead>& beads);

}  // namespace triptych::alignment
