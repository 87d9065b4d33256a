#include "language/spelling/number_endings.hpp"

#include <gmock/gmock.h>

#include "triptych/spell.hpp"

namespace {

using triptych::Language;

TEST(NumberEndings, FollowTheNumberAsItIsRead)
{
    const struct {
        const char* number;
        const char* ending;
    } rows[] = {
        {"2025", "те"}, {"20:30", "да"}, {"19:00", "де"}, {"15", "ші"}, {"40", "қа"}, {"90", "дар"}, {"15", "інде"}, {"2025", "тегі"},
        {"1000", "нан"}, {"50 000", "ға"}, {"6", "шы"}, {"9", "шы"}, {"20", "сы"}, {"15", "шіден"}, {"90", "дардың"}, {"100", "ден"},
        {"5", "сынып"}, {"3", "бап"}, {"5", "еу"}, {"10", "мен"}, {"8", "бен"}, {"2024–2025", "ке"}, {"", "де"}, {"abc", "де"}, {"7", ""},
    };
    for (const auto& row : rows) EXPECT_FALSE(triptych::language::endings_for_number(row.number, row.ending)) << row.number << "-" << row.ending;
}

TEST(NumberEndings, AreMendedWhenAnotherNumberHasThem)
{
    const struct {
        const char* number;
        const char* ending;
        const char* right;
    } rows[] = {
        {"2025", "да", "те"}, {"20:30", "де", "да"}, {"19:00", "да", "де"}, {"15", "шы", "ші"}, {"40", "ға", "қа"},
        {"6", "ші", "шы"}, {"1000", "дан", "нан"}, {"90", "лар", "дар"}, {"15", "шыдан", "шіден"},
    };
    for (const auto& row : rows) {
        const auto right = triptych::language::endings_for_number(row.number, row.ending);
        ASSERT_TRUE(right) << row.number << "-" << row.ending;
        EXPECT_THAT(*right, testing::Contains(row.right)) << row.number << "-" << row.ending;
    }
}

TEST(NumberEndings, AreToldByTheSpeller)
{
    const auto found = triptych::spell("Көрме 2025-да ашылды, сағат 20:30-да, 15-ші рет, 08.04-ға, A2-ден.", Language::kk);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].word, "2025-да");
    EXPECT_EQ(found[0].suggestions, std::vector<std::string>{"2025-те"});
    EXPECT_EQ(found[0].reason, triptych::MisspellingReason::ending);
    EXPECT_TRUE(triptych::spell("В 2025-да", Language::ru).empty());
}

}  // namespace
