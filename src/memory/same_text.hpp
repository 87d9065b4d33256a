// Units that say exactly a text.
#pragma once

#include <string_view>
#include <vector>

#include "memory/index/index.hpp"

namespace triptych::memory {

/// Units whose text in the language is this one but for case, white space and apostrophes, newest first; of a great many the newest.
std::vector<model::UnitKey> find_same_text(const model::UnitStore& store, const index::Index& index, std::string_view text, Language language);

}  // namespace triptych::memory
