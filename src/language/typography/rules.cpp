#include "language/typography/rules.hpp"

#include <array>
#include <map>
#include <stdexcept>
#include <utility>

#include "base/table.hpp"
#include "language/typography/word_forms.hpp"

namespace triptych::language {
namespace {

/// "·" U+00A0, "‧" U+202F, "␣" a space.
std::string read_spaces(std::string_view cell)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> signs{{{"·", "\u00A0"}, {"‧", "\u202F"}, {"␣", " "}}};
    std::string out(cell);
    for (const auto& [sign, space] : signs)
        for (auto at = out.find(sign); at != std::string::npos; at = out.find(sign, at + space.size())) out.replace(at, sign.size(), space);
    return out;
}

using Factory = Pass (*)(const Rules&, Language);

Factory factory_of(std::string_view kind)
{
    static constexpr std::array<std::pair<std::string_view, Factory>, 47> factories{{
        {"nfc", nfc_pass}, {"lookalike", lookalike_pass}, {"letter", letter_pass}, {"stem", stem_pass}, {"word", word_pass},
        {"month", month_pass}, {"weekday", weekday_pass}, {"suffix", suffix_pass}, {"joined", joined_pass}, {"spaces", spaces_pass},
        {"tight", tight_pass}, {"colon-plus", colon_plus_pass}, {"high", high_pass}, {"glue", glue_pass}, {"ellipsis", ellipsis_pass},
        {"cut", cut_pass}, {"marks", marks_pass}, {"apostrophe", apostrophe_pass}, {"quotes", quotes_pass}, {"number-suffix", number_suffix_pass}, {"two-dots", two_dots_pass}, {"inner", inner_pass}, {"before-quote", before_quote_pass},
        {"stop-out", stop_out_pass}, {"dash", dash_pass}, {"opening-dash", opening_dash_pass}, {"phone", phone_pass}, {"range", range_pass}, {"roman-range", roman_range_pass},
        {"first-day", first_day_pass}, {"ending", ending_pass}, {"numero", numero_pass}, {"times", times_pass}, {"hours", hours_pass},
        {"percent", percent_pass}, {"group", group_pass}, {"century", century_pass}, {"apart", apart_pass}, {"reading", reading_pass},
        {"date", date_pass}, {"from-to", from_to_pass}, {"order", order_pass}, {"stop-drop", stop_drop_pass},
        {"keyboard", keyboard_pass}, {"superscript", superscript_pass}, {"yo", yo_pass}, {"plain", plain_pass},
    }};
    for (const auto& [name, factory] : factories)
        if (name == kind) return factory;
    throw std::logic_error("rules.tsv has a kind " + std::string(kind));
}

}  // namespace

namespace {

TypesetLevel level_of(std::string_view cell)
{
    if (cell == "must") return TypesetLevel::must;
    if (cell == "should") return TypesetLevel::should;
    if (cell == "warn") return TypesetLevel::warn;
    throw std::logic_error("rules.tsv has a level " + std::string(cell));
}

}  // namespace

Rules read_rules(Language language, TypesetLevel level)
{
    Rules rules;
    WordLists lists;
    for (const auto& row : base::read_table(base::table_text("language/typography/rules.tsv"))) {
        const TypesetLevel own = level_of(row[2]);
        if (row[1].find(code(language)) == std::string_view::npos || own > level) continue;
        auto left = cell_words(row[4], language, lists);
        if (row[3] == "words") lists.emplace(row[0], std::move(left));
        else rules.push_back({std::string(row[0]), own, std::string(row[3]), std::move(left), cell_words(row[5], language, lists), std::string(row[4]), read_spaces(row[6])});
    }
    return rules;
}

RuleSource find_rule(std::string_view id)
{
    static const auto sources = [] {
        std::map<std::string, RuleSource, std::less<>> all;
        for (const auto& row : base::read_table(base::table_text("language/typography/rules.tsv"))) all.emplace(std::string(row[0]), RuleSource{level_of(row[2]), row[7]});
        return all;
    }();
    const auto row = sources.find(id);
    return row == sources.end() ? RuleSource{} : row->second;
}

std::vector<Pass> make_passes(const Rules& rules, Language language)
{
    std::vector<Pass> passes;
    for (auto first = rules.begin(); first != rules.end();) {
        auto last = first;
        while (last != rules.end() && last->kind == first->kind) ++last;
        passes.push_back(factory_of(first->kind)(Rules(first, last), language));
        first = last;
    }
    return passes;
}

}  // namespace triptych::language
