#include "base/edit_distance.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using triptych::base::edit_distance;

TEST(EditDistance, CountsSlipsOfTheHand)
{
    const struct {
        std::u32string a, b;
        std::size_t expected;
        const char* why;
    } rows[] = {
        {U"", U"", 0, "nothing"},
        {U"", U"kind", 4, "all put in"},
        {U"channel", U"channel", 0, "the same"},
        {U"chanel", U"channel", 1, "left out"},
        {U"soruce", U"source", 1, "swapped"},
        {U"stage", U"state", 1, "taken for another"},
        {U"қаіңр", U"қаңтар", 3, "swaps are of neighbours only"},
        {U"выстовка", U"выставка", 1, "a letter, not its bytes"},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(edit_distance(row.a, row.b), row.expected) << row.why;
        EXPECT_EQ(edit_distance(row.b, row.a), row.expected) << row.why;
    }
}

}  // namespace
