// Matches through a third language: fr and ru are known of one unit, ru and kk of another, kk is wanted for fr.
#pragma once

#include <vector>

#include "memory/found.hpp"
#include "memory/index/index.hpp"

namespace triptych::memory {

/// A pivot match for each match that lacks a language which another unit with the same text in the third has; best first. The score is that
/// of the weaker leg less the penalty, the id "A+B" names both units.
std::vector<Found> find_pivots(const model::UnitStore& store, const index::Index& index, const Query& query, const std::vector<Found>& found);

}  // namespace triptych::memory
