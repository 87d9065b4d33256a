#include "triptych/typeset.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <tuple>
#include <utility>

#include "language/typography/draft.hpp"
#include "language/typography/rules.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using language::Rule;
using language::Rules;
using Passes = std::vector<language::Pass>;
using HighSpace = TypesetOptions::HighSpace;
using PercentSpace = TypesetOptions::PercentSpace;
using Yo = TypesetOptions::Yo;

constexpr std::string_view no_break = "\u00A0";
constexpr std::string_view narrow = "\u202F";

/// What the options make of a row.
void adapt(Rule& rule, const TypesetOptions& options)
{
    if (rule.kind == "high" && options.high_space == HighSpace::full) rule.result = no_break;
    if (rule.kind != "percent" || options.percent_space == PercentSpace::language) return;
    rule.left.clear();
    rule.result = options.percent_space == PercentSpace::none ? std::string_view{} : options.percent_space == PercentSpace::narrow ? narrow : no_break;
}

/// The rows that an option switches on; they come last.
Rules optional_rules(const TypesetOptions& options)
{
    Rules rules;
    const auto add = [&](std::string id, std::string kind, std::string result) {
        rules.push_back({std::move(id), TypesetLevel::must, std::move(kind), {}, {}, {}, std::move(result)});
    };
    if (options.yo != Yo::keep) add("option.yo", "yo", options.yo == Yo::all ? "ё" : "е");
    if (options.superscript_ordinals) add("option.superscript", "superscript", {});
    if (options.plain_spaces) add("option.plain-spaces", "plain", " ");
    return rules;
}

std::shared_ptr<const Passes> make(Language language, TypesetLevel level, const TypesetOptions& options)
{
    Rules rules = language::read_rules(language, level);
    for (Rule& rule : rules) adapt(rule, options);
    for (Rule& rule : optional_rules(options)) rules.push_back(std::move(rule));
    return std::make_shared<const Passes>(language::make_passes(rules, language));
}

/// The tables are read once for each set of options.
std::shared_ptr<const Passes> passes_for(Language language, TypesetLevel level, const TypesetOptions& options)
{
    static std::mutex mutex;
    static std::map<std::tuple<Language, TypesetLevel, HighSpace, Yo, PercentSpace, bool, bool>, std::shared_ptr<const Passes>> made;
    const std::lock_guard lock(mutex);
    auto& slot = made[{language, level, options.high_space, options.yo, options.percent_space, options.superscript_ordinals, options.plain_spaces}];
    if (!slot) slot = make(language, level, options);
    return slot;
}

/// A change may let another rule in: «т.3-5» is "т. 3-5" first, then «т. 3–5». So the lines that changed go through the rules again.
void carry_out(language::Draft& draft, Language language, TypesetLevel level, const TypesetOptions& options)
{
    constexpr int most_rounds = 5;
    const auto passes = passes_for(language, level, options);
    for (int round = 0; round < most_rounds && (round == 0 || draft.narrow_to_changed_lines()); ++round)
        for (const auto& pass : *passes) pass(draft);
}

/// Changes that overlap or touch at an insertion are one place.
bool meet(Range a, Range b) { return b.begin < a.end || (b.begin == a.end && (a.size() == 0 || b.size() == 0)); }

}  // namespace

std::string_view name(TypesetLevel level) noexcept
{
    constexpr std::array<std::string_view, 3> names{"must", "should", "warn"};
    return names.at(static_cast<std::size_t>(level));
}

std::string typeset(std::string_view text, Language language, const TypesetOptions& options, std::vector<TypesetChange>* changes)
{
    require_utf8(text, "");
    language::Draft draft(text, changes);
    carry_out(draft, language, options.corrections ? TypesetLevel::should : TypesetLevel::must, options);
    return std::move(draft).take();
}

std::vector<TypesetFinding> check_typography(std::string_view text, Language language, const TypesetOptions& options)
{
    require_utf8(text, "");
    std::vector<TypesetChange> changes;
    language::Draft draft(text, &changes);
    carry_out(draft, language, TypesetLevel::warn, options);
    std::ranges::stable_sort(changes, {}, [](const TypesetChange& change) { return change.source.begin; });

    std::vector<TypesetFinding> findings;
    for (const TypesetChange& change : changes) {
        const auto [level, source] = language::find_rule(change.rule);
        if (findings.empty() || !meet(findings.back().range, change.source)) {
            findings.push_back({change.rule, level, change.source, {}, std::string(source)});
        } else {
            auto& last = findings.back();
            last.range.end = std::max(last.range.end, change.source.end);
            last.level = std::max(last.level, level);
        }
    }
    for (auto& finding : findings) {
        const Range now = draft.follow(finding.range);
        finding.suggestion = draft.text().substr(now.begin, now.size());
    }
    std::erase_if(findings, [&](const TypesetFinding& each) { return text.substr(each.range.begin, each.range.size()) == each.suggestion; });
    return findings;
}

}  // namespace v1
}  // namespace triptych
