#include <algorithm>

#include "language/morphology/french/agreement.hpp"
#include "language/morphology/french/roles.hpp"
#include "language/morphology/languages.hpp"

namespace triptych::language::morphology {
namespace {

constexpr double least_sure = 0.5;

/// French has no cases and no possessive endings: the words stay.
Inflection unchanged(std::string_view words, const Form& form)
{
    const bool is_plain = form.grammatical_case == GrammaticalCase::nominative && form.owner == Owner::none;
    return {std::string(words), Reached::rule, is_plain ? 1.0 : least_sure,
            is_plain ? "as it stands" : "French has no cases: as it stands"};
}

}  // namespace

Inflection inflect_french(std::string_view words, const Form& form)
{
    const bool asks_agreement =
        form.number == GrammaticalNumber::plural || form.gender == Gender::masculine || form.gender == Gender::feminine;
    if (form.indeclinable || words.empty() || (!asks_agreement && form.role == Role::none)) return unchanged(words, form);
    if (form.role == Role::none) return french::agree(words, form.number, form.gender);
    if (form.number != GrammaticalNumber::plural) return french::in_role(words, form.role);
    const Inflection agreed = french::agree(words, form.number, form.gender);
    Inflection out = french::in_role(agreed.text, form.role);
    out.confidence = std::min(out.confidence, agreed.confidence);
    out.explanation = agreed.explanation + "; " + out.explanation;
    return out;
}

}  // namespace triptych::language::morphology
