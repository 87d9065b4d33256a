// Concordance: units that contain words in whatever form, with their neighbours.
#pragma once

#include <string_view>
#include <vector>

#include "model/unit_store.hpp"
#include "triptych/memory.hpp"

namespace triptych::memory {

/// See Memory::concordance. Throws Error{encoding} when the text is not UTF-8.
std::vector<ConcordanceHit> find_words(const model::UnitStore& store, std::string_view text, Language language, std::size_t limit);

}  // namespace triptych::memory
