// What a place means to the sentence: «au Kazakhstan», «en France», «à l’Institut français», «du Havre».
#pragma once

#include <string_view>

#include "triptych/inflect.hpp"

namespace triptych::language::morphology::french {

/// at and to are one in French: à with its contractions, en, dans, sur. from and of are one as well: de with its contractions, without
/// article where the country has none after de («l’ambassade de France», «il vient de France»); the possessive «de la France» is not made.
/// Needs a name as it stands in a sentence: «le Kazakhstan», «Almaty», «Le Havre». May be called from any thread.
Inflection in_role(std::string_view name, Role role);

}  // namespace triptych::language::morphology::french
