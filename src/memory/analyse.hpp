// Analysis: how much of some documents a memory knows.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/memory.hpp"

namespace triptych::memory {

/// `find` is asked once for each text that is no repetition.
Analysis analyse(std::span<const Document> documents, Language language, std::optional<Language> target,
                 const std::function<std::vector<Match>(const Query&)>& find);

}  // namespace triptych::memory
