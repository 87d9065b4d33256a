#include "triptych/memory.hpp"

#include <gtest/gtest.h>

#include "triptych/error.hpp"

namespace {

using triptych::Memory;
using triptych::Query;
using triptych::Trio;
using triptych::Unit;

Unit unit(Trio<std::string> texts)
{
    Unit made;
    for (const auto language : triptych::all_languages) made.variants[language].text = texts[language];
    return made;
}

TEST(Memory, LeavesOutUnitsThatTranslateNothing)
{
    Memory memory;
    const std::vector<Unit> units{unit({"Bonjour", "", ""}), unit({"", "", ""}), unit({"Bonjour", " ", "\u00A0"}), unit({"Bonjour", "", "Сәлем"})};
    EXPECT_EQ(memory.add(units), 1U);
    EXPECT_EQ(memory.size(), 1U);
}

TEST(Memory, DoesNotAddTheSameTwice)
{
    Memory memory;
    const std::vector<Unit> units{unit({"Bonjour", "Здравствуйте", "Сәлем"}), unit({"Bonjour", "Привет", "Сәлем"}), unit({"Bonjour", "Привет", "Сәлем"})};
    EXPECT_EQ(memory.add(units), 2U);
    EXPECT_EQ(memory.add(units), 0U);
    EXPECT_EQ(memory.size(), 2U);
}

TEST(Memory, KeepsTextsInFormC)
{
    Memory memory;
    memory.add(std::vector<Unit>{unit({"Entre\u0301e libre", "Свободныи\u0306 вход", ""})});
    Query query;
    query.text = "Entr\u00E9e libre";
    const auto matches = memory.find(query);
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0].texts.ru, "Свободный вход");
}

TEST(Memory, IsAsItWasAfterABadByte)
{
    Memory memory;
    const std::vector<Unit> units{unit({"Bonjour", "Здравствуйте", ""}), unit({"Bonsoir", "\xC4\xEE\xE1\xF0\xFB\xE9", ""})};
    EXPECT_THROW(memory.add(units), triptych::Error);
    EXPECT_EQ(memory.size(), 0U);
}

TEST(Memory, MovesWithItsUnits)
{
    Memory memory;
    memory.add(std::vector<Unit>{unit({"Bonjour", "Здравствуйте", ""})});
    Memory other = std::move(memory);
    EXPECT_EQ(other.size(), 1U);
}

}  // namespace
