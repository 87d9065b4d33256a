// Matches of kind repaired: units that differ from the query in what a translation carries over.
#pragma once

#include <functional>
#include <vector>

#include "memory/found.hpp"
#include "memory/index/index.hpp"
#include "triptych/glossary.hpp"

namespace triptych::memory {

/// The glossary whose terms help, made when it is needed; an empty function or a null pointer where there is none.
using GlossarySource = std::function<const Glossary*()>;

/// A repaired match for each unit that differs from the query in placeables only, best first; of those that say the same the best. A
/// translation whose form cannot be decided is left out of its match. Of a great many candidates the newest are tried.
std::vector<Found> find_carried(const model::UnitStore& store, const index::Index& index, const Query& query);

/// Repaired matches made of fuzzy ones that differ from the query in one phrase, which exact units of the memory or terms of the glossary
/// know in both wordings.
std::vector<Found> repair_phrases(const model::UnitStore& store, const index::Index& index, const Query& query, const std::vector<Found>& fuzzy,
                                  const GlossarySource& glossary);

}  // namespace triptych::memory
