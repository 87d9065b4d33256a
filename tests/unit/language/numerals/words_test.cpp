#include "language/numerals/words.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace {

using triptych::Language;
using namespace triptych::language;

struct Row {
    std::uint64_t number;
    const char *fr, *ru, *kk;
};

TEST(NumberWords, SpellCardinalsInEachLanguage)
{
    const Row rows[] = {
        {0, "zéro", "ноль", "нөл"},
        {1, "un", "один", "бір"},
        {16, "seize", "шестнадцать", "он алты"},
        {21, "vingt et un", "двадцать один", "жиырма бір"},
        {40, "quarante", "сорок", "қырық"},
        {58, "cinquante-huit", "пятьдесят восемь", "елу сегіз"},
        {71, "soixante et onze", "семьдесят один", "жетпіс бір"},
        {80, "quatre-vingts", "восемьдесят", "сексен"},
        {81, "quatre-vingt-un", "восемьдесят один", "сексен бір"},
        {99, "quatre-vingt-dix-neuf", "девяносто девять", "тоқсан тоғыз"},
        {100, "cent", "сто", "жүз"},
        {101, "cent un", "сто один", "жүз бір"},
        {200, "deux cents", "двести", "екі жүз"},
        {213, "deux cent treize", "двести тринадцать", "екі жүз он үш"},
        {1000, "mille", "одна тысяча", "мың"},
        {1991, "mille neuf cent quatre-vingt-onze", "одна тысяча девятьсот девяносто один", "мың тоғыз жүз тоқсан бір"},
        {2025, "deux mille vingt-cinq", "две тысячи двадцать пять", "екі мың жиырма бес"},
        {5000, "cinq mille", "пять тысяч", "бес мың"},
        {21000, "vingt et un mille", "двадцать одна тысяча", "жиырма бір мың"},
        {80000, "quatre-vingt mille", "восемьдесят тысяч", "сексен мың"},
        {200000, "deux cent mille", "двести тысяч", "екі жүз мың"},
        {112000, "cent douze mille", "сто двенадцать тысяч", "жүз он екі мың"},
        {1000000, "un million", "один миллион", "бір миллион"},
        {80000000, "quatre-vingts millions", "восемьдесят миллионов", "сексен миллион"},
        {200000003, "deux cents millions trois", "двести миллионов три", "екі жүз миллион үш"},
        {2000000000, "deux milliards", "два миллиарда", "екі миллиард"},
        {999999999999,
         "neuf cent quatre-vingt-dix-neuf milliards neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf "
         "cent "
         "quatre-vingt-dix-neuf",
         "девятьсот девяносто девять миллиардов девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч девятьсот девяносто "
         "девять",
         "тоғыз жүз тоқсан тоғыз миллиард тоғыз жүз тоқсан тоғыз миллион тоғыз жүз тоқсан тоғыз мың тоғыз жүз тоқсан тоғыз"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(cardinal_words(row.number, Language::fr), row.fr);
        EXPECT_EQ(cardinal_words(row.number, Language::ru), row.ru);
        EXPECT_EQ(cardinal_words(row.number, Language::kk), row.kk);
    }
    EXPECT_EQ(cardinal_words(1'000'000'000'000, Language::fr), std::nullopt);
}

TEST(NumberWords, AgreeInGender)
{
    EXPECT_EQ(cardinal_words(1, Language::fr, Gender::feminine), "une");
    EXPECT_EQ(cardinal_words(21, Language::fr, Gender::feminine), "vingt et une");
    EXPECT_EQ(cardinal_words(81, Language::fr, Gender::feminine), "quatre-vingt-une");
    EXPECT_EQ(cardinal_words(71, Language::fr, Gender::feminine), "soixante et onze");
    EXPECT_EQ(cardinal_words(21001, Language::fr, Gender::feminine), "vingt et un mille une");
    EXPECT_EQ(cardinal_words(1, Language::ru, Gender::feminine), "одна");
    EXPECT_EQ(cardinal_words(2, Language::ru, Gender::feminine), "две");
    EXPECT_EQ(cardinal_words(1, Language::ru, Gender::neuter), "одно");
    EXPECT_EQ(cardinal_words(2002, Language::ru, Gender::neuter), "две тысячи два");
}

TEST(NumberWords, NameEachNumberOnce)
{
    for (const Language language : triptych::all_languages) {
        std::set<std::string> seen;
        for (std::uint64_t n = 0; n < 12'000; ++n) ASSERT_TRUE(seen.insert(cardinal_words(n, language).value()).second) << n;
    }
}

TEST(NumberWords, EndOrdinalsInDigits)
{
    EXPECT_EQ(ordinal_ending("1", Language::fr), "er");
    EXPECT_EQ(ordinal_ending("1", Language::fr, Gender::feminine), "re");
    EXPECT_EQ(ordinal_ending("1", Language::fr, Gender::neuter), "er");
    EXPECT_EQ(ordinal_ending("2", Language::fr), "e");
    EXPECT_EQ(ordinal_ending("21", Language::fr, Gender::feminine), "e");
    EXPECT_EQ(ordinal_ending("3", Language::ru), "-й");
    EXPECT_EQ(ordinal_ending("15", Language::ru, Gender::feminine), "-я");
    EXPECT_EQ(ordinal_ending("15", Language::ru, Gender::neuter), "-е");
    EXPECT_EQ(ordinal_ending("15", Language::kk), "-ші");
    EXPECT_EQ(ordinal_ending("40", Language::kk, Gender::feminine), "-шы");
    for (const Language language : triptych::all_languages) EXPECT_EQ(ordinal_ending("quinze", language), "");
}

}  // namespace
