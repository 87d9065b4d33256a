// Which units of a store can be alike enough: the rest need not be looked at.
#pragma once

#include <vector>

#include "model/unit_store.hpp"
#include "triptych/memory.hpp"

namespace triptych::memory {

/// Keys of every unit whose text can reach `query.min`, newest first, each once; others may be among them.
/// `query.text` is valid UTF-8 in form C.
std::vector<model::UnitKey> find_candidates(const model::UnitStore& store, const Query& query, Score score);

}  // namespace triptych::memory
