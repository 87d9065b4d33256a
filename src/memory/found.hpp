// A match on its way to the answer.
#pragma once

#include <string_view>
#include <vector>

#include "model/unit_store.hpp"
#include "triptych/memory.hpp"

namespace triptych::memory {

struct Found {
    Match match;
    model::UnitKey key = 0;
    std::vector<std::string_view> penalties = {};  ///< ids of rows, but for those that the texts and the flags of the unit tell
};

/// Scores are compared and shown in millionths, so that 1 − .01 and .99 are the same.
double rounded(double score);

/// Score, kind, newest, id.
bool is_better(const Found& a, const Found& b);

/// The penalties of a unit's flags (memory/index/cut.hpp).
double off_for(std::uint8_t flags);

Match make_match(model::MemoryUnit unit);

}  // namespace triptych::memory
