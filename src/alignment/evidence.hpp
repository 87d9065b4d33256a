// How much speaks for two spans being translations of each other.
#pragma once

#include "alignment/features.hpp"

namespace triptych::alignment {

/// Logarithm of how much likelier the pair is as translation than by chance: 0 says nothing, below 0 speaks against. Symmetric.
double evidence(const Span& a, const Span& b, const Features& features);

}  // namespace triptych::alignment
