#include "adapters/icu/converter.hpp"

#include <gtest/gtest.h>

namespace {

using triptych::icu::from_utf8;
using triptych::icu::to_utf8;

TEST(Converter, TurnsTextIntoOldBytesAndBack)
{
    EXPECT_EQ(from_utf8("Привет", "windows-1251"), "\xCF\xF0\xE8\xE2\xE5\xF2");
    EXPECT_EQ(to_utf8("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251")->text, "Привет");
    EXPECT_EQ(from_utf8("Қазақ", "windows-1251"), std::nullopt);
    EXPECT_EQ(from_utf8("", "KOI8-R"), "");
    EXPECT_EQ(from_utf8("a", "no such encoding"), std::nullopt);
    EXPECT_EQ(to_utf8("a", "no such encoding"), std::nullopt);
}

TEST(Converter, NamesTheByteThatDoesNotFit)
{
    EXPECT_EQ(to_utf8("ab\xFF\xFE", "UTF-8")->bad_byte, 2U);
    EXPECT_EQ(to_utf8("a\x98", "US-ASCII")->bad_byte, 1U);
    std::string late(10'000, 'a');
    late.push_back('\x98');
    EXPECT_EQ(to_utf8(late, "US-ASCII")->bad_byte, 10'000U);
    EXPECT_EQ(to_utf8("abc", "US-ASCII")->bad_byte, std::nullopt);
}

}  // namespace
