#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "triptych/spell.hpp"
#include "triptych/error.hpp"

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using triptych::Language;
using triptych::MisspellingReason;
using triptych::Speller;
using triptych::SpellOptions;
using Strings = std::vector<std::string>;

Strings words(const std::vector<triptych::Misspelling>& found)
{
    Strings out;
    for (const auto& misspelling : found) out.push_back(misspelling.word);
    return out;
}

TEST(Speller, LeavesRightTextsAlone)
{
    const Speller fr(Language::fr), ru(Language::ru), kk(Language::kk);
    const struct {
        const Speller& speller;
        const char* text;
    } rows[] = {
        {fr, "Qu’est-ce que c’est ? A-t-il lu jusqu’à la fin ? Dites-nous aujourd’hui si l’affiche vous plaît."},
        {fr, "Rendez-vous à Chymkent, vendredi 25 avril à 19 h : https://exemple.kz, @af_almaty, #Francofonie, ecrire@exemple.kz."},
        {fr, "L'ÉCOLE EST OUVERTE À ALMATY. Le CO₂ et le DELF A2, le 1er mai."},
        {fr, "Le film « Выставка » sera projeté au ciné-club."},
        {ru, "Кто-то пришёл в бизнес-клуб; еще раз — ещё раз. Вход свободный!"},
        {ru, "Встреча в Шымкенте и Кызылорде, в Алматы и в Конаеве. Франкофонию отметит ЮНЕСКО."},
        {ru, "В Instagram и TikTok: фильм «Les Enfants du paradis» режиссёра Marcel Carné."},
        {ru, "ВХОД СВОБОДНЫЙ. 15-й фестиваль, 2-я неделя, ЦОН и ООН, `выстафка`, {имя_гостя}."},
        {kk, "ЮНЕСКО-ның шешімі. Бейнелер TikTok-та, Instagram-да және YouTube-та."},
        {kk, "DELF-ке тіркелу басталды, A2-ден C1-ге дейін, сағат 19:30-да, 2025-те, 15-ші рет."},
        {kk, "Франция елшілігі медиатекасында Парижден келген қонақтарымызды қарсы алады."},
        {kk, "Көрме Алматыда, ХҚКО-да ашылады, кіру тегін. ЖОО-лардың студенттері шақырылады."},
        {kk, "Мұражайда жаңа көрме ашылды; мұражай жексенбіде де жұмыс істейді. Мұражайдың мекенжайы сайтта."},
        {kk, "Фестивалі бар қалада әрқашан көңілді: пойызбен келіңіз. Фильм французша, субтитрлері қазақша."},
        {kk, "Мүмкіндігінше ертерек тіркеліңіз, өтінімді клубтың поштасына жіберіңіз."},
        {kk, "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ"},
        {kk, ""},
    };
    for (const auto& row : rows) EXPECT_THAT(words(row.speller.check(row.text)), IsEmpty()) << row.text;
}

TEST(Speller, TakesNoBeginningOfAWordForItsSingular)
{
    const Speller kk(Language::kk);
    for (const char* word : {"прин", "бухгал", "компью", "мұража", "мекенжаи"}) EXPECT_FALSE(kk.is_right(word)) << word;
}

TEST(Speller, ReportsTheWordTheReasonAndWhatWasMeant)
{
    const struct {
        Language language;
        const char* text;
        const char* word;
        const char* suggestion;
        MisspellingReason reason;
    } rows[] = {
        {Language::fr, "Rendez-vous à la médiathéque.", "médiathéque", "médiathèque", MisspellingReason::unknown},
        {Language::fr, "L’expositon ouvre demain.", "expositon", "exposition", MisspellingReason::unknown},
        {Language::ru, "Приглашаем на выстафку.", "выстафку", "выставку", MisspellingReason::unknown},
        {Language::ru, "Приглашаем на выcтавку.", "выcтавку", "выставку", MisspellingReason::mixed_scripts},
        {Language::kk, "Ѳнер мектебі.", "Ѳнер", "Өнер", MisspellingReason::unknown},
        {Language::kk, "Бүгін ЮНЕСКО-нің шешімі шықты.", "ЮНЕСКО-нің", "ЮНЕСКО-ның", MisspellingReason::ending},
        {Language::kk, "Бейне TikTok-де.", "TikTok-де", "TikTok-та", MisspellingReason::ending},
        {Language::kk, "Кіру тегын.", "тегын", "тегін", MisspellingReason::unknown},
        {Language::kk, "10 сəуір", "сəуір", "сәуір", MisspellingReason::mixed_scripts},
    };
    for (const auto& row : rows) {
        const auto found = triptych::spell(row.text, row.language);
        ASSERT_THAT(words(found), ElementsAre(row.word)) << row.text;
        EXPECT_EQ(std::string_view(row.text).substr(found[0].range.begin, found[0].range.size()), row.word);
        EXPECT_THAT(found[0].suggestions, Contains(row.suggestion)) << row.text;
        EXPECT_EQ(found[0].reason, row.reason) << row.text;
    }
}

TEST(Speller, TakesTheWordsOfTheProject)
{
    const SpellOptions with{.words = triptych::parse_word_list("# names\nЖансая\tname\nДиктофония \r\n\nтандем-ақсай\n")};
    EXPECT_THAT(with.words, ElementsAre("Жансая", "Диктофония", "тандем-ақсай"));
    EXPECT_THAT(words(triptych::spell("ЖАНСАЯ и диктофония, Тандем-Ақсай", Language::ru, with)), IsEmpty());
    EXPECT_THAT(words(triptych::spell("Жансая и диктофония", Language::ru)), ElementsAre("Жансая", "диктофония"));
    EXPECT_THROW((void)triptych::parse_word_list("\xFF"), triptych::Error);
}

TEST(Speller, ToleratesTheLanguagesItIsTold)
{
    EXPECT_THAT(words(triptych::spell("Фильм «Өнер туралы әңгіме»", Language::ru)).size(), 3U);
    EXPECT_THAT(words(triptych::spell("Фильм «Өнер туралы әңгіме»", Language::ru, {.also = {Language::kk}})), IsEmpty());
}

TEST(Speller, NotesADictionaryThatIsNone)
{
    const auto folder = std::filesystem::path(testing::TempDir()) / "triptych_no_dictionary";
    std::filesystem::create_directories(folder);
    for (const auto* ending : {".aff", ".dic"}) std::ofstream(folder / (std::string("kk_KZ") + ending)) << "no word list\n";
    const Speller speller(Language::kk, {.dictionaries = folder.string()});
    ASSERT_EQ(speller.notes().size(), 1U);
    EXPECT_TRUE(speller.check("Сәлем, әлем").empty()) << "nobody to ask";
    std::filesystem::remove_all(folder);
}

TEST(Speller, NotesAMissingDictionaryAndReportsNothing)
{
    const Speller speller(Language::kk, {.also = {Language::ru}, .dictionaries = "/nowhere"});
    EXPECT_THAT(words(speller.check("Кѳрме ашылады, film frnaçais")), IsEmpty());
    const auto notes = speller.notes();
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[1].place.file, "/nowhere");
    EXPECT_NE(notes[1].message.find("hunspell-kk"), std::string::npos);
    EXPECT_THAT(Speller(Language::fr).notes(), IsEmpty());
}

TEST(Speller, LimitsTheSuggestions)
{
    EXPECT_THAT(triptych::spell("превет", Language::ru, {.suggestions = 0})[0].suggestions, IsEmpty());
    EXPECT_LE(triptych::spell("превет", Language::ru, {.suggestions = 2})[0].suggestions.size(), 2U);
    const auto found = triptych::spell("превет выстафка", Language::ru, {.words_with_suggestions = 1});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_THAT(found[1].suggestions, IsEmpty());
}

TEST(Speller, RefusesWhatIsNotText) { EXPECT_THROW((void)triptych::spell("\xD0", Language::ru), triptych::Error); }

TEST(Speller, ServesSeveralThreads)
{
    const Speller speller(Language::kk);
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int round = 0; round < 20; ++round) EXPECT_EQ(speller.check("Кѳрме сәуір айында ашылады").size(), 1U);
        });
    for (auto& thread : threads) thread.join();
}

}  // namespace
