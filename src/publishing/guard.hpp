// The guard: nothing goes out below the state that was asked for.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::publishing {

/// Throws Error{refused} that names the first variants below `allow`, and, from `translated` on, those behind a sibling.
/// A block that is silent in one of the languages, and is not in another, counts as missing.
void require_state(const Document& document, std::span<const Language> languages, State allow);

/// True when a text of these languages is below `approved`.
bool holds_draft(const Document& document, std::span<const Language> languages);

/// One sentence for each language that leaves a block out, or has a text that is behind its siblings.
std::vector<std::string> gaps_and_delays(const Document& document, std::span<const Language> languages);

}  // namespace triptych::publishing
