#include "memory/tokens.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace {

using triptych::Language;
using triptych::memory::fold_text;
using triptych::memory::index_tokens;
using triptych::memory::tokenise;

TEST(Tokens, FoldCaseSpacesAndApostrophes)
{
    const struct {
        std::string_view a, b;
        bool same;
        const char* why;
    } rows[] = {
        {"Entrée LIBRE", "entrée libre", true, "case of French"},
        {"ҚАЗАҚ ТІЛІ ӘДЕМІ", "қазақ тілі әдемі", true, "case of Kazakh letters"},
        {"L’exposition", "l'exposition", true, "two kinds of apostrophe"},
        {"19\u00A0h\u202F30", "19 h 30", true, "no-break spaces"},
        {"Ёлка", "Елка", false, "ё is a letter"},
        {"entrée", "entree", false, "an accent is not case"},
        {"і", "i", false, "Kazakh і and Latin i look alike"},
    };
    for (const auto& row : rows) EXPECT_EQ(fold_text(row.a) == fold_text(row.b), row.same) << row.why;
    EXPECT_EQ(fold_text("ӘҢГІМЕ 😀").size(), triptych::base::code_points("ӘҢГІМЕ 😀").size());
}

TEST(Tokens, AreWordsInTheirOrder)
{
    const auto tokens = tokenise("Вход свободный, свободный вход!", Language::ru);
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_EQ(tokens[0], tokens[3]);
    EXPECT_EQ(tokens[1], tokens[2]);
    EXPECT_NE(tokens[0], tokens[1]);
    EXPECT_EQ(tokenise("10 сәуір, сейсенбі", Language::kk).size(), 3U);
}

TEST(Tokens, StayTheSameForEver)
{
    EXPECT_EQ(tokenise("a", Language::fr), std::vector<std::uint64_t>{0xE5D2'F719'0427'066CU});
}

TEST(Tokens, TakeATextWithoutWordsAsAWhole)
{
    for (const std::string_view text : {"😀", "— — —", "🎬🍿", "…", "\u2603"}) EXPECT_EQ(index_tokens(text, Language::fr).size(), 1U) << text;
    EXPECT_EQ(tokenise("🎬 🍿", Language::fr), tokenise("🎬🍿", Language::fr));
    EXPECT_NE(tokenise("🎬", Language::fr), tokenise("🍿", Language::fr));
    for (const std::string_view text : {"", " ", "\u00A0\n\t"}) EXPECT_TRUE(index_tokens(text, Language::kk).empty());
}

TEST(Tokens, OfTheIndexAreDistinctAndAscending)
{
    const auto tokens = index_tokens("кино, кино және тағы да кино", Language::kk);
    EXPECT_EQ(tokens.size(), 4U);
    EXPECT_TRUE(std::is_sorted(tokens.begin(), tokens.end()));
}

}  // namespace
