// Ways around a form that is not known: «в городе Турксиб». The kind of the name takes the form, the name stays.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "triptych/inflect.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// Empty when no row of safe_phrases.tsv has the kind in this language. Kinds are read in any case.
std::optional<std::string> safe_phrase(std::string_view name, std::string_view kind, Role role, Language language);

/// A kind of names that we know: one of the rows, or "person". May be called from any thread.
bool is_name_kind(std::string_view kind);

}  // namespace triptych::language::formatting
