// A first, rough alignment of two languages: the valley in which the search for three stays.
#pragma once

#include <cstddef>
#include <vector>

#include "alignment/features.hpp"

namespace triptych::alignment {

/// A run of positions, both ends included. Position n lies before sentence n; the last lies after the last sentence.
struct Reach {
    std::size_t low = 0, high = 0;
};

/// For every position in `a`, the positions in `b` that the best pairwise alignment visits there. Both grow along `a`.
/// Time and memory are linear in `a` times the width of a band about the diagonal.
std::vector<Reach> find_path(const Spans& a, const Spans& b, const Features& features);

}  // namespace triptych::alignment
