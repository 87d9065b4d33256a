// Finding what was said before: exact and fuzzy matches over any store.
#pragma once

#include <vector>

#include "memory/repaired.hpp"
#include "model/unit_store.hpp"
#include "triptych/memory.hpp"

namespace triptych::memory {

/// Best matches first, at most `query.limit`; what `Memory::find` and `Workspace::find` give. `index` holds the units of the store and
/// misses nothing: the answer is that of `query.exhaustive`. The terms of `glossary` serve to repair matches. Throws Error{encoding} when the text is not UTF-8.
std::vector<Match> search(const model::UnitStore& store, const index::Index& index, const Query& query,
                          const GlossarySource& glossary = {});

}  // namespace triptych::memory
