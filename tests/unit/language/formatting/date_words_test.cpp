#include "language/formatting/date_words.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::Language;
using triptych::language::formatting::date_word_like;
using triptych::language::formatting::DateWord;
using triptych::language::formatting::read_date_word;
using Strings = std::vector<std::string>;

TEST(DateWords, AreReadInAnyForm)
{
    constexpr auto weekday = DateWord::Kind::weekday;
    constexpr auto month = DateWord::Kind::month;
    const struct {
        Language language;
        const char* word;
        DateWord expected;
    } rows[] = {
        {Language::fr, "vendredi", {weekday, 5}},  {Language::fr, "Vendredis", {weekday, 5}}, {Language::fr, "août", {month, 8}},
        {Language::ru, "пятницу", {weekday, 5}},   {Language::ru, "СРЕДАМ", {weekday, 3}},    {Language::ru, "апреля", {month, 4}},
        {Language::ru, "мае", {month, 5}},         {Language::kk, "сәуірдің", {month, 4}},    {Language::kk, "мамырда", {month, 5}},
        {Language::kk, "жұмадан", {weekday, 5}},   {Language::kk, "Сенбі", {weekday, 6}},     {Language::ru, "воскресенья", {weekday, 7}},
    };
    for (const auto& row : rows) {
        const auto found = read_date_word(row.word, row.language);
        ASSERT_TRUE(found) << row.word;
        EXPECT_EQ(*found, row.expected) << row.word;
    }
    for (const auto* word : {"", "марка", "субтитры", "jeu", "жұмыс", "сәуле", "19"})
        for (const Language language : triptych::all_languages) EXPECT_FALSE(read_date_word(word, language)) << word;
}

TEST(DateWords, AreWrittenInTheFormOfOthers)
{
    const struct {
        Language language;
        const char* word;
        unsigned number;
        Strings expected;
        const char* why;
    } rows[] = {
        {Language::fr, "avril", 5, {"mai"}, ""},
        {Language::fr, "Vendredi", 1, {"Lundi"}, "the capital stays"},
        {Language::fr, "mardis", 6, {"samedis"}, "plural"},
        {Language::ru, "апреля", 3, {"марта"}, "genitive"},
        {Language::ru, "пятницу", 3, {"среду"}, "accusative"},
        {Language::ru, "вторник", 3, {"среда", "среду"}, "nominative or accusative"},
        {Language::ru, "вторник", 1, {"понедельник"}, "the same in both"},
        {Language::ru, "субботам", 7, {"воскресеньям"}, "dative plural"},
        {Language::kk, "сәуірде", 5, {"мамырда"}, "locative"},
        {Language::kk, "сәуірден", 11, {"қарашадан"}, "ablative"},
        {Language::kk, "мамырға", 4, {"сәуірге"}, "dative"},
        {Language::kk, "қазан", 9, {"қыркүйек"}, "nominative"},
        {Language::kk, "жұмада", 1, {"дүйсенбіде"}, "locative"},
        {Language::kk, "қалам", 1, {}, "no such name"},
        {Language::kk, "қазан", 13, {}, "no such month"},
    };
    for (const auto& row : rows) EXPECT_EQ(date_word_like(row.word, row.number, row.language), row.expected) << row.word << ' ' << row.why;
}

}  // namespace
