#include "adapters/icu/casing.hpp"
#include "triptych/letters.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

icu::CaseRules rules_of(Casing casing)
{
    return casing == Casing::turkic ? icu::CaseRules::turkic : icu::CaseRules::root;
}

}  // namespace

// The rules of CLDR are the same for fr, ru and kk; the language is asked for so that they need not stay so.
std::string to_upper(std::string_view text, Language /*language*/, Casing casing)
{
    require_utf8(text, "<text>");
    return icu::to_upper(text, rules_of(casing));
}

std::string to_lower(std::string_view text, Language /*language*/, Casing casing)
{
    require_utf8(text, "<text>");
    return icu::to_lower(text, rules_of(casing));
}

std::string to_title(std::string_view text, Language /*language*/, Capitals capitals, Casing casing)
{
    require_utf8(text, "<text>");
    return capitals == Capitals::words ? icu::capitalize_words(text, rules_of(casing)) : icu::capitalize(text, rules_of(casing));
}

std::string fold_case(std::string_view text, Casing casing)
{
    require_utf8(text, "<text>");
    return icu::fold_case(text, rules_of(casing));
}

}  // namespace v1
}  // namespace triptych
