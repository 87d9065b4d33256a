#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/table.hpp"
#include "triptych/error.hpp"
#include "triptych/format.hpp"

namespace {

using testing::HasSubstr;
using triptych::check_pattern;
using triptych::Finding;
using triptych::Language;
using triptych::parse_arguments;
using triptych::Severity;

struct Row {
    Language language;
    std::string pattern;
    std::string rule;
    Severity severity;
    std::string marked;  ///< the text of the range
    std::string message, why;
};

void expect_rows(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        const auto findings = check_pattern(row.pattern, row.language);
        ASSERT_EQ(findings.size(), 1U) << row.pattern << ": " << row.why;
        const Finding& finding = findings.front();
        EXPECT_EQ(finding.rule, row.rule) << row.pattern << ": " << row.why;
        EXPECT_EQ(finding.severity, row.severity) << row.pattern;
        EXPECT_EQ(finding.language, row.language) << row.pattern;
        EXPECT_EQ(row.pattern.substr(finding.range.begin, finding.range.size()), row.marked) << row.pattern;
        EXPECT_THAT(finding.message, HasSubstr(row.message)) << row.pattern;
    }
}

TEST(CheckPattern, FindsNothingInGoodPatterns)
{
    for (const char* pattern :
         {"", "Été", "l'été d’{lieu} aujourd'hui", "{d, day} {t, hour}", "It''s '{'kept'}'", "{n, plural, one {# film} other {# films}}",
          "{n, plural, other {№ #}}", "{n, number, ::.00}", "{d, date, ::yMMMMd}", "{t, time, HH:mm}", "{d, zone, Asia/Almaty}",
          "{n, ordinal, f}", "{x, list, or}", "{g, select, f {née} other {né}}", "'#' {n}"})
        EXPECT_TRUE(check_pattern(pattern, Language::fr).empty())
            << pattern << ": " << check_pattern(pattern, Language::fr).front().message;
    EXPECT_TRUE(check_pattern("{n, plural, one {#} few {#} many {#} other {#}}", Language::ru).empty());
    EXPECT_TRUE(check_pattern("{n, selectordinal, many {#-шы} other {#-ші}}", Language::kk).empty());
}

TEST(CheckPattern, MarksWhatIsWrong)
{
    expect_rows({
        {Language::fr, "été {d, day", "format.syntax", Severity::error, "{", "a brace without its partner at offset 6", "not closed"},
        {Language::fr, "{n, plural, one {#}}", "format.syntax", Severity::error, "{", "without the branch \"other\" at offset 0",
         "no other"},
        {Language::ru, "Приём: {g, select, f {а}}", "format.syntax", Severity::error, "{", "without the branch \"other\" at offset 12",
         "no other"},
        {Language::fr, "a {n, choice, 0#a|1#b}", "format.syntax", Severity::error, "{", "has the type choice", "an old type"},
        {Language::fr, "été {}", "format.syntax", Severity::error, "}", "at offset 7", "no name"},
    });
}

TEST(CheckPattern, KnowsWhichBranchesALanguageNeeds)
{
    const std::string films = "{n, plural, one {# фильм} other {# фильма}}";
    const auto russian = check_pattern("Это " + films, Language::ru);
    ASSERT_EQ(russian.size(), 2U);
    EXPECT_THAT(russian[0].message, HasSubstr("has no branch \"few\""));
    EXPECT_THAT(russian[1].message, HasSubstr("has no branch \"many\""));
    EXPECT_EQ(russian[0].severity, Severity::error);
    EXPECT_EQ(russian[0].range, (triptych::Range{7, 7 + films.size()}));
    EXPECT_TRUE(check_pattern(films, Language::kk).empty());
    expect_rows({
        {Language::ru, "{n, plural, one {а} few {б} other {в}}", "format.plural", Severity::error, "{n, plural, one {а} few {б} other {в}}",
         "\"many\"", ""},
        {Language::fr, "{n, plural, =0 {a} other {b}}", "format.plural", Severity::warning, "{n, plural, =0 {a} other {b}}", "\"one\"", ""},
        {Language::kk, "{n, plural, one {а} few {б} other {в}}", "format.category", Severity::warning, "few", "never taken",
         "kk has no few"},
        {Language::fr, "{n, plural, one {a} two {b} other {c}}", "format.category", Severity::warning, "two", "never taken",
         "fr has no two"},
        {Language::kk, "{n, selectordinal, =1 {а} other {б}}", "format.plural", Severity::warning, "{n, selectordinal, =1 {а} other {б}}",
         "\"many\"", ""},
        {Language::fr, "{g, select, a {x} a {y} other {z}}", "format.category", Severity::warning, "a", "stands twice", ""},
    });
}

TEST(CheckPattern, MarksApostrophesThatIcuReadsOtherwise)
{
    expect_rows({
        {Language::fr, "à l'{lieu}", "format.apostrophe", Severity::warning, "'", "ICU", "elision"},
        {Language::fr, "'{lieu} d'ici", "format.apostrophe", Severity::warning, "'", "ICU", "the next apostrophe quotes no brace"},
        {Language::fr, "{n, plural, one {l'#} other {les #}}", "format.apostrophe", Severity::warning, "'", "ICU", "before the sign"},
        {Language::fr, "{g, select, a {l'} other {le }}", "format.apostrophe", Severity::warning, "'", "ICU", "before the end of a branch"},
        {Language::fr, "fin } ici", "format.brace", Severity::warning, "}", "printed as it stands", ""},
    });
    EXPECT_EQ(check_pattern("l'{a}", Language::fr).front().suggestion, "’");
}

TEST(CheckPattern, MarksTypesAndStyles)
{
    expect_rows({
        {Language::fr, "À {c, near} !", "format.type", Severity::error, "{c, near}", "the type \"near\" is not known", "no such type"},
        {Language::kk, "{n, plural, other {{d, dya}}}", "format.type", Severity::error, "{d, dya}", "expected one of", "within a branch"},
        {Language::ru, "Ә {d, day, long}", "format.style", Severity::error, "{d, day, long}", "expected the style year", ""},
        {Language::ru, "{d, date, middling}", "format.style", Severity::error, "{d, date, middling}", "", ""},
        {Language::ru, "{n, number, ::nonsense}", "format.style", Severity::error, "{n, number, ::nonsense}", "", ""},
        {Language::ru, "{n, ordinal, x}", "format.style", Severity::error, "{n, ordinal, x}", "m, f or nt", ""},
    });
}

TEST(CheckPattern, LooksAtTheArgumentsThatAreGiven)
{
    const auto findings = check_pattern("{d, day} {t, hour} {n, plural, other {#}}", Language::fr,
                                        parse_arguments(R"({"d": "demain", "n": "cinq", "lieu": "ici"})"));
    ASSERT_EQ(findings.size(), 4U);
    EXPECT_EQ(findings[0].rule, "format.value");
    EXPECT_THAT(findings[0].message, HasSubstr("argument \"d\" is \"demain\""));
    EXPECT_EQ(findings[1].rule, "format.missing");
    EXPECT_EQ(findings[1].range.begin, 9U);
    EXPECT_EQ(findings[2].rule, "format.value");
    EXPECT_EQ(findings[3].rule, "format.unused");
    EXPECT_EQ(findings[3].severity, Severity::advice);
    EXPECT_EQ(check_pattern("{d, day}", Language::fr, {}).front().rule, "format.missing");
}

TEST(CheckPattern, FindsNoErrorInTheTablesOfTheLibrary)
{
    for (const auto& [table, first] : {std::pair("phrases", 1U), std::pair("recurring", 1U), std::pair("currencies", 2U)})
        for (const auto& row : triptych::base::read_table(triptych::base::table_text("language/formatting/" + std::string(table) + ".tsv")))
            for (const Language language : triptych::all_languages)
                for (const Finding& finding : check_pattern(row[first + static_cast<std::size_t>(language)], language))
                    EXPECT_NE(finding.severity, Severity::error) << table << " " << row[0] << ": " << finding.message;
}

TEST(CheckPattern, RefusesNestingAndBadBytes)
{
    std::string pattern = "Ә";
    for (int i = 0; i < 3000; ++i) pattern += "{g, select, other {";
    const auto findings = check_pattern(pattern, Language::kk);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().rule, "format.syntax");
    EXPECT_EQ(findings.front().range.begin, 2 + 64 * std::string("{g, select, other {").size());
    EXPECT_THROW(check_pattern("\xFF", Language::kk), triptych::Error);
}

TEST(CheckPattern, TakesLinearTime)
{
    std::string apostrophes;
    for (int i = 0; i < 200'000; ++i) apostrophes += "l'{a}";
    EXPECT_FALSE(check_pattern(apostrophes, Language::fr).empty());
    EXPECT_TRUE(check_pattern(std::string(1'000'001, '\''), Language::fr).empty());
}

}  // namespace
