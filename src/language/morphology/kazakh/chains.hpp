// Chains of Kazakh suffixes, compiled once: does this tail belong behind a stem of that sound, and how is it read?
#pragma once

#include <string>
#include <string_view>

#include "language/morphology/kazakh/sounds.hpp"
#include "triptych/lemma.hpp"

namespace triptych::language::morphology::kazakh {

/// Is `tail`, folded, a chain of suffixes behind a stem of this sound? `certain` for a regular chain, `possible` when only weak rows
/// make it. `possessed`: the stem ends in the third-person ending, «елшілігі», and has cases of its own. All sounds share one automaton;
/// a call allocates nothing. May be called from any thread, like everything here.
Grade match_chain(std::string_view tail, Harmony harmony, Final final, bool possessed = false);

/// " + лар (plural) + ымыз (our) + да (locative)"; empty when there is no such chain.
std::string explain_chain(std::string_view tail, Harmony harmony, Final final, bool possessed = false);

}  // namespace triptych::language::morphology::kazakh
