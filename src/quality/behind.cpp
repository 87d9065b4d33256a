// A variant that was finished before its sibling changed.
#include "quality/checks.hpp"

namespace triptych::quality {
namespace {

std::string describe(Language language, const Behind& behind)
{
    const std::string sibling(language_name(behind.language));
    std::string out = sibling + " has changed";
    if (behind.revision > 0) out += " (revision " + std::to_string(behind.revision) + ")";
    if (!behind.change.empty()) out += ": " + behind.change;
    return out + "; expected the " + std::string(language_name(language)) + " text to follow, or to be confirmed as it stands";
}

}  // namespace

void check_behind(const Inspection& inspection, std::vector<Finding>& findings)
{
    for (const Unit& unit : inspection.document.units)
        for (const Language language : inspection.languages) {
            const Variant& variant = unit.variants[language];
            if (!variant.behind) continue;
            findings.push_back(
                make_finding(Severity::warning, unit.id, language, {0, variant.text.size()}, describe(language, *variant.behind)));
        }
}

}  // namespace triptych::quality
