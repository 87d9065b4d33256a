#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace {

using triptych::base::find_bad_utf8;

TEST(Utf8, NamesTheFirstBadByte)
{
    const struct {
        std::string_view bytes;
        std::optional<std::size_t> bad;
        const char* why;
    } rows[] = {
        {"", std::nullopt, "nothing is good"},
        {"Әңгіме — œuvre 😀", std::nullopt, "two, three and four bytes"},
        {"\xC0\x80", 0, "overlong"},
        {"a\xE0\x80\x80", 1, "overlong"},
        {"a\xED\xA0\x80", 1, "surrogate"},
        {"\xF4\x90\x80\x80", 0, "beyond U+10FFFF"},
        {"ab\xD0", 2, "cut short"},
        {"\xCF\xF0\xE8\xE2\xE5\xF2", 0, "Привет in windows-1251"},
        {"\xFF\xFE" "a", 0, "UTF-16 byte order mark"},
    };
    for (const auto& row : rows) EXPECT_EQ(find_bad_utf8(row.bytes), row.bad) << row.why;
}

TEST(Utf8, WalksForwardsAndBackwards)
{
    const std::string_view text = "aқ€😀";
    const std::u32string points = triptych::base::code_points(text);
    EXPECT_EQ(points, U"aқ€😀");
    std::size_t at = text.size();
    for (auto point = points.rbegin(); point != points.rend(); ++point) EXPECT_EQ(triptych::base::previous_code_point(text, at), *point);
    std::string copy;
    for (const char32_t point : points) triptych::base::append_utf8(copy, point);
    EXPECT_EQ(copy, text);
}

TEST(Text, SaysWhereAFileStopsBeingUtf8)
{
    try {
        triptych::require_utf8("Bonjour\nСәл\xE5", "affiche.txt");
        FAIL() << "a bad byte was accepted";
    } catch (const triptych::Error& error) {
        EXPECT_EQ(error.code(), triptych::ErrorCode::encoding);
        EXPECT_STREQ(error.what(),
                     "affiche.txt:2:4: byte 0xE5 at offset 14 is not UTF-8; expected UTF-8, and `triptych repair --from auto` may mend the file");
    }
}

TEST(Text, CountsCharactersAsAPersonDoes)
{
    EXPECT_EQ(triptych::count_graphemes("й"), 1U);
    EXPECT_EQ(triptych::count_graphemes("👩‍👩‍👧‍👦🇰🇿"), 2U);
    EXPECT_EQ(triptych::count_code_points("👩‍👩‍👧‍👦"), 7U);
    EXPECT_EQ(triptych::to_nfc("й ё é"), "й ё é");
}

}  // namespace
