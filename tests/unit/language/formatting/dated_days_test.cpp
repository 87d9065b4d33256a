#include "language/formatting/dated_days.hpp"

#include <gmock/gmock.h>


namespace {

using testing::ElementsAreArray;
using triptych::Language;
using triptych::language::formatting::read_dated_days;
using Strings = std::vector<std::string>;

/// "3 16.4" or "3 16.4.2025": the weekday's number and its date.
Strings brief(std::string_view text, Language language)
{
    Strings out;
    for (const auto& day : read_dated_days(text, language)) {
        EXPECT_LE(day.word.end, text.size());
        out.push_back(std::to_string(day.weekday) + " " + std::to_string(day.day) + "." + std::to_string(day.month) + (day.year ? "." + std::to_string(*day.year) : ""));
    }
    return out;
}

TEST(DatedDays, AreReadInEachLanguage)
{
    const struct {
        Language language;
        const char* text;
        Strings days;
        const char* why;
    } rows[] = {
        {Language::fr, "Le mercredi 16 avril 2025, à 19 h.", {"3 16.4.2025"}, "with a year"},
        {Language::fr, "Samedi 26 avril à 19 h, le trio joue.", {"6 26.4"}, "no year"},
        {Language::fr, "Jeudi 1er mai", {"4 1.5"}, "an ordinal"},
        {Language::fr, "le 16 avril (mercredi)", {"3 16.4"}, "in brackets"},
        {Language::fr, "mercredi\u00A016\u00A0avril", {"3 16.4"}, "no-break spaces"},
        {Language::fr, "Mercredi, le 16 avril", {"3 16.4"}, "a comma and the article"},
        {Language::fr, "Mercredi 16/04, vendredi 18/04", {"3 16.4", "5 18.4"}, "in digits"},
        {Language::fr, "le mercredi 16 avril et le jeudi 17 avril", {"3 16.4", "4 17.4"}, "two days"},
        {Language::fr, "le 10 avril, mercredi 16 avril", {"3 16.4"}, "a date of its own before it"},
        {Language::ru, "в среду, 16 апреля, с 19:00", {"3 16.4"}, "the accusative"},
        {Language::ru, "16 апреля, в среду, в 19:00", {"3 16.4"}, "the date first"},
        {Language::ru, "16 апреля 2025 года, среда", {"3 16.4.2025"}, "the year between"},
        {Language::ru, "16 апреля 2025 г. (среда)", {"3 16.4.2025"}, "an abbreviated year"},
        {Language::ru, "16.04.2025, среда", {"3 16.4.2025"}, "in digits"},
        {Language::ru, "Со среды 16 апреля по пятницу 18 апреля", {"3 16.4", "5 18.4"}, "an interval"},
        {Language::ru, "среда, 16 апреля, четверг, 17 апреля", {"3 16.4", "4 17.4"}, "a list, the weekday first"},
        {Language::ru, "16 апреля, среда, 17 апреля, четверг", {"3 16.4", "4 17.4"}, "a list, the date first"},
        {Language::kk, "16 сәуір, сәрсенбі күні, сағат 19:00-де", {"3 16.4"}, "the usual order"},
        {Language::kk, "2025 жылғы 16 сәуір, сәрсенбі", {"3 16.4.2025"}, "the year first"},
        {Language::kk, "2025 жылдың 16 сәуірінде, сәрсенбіде", {"3 16.4.2025"}, "possessed and locative"},
        {Language::kk, "сәрсенбі, 16-сәуірде", {"3 16.4"}, "the weekday first"},
        {Language::kk, "26 сәуірде (сенбі) және 27 сәуірде (жексенбі)", {"6 26.4", "7 27.4"}, "Saturday is the end of Sunday"},
    };
    for (const auto& row : rows) EXPECT_THAT(brief(row.text, row.language), ElementsAreArray(row.days)) << row.text << ": " << row.why;
}

TEST(DatedDays, AreNotGuessed)
{
    const struct {
        Language language;
        const char* text;
        const char* why;
    } rows[] = {
        {Language::fr, "", "nothing"},
        {Language::fr, "Chaque mercredi du 16 avril au 14 mai", "the first day of a series need not be one"},
        {Language::fr, "Mercredi, on parle ! Le 16 avril, venez.", "two sentences"},
        {Language::fr, "Les mercredis 16 et 23 avril", "the first has no month, the other no weekday"},
        {Language::fr, "Mardi gras, 4 mars", "a feast"},
        {Language::fr, "mercredi à 19 h, le 16 avril", "the hour between"},
        {Language::fr, "Mercredi 16", "no month"},
        {Language::ru, "Окружающая среда, 5 июня", "the environment has its day"},
        {Language::ru, "день окружающей среды 5 июня", "in another case"},
        {Language::ru, "16 апреля, в среду, 23 апреля", "either may be meant"},
        {Language::ru, "каждую среду с 16 апреля", "a series"},
        {Language::kk, "сәрсенбі сайын, 16 сәуірден бастап", "a series"},
        {Language::fr, "https://example.kz/mercredi-16-avril", "an address"},
    };
    for (const auto& row : rows) EXPECT_THAT(brief(row.text, row.language), testing::IsEmpty()) << row.text << ": " << row.why;
    EXPECT_THAT(brief("В среду 16 апреля 2000 ₸", Language::ru), ElementsAreArray({"3 16.4"})) << "a price is no year";
}

TEST(DatedDays, AreReadInLongTexts)
{
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += "mercredi 16 avril, ";
    EXPECT_EQ(read_dated_days(text, Language::fr).size(), 50'000U);
    text.assign(400'000, ' ');
    text.append("mercredi").append(400'000, ',').append("16 avril");
    EXPECT_EQ(read_dated_days(text, Language::fr).size(), 1U);
}

}  // namespace
