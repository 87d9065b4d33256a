#include "triptych/inflect.hpp"

#include "adapters/icu/normalize.hpp"
#include "language/morphology/named.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

bool is_all_capitals(std::string_view text)
{
    return icu::to_upper(text) == text && icu::to_lower(text) != text;
}

Inflection inflect_hit(const NameHit& hit, std::string_view words, Language language, const Form& form)
{
    Inflection made = language::morphology::inflect_name(*hit.name, language, form);
    const auto& text = hit.name->variants[language].text;
    if (hit.by == FoundBy::text && is_all_capitals(words) && !is_all_capitals(text)) made.text = icu::to_upper(made.text);
    if (hit.by == FoundBy::not_to_use) made.explanation += "; «" + std::string(words) + "» is not to be used";
    return made;
}

}  // namespace

Inflection inflect(std::string_view words, Language language, const Form& form, const NameSource* names)
{
    require_utf8(words, "<words>");
    if (names != nullptr)
        if (const NameHit hit = names->find(words, language)) return inflect_hit(hit, words, language, form);
    return language::morphology::inflect_by_rule(words, language, form);
}

}  // namespace v1
}  // namespace triptych
