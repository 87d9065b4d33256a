// Why a match has its score: the words that differ, and what was taken off.
#pragma once

#include "memory/found.hpp"

namespace triptych::memory {

/// The words and signs in which two texts differ, those that stand together as one; the shortest way from the one to the other. A text of a
/// very great many words is compared from both ends only. Needs valid UTF-8.
std::vector<Difference> find_differences(std::string_view match, std::string_view query);

Explanation explain(const model::UnitStore& store, const Query& query, const Found& found);

}  // namespace triptych::memory
