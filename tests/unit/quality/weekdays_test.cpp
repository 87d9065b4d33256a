#include <gmock/gmock.h>


#include "triptych/check.hpp"

namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;
using triptych::Document;
using triptych::Finding;
using triptych::Language;
using triptych::Severity;
using triptych::Unit;
using Texts = triptych::Trio<std::string>;
using Strings = std::vector<std::string>;

Document post(const Texts& texts, const std::string& id = "post", const std::string& date = {})
{
    Document document;
    document.id = id;
    if (!date.empty()) document.properties = {{"date", date}};
    document.blocks.resize(1);
    Unit unit;
    unit.id = "u1";
    for (const Language language : triptych::all_languages) {
        unit.variants[language].text = texts[language];
        unit.variants[language].state = triptych::State::translated;
    }
    document.units.push_back(unit);
    return document;
}

std::vector<Finding> weekdays(const Document& document)
{
    auto findings = triptych::check(document, {});
    std::erase_if(findings, [](const Finding& finding) { return finding.rule != "weekday"; });
    return findings;
}

/// "ru «четверг»→среду" for each finding.
Strings brief(const Document& document)
{
    Strings out;
    for (const Finding& finding : weekdays(document)) {
        const auto& text = document.units[0].variants[finding.language].text;
        out.push_back(std::string(triptych::code(finding.language)) + " «" + text.substr(finding.range.begin, finding.range.size()) + "»" +
                      (finding.suggestion.empty() ? "" : "→" + finding.suggestion));
    }
    return out;
}

TEST(WeekdayCheck, AsksTheCalendarWhereTheYearIsKnown)
{
    const struct {
        Texts texts;
        const char *id, *date;
        Strings findings;
        const char* why;
    } rows[] = {
        {{"Le mercredi 16 avril 2025", "В среду, 16 апреля 2025 года", "2025 жылғы 16 сәуір, сәрсенбі күні"}, "post", "", {}, "all right"},
        {{"Le jeudi 16 avril 2025", "В среду, 16 апреля 2025 года", "2025 жылғы 16 сәуір, сәрсенбі күні"}, "post", "", {"fr «jeudi»→mercredi"}, "the year in the text"},
        {{"Le jeudi 16 avril", "В четверг, 16 апреля", "16 сәуір, бейсенбі күні"}, "post", "2025-04-10",
         {"fr «jeudi»", "ru «четверг»", "kk «бейсенбі»"}, "all wrong together: the date may be at fault"},
        {{"Le mercredi 16 avril", "В пятницу, 16 апреля", "16 сәуір, сәрсенбі күні"}, "club-2025-04-16", "", {"ru «пятницу»→среду"}, "the year in the id"},
        {{"Le mercredi 16 avril", "В среду, 16 апреля", "16 сәуірде, жұмада"}, "club-2025", "", {"kk «жұмада»→сәрсенбіде"}, "the form is kept"},
        {{"Le mercredi 7 janvier", "В среду, 7 января", "7 қаңтар, сәрсенбі күні"}, "session-2025-12-20", "", {}, "January behind December is of the next year"},
        {{"Le mercredi 7 janvier", "В среду, 7 января", "7 қаңтар, сәрсенбі күні"}, "session-2025", "", {}, "so it may be where only the year is known"},
        {{"Vendredi 25 avril", "В пятницу, 26 апреля", "25 сәуір, жұма күні"}, "club-2025", "", {}, "the date differs: the check of numbers tells"},
        {{"Lundi 29 février 2025", "", ""}, "post", "", {}, "no date at all is no matter of weekdays"},
        {{"Le jeudi 16 avril", "В четверг, 16 апреля", "16 сәуір, бейсенбі күні"}, "cinema-1984000-20255", "", {}, "numbers that are no years"},
    };
    for (const auto& row : rows) EXPECT_THAT(brief(post(row.texts, row.id, row.date)), ElementsAreArray(row.findings)) << row.why;
}

TEST(WeekdayCheck, ComparesTheVersionsWhereItIsNot)
{
    const struct {
        Texts texts;
        Strings findings;
        const char* why;
    } rows[] = {
        {{"Le jeudi 16 avril", "В четверг, 16 апреля", "16 сәуір, бейсенбі күні"}, {}, "of some year it is true"},
        {{"Le mercredi 16 avril", "В среду, 16 апреля", "16 сәуір, бейсенбі күні"}, {"kk «бейсенбі»→сәрсенбі"}, "two against one"},
        {{"Le jeudi 16 avril", "В среду, 16 апреля", "16 сәуір, сәрсенбі күні"}, {"fr «jeudi»→mercredi"}, "the first is wrong"},
        {{"Le mercredi 16 avril", "В четверг, 16 апреля", ""}, {"ru «четверг»"}, "nobody knows"},
        {{"Le mercredi 16 avril", "В четверг, 16 апреля", "16 сәуір, жұма күні"}, {"ru «четверг»", "kk «жұма»"}, "three that differ"},
        {{"Le mercredi 16 avril", "16 апреля", "16 сәуір"}, {}, "one weekday alone"},
        {{"Le mercredi 16 avril", "В четверг, 17 апреля", ""}, {}, "two dates"},
        {{"Samedi 26 avril, dimanche 27 avril", "В субботу, 26 апреля, и в воскресенье, 27 апреля", "26 сәуір, сенбі, 27 сәуір, жексенбі"}, {}, "two days each"},
    };
    for (const auto& row : rows) EXPECT_THAT(brief(post(row.texts)), ElementsAreArray(row.findings)) << row.why;
}

TEST(WeekdayCheck, SaysWhy)
{
    const auto stated = weekdays(post({"Le jeudi 16 avril 2025", "", ""}));
    ASSERT_EQ(stated.size(), 1U);
    EXPECT_EQ(stated[0].message, "16 April 2025 is a Wednesday; French says “jeudi”");
    EXPECT_EQ(stated[0].severity, Severity::error);
    const auto likely = weekdays(post({"", "В четверг, 16 апреля", ""}, "club-2025-04-16"));
    ASSERT_EQ(likely.size(), 1U);
    EXPECT_EQ(likely[0].message, "16 April 2025 is a Wednesday; Russian says “четверг”, and the document is of that year");
    EXPECT_EQ(likely[0].severity, Severity::warning);
    const auto outvoted = weekdays(post({"Le mercredi 16 avril", "В среду, 16 апреля", "16 сәуір, бейсенбі күні"}));
    ASSERT_EQ(outvoted.size(), 1U);
    EXPECT_EQ(outvoted[0].message, "Kazakh says “бейсенбі” for 16 April; French and Russian have Wednesday");
    const auto open = weekdays(post({"Le mercredi 16 avril", "В четверг, 16 апреля", ""}));
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].message, "Russian says “четверг” where French says “mercredi” for 16 April; expected the same weekday");
}

TEST(WeekdayCheck, ReadsManyDays)
{
    Texts texts;
    for (int i = 0; i < 2'000; ++i) {
        texts.fr += "mercredi 16 avril, ";
        texts.ru += "в четверг 16 апреля, ";
    }
    EXPECT_FALSE(weekdays(post(texts)).empty());
}

}  // namespace
