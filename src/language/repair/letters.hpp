// Letters of the wrong alphabet in a word, with the dictionaries as witnesses: «Aлматы», «ѳнер», «Ќазаќстан», «C уважением».
#pragma once

#include <string_view>
#include <vector>

#include "language/repair/witness.hpp"
#include "triptych/repair.hpp"

namespace triptych::language {

/// Repairs in order. A word that a dictionary knows stays. Else the letters that may be meant are tried (lookalikes.tsv,
/// spelling/confusions.tsv) and the first word that a dictionary knows is taken; when none is, letters of two scripts are mended as find_lookalikes
/// says, and signs without another use as confusions.tsv says. Left alone: what find_lookalikes leaves alone. Needs valid UTF-8.
std::vector<Repair> find_letters(std::string_view text, const Witness& witness);

/// Initials on the wrong layout, «M.Әуезов» with a Latin M: told by the surname behind them (surname_endings.tsv).
std::vector<Repair> find_initials(std::string_view text);

/// Words of one letter on the wrong layout (lone_letters.tsv), and initials.
std::vector<Repair> find_lone_letters(std::string_view text);

}  // namespace triptych::language
