// A number and what it counts, put into a case together: «5 участников» → «5 участниками», «два билета» → «двумя билетами».
#pragma once

#include <optional>
#include <string_view>

#include "language/morphology/russian/rows.hpp"
#include "triptych/inflect.hpp"

namespace triptych::language::morphology::russian {

/// Words that begin with digits or a numeral; none for others, and where the number does not count («2024 год», «1,5 метра»). What is
/// counted may stand in its dictionary form («5 участник») or as it does behind the number («5 участников»). A role brings its preposition.
std::optional<Inflection> inflect_counted(std::string_view words, Case grammatical_case, Role role);

}  // namespace triptych::language::morphology::russian
