// Typography that only a person decides: what publish() does by itself is no finding.
#include <utility>

#include "language/segmentation/scan.hpp"
#include "language/typography/context.hpp"
#include "quality/checks.hpp"
#include "triptych/typeset.hpp"

namespace triptych::quality {
namespace {

/// Every kind of space as one, so that two texts can be compared without them.
std::string without_blanks(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = language::after_point(text, at);
        if (!language::is_blank(language::point_at(text, at))) out += text.substr(at, next - at);
        at = next;
    }
    return out;
}

void check_variant(const Unit& unit, Language language, std::vector<Finding>& findings)
{
    const std::string_view text = unit.variants[language].text;
    for (const auto& [rule, level, range, suggestion, source] : check_typography(text, language)) {
        const auto found = text.substr(range.begin, range.size());
        if (level == TypesetLevel::must || without_blanks(found) == without_blanks(suggestion)) continue;
        const std::string wanted = suggestion.empty() ? "nothing there" : in_quotes(suggestion);
        std::string message = in_quotes(found);
        message.append("; expected ").append(wanted).append(" (").append(rule).append(": ").append(source).append(")");
        findings.push_back(make_finding(level == TypesetLevel::warn ? Severity::warning : Severity::advice, unit.id, language, range, std::move(message), suggestion));
    }
}

}  // namespace

void check_typeset(const Inspection& inspection, std::vector<Finding>& findings)
{
    for (const Unit& unit : inspection.document.units)
        for (const Language language : inspection.languages) check_variant(unit, language, findings);
}

}  // namespace triptych::quality
