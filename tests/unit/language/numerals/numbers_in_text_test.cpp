#include "language/numerals/numbers_in_text.hpp"

#include <gmock/gmock.h>

namespace {

using testing::ElementsAreArray;
using triptych::Language;
using Strings = std::vector<std::string>;

/// The likeliest reading of each number in digits.
Strings values(std::string_view text, Language language)
{
    Strings out;
    for (const auto& number : triptych::language::read_numbers(text, language))
        if (number.is_in_digits) out.push_back(number.values.front());
    return out;
}

TEST(NumbersInText, AreReadAsValues)
{
    const struct {
        Language language;
        const char* text;
        Strings values;
    } rows[] = {
        {Language::fr, "à 19 h 30", {"19:30"}},
        {Language::fr, "à 19\u00A0h\u00A030, 9h05", {"19:30", "9:05"}},
        {Language::fr, "de 19 h à 20 h 30", {"19", "20:30"}},
        {Language::ru, "с 19:00 до 20:30", {"19", "20:30"}},
        {Language::kk, "09:00-ден 20:30-ға дейін", {"9", "20:30"}},
        {Language::ru, "в 19 ч 30 мин", {"19:30"}},
        {Language::fr, "5\u202F000 ₸", {"5000"}},
        {Language::ru, "12 345 678 тенге", {"12345678"}},
        {Language::ru, "в 19:00 500 тенге", {"19", "500"}},
        {Language::fr, "la 15e édition", {"15"}},
        {Language::kk, "15-ші рет", {"15"}},
        {Language::fr, "3,50 €", {"3.5"}},
        {Language::ru, "п. 3.2.1", {"3.2.1"}},
        {Language::ru, "10.04.2025", {"10", "month 4", "2025"}},
        {Language::fr, "2025-04-10", {"2025", "month 4", "10"}},
        {Language::fr, "1er mai", {"1", "month 5"}},
        {Language::kk, "2025 жылғы 10 сәуір", {"2025", "10", "month 4"}},
        {Language::kk, "10-сәуірде", {"10", "month 4"}},
        {Language::ru, "+7 (727) 250-00-01", {"+77272500001"}},
        {Language::ru, "8 727 250 00 01", {"+77272500001"}},
        {Language::fr, "le CO₂ et le CO2", {"2", "2"}},
        {Language::fr, "https://example.kz/2025 @club75 #avril2025 info24@example.kz {0}", {}},
        {Language::fr, "niveau B2", {"2"}},
        {Language::ru, "11–15 апреля", {"11", "15", "month 4"}},
        {Language::ru, "", {}},
        {Language::ru, "99999999999999999999999999:99", {"99999999999999999999999999", "99"}},
    };
    for (const auto& row : rows) EXPECT_THAT(values(row.text, row.language), ElementsAreArray(row.values)) << row.text;
}

TEST(NumbersInText, KeepOtherReadings)
{
    using testing::Contains;
    const auto readings = [](std::string_view text, Language language) {
        return triptych::language::read_numbers(text, language).at(0).values;
    };
    EXPECT_THAT(readings("18.30-ға", Language::kk), Contains("18:30"));
    EXPECT_THAT(readings("18.00-де", Language::kk), Contains("18"));
    EXPECT_THAT(readings("10.000 тенге", Language::ru), Contains("10000"));
    EXPECT_THAT(readings("11.04", Language::ru), Contains("11"));
    EXPECT_THAT(readings("1,5 млн", Language::ru), Contains("1500000"));
    EXPECT_THAT(readings("5 тысяч", Language::ru), Contains("5000"));
    EXPECT_THAT(readings("5 мың", Language::kk), Contains("5000"));
}

TEST(NumbersInText, KnowWordsThatStandForNumbers)
{
    const struct {
        Language language;
        const char* word;
        const char* value;
    } rows[] = {
        {Language::fr, "deux", "2"},        {Language::fr, "XXIe", "21"},  {Language::ru, "двумя", "2"},
        {Language::ru, "пятнадцати", "15"}, {Language::kk, "екінші", "2"}, {Language::kk, "жиырма", "20"},
        {Language::fr, "avril", "month 4"},
    };
    for (const auto& row : rows) {
        const auto numbers = triptych::language::read_numbers(row.word, row.language);
        ASSERT_EQ(numbers.size(), 1U) << row.word;
        EXPECT_EQ(numbers[0].values.front(), row.value) << row.word;
        EXPECT_FALSE(numbers[0].is_in_digits) << row.word;
    }
    for (const char* word : {"семинар", "пятница", "сегодня"})
        EXPECT_TRUE(triptych::language::read_numbers(word, Language::ru).empty()) << word;
}

}  // namespace
