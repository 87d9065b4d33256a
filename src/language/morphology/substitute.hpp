// One noun in the place of another: «папку» stands where «заставку» stood, «мектепке» where «кітапханаға» did.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "triptych/language.hpp"

namespace triptych::language::morphology {

/// The form of `now` that stands where `written`, a form of `old`, stands. Both are words or phrases as a dictionary has them. Empty where the
/// form cannot be told: `written` may be several forms of `old` that are not one in `now` («файл», «папку»), or the words around would
/// change too, as the two are of different gender, animacy or number (ru, fr), or elide differently (fr). Needs valid UTF-8. Any thread.
std::optional<std::string> substitute(std::string_view written, std::string_view old, std::string_view now, Language language);

}  // namespace triptych::language::morphology
