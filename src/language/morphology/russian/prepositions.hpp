// Which preposition says «at», «to» or «from» of a Russian place, and how it sounds before a word.
#pragma once

#include <string>
#include <string_view>

#include "language/morphology/russian/phrase.hpp"

namespace triptych::language::morphology::russian {

struct Government {
    std::string_view preposition;
    Case grammatical_case = Case::prp;
};

/// The preposition of at, to or from for a place, and the case behind it.
Government government_of(const Phrase& phrase, Role role);

/// «в Алматы», «на выставку», «со стадиона», «у директора»; the genitive alone for Role::of.
std::string with_preposition(const Phrase& phrase, Number number, Role role);

/// в or во, с or со, о or об, as the beginning of the next word asks.
std::string_view sounding(std::string_view preposition, std::string_view next);

}  // namespace triptych::language::morphology::russian
