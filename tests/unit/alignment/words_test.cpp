#include "alignment/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "alignment/sounds.hpp"
#include "base/utf8.hpp"

namespace {

using triptych::Language;
using triptych::alignment::Anchor;
using triptych::alignment::find_words;
using triptych::alignment::sound_key;

TEST(Words, ReadsNumbersAsEveryLanguageWritesThem)
{
    const struct {
        const char* text;
        Language language;
        std::vector<std::string> numbers;
        const char* why;
    } rows[] = {
        {"1\u202F500 places", Language::fr, {"1500"}, "a group after a narrow space"},
        {"12 000 000 ₸", Language::kk, {"12000000"}, "two groups"},
        {"2025 100", Language::ru, {"2025", "100"}, "a year has no groups"},
        {"à 19 h", Language::fr, {"19"}, "a full hour"},
        {"в 19:00", Language::ru, {"19"}, "a full hour"},
        {"3,5 км", Language::ru, {"3.5"}, "a decimal comma"},
        {"3.3.1. Раздел", Language::ru, {"3.3.1"}, "numbering keeps no full stop"},
        {"3-бап", Language::kk, {"3"}, "an article"},
        {"le 10 avril", Language::fr, {"10", "month 4"}, "a month"},
        {"10 апреля", Language::ru, {"10", "month 4"}, "a month in the genitive"},
        {"10 сәуірде", Language::kk, {"10", "month 4"}, "a month in the locative"},
        {"Chapitre IV. Dépenses", Language::fr, {"4"}, "a Roman numeral"},
        {"IV тарау. Шығындар", Language::kk, {"4"}, "before its word"},
        {"Глава V", Language::ru, {"5"}, "of one letter, in a heading"},
        {"V тарау", Language::kk, {"5"}, "of one letter, in a heading"},
        {"V. Hugo est né en 1802.", Language::fr, {"1802"}, "an initial"},
        {"в ХІХ веке", Language::ru, {"19"}, "in Cyrillic letters that look like X and I"},
        {"XXIX, XVI, VX, IIII, MIX", Language::fr, {"29", "16"}, "what is no numeral is a word"},
        {"10 сәуір", Language::kk, {"10", "month 4"}, "a month"},
    };
    for (const auto& row : rows) {
        std::vector<std::string> found;
        for (const auto& anchor : find_words(row.text, row.language).anchors)
            if (anchor.kind == Anchor::Kind::number) found.push_back(anchor.text);
        EXPECT_EQ(found, row.numbers) << row.text << ": " << row.why;
    }
}

TEST(Words, KeepsTheBeginningsOfWords)
{
    EXPECT_THAT(find_words("L’eau, c'est la vie.", Language::fr).stems, testing::ElementsAre("eau", "est", "la", "vie"));
    EXPECT_THAT(find_words("Берёзы растут", Language::ru).stems, testing::ElementsAre("берез", "расту"));
    EXPECT_TRUE(find_words("", Language::kk).stems.empty());
    EXPECT_TRUE(find_words("… — !", Language::kk).anchors.empty());
}

TEST(Sounds, MeetAcrossScripts)
{
    const struct {
        const char32_t *latin, *cyrillic;
    } rows[] = {{U"almaty", U"алматы"}, {U"jancovici", U"жанковичи"}, {U"document", U"документ"}, {U"festival", U"фестиваль"}, {U"lyon", U"лион"},
                {U"centre", U"центр"}, {U"photo", U"фото"}};
    for (const auto& row : rows) {
        const auto latin = sound_key(row.latin);
        EXPECT_EQ(latin.substr(0, 3), sound_key(row.cyrillic).substr(0, 3)) << latin;
    }
    EXPECT_EQ(sound_key(U""), "");
    EXPECT_EQ(sound_key(U"аа"), "A");
}

}  // namespace
