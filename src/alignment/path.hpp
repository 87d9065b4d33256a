// A first alignment of two languages: the valley in which the search for three stays.
#pragma once

#include <vector>

#include "alignment/features.hpp"
#include "alignment/pair_table.hpp"

namespace triptych::alignment {

/// What speaks against taking sentences together: a paragraph border or a heading inside.
double inside_evidence(const Side& side, std::size_t first, std::size_t count);

/// For every position in `a`, the positions in `b` that the best pairwise alignment visits there, counted from the beginning of the
/// stretches. Both grow along `a`. Time and memory are linear in the cells of the table.
std::vector<Reach> find_path(PairTable& table, const Side& a, Stretch in_a, const Side& b, Stretch in_b);

}  // namespace triptych::alignment
