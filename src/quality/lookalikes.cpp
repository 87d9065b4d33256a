// Words that mix Latin and Cyrillic letters of the same shape.
#include "language/repair/lookalikes.hpp"

#include "quality/checks.hpp"

namespace triptych::quality {

void check_lookalikes(const Inspection& inspection, std::vector<Finding>& findings)
{
    for (const Unit& unit : inspection.document.units)
        for (const Language language : inspection.languages) {
            const std::string& text = unit.variants[language].text;
            for (const auto& [range, mended] : language::find_lookalikes(text))
                findings.push_back(make_finding(Severity::warning, unit.id, language, range,
                                                in_quotes(text.substr(range.begin, range.size())) +
                                                    " mixes Latin and Cyrillic letters; expected " + in_quotes(mended) + " in one script",
                                                mended));
        }
}

}  // namespace triptych::quality
