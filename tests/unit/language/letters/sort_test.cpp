// The order of each alphabet, and of a list that mixes the three languages.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "triptych/error.hpp"
#include "triptych/letters.hpp"
#include "triptych/text.hpp"

namespace {

using triptych::Language;
using triptych::SortOptions;
using Texts = std::vector<std::string>;

struct Row {
    Language language;
    Texts expected;
    std::string_view why;
    SortOptions options = {};
};

/// Sorts every row from its reverse and from three shuffles; compare and sort_key must agree with sort.
void expect_order(const std::vector<Row>& rows)
{
    std::mt19937 random(1);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same order in every run
    for (const Row& row : rows) {
        Texts texts = row.expected;
        std::ranges::reverse(texts);
        for (int round = 0; round < 4; ++round) {
            Texts sorted = texts;
            triptych::sort(sorted, row.language, row.options);
            EXPECT_EQ(sorted, row.expected) << row.why;
            std::ranges::shuffle(texts, random);
        }
        for (std::size_t i = 0; i + 1 < row.expected.size(); ++i) {
            const auto &a = row.expected[i], &b = row.expected[i + 1];
            EXPECT_EQ(triptych::compare(a, b, row.language, row.options), -1) << a << " " << b << ": " << row.why;
            EXPECT_EQ(triptych::compare(b, a, row.language, row.options), 1) << a << " " << b << ": " << row.why;
            EXPECT_LT(triptych::sort_key(a, row.language, row.options), triptych::sort_key(b, row.language, row.options)) << a << " " << b;
        }
    }
}

Texts letters_of(std::u32string_view alphabet)
{
    Texts letters;
    for (const char32_t letter : alphabet) {
        std::string bytes;
        bytes += static_cast<char>(0xC0U | (letter >> 6U));
        bytes += static_cast<char>(0x80U | (letter & 0x3FU));
        letters.push_back(bytes);
    }
    return letters;
}

TEST(Sort, KnowsTheFortyTwoLettersOfKazakh)
{
    const auto alphabet = letters_of(U"аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя");
    ASSERT_EQ(alphabet.size(), 42U);
    expect_order({
        {Language::kk, alphabet, "kk"},
        {Language::ru, alphabet, "Kazakh letters in a Russian list"},
        {Language::fr, alphabet, "Kazakh letters in a French list"},
        {Language::kk, letters_of(U"АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"), "capitals"},
    });
}

TEST(Sort, OrdersWordsOfEachLanguage)
{
    expect_order({
        {Language::fr, {"cote", "coté", "côte", "côté"}, "France: the first accent decides"},
        {Language::fr, {"cote", "côte", "coté", "côté"}, "Canada: the last accent decides", {.backward_accents = true}},
        {Language::fr, {"odeur", "œil", "œuvre", "offre"}, "œ is oe"},
        {Language::fr, {"coeur", "cœur", "coexister"}, "the ligature after the two letters"},
        {Language::fr, {"eau", "école", "élan", "etape", "étape", "été"}, "accents count last"},
        {Language::fr, {"cinéma", "Cinéma", "cinémathèque"}, "small before capital"},
        {Language::ru, {"ёж", "ежевика", "ёлка", "ель", "жизнь"}, "ё with е, before ж"},
        {Language::ru, {"все", "всё", "вскоре"}, "ё after е when nothing else differs"},
        {Language::ru, {"е", "ё", "ж"}, "the letters alone"},
        {Language::kk, {"ел", "ет", "ёлка", "жол"}, "ё is a letter of its own in Kazakh"},
        {Language::kk, {"алма", "әже", "бала"}, "ә after а"},
        {Language::kk, {"кітап", "қала", "лақ"}, "қ after к"},
        {Language::kk, {"су", "тау", "ұя", "үй", "халық", "һәм"}, "ұ, ү, then х, һ"},
        {Language::kk, {"ыстық", "ілім", "эфир"}, "і between ы and э"},
        {Language::ru, {"Нур-Султан", "Нұрсұлтан", "Ңгоро", "Өскемен", "Павлодар"}, "Kazakh names in a Russian list"},
    });
}

TEST(Sort, GivesAMixedListTheOrderOfTheReader)
{
    expect_order({
        {Language::fr, {"", "2025", "Alliance", "Élan", "Zénith", "Алматы", "Әуезов", "Қазақстан", "Яблоко"}, "Latin first in French"},
        {Language::ru, {"", "2025", "Алматы", "Әуезов", "Қазақстан", "Яблоко", "Alliance", "Élan", "Zénith"}, "Cyrillic first in Russian"},
        {Language::kk, {"", "2025", "Алматы", "Әуезов", "Қазақстан", "Яблоко", "Alliance", "Élan", "Zénith"}, "Cyrillic first in Kazakh"},
    });
}

TEST(Sort, ReadsNumbersByTheirValueWhenAsked)
{
    expect_order({
        {Language::ru, {"Зал 10", "Зал 2"}, "digit by digit"},
        {Language::ru, {"Зал 2", "Зал 10", "Зал 100"}, "by value", {.numeric = true}},
        {Language::kk, {"2-сурет", "3-сурет", "20-сурет"}, "by value", {.numeric = true}},
        {Language::fr, {"Salle 1 bis", "Salle 2", "Salle 11"}, "by value", {.numeric = true}},
    });
}

TEST(Sort, LooksThroughPunctuationWhenAsked)
{
    expect_order({
        {Language::ru, {"«Ёлки»", "Аврора"}, "quotes before letters"},
        {Language::ru, {"Аврора", "«Ёлки»", "Жизнь"}, "quotes count last", {.ignore_punctuation = true}},
        {Language::fr, {"La Haine", "L’Atalante", "L’Avventura"}, "the apostrophe counts last", {.ignore_punctuation = true}},
    });
}

TEST(Sort, TakesBothNormalFormsForEqualAndIsStable)
{
    for (const Language language : triptych::all_languages) {
        EXPECT_EQ(triptych::compare("é", "e\u0301", language), 0);
        EXPECT_EQ(triptych::compare("ёлка", "е\u0308лка", language), 0);
        EXPECT_EQ(triptych::compare("май", "маи\u0306", language), 0);
        EXPECT_EQ(triptych::compare("", "", language), 0);
        EXPECT_EQ(triptych::sort_key("é", language), triptych::sort_key("e\u0301", language));
    }
    Texts texts{"e\u0301", "b", "é", "a"};
    triptych::sort(texts, Language::fr);
    EXPECT_EQ(texts, (Texts{"a", "b", "e\u0301", "é"}));
    texts = {"é", "b", "e\u0301", "a"};
    triptych::sort(texts, Language::fr);
    EXPECT_EQ(texts, (Texts{"a", "b", "é", "e\u0301"}));
}

TEST(Sort, NamesTheItemThatIsNotUtf8AndSortsNothing)
{
    Texts texts{"б", "а", "\xE0"};
    try {
        triptych::sort(texts, Language::ru);
        ADD_FAILURE();
    } catch (const triptych::Error& error) {
        EXPECT_EQ(error.code(), triptych::ErrorCode::encoding);
        EXPECT_NE(std::string(error.what()).find("item 3"), std::string::npos) << error.what();
    }
    EXPECT_EQ(texts, (Texts{"б", "а", "\xE0"}));
    EXPECT_THROW(static_cast<void>(triptych::compare("а", "\xE0", Language::ru)), triptych::Error);
    EXPECT_THROW(static_cast<void>(triptych::sort_key("\xE0", Language::ru)), triptych::Error);
}

TEST(Sort, TakesLongTexts)
{
    Texts texts;
    for (int i = 0; i < 20; ++i) texts.push_back(std::string(100'000, 'a') + std::to_string(20 - i));
    texts.emplace_back(500'000, '1');
    triptych::sort(texts, Language::kk, {.numeric = true, .ignore_punctuation = true, .backward_accents = true});
    EXPECT_EQ(texts.back().back(), '0');
}

}  // namespace
