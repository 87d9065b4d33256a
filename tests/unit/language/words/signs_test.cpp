#include "language/words/signs.hpp"

#include <gtest/gtest.h>

namespace {

using namespace triptych;
using namespace triptych::language;

TEST(Signs, AreWhatAGapSays)
{
    EXPECT_EQ(signs_in(" "), "");
    EXPECT_EQ(signs_in("-"), "");
    EXPECT_EQ(signs_in("» «"), "");
    EXPECT_EQ(signs_in(". "), ".");
    EXPECT_EQ(signs_in(" № "), "№");
    EXPECT_EQ(signs_in(" (\u00A0"), "(");
}

TEST(Signs, MayLackOrGainAFullStop)
{
    EXPECT_TRUE(same_signs("", "", false));
    EXPECT_TRUE(same_signs(".", ".", false));
    EXPECT_TRUE(same_signs(".", "", false)) << "forgotten";
    EXPECT_TRUE(same_signs("", ".", true)) << "after an initial";
    EXPECT_FALSE(same_signs("", ".", false)) << "the end of a sentence";
    EXPECT_FALSE(same_signs("", ",", true));
    EXPECT_FALSE(same_signs("№", "", false));
    EXPECT_FALSE(same_signs("/", ",", false));
}

TEST(Signs, StandAroundTheWordsOfATerm)
{
    EXPECT_EQ(outer_signs("№ 12", {4, 6}), (OuterSigns{"№", ""}));
    EXPECT_EQ(outer_signs("«C++»", {2, 3}), (OuterSigns{"", "++"}));
    EXPECT_EQ(outer_signs("им.", {0, 4}), (OuterSigns{}));
    EXPECT_EQ(with_outer_signs("in C++ and", {3, 4}, {"", "++"}), (Range{3, 6}));
    EXPECT_EQ(with_outer_signs("in C and", {3, 4}, {"", "++"}), (Range{}));
    EXPECT_EQ(with_outer_signs("in C++ and", {3, 4}, {}), (Range{})) << "another term";
    EXPECT_EQ(with_outer_signs("a+b", {0, 1}, {}), (Range{0, 1})) << "a sum";
    EXPECT_EQ(with_outer_signs("50 % off", {0, 2}, {"", "%"}), (Range{0, 4}));
}

TEST(Signs, TellInitials)
{
    EXPECT_TRUE(is_initial("Ә"));
    EXPECT_FALSE(is_initial("Ае"));
    EXPECT_FALSE(is_initial("5"));
    EXPECT_FALSE(is_initial(""));
}

}  // namespace
