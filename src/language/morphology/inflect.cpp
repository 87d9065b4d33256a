#include "triptych/inflect.hpp"

#include "language/morphology/languages.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {

Inflection inflect(std::string_view words, Language language, const Form& form, const NameSource* /*names*/)
{
    require_utf8(words, "<words>");
    switch (language) {
        case Language::fr: return language::morphology::inflect_french(words, form);
        case Language::ru: return language::morphology::inflect_russian(words, form);
        default: return language::morphology::inflect_kazakh(words, form);
    }
}

}  // namespace v1
}  // namespace triptych
