// A name put into a form by its record: the stored form, or the rules told what the record knows.
#pragma once

#include <string_view>

#include "triptych/inflect.hpp"
#include "triptych/names.hpp"

namespace triptych::language::morphology {

/// By the rules of the language alone.
Inflection inflect_by_rule(std::string_view words, Language language, const Form& form);

/// The text is empty when the record has none in that language, and when no form can be given. A stored form is Reached::table with
/// the confidence of the record; a Russian role is made from the preposition of the record and its stored case.
Inflection inflect_name(const Name& name, Language language, const Form& form);

}  // namespace triptych::language::morphology
