// A language says nothing where the others do.
#include <algorithm>

#include "quality/checks.hpp"

namespace triptych::quality {
/// A language that the document lacks altogether is one remark, not one for each unit.
void check_missing(const Inspection& inspection, std::vector<Finding>& findings)
{
    const auto& units = inspection.document.units;
    const auto says_something = [&](const Unit& unit) { return !languages_with_text(inspection, unit).empty(); };
    const auto spoken = std::ranges::count_if(units, says_something);
    if (spoken == 0) {
        const Language first = inspection.languages.empty() ? Language::fr : inspection.languages.front();
        findings.push_back(make_finding(Severity::error, "", first, {}, "The document has no text in " + list_names(inspection.languages) + "; expected something to publish"));
        return;
    }
    for (const Language language : inspection.languages) {
        const bool is_absent = std::ranges::all_of(units, [&](const Unit& unit) { return is_blank(unit.variants[language].text); });
        if (is_absent && spoken > 1) {
            findings.push_back(make_finding(
                Severity::error, "", language, {},
                "The document has no " + std::string(language_name(language)) + " text; expected " + std::to_string(spoken) + " units"));
            continue;
        }
        for (const Unit& unit : units) {
            const auto others = languages_with_text(inspection, unit);
            if (others.empty() || !is_blank(unit.variants[language].text)) continue;
            findings.push_back(make_finding(Severity::error, unit.id, language, {},
                                            "No " + std::string(language_name(language)) + " text; " + list_names(others) +
                                                (others.size() > 1 ? " say " : " says ") + in_quotes(unit.variants[others.front()].text)));
        }
    }
}

}  // namespace triptych::quality
