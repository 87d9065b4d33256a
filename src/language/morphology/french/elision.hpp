// Elision: «l’hôtel» but «le héros», «d’Almaty» but «de Hongrie», «le onze», «le yaourt».
#pragma once

#include <string_view>

namespace triptych::language::morphology::french {

/// True when le, la, de … lose their vowel before these words. By the first letter and the rows of elision.tsv; quotes before the first
/// word do not count. Needs valid UTF-8. May be called from any thread.
bool elides(std::string_view words);

}  // namespace triptych::language::morphology::french
