// The compounds of a text: words joined by hyphens and apostrophes, with what is no prose left out.
#pragma once

#include <string_view>
#include <vector>

#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych::language {

/// Each compound is the list of its words, in order; a word that stands alone is a compound of one. Compounds that touch a URL, an
/// e-mail address, a @handle, a #hashtag, code or a placeholder are left out. Needs valid UTF-8; linear.
std::vector<std::vector<Range>> find_compounds(std::string_view text, Language language);

}  // namespace triptych::language
