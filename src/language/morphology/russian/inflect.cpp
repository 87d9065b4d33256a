#include "language/morphology/languages.hpp"

namespace triptych::language::morphology {

Inflection inflect_russian(std::string_view words, const Form& form)
{
    if (form == Form{}) return {std::string(words), Reached::rule, 1.0, "as it stands"};
    return {};
}

}  // namespace triptych::language::morphology
