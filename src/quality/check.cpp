// The table of checks, and the loop over it.
#include "triptych/check.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>
#include <unordered_map>

#include "quality/checks.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

struct Row {
    CheckInfo info;
    quality::Check function;
};

constexpr std::array<Row, 9> checks{{
    {{"missing", Severity::error, "Readers of every language are promised the same content."}, quality::check_missing},
    {{"numbers", Severity::error, "Dates, times and prices must be the same in every version; readers act on them."},
     quality::check_numbers},
    {{"weekday", Severity::error, "A weekday that does not fit its date sends readers on the wrong day."}, quality::check_weekdays},
    {{"term", Severity::warning, "One idea keeps one name, from one publication to the next."}, quality::check_terms},
    {{"length", Severity::error, "A channel cuts or refuses a text over its limit."}, quality::check_length},
    {{"lookalikes", Severity::warning,
      "A letter of the wrong script looks right, but search, spelling and screen readers stumble over it."},
     quality::check_lookalikes},
    {{"typography", Severity::warning, "A slip that a rule sees but does not mend by itself, since a person may have meant it."}, quality::check_typeset},
    {{"codes", Severity::error, "Emphasis, links and placeholders that one version lost are lost for its readers; crossed pairs cannot be written."},
     quality::check_codes},
    {{"behind", Severity::warning, "A version was made from a text that has changed since."}, quality::check_behind},
}};

void require_valid(const Document& document)
{
    for (const Unit& unit : document.units)
        for (const Language language : all_languages)
            require_utf8(unit.variants[language].text, "unit " + unit.id + ", " + std::string(code(language)));
}

std::vector<Language> in_order(const std::vector<Language>& wanted)
{
    std::vector<Language> out;
    std::ranges::copy_if(all_languages, std::back_inserter(out),
                         [&](Language language) { return std::ranges::find(wanted, language) != wanted.end(); });
    return out;
}

/// Remarks about the whole document first, then by unit, language and place.
void put_in_order(const Document& document, std::vector<Finding>& findings)
{
    std::unordered_map<std::string, std::size_t> numbers;
    for (const Unit& unit : document.units) numbers.emplace(unit.id, numbers.size() + 1);
    std::ranges::stable_sort(findings, {}, [&](const Finding& finding) {
        const auto found = numbers.find(finding.unit);
        return std::tuple(found == numbers.end() ? 0 : found->second, finding.language, finding.range.begin, finding.range.end);
    });
}

}  // namespace

std::vector<CheckInfo> list_checks()
{
    std::vector<CheckInfo> out(checks.size());
    std::ranges::transform(checks, out.begin(), &Row::info);
    return out;
}

std::vector<Finding> check(const Document& document, const Glossary& glossary, const CheckOptions& options)
{
    require_valid(document);
    const bool asked = !options.channel.empty();
    const quality::Inspection inspection{document, glossary,
                                         asked ? std::string_view(options.channel) : property(document.properties, "channel"),
                                         in_order(options.languages), asked};
    std::vector<Finding> findings;
    for (const Row& row : checks) {
        const std::size_t before = findings.size();
        row.function(inspection, findings);
        for (std::size_t i = before; i < findings.size(); ++i) {
            findings[i].rule = row.info.id;
            findings[i].explanation = row.info.explanation;
        }
    }
    put_in_order(document, findings);
    return findings;
}

}  // namespace v1
}  // namespace triptych
