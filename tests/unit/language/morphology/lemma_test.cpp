#include "triptych/lemma.hpp"

#include <gmock/gmock.h>

#include "language/morphology/languages.hpp"
#include "triptych/error.hpp"
#include "triptych/inflect.hpp"

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
        {Language::kk, "ЮНЕСКО", "ЮНЕСКО ның", false},
        {Language::fr, "école", "l’école", true},
        {Language::fr, "école", "d'écoles", true},
        {Language::fr, "école", "grande école", false},
        {Language::ru, "А. С. Пушкин", "А. С. Пушкина", true},
        {Language::ru, "А. С. Пушкин", "А.С. Пушкиным", true},
        {Language::ru, "А.С. Пушкин", "А. С. Пушкину", true},
        {Language::ru, "А. С. Пушкин", "А, С. Пушкин", false},
        {Language::ru, "театр им. Ауэзова", "театра им. Ауэзова", true},
        {Language::ru, "театр им. Ауэзова", "театре им Ауэзова", true},
        {Language::ru, "школа № 12", "школы №12", true},
        {Language::ru, "школа № 12", "школы № 13", false},
        {Language::ru, "школа № 12", "школы 12", false},
        {Language::ru, "и/или", "и/или", true},
        {Language::ru, "и/или", "и, или", false},
        {Language::ru, "4-й", "4-го", true},
        {Language::ru, "4-я", "4-й", true},
        {Language::ru, "4-й", "5-го", false},
        {Language::ru, "50%", "50 %", true},
        {Language::ru, "50%", "50", false},
        {Language::kk, "М. Әуезов атындағы театр", "М. Әуезов атындағы театрда", true},
        {Language::kk, "М. Әуезов атындағы театр", "М.Әуезов атындағы театрдың", true},
        {Language::kk, "20:30", "20:30-да", true},
        {Language::kk, "2,5", "2,5-ке", true},
        {Language::kk, "2,5", "2.5-ке", false},
        {Language::kk, "50%", "50%-ға", true},
        {Language::kk, "№ 12 мектеп", "№ 12 мектепке", true},
        {Language::kk, "№ 12 мектеп", "12 мектепке", false},
        {Language::kk, "C++", "C++-те", true},
        {Language::kk, "C++", "C-те", false},
        {Language::kk, "мектеп", "мектептерде-ақ", true},
        {Language::kk, "кітап", "", false},
        {Language::kk, "", "кітап", false},
        {Language::kk, "", "", false},
    };
    for (const auto& row : rows) EXPECT_EQ(same_lemma(row.term, row.form, row.language), row.same) << row.term << " / " << row.form;
}

/// Every form that a language makes of these words is recognised as one of them.
TEST(SameLemma, KnowsWhateverInflectMakes)
{
    const struct {
        Language language;
        std::vector<const char*> words, features;
    } rows[] = {
        {Language::kk,
         {"20:30", "19:00", "2,5", "50%", "50 %", "16+", "№ 12", "15-ші", "15-і", "6-сы", "2025", "50 000", "XXI", "А. С. Пушкин",
          "М. Әуезов атындағы театр", "Ә. Қастеев", "№ 12 мектеп", "«C++»", "TikTok", "ҚР БҒМ", "Ж. Есенов", "5 км", "1/2", "2024–2025", "500 ₸",
          "мектеп-лицей", "«Абай» газеті", "Alliance Française", "УЕФА", "15.03.2025", "т.б.", "AC/DC", "Canal+", "9-сынып", "режиссёр"},
         {"gen", "dat", "acc", "loc", "abl", "ins", "pl", "px3", "px3;dat", "pl;px3;loc", "px1sg"}},
        {Language::ru,
         {"20:30", "2,5", "50%", "50 %", "16+", "№ 12", "школа № 12", "4-й", "15-й", "3-я", "8-е", "А. С. Пушкин", "А. Кастеев", "театр им. Ауэзова",
          "музей имени А. Кастеева", "кинотеатр «Арман»", "C++", "пресс-центр", "и/или", "2025", "вице-президент", "1/2", "5-й класс", "ТЮЗ", "AC/DC"},
         {"gen", "dat", "acc", "ins", "prp", "pl", "pl;gen", "pl;ins"}},
        {Language::fr,
         {"20 h 30", "2,5", "50 %", "n° 12", "école n° 12", "J. Verne", "2e", "ciné-club", "l’école", "le film", "un chat", "C++", "Canal+", "16+", "salle n° 5",
          "rendez-vous", "M. Dupont", "1/2", "jeu de société", "AC/DC", "TGV"},
         {"pl", "f", "f;pl"}},
    };
    for (const auto& [language, words, features] : rows)
        for (const char* word : words)
            for (const char* feature : features) {
                const auto made = triptych::inflect(word, language, triptych::parse_form(feature));
                if (made.text.empty() || made.reached == triptych::Reached::paraphrase) continue;
                EXPECT_TRUE(same_lemma(word, made.text, language)) << word << ' ' << feature << ": " << made.text;
            }
}

TEST(ReadForm, TellsOfEachWord)
{
    const auto read = triptych::read_form("Франция елшілігі", "Франция елшілігінде", Language::kk);
    EXPECT_EQ(read.grade, Grade::certain);
    EXPECT_THAT(read.explanation, testing::StartsWith("франция; "));
    EXPECT_THAT(read.explanation, testing::EndsWith("(locative)"));
    EXPECT_EQ(triptych::read_form("Франция елшілігі", "Франция", Language::kk).grade, Grade::none);
    EXPECT_EQ(triptych::read_form("", "", Language::kk).grade, Grade::none);
    EXPECT_EQ(triptych::read_form("ЮНЕСКО", "юнеско", Language::kk).grade, Grade::exact);
    EXPECT_EQ(triptych::read_form("ЮНЕСКО", "юнеско-ның", Language::kk).grade, Grade::certain) << "a form, not the lemma itself";
    EXPECT_EQ(triptych::read_form("А. С. Пушкин", "А.С. Пушкин", Language::ru).grade, Grade::exact);
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
