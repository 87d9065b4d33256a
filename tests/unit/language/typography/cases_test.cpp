// The lines of tests/cases/typography: what people type, and what is set.
#include <gtest/gtest.h>

#include <filesystem>

#include "base/table.hpp"
#include "triptych/exchange.hpp"
#include "triptych/typeset.hpp"

namespace {

using triptych::Language;
using triptych::TypesetLevel;
using triptych::TypesetOptions;

struct Row {
    bool corrections = false;
    std::string input, expected;
};

std::string with_signs_read(std::string_view cell)
{
    std::string out(cell);
    for (const auto& [sign, space] : {std::pair<std::string_view, std::string_view>{"·", "\u00A0"}, {"‧", "\u202F"}, {"⏎", "\n"}})
        for (auto at = out.find(sign); at != std::string::npos; at = out.find(sign, at)) out.replace(at, sign.size(), space);
    return out;
}

std::vector<Row> read_rows(Language language)
{
    const auto path = std::filesystem::path(TRIPTYCH_SOURCE_DIR) / "tests/cases/typography" / triptych::code(language);
    const std::string table = triptych::read_file(path.string() + ".tsv");
    std::vector<Row> rows;
    for (const auto& row : triptych::base::read_table(table)) rows.push_back({row[0] == "should", with_signs_read(row[1]), with_signs_read(row[2])});
    return rows;
}

/// The text with every suggestion taken.
std::string mend(std::string text, const std::vector<triptych::TypesetFinding>& findings)
{
    for (auto finding = findings.rbegin(); finding != findings.rend(); ++finding)
        text.replace(finding->range.begin, finding->range.size(), finding->suggestion);
    return text;
}

class TypographyCases : public testing::TestWithParam<Language> {};

TEST_P(TypographyCases, AreSetAsExpectedAndStaySo)
{
    const auto rows = read_rows(GetParam());
    ASSERT_GE(rows.size(), 60U);
    for (const auto& row : rows) {
        const TypesetOptions options{.corrections = row.corrections};
        EXPECT_EQ(triptych::typeset(row.input, GetParam(), options), row.expected) << row.input;
        EXPECT_EQ(triptych::typeset(row.expected, GetParam(), options), row.expected);
    }
}

/// Findings point at the text as typed, do not overlap, and mend it wholly; in what is mended nothing is found.
TEST_P(TypographyCases, AreFindingsWithAFix)
{
    for (const auto& row : read_rows(GetParam())) {
        const auto findings = triptych::check_typography(row.input, GetParam());
        for (std::size_t i = 0; i < findings.size(); ++i) {
            EXPECT_LE(findings[i].range.end, row.input.size());
            EXPECT_GE(findings[i].range.begin, i > 0 ? findings[i - 1].range.end : 0U) << row.input;
            EXPECT_FALSE(findings[i].source.empty()) << findings[i].rule;
        }
        const auto mended = mend(row.input, findings);
        EXPECT_EQ(triptych::check_typography(mended, GetParam()).size(), 0U) << row.input << " -> " << mended;
        EXPECT_EQ(triptych::typeset(mended, GetParam(), {.corrections = true}), mended);
    }
}

/// The tables of tests/cases/typography/topics: one kind of rule each, with as much that must stay as it is.
TEST_P(TypographyCases, OfEachTopicAreSetAsExpected)
{
    const auto folder = std::filesystem::path(TRIPTYCH_SOURCE_DIR) / "tests/cases/typography/topics";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const std::string table = triptych::read_file(file.path().string());
        for (const auto& row : triptych::base::read_table(table)) {
            if (row[0] != triptych::code(GetParam())) continue;
            const auto input = with_signs_read(row[1]);
            const auto expected = row[2] == "=" ? input : with_signs_read(row[2]);
            const auto why = file.path().filename().string() + ": " + input + " (" + std::string(row[3]) + ")";
            EXPECT_EQ(triptych::typeset(input, GetParam()), expected) << why;
            EXPECT_EQ(triptych::typeset(expected, GetParam()), expected) << why;
            const auto mended = mend(input, triptych::check_typography(input, GetParam()));
            EXPECT_EQ(triptych::check_typography(mended, GetParam()).size(), 0U) << why << " -> " << mended;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(, TypographyCases, testing::Values(Language::fr, Language::ru, Language::kk),
                         [](const auto& parameter) { return std::string(triptych::code(parameter.param)); });

TEST(TypographyFindings, TellHowSureTheyAre)
{
    const struct {
        Language language;
        std::string_view text, rule;
        TypesetLevel level;
        std::string_view suggestion;
    } rows[] = {
        {Language::fr, "Fermé le 12.04.2025", "fr.date-slash", TypesetLevel::warn, "12/04/2025"},
        {Language::fr, "Au 19e siècle", "fr.century", TypesetLevel::should, "XIXe"},
        {Language::ru, "с 19:00-20:30", "ru.from-to", TypesetLevel::warn, " до "},
        {Language::ru, "Он крикнул: «Привет!».", "ru.quote-stop", TypesetLevel::warn, ""},
        {Language::ru, "Билет — руб.500", "ru.currency-order", TypesetLevel::warn, "500\u00A0руб."},
        {Language::kk, "ҚР ның заңы", "kk.initials-suffix", TypesetLevel::warn, "-"},
        {Language::kk, "казакстан халқы", "kk.keyboard", TypesetLevel::warn, "қазақстан"},
        {Language::kk, "жаңа оркениет", "kk.keyboard", TypesetLevel::warn, "өркениет"},
        {Language::kk, "2025-жылы", "kk.year-apart", TypesetLevel::should, "\u00A0"},
    };
    for (const auto& row : rows) {
        const auto findings = triptych::check_typography(row.text, row.language);
        const auto found = std::ranges::find(findings, row.rule, &triptych::TypesetFinding::rule);
        ASSERT_NE(found, findings.end()) << row.text;
        EXPECT_EQ(found->level, row.level);
        EXPECT_EQ(found->suggestion, row.suggestion);
        EXPECT_NE(triptych::typeset(row.text, row.language, {.corrections = row.level == TypesetLevel::should}), "");
    }
    EXPECT_EQ(triptych::typeset("ҚР ның заңы", Language::kk, {.corrections = true}), "ҚР ның заңы") << "a warning changes nothing";
}

TEST(TypographyOptions, DoWhatHousesWant)
{
    using Yo = TypesetOptions::Yo;
    const struct {
        Language language;
        TypesetOptions options;
        std::string_view input, expected;
    } rows[] = {
        {Language::fr, {.high_space = TypesetOptions::HighSpace::full}, "Oui ! Non ?", "Oui\u00A0! Non\u00A0?"},
        {Language::fr, {.percent_space = TypesetOptions::PercentSpace::none}, "50 %", "50%"},
        {Language::ru, {.percent_space = TypesetOptions::PercentSpace::no_break}, "50%", "50\u00A0%"},
        {Language::kk, {.percent_space = TypesetOptions::PercentSpace::narrow}, "50%", "50\u202F%"},
        {Language::fr, {.superscript_ordinals = true}, "1er mai, 2e fois, 1re, XIXe siècle, n° 5", "1ᵉʳ\u00A0mai, 2ᵉ fois, 1ʳᵉ, XIXᵉ\u00A0siècle, nᵒ\u00A05"},
        {Language::ru, {.yo = Yo::none}, "Ждём ещё ЁЛКУ", "Ждем еще ЕЛКУ"},
        {Language::ru, {.yo = Yo::keep}, "Ждем ещё", "Ждем ещё"},
        {Language::ru, {.yo = Yo::all}, "Все ждем ребенка, елка и лед. Осел пришел. Небо!", "Все ждём ребёнка, ёлка и лёд. Осел пришёл. Небо!"},
        {Language::fr, {.superscript_ordinals = true}, "le n°5 000", "le nᵒ\u00A05 000"},
        {Language::fr, {.plain_spaces = true}, "Tél. : +7 727 123 45 67 !", "Tél. : +7 727 123 45 67 !"},
        {Language::ru, {.plain_spaces = true}, "Алматы - город", "Алматы — город"},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(triptych::typeset(row.input, row.language, row.options), row.expected);
        EXPECT_EQ(triptych::typeset(row.expected, row.language, row.options), row.expected);
    }
}

}  // namespace
