// Capitals and small letters in the three languages, and in Kazakh of Latin letters.
#include <gtest/gtest.h>

#include <clocale>
#include <string>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/letters.hpp"

namespace {

using triptych::Capitals;
using triptych::Casing;
using triptych::Language;

struct Row {
    Language language;
    std::string_view input, expected;
    Casing casing = Casing::standard;
};

TEST(Case, MakesCapitals)
{
    const std::vector<Row> rows{
        {Language::fr, "l’été à la médiathèque", "L’ÉTÉ À LA MÉDIATHÈQUE"},
        {Language::fr, "cœur, lætitia, ÿ", "CŒUR, LÆTITIA, Ÿ"},
        {Language::fr, "straße, \uFB01lm", "STRASSE, FILM"},
        {Language::ru, "ёлка, подъезд", "ЁЛКА, ПОДЪЕЗД"},
        {Language::kk, "қаһарман іні, әже, ғылым, өң, ұя, үй", "ҚАҺАРМАН ІНІ, ӘЖЕ, ҒЫЛЫМ, ӨҢ, ҰЯ, ҮЙ"},
        {Language::kk, "instagram", "INSTAGRAM"},
        {Language::kk, "ılım, iis", "ILIM, İİS", Casing::turkic},
        {Language::kk, "tılek bildiru", "TILEK BİLDİRU", Casing::turkic},
        {Language::fr, "", ""},
        {Language::fr, "2025 🎬 №", "2025 🎬 №"},
    };
    for (const Row& row : rows) EXPECT_EQ(triptych::to_upper(row.input, row.language, row.casing), row.expected);
}

TEST(Case, MakesSmallLetters)
{
    const std::vector<Row> rows{
        {Language::fr, "ÉTÉ ŒUVRE", "été œuvre"},       {Language::ru, "ЁЛКА", "ёлка"},
        {Language::kk, "ҚАҺАРМАН ІНІ", "қаһарман іні"}, {Language::kk, "ILIM İİS", "ılım iis", Casing::turkic},
        {Language::kk, "INSTAGRAM", "instagram"},
    };
    for (const Row& row : rows) EXPECT_EQ(triptych::to_lower(row.input, row.language, row.casing), row.expected);
}

TEST(Case, BeginsWithACapitalAndLeavesTheRest)
{
    const std::vector<Row> sentences{
        {Language::fr, "élan de l’UNESCO", "Élan de l’UNESCO"},
        {Language::fr, "œuvre", "Œuvre"},
        {Language::fr, "« été »", "« Été »"},
        {Language::ru, "«ёлки» и фильм", "«Ёлки» и фильм"},
        {Language::kk, "ілияс пен ЮНЕСКО", "Ілияс пен ЮНЕСКО"},
        {Language::kk, "ınjıl", "Injıl", Casing::turkic},
        {Language::kk, "iran", "İran", Casing::turkic},
        {Language::fr, "", ""},
    };
    for (const Row& row : sentences) EXPECT_EQ(triptych::to_title(row.input, row.language, Capitals::sentence, row.casing), row.expected);
    const std::vector<Row> words{
        {Language::fr, "film de la semaine", "Film De La Semaine"},
        {Language::ru, "неделя кино", "Неделя Кино"},
        {Language::kk, "қазақстан тарихы", "Қазақстан Тарихы"},
        {Language::kk, "ıle iran", "Ile İran", Casing::turkic},
    };
    for (const Row& row : words) EXPECT_EQ(triptych::to_title(row.input, row.language, Capitals::words, row.casing), row.expected);
}

TEST(Case, FoldsForComparing)
{
    EXPECT_EQ(triptych::fold_case("ÉTÉ"), triptych::fold_case("e\u0301te\u0301"));
    EXPECT_EQ(triptych::fold_case("Straße"), triptych::fold_case("STRASSE"));
    EXPECT_EQ(triptych::fold_case("ІНІ Һ"), triptych::fold_case("іні һ"));
    EXPECT_EQ(triptych::fold_case("ILIM", Casing::turkic), triptych::fold_case("ılım", Casing::turkic));
    EXPECT_NE(triptych::fold_case("ILIM", Casing::turkic), triptych::fold_case("ilim", Casing::turkic));
    EXPECT_NE(triptych::fold_case("été"), triptych::fold_case("ete")) << "accents are no matter of case";
}

TEST(Case, DoesNotAskTheLocaleOfTheMachine)
{
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* host : {"tr_TR.UTF-8", "C", ""}) {
        std::setlocale(LC_ALL, host);
        EXPECT_EQ(triptych::to_upper("film", Language::kk), "FILM");
        EXPECT_EQ(triptych::to_lower("FILM", Language::fr), "film");
    }
    std::setlocale(LC_ALL, before.c_str());
}

TEST(Case, RefusesBytesThatAreNotUtf8)
{
    EXPECT_THROW(static_cast<void>(triptych::to_upper("\xE9", Language::fr)), triptych::Error);
    EXPECT_THROW(static_cast<void>(triptych::to_lower("\xE9", Language::fr)), triptych::Error);
    EXPECT_THROW(static_cast<void>(triptych::to_title("\xE9", Language::fr)), triptych::Error);
    EXPECT_THROW(static_cast<void>(triptych::fold_case("\xE9")), triptych::Error);
}

}  // namespace
