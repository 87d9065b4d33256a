#include "triptych/lemma.hpp"

#include <gmock/gmock.h>

#include "language/morphology/languages.hpp"
#include "triptych/error.hpp"

namespace {

using triptych::Grade;
using triptych::Language;
using triptych::Lemma;
using triptych::same_lemma;

TEST(SameLemma, TakesPhrasesWordByWord)
{
    const struct {
        Language language;
        const char* term;
        const char* form;
        bool same;
    } rows[] = {
        {Language::fr, "jeu de société", "jeux de société", true},
        {Language::fr, "ciné-club", "Ciné-clubs", true},
        {Language::fr, "l’école", "l'école", true},
        {Language::fr, "jeu de société", "jeux, société", false},
        {Language::ru, "Французский альянс", "Французского альянса", true},
        {Language::ru, "Французский альянс", "Французский", false},
        {Language::ru, "выставка", "выстaвкой", true},
        {Language::kk, "Франция елшілігі", "Франция елшілігінде", true},
        {Language::kk, "«Campus France» агенттігі", "«Campus France» агенттігінде", true},
        {Language::ru, "кинотеатр «Арман»", "кинотеатра \"Арман\"", true},
        {Language::kk, "ЮНЕСКО", "ЮНЕСКО-ның", true},
        {Language::kk, "ЮНЕСКО", "ЮНЕСКО-банк", false},
        {Language::kk, "кітап", "", false},
        {Language::kk, "", "кітап", false},
        {Language::kk, "", "", false},
    };
    for (const auto& row : rows) EXPECT_EQ(same_lemma(row.term, row.form, row.language), row.same) << row.term << " / " << row.form;
}

TEST(ReadForm, TellsOfEachWord)
{
    const auto read = triptych::read_form("Франция елшілігі", "Франция елшілігінде", Language::kk);
    EXPECT_EQ(read.grade, Grade::certain);
    EXPECT_THAT(read.explanation, testing::StartsWith("франция; "));
    EXPECT_THAT(read.explanation, testing::EndsWith("(locative)"));
    EXPECT_EQ(triptych::read_form("Франция елшілігі", "Франция", Language::kk).grade, Grade::none);
    EXPECT_EQ(triptych::read_form("", "", Language::kk).grade, Grade::none);
}

TEST(Lemma, SaysHowSureItIs)
{
    const Lemma book("кітап", Language::kk);
    EXPECT_EQ(book.match("КІТАП"), Grade::exact);
    EXPECT_EQ(book.match("кітаптарымызда"), Grade::certain);
    EXPECT_EQ(book.match("кітапхана"), Grade::none);
    EXPECT_FALSE(book.read("кітаптарымызда").explanation.empty());
    EXPECT_TRUE(book.read("кітапхана").explanation.empty());
    EXPECT_EQ(name(Grade::certain), "certain");
    EXPECT_THROW(Lemma("\xD0", Language::ru), triptych::Error);
}

TEST(JoinedEnding, HangsOnAHyphen)
{
    using triptych::language::morphology::is_joined_ending;
    for (const char* ending : {"ның", "да", "те", "ға", "мен", "дың", "ге"}) EXPECT_TRUE(is_joined_ending(ending, Language::kk)) << ending;
    for (const char* word : {"Сұлтан", "банк", "ата"}) EXPECT_FALSE(is_joined_ending(word, Language::kk)) << word;
    EXPECT_TRUE(is_joined_ending("là", Language::fr));
    EXPECT_FALSE(is_joined_ending("Bas", Language::fr));
}

}  // namespace
