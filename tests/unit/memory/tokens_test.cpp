#include "memory/tokens.hpp"

#include <gtest/gtest.h>

#include <random>

#include "adapters/icu/breaks.hpp"
#include "base/utf8.hpp"
#include "unit/memory/index/corpus.hpp"

namespace {

using triptych::Language;
using triptych::memory::fold_text;
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
    for (const std::string_view text : {"😀", "— — —", "🎬🍿", "…", "\u2603"}) EXPECT_EQ(tokenise(text, Language::fr).size(), 1U) << text;
    EXPECT_EQ(tokenise("🎬 🍿", Language::fr), tokenise("🎬🍿", Language::fr));
    EXPECT_NE(tokenise("🎬", Language::fr), tokenise("🍿", Language::fr));
    for (const std::string_view text : {"", " ", "\u00A0\n\t"}) EXPECT_TRUE(tokenise(text, Language::kk).empty());
}

/// The words as ICU cuts them, hashed one by one.
std::vector<std::uint64_t> tokens_of_icu(std::string_view text, Language language)
{
    std::vector<std::uint64_t> tokens;
    for (const auto range : triptych::icu::find_words(text, language)) {
        const auto word = tokenise(text.substr(range.begin, range.size()), language);
        tokens.insert(tokens.end(), word.begin(), word.end());
    }
    return tokens;
}

TEST(Tokens, AreCutAsIcuCutsThem)
{
    std::mt19937 random(20260411);
    const std::string_view parts[] = {"a",  "É",  "œ",  "ж",  "Қ",      "7",      "19",     " ",     " ",      ".",       ",",       ":",     ";",
                                      "'",  "’",  "-",  "_",  "\"",     "(",      "»",      "…",     "№",      "\u00A0",  "\u202F",  "\u0301", "\u0483",
                                      "中", "😀", "\t", "\n", "\u200D", "\u00AD", "\u2018", "\u2024", "\u05D0", "\U0001F1EB", "@", "×", "µ"};
    for (int round = 0; round < 40'000; ++round) {
        std::string text = "x ";  // a text without words is a token as a whole
        for (auto count = random() % 12; count > 0; --count) text += parts[random() % std::size(parts)];
        const Language language = triptych::all_languages[random() % 3];
        ASSERT_EQ(tokenise(text, language).size(), triptych::icu::find_words(text, language).size()) << text;
        ASSERT_EQ(tokenise(text, language), tokens_of_icu(text, language)) << text;
    }
    for (const Language language : triptych::all_languages)
        for (const auto& line : triptych::testing::example_lines()[language])
            EXPECT_TRUE(triptych::icu::find_words(line, language).empty() || tokenise(line, language) == tokens_of_icu(line, language)) << line;
}

}  // namespace
