// Inline codes: pairs that do not fit together, and codes that a version lacks.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "quality/checks.hpp"

namespace triptych::quality {
namespace {

/// The markup as a person typed it, or the id where there is none.
std::string shown(const InlineCode& code)
{
    return in_quotes(code.original.empty() ? code.id : code.original);
}

Range range_in(const Variant& variant, const InlineCode& code)
{
    return {std::min(code.range.begin, variant.text.size()), std::min(code.range.end, variant.text.size())};
}

/// Every closing code needs the last opening one, of the same id.
void check_pairs(const Unit& unit, Language language, std::vector<Finding>& findings)
{
    const Variant& variant = unit.variants[language];
    std::vector<const InlineCode*> open;
    const auto tell = [&](const InlineCode& code, const std::string& what) {
        findings.push_back(make_finding(Severity::error, unit.id, language, range_in(variant, code), "The code " + shown(code) + " " + what));
    };
    const auto is_open = [&](const InlineCode& code) {
        return std::ranges::any_of(open, [&](const InlineCode* one) { return one->id == code.id; });
    };
    for (const InlineCode& code : variant.codes) {
        if (code.kind == InlineCode::Kind::alone) continue;
        if (code.kind == InlineCode::Kind::open) {
            if (is_open(code)) tell(code, "opens a second time before it is closed; expected its closing code first");
            open.push_back(&code);
        } else if (!is_open(code)) {
            tell(code, "closes what is not open; expected its opening code before it");
        } else {
            if (open.back()->id != code.id) tell(code, "closes across " + shown(*open.back()) + "; expected one pair inside the other");
            open.erase(std::find_if(open.rbegin(), open.rend(), [&](const InlineCode* one) { return one->id == code.id; }).base() - 1);
        }
    }
    for (const InlineCode* code : open) tell(*code, "is never closed; expected its closing code behind it");
}

/// What the languages that have the code tell the others; where most have none, those that do are told.
void compare(const Unit& unit, const std::vector<Language>& languages, std::vector<Finding>& findings)
{
    std::map<std::string, std::pair<const InlineCode*, std::set<Language>>> by_id;
    for (const Language language : languages)
        for (const InlineCode& code : unit.variants[language].codes) {
            auto& [first, having] = by_id[code.id];
            if (first == nullptr) first = &code;
            having.insert(language);
        }
    for (const auto& [id, found] : by_id) {
        const auto& [code, having] = found;
        std::vector<Language> have, lack;
        for (const Language language : languages) (having.contains(language) ? have : lack).push_back(language);
        if (lack.empty()) continue;
        if (have.size() >= lack.size()) {
            for (const Language language : lack)
                findings.push_back(make_finding(Severity::warning, unit.id, language, {},
                                                "The code " + shown(*code) + " is missing; " + list_names(have) + (have.size() > 1 ? " have it" : " has it")));
        } else {
            findings.push_back(make_finding(Severity::warning, unit.id, have.front(), range_in(unit.variants[have.front()], *code),
                                            "The code " + shown(*code) + " stands here alone; " + list_names(lack) + " have none"));
        }
    }
}

}  // namespace

void check_codes(const Inspection& inspection, std::vector<Finding>& findings)
{
    for (const Unit& unit : inspection.document.units) {
        const auto has_codes = [&](Language language) { return !unit.variants[language].codes.empty(); };
        if (std::ranges::none_of(inspection.languages, has_codes)) continue;
        for (const Language language : inspection.languages) check_pairs(unit, language, findings);
        std::vector<Language> spoken;
        std::ranges::copy_if(inspection.languages, std::back_inserter(spoken),
                             [&](Language language) { return has_codes(language) || !is_blank(unit.variants[language].text); });
        compare(unit, spoken, findings);
    }
}

}  // namespace triptych::quality
