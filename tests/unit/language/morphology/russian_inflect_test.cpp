#include <gmock/gmock.h>

#include <limits>
#include <span>
#include <string>

#include "language/morphology/russian/count.hpp"
#include "language/morphology/russian/prepositions.hpp"
#include "triptych/inflect.hpp"
#include "unit/language/morphology/russian_rows.hpp"

namespace {

using triptych::GrammaticalCase;
using triptych::inflect;
using triptych::Language;
using triptych::parse_form;
using triptych::Reached;

using russian_rows::check;
using russian_rows::Row;

std::string form_of(std::string_view words, std::string_view form)
{
    return inflect(words, Language::ru, parse_form(form)).text;
}

TEST(InflectRussian, DeclinesNounsOfEveryType)
{
    constexpr Row rows[] = {
        {"концерт", "gen", "концерта"},
        {"каталог", "pl;nom", "каталоги"},
        {"матч", "ins", "матчем"},
        {"врач", "ins", "врачом"},
        {"вернисаж", "ins", "вернисажем"},
        {"багаж", "ins", "багажом"},
        {"месяц", "pl;gen", "месяцев"},
        {"отец", "ins", "отцом"},
        {"конец", "gen", "конца"},
        {"боец", "pl;gen", "бойцов"},
        {"казахстанец", "pl;gen", "казахстанцев"},
        {"доброволец", "dat", "добровольцу"},
        {"рынок", "prp", "рынке"},
        {"урок", "pl;gen", "уроков"},
        {"огонёк", "gen", "огонька"},
        {"посол", "dat", "послу"},
        {"костёр", "gen", "костра"},
        {"музей", "prp", "музее"},
        {"сценарий", "prp", "сценарии"},
        {"спектакль", "pl;gen", "спектаклей"},
        {"словарь", "ins", "словарём"},
        {"день", "ins", "днём"},
        {"уровень", "gen", "уровня"},
        {"площадь", "ins", "площадью"},
        {"ночь", "pl;dat", "ночам"},
        {"область", "gen", "области"},
        {"программа", "pl;gen", "программ"},
        {"книга", "gen", "книги"},
        {"задача", "ins", "задачей"},
        {"свеча", "ins", "свечой"},
        {"улица", "ins", "улицей"},
        {"выставка", "pl;gen", "выставок"},
        {"точка", "pl;gen", "точек"},
        {"неделя", "pl;gen", "недель"},
        {"песня", "pl;gen", "песен"},
        {"деревня", "pl;gen", "деревень"},
        {"кухня", "pl;gen", "кухонь"},
        {"спальня", "pl;gen", "спален"},
        {"статья", "pl;gen", "статей"},
        {"семья", "ins", "семьёй"},
        {"галерея", "pl;gen", "галерей"},
        {"экспозиция", "prp", "экспозиции"},
        {"искусство", "prp", "искусстве"},
        {"окно", "pl;gen", "окон"},
        {"письмо", "pl;gen", "писем"},
        {"кресло", "pl;gen", "кресел"},
        {"училище", "pl;gen", "училищ"},
        {"мероприятие", "prp", "мероприятии"},
        {"побережье", "pl;gen", "побережий"},
        {"платье", "pl;gen", "платьев"},
        {"море", "pl;gen", "морей"},
        {"имя", "pl;gen", "имён"},
        {"время", "ins", "временем"},
        {"горожанин", "pl;nom", "горожане"},
        {"гражданин", "pl;gen", "граждан"},
        {"медвежонок", "pl;nom", "медвежата"},
        {"котёнок", "pl;gen", "котят"},
        {"брюки", "dat", "брюкам"},
        {"дебаты", "gen", "дебатов"},
        {"каникулы", "gen", "каникул"},
        {"ножницы", "gen", "ножниц"},
        {"выборы", "prp", "выборах"},
        {"министры", "dat", "министрам"},
    };
    check(rows);
}

TEST(InflectRussian, KnowsWordsThatChangeTheirStem)
{
    constexpr Row rows[] = {
        {"человек", "pl;gen", "людей"},
        {"ребёнок", "pl;ins", "детьми"},
        {"год", "pl;gen", "лет"},
        {"друг", "pl;dat", "друзьям"},
        {"сын", "pl;nom", "сыновья"},
        {"брат", "pl;gen", "братьев"},
        {"стул", "pl;nom", "стулья"},
        {"дерево", "pl;ins", "деревьями"},
        {"дочь", "gen", "дочери"},
        {"мать", "ins", "матерью"},
        {"путь", "gen", "пути"},
        {"хозяин", "pl;nom", "хозяева"},
        {"сестра", "pl;gen", "сестёр"},
        {"звезда", "pl;nom", "звёзды"},
        {"небо", "pl;gen", "небес"},
        {"цветок", "pl;nom", "цветы"},
        {"город", "pl;nom", "города"},
        {"полуостров", "pl;nom", "полуострова"},
        {"директор", "pl;nom", "директора"},
        {"лев", "gen", "льва"},
        {"лёд", "ins", "льдом"},
        {"солдат", "pl;gen", "солдат"},
        {"церковь", "ins", "церковью"},
        {"любовь", "gen", "любви"},
        {"дети", "ins", "детьми"},
    };
    check(rows);
}

TEST(InflectRussian, TakesTheAccusativeByAnimacy)
{
    constexpr Row rows[] = {
        {"режиссёр", "acc", "режиссёра"},
        {"фильм", "acc", "фильм"},
        {"художник", "pl;acc", "художников"},
        {"актриса", "pl;acc", "актрис"},
        {"выставка", "pl;acc", "выставки"},
        {"учебник", "acc", "учебник"},
        {"новый директор", "acc", "нового директора"},
        {"новый фильм", "acc", "новый фильм"},
        {"ведущий", "acc", "ведущего"},
        {"робот", "acc;aa", "робота"},
        {"робот", "acc;nn", "робот"},
        {"судья", "acc", "судью"},
    };
    check(rows);
}

TEST(InflectRussian, LeavesIndeclinableWords)
{
    constexpr Row rows[] = {
        {"кино", "prp", "кино"},       {"кафе", "pl;gen", "кафе"},      {"метро", "ins", "метро"},
        {"жюри", "gen", "жюри"},       {"интервью", "dat", "интервью"}, {"Алматы", "gen", "Алматы"},
        {"Актобе", "prp", "Актобе"},   {"Атырау", "dat", "Атырау"},     {"Кокшетау", "ins", "Кокшетау"},
        {"Тбилиси", "gen", "Тбилиси"}, {"США", "gen", "США"},           {"ЮНЕСКО", "ins", "ЮНЕСКО"},
        {"TikTok", "gen", "TikTok"},   {"Сен-Мало", "gen", "Сен-Мало"}, {"резюме", "gen;indecl", "резюме"},
        {"тенге", "pl;gen", "тенге"},
    };
    check(rows);
}

TEST(InflectRussian, DeclinesNamesOfPeople)
{
    constexpr Row rows[] = {
        {"Айгуль Смагулова", "dat", "Айгули Смагуловой"},
        {"Нурсултан Назарбаев", "ins", "Нурсултаном Назарбаевым"},
        {"Абай Кунанбаев", "gen", "Абая Кунанбаева"},
        {"Ерлан Сыдыков", "dat", "Ерлану Сыдыкову"},
        {"Динара", "dat", "Динаре"},
        {"Иван Иванович Иванов", "dat", "Ивану Ивановичу Иванову"},
        {"Анна Петровна Седых", "dat", "Анне Петровне Седых"},
        {"Ольга Шевченко", "ins", "Ольгой Шевченко"},
        {"Анна Ким", "dat", "Анне Ким"},
        {"Дмитрий Ким", "dat", "Дмитрию Киму"},
        {"Лев Толстой", "gen", "Льва Толстого"},
        {"Анна Мартиросян", "gen", "Анны Мартиросян"},
        {"Арам Мартиросян", "gen;m;aa", "Арама Мартиросяна"},
        {"Мария Склодовская-Кюри", "gen", "Марии Склодовской-Кюри"},
        {"Жюль Верн", "ins", "Жюлем Верном"},
        {"Виктор Гюго", "gen", "Виктора Гюго"},
        {"Шарль де Голль", "gen", "Шарля де Голля"},
        {"Касым-Жомарт Токаев", "ins", "Касым-Жомартом Токаевым"},
        {"госпожа Мартен", "dat", "госпоже Мартен"},
        {"господин Дюпон", "dat", "господину Дюпону"},
        {"посол Франции Сильвен Моро", "gen", "посла Франции Сильвена Моро"},
        {"министр Ахметова", "gen", "министра Ахметовой"},
        {"Пушкин", "ins", "Пушкиным"},
        {"Ким", "dat;f", "Ким"},
    };
    check(rows);
}

TEST(InflectRussian, DeclinesPhrases)
{
    constexpr Row rows[] = {
        {"Посольство Франции", "prp", "Посольстве Франции"},
        {"Французский альянс Алматы", "gen", "Французского альянса Алматы"},
        {"Республика Казахстан", "prp", "Республике Казахстан"},
        {"озеро Балхаш", "dat", "озеру Балхаш"},
        {"город Астана", "gen", "города Астаны"},
        {"кинотеатр «Сарыарка»", "prp", "кинотеатре «Сарыарка»"},
        {"«Сарыарка»", "prp", "«Сарыарке»"},
        {"Алматинская область", "ins", "Алматинской областью"},
        {"Назарбаев Университет", "gen", "Назарбаев Университета"},
        {"Министерство культуры и информации", "dat", "Министерству культуры и информации"},
        {"научный и культурный центр", "gen", "научного и культурного центра"},
        {"министры иностранных дел", "dat", "министрам иностранных дел"},
        {"Казахстан и Франция", "gen", "Казахстана и Франции"},
        {"театр им. Лермонтова", "gen", "театра им. Лермонтова"},
        {"15-й фестиваль", "gen", "15-го фестиваля"},
        {"2-я премия", "acc", "2-ю премию"},
        {"третья премия", "acc", "третью премию"},
        {"первое место", "ins", "первым местом"},
        {"третий", "gen;f", "третьей"},
        {"столовая", "gen", "столовой"},
        {"учёный", "pl;gen", "учёных"},
        {"2025 год", "prp", "2025 годе"},
        {"школа-студия", "gen", "школы-студии"},
        {"мастер-класс", "pl;gen", "мастер-классов"},
        {"Алма-Ата", "gen", "Алма-Аты"},
        {"Ростов-на-Дону", "gen", "Ростова-на-Дону"},
        {"ВЫСТАВКА", "gen", "ВЫСТАВКИ"},
        {"ЦОН", "prp", "ЦОНе"},
        {"Дни франкофонии", "prp", "Днях франкофонии"},
    };
    check(rows);
}

TEST(InflectRussian, ChoosesThePreposition)
{
    constexpr Row rows[] = {
        {"Алматы", "at", "в Алматы"},
        {"Франция", "at", "во Франции"},
        {"Франция", "to", "во Францию"},
        {"Франция", "from", "из Франции"},
        {"Франция", "of", "Франции"},
        {"озеро Балхаш", "at", "на озере Балхаш"},
        {"Кавказ", "to", "на Кавказ"},
        {"Урал", "from", "с Урала"},
        {"выставка", "at", "на выставке"},
        {"концерт", "to", "на концерт"},
        {"стадион", "from", "со стадиона"},
        {"улица Абая", "at", "на улице Абая"},
        {"площадь Республики", "at", "на площади Республики"},
        {"факультет", "at", "на факультете"},
        {"Львов", "at", "во Львове"},
        {"Владивосток", "at", "во Владивостоке"},
        {"сад", "at", "в саду"},
        {"Ботанический сад", "at", "в Ботаническом саду"},
        {"Крым", "at", "в Крыму"},
        {"директор", "at", "у директора"},
        {"директор", "to", "к директору"},
        {"США", "from", "из США"},
        {"Дальний Восток", "at", "на Дальнем Востоке"},
        {"кинотеатр «Арман»", "at", "в кинотеатре «Арман»"},
        {"выставки", "at", "на выставках"},
        {"Самарканд", "from", "из Самарканда"},
        {"резюме", "at;indecl", "в резюме"},
    };
    check(rows);
    EXPECT_EQ(triptych::language::morphology::russian::sounding("о", "Алматы"), "об");
    EXPECT_EQ(triptych::language::morphology::russian::sounding("о", "Европе"), "о");
    EXPECT_EQ(triptych::language::morphology::russian::sounding("с", "«Спутником»"), "со");
}

TEST(InflectRussian, CountsWithTheNoun)
{
    const struct {
        std::int64_t number;
        const char* noun;
        GrammaticalCase grammatical_case;
        const char* expected;
    } rows[] = {
        {1, "зал", GrammaticalCase::nominative, "1 зал"},
        {2, "зал", GrammaticalCase::nominative, "2 зала"},
        {5, "зал", GrammaticalCase::nominative, "5 залов"},
        {11, "фильм", GrammaticalCase::nominative, "11 фильмов"},
        {21, "фильм", GrammaticalCase::nominative, "21 фильм"},
        {21, "участник", GrammaticalCase::instrumental, "21 участником"},
        {112, "участник", GrammaticalCase::dative, "112 участникам"},
        {3, "студент", GrammaticalCase::accusative, "3 студентов"},
        {23, "студент", GrammaticalCase::accusative, "23 студента"},
        {21, "книга", GrammaticalCase::accusative, "21 книгу"},
        {2, "новый фильм", GrammaticalCase::nominative, "2 новых фильма"},
        {2, "новая книга", GrammaticalCase::nominative, "2 новые книги"},
        {5, "человек", GrammaticalCase::nominative, "5 человек"},
        {3, "человек", GrammaticalCase::nominative, "3 человека"},
        {5, "человек", GrammaticalCase::instrumental, "5 людьми"},
        {5, "год", GrammaticalCase::nominative, "5 лет"},
        {0, "место", GrammaticalCase::nominative, "0 мест"},
        {-1, "градус", GrammaticalCase::nominative, "-1 градус"},
        {4, "кафе", GrammaticalCase::nominative, "4 кафе"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(std::to_string(row.number) + " " + triptych::language::morphology::counted_russian(row.number, row.noun, row.grammatical_case),
                  row.expected)
            << row.noun;
    EXPECT_EQ(triptych::language::morphology::counted_russian(std::numeric_limits<std::int64_t>::min(), "год"), "лет");
}

TEST(InflectRussian, SaysHowItWasReached)
{
    EXPECT_EQ(inflect("человек", Language::ru, parse_form("dat")).reached, Reached::table);
    EXPECT_EQ(inflect("выставка", Language::ru, parse_form("dat")).reached, Reached::dictionary);
    const auto unknown = inflect("Жангурлы", Language::ru, parse_form("dat"));
    EXPECT_EQ(unknown.reached, Reached::rule);
    EXPECT_LT(unknown.confidence, 0.9);
    EXPECT_LT(inflect("Барбеквиль", Language::ru, parse_form("at")).confidence, 0.9);
    EXPECT_EQ(inflect("выставка", Language::ru, parse_form("abl")).text, "") << "Russian has no ablative";
    EXPECT_THAT(inflect("выставка", Language::ru, parse_form("gen")).explanation, testing::HasSubstr("f, like выставка"));
}

TEST(InflectRussian, LosesNothingOfHostileText)
{
    std::string longest;
    while (longest.size() < 1U << 20U) longest += "ы";
    for (const std::string& words :
         {std::string(), std::string("—"), std::string("«»"), std::string("-"), std::string("---"), std::string("1-й-"), std::string("а"),
          std::string("\u0301\u0301"), std::string("🎬 🎬"), longest, longest + "-" + longest})
        for (const char* const form : {"gen", "pl;ins", "at"}) EXPECT_GE(form_of(words, form).size(), words.size()) << words.size();
    std::string many;
    for (int i = 0; i < 20'000; ++i) many += "новый ";
    EXPECT_GE(form_of(many, "gen").size(), many.size());
}

}  // namespace
