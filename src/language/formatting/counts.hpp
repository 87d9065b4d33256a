// Numbers with their noun: «5 films», «5 фильмов», «5 фильм».
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{n, count, film}`: the style is the id of a record of the names, or a noun of the language. A no-break space stands between. A case may
/// follow, `{n, count, film, ins}`, as parse_form names it: «5 фильмами», «5 фильммен»; French has none.
std::string counted(const Value& value, std::string_view style, Language language);

bool is_noun_style(std::string_view style, Language language);

}  // namespace triptych::language::formatting
