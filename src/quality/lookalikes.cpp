// Letters of the wrong alphabet that only look right.
#include <algorithm>

#include "language/repair/lookalikes.hpp"
#include "quality/checks.hpp"
#include "triptych/repair.hpp"

namespace triptych::quality {

void check_lookalikes(const Inspection& inspection, std::vector<Finding>& findings)
{
    for (const Unit& unit : inspection.document.units)
        for (const Language language : inspection.languages) {
            const std::string& text = unit.variants[language].text;
            if (is_blank(text)) continue;
            const auto mixed = language::find_lookalikes(text);
            for (const Repair& one : repair(text, {.language = language, .encoding = false}).repairs) {
                const bool is_mixed = std::ranges::any_of(mixed, [&](const auto& word) { return word.range == one.range; });
                findings.push_back(make_finding(Severity::warning, unit.id, language, one.range,
                                                in_quotes(one.before) +
                                                    (is_mixed ? " mixes Latin and Cyrillic letters; expected " : " has letters that only look right; expected ") +
                                                    in_quotes(one.after) + (is_mixed ? " in one script" : ""),
                                                one.after));
            }
        }
}

}  // namespace triptych::quality
