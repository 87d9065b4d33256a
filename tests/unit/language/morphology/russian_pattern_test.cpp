#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "language/words/words.hpp"
#include "triptych/inflect.hpp"
#include "triptych/lemma.hpp"

namespace {

using triptych::Grade;
using triptych::Language;
using triptych::Lemma;

struct Row {
    const char* lemma;
    const char* forms;  ///< separated by blanks
};

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto item = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), item.size() + 1));
        out.emplace_back(item);
    }
    return out;
}

TEST(RussianPattern, AcceptsFormsOfItsWord)
{
    constexpr Row rows[] = {
        {"выставка", "выставки выставке выставку выставкой выставок выставкам выставками выставках"},
        {"концерт", "концерта концерту концертом концерте концерты концертов концертам"},
        {"музей", "музея музею музеем музее музеи музеев музеям музеями музеях"},
        {"область", "области областью областей областям"},
        {"день", "дня дню днём днем дне дни дней дням"},
        {"посол", "посла послу послом после послы послов"},
        {"Песни", "песен песнями песнях"},
        {"окна", "окон окнам"},
        {"год", "года году годом годы лет годов годам"},
        {"человек", "человека людей людям люди человеком"},
        {"ребёнок", "ребенка ребёнка детей детям дети"},
        {"мероприятие", "мероприятия мероприятию мероприятием мероприятии мероприятий"},
        {"имя", "имени именем имена имён именами"},
        {"гражданин", "гражданина граждане граждан гражданам"},
        {"французский", "французского французской французскому французская французское французские французских французскими"},
        {"новый", "новая новое новые нового новой новому новым новую новом новых новыми нов нова ново новы новее"},
        {"летний", "летняя летнее летние летнего летней летнюю летних"},
        {"третий", "третья третье третьего третьей третьих"},
        {"хороший", "хорошая хорошего лучше хороша"},
        {"столовая", "столовой столовую столовые столовых"},
        {"ведущий", "ведущего ведущему ведущие ведущих ведущая"},
        {"Алматы", "Алматы АЛМАТЫ"},
        {"Астана", "Астаны Астане Астану Астаной"},
        {"Франция", "Франции Францию Францией"},
        {"Ахметов", "Ахметова Ахметову Ахметовым Ахметове Ахметовых"},
        {"Пушкин", "Пушкина Пушкину Пушкиным Пушкине"},
        {"Айгуль", "Айгули Айгулью"},
        {"мастер-класс", "мастер-класса мастер-классы мастер-классов"},
        {"школа-студия", "школы-студии школе-студии школ-студий"},
        {"15-й", "15-го 15-му 15-м"},
        {"озеро", "озера озеру озером озёра озёр озерам"},
        {"платёж", "платежа платежом платежи платежей платежах"},
    };
    for (const auto& row : rows) {
        const Lemma lemma(row.lemma, Language::ru);
        for (const auto& form : split(row.forms)) {
            EXPECT_NE(lemma.match(form), Grade::none) << row.lemma << " " << form;
            const std::string folded = triptych::language::fold_word(form);
            EXPECT_TRUE(std::ranges::any_of(lemma.stems(), [&](const auto& stem) { return folded.starts_with(stem); }))
                << row.lemma << " " << form;
        }
    }
}

TEST(RussianPattern, RefusesOtherWords)
{
    constexpr Row rows[] = {
        {"посол", "посольство посольства посольский посолить"},
        {"министр", "министерство министерства министерский министерских"},
        {"казахский", "казахстанский казахстанского Казахстан"},
        {"Алматы", "Алмата Алмате Алматинский"},
        {"казах", "Казахстан казахский казахского"},
        {"француз", "французский французского Франция"},
        {"город", "городской городского горожанин"},
        {"выставка", "выставить выставочный выставочного"},
        {"журналист", "журналистика журналистики журнал журналистка"},
        {"стандарт", "стандартный стандартные"},
        {"реклама", "рекламный рекламном"},
        {"парад", "парадный парадигма"},
        {"река", "рекорд реки-спутники рекламы"},
        {"стол", "столица столицы столовая"},
        {"эксперт", "эксперимент экспертиза"},
        {"новый", "новость новости новостей"},
    };
    for (const auto& row : rows) {
        const Lemma lemma(row.lemma, Language::ru);
        for (const auto& form : split(row.forms)) EXPECT_EQ(lemma.match(form), Grade::none) << row.lemma << " " << form;
    }
}

TEST(RussianPattern, GradesHomographsAsPossible)
{
    EXPECT_EQ(Lemma("выставка", Language::ru).match("выставка"), Grade::exact);
    EXPECT_EQ(Lemma("выставка", Language::ru).match("Выставку"), Grade::certain);
    EXPECT_EQ(Lemma("банк", Language::ru).match("банка"), Grade::possible) << "also «банка»";
    EXPECT_EQ(Lemma("Динара", Language::ru).match("динаре"), Grade::possible) << "also «динар»";
}

TEST(RussianPattern, MendsLookAlikeLetters)
{
    EXPECT_EQ(Lemma("кoнцерт", Language::ru).match("концерта"), Grade::certain) << "a Latin o in the glossary";
    EXPECT_EQ(Lemma("TikTok", Language::ru).match("tiktok"), Grade::exact);
}

TEST(RussianPattern, ExplainsTheForm)
{
    EXPECT_EQ(Lemma("концерт", Language::ru).read("концертом").explanation, "концерт, ins sg");
    EXPECT_THAT(Lemma("выставка", Language::ru).read("выставки").explanation, testing::HasSubstr("gen sg"));
    EXPECT_EQ(Lemma("концерт", Language::ru).read("концентрат").explanation, "");
}

TEST(RussianPattern, AcceptsWhatInflectMakes)
{
    for (const char* const word :
         {"выставка",         "концерт",  "рынок",  "боец",     "огонёк",  "урок",     "словарь", "площадь",    "церковь",
          "статья",           "песня",    "окно",   "море",     "имя",     "человек",  "ребёнок", "друг",       "гражданин",
          "медвежонок",       "каникулы", "дебаты", "Астана",   "Шымкент", "Конаев",   "Айгуль",  "Динара",     "Ерлан",
          "Токаев",           "Ахметова", "новый",  "летний",   "третий",  "столовая", "учёный",  "выдающийся", "мастер-класс",
          "Усть-Каменогорск", "кафе",     "Алматы", "Бородино", "15-й",    "звезда",   "год",     "полдень",    "город-герой",
          "Ростов-на-Дону",   "семья",    "кухня",  "плащ",     "край"}) {
        const Lemma lemma(word, Language::ru);
        for (const char* const number : {"sg", "pl"})
            for (const char* const name : {"nom", "gen", "dat", "acc", "acc;aa", "ins", "prp"}) {
                const auto form =
                    triptych::inflect(word, Language::ru, triptych::parse_form(std::string(number).append(";").append(name))).text;
                EXPECT_NE(lemma.match(form), Grade::none) << word << " " << form;
                const std::string folded = triptych::language::fold_word(form);
                EXPECT_TRUE(std::ranges::any_of(lemma.stems(), [&](const auto& stem) { return folded.starts_with(stem); })) << form;
            }
    }
}

TEST(RussianPattern, SurvivesHostileWords)
{
    std::string longest;
    while (longest.size() < 1U << 20U) longest += "ий";
    for (const std::string& word :
         {std::string(), std::string("-"), std::string("--"), std::string("а"), std::string("ь"), std::string("🎬"), longest}) {
        const Lemma lemma(word, Language::ru);
        EXPECT_EQ(lemma.match(word), Grade::exact);
        EXPECT_EQ(lemma.match("совсем"), Grade::none);
    }
    EXPECT_EQ(Lemma("выставка", Language::ru).match(longest), Grade::none);
}

}  // namespace
