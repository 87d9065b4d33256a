#include <gtest/gtest.h>

#include <random>

#include "triptych/memory.hpp"

namespace {

using triptych::Language;
using triptych::MatchKind;
using triptych::Memory;
using triptych::Query;
using triptych::State;
using triptych::Trio;
using triptych::Unit;

Unit unit(std::string id, Trio<std::string> texts, State state = State::approved)
{
    Unit made;
    made.id = std::move(id);
    for (const Language language : triptych::all_languages) {
        made.variants[language].text = texts[language];
        made.variants[language].state = texts[language].empty() ? State::missing : state;
    }
    return made;
}

Query ask(std::string text, Language language, double min = 0.7)
{
    Query query;
    query.text = std::move(text);
    query.language = language;
    query.min = min;
    return query;
}

Memory season()
{
    Memory memory;
    memory.add(std::vector<Unit>{
        unit("rdv", {"Rendez-vous vendredi 25 avril à 19 h.", "Ждём вас в пятницу, 25 апреля, в 19:00.", "25 сәуір, жұма күні 19:00-де кездесеміз."}),
        unit("films", {"3 films", "3 фильма", "3 фильм"}),
        unit("left", {"Il reste 1 place", "Осталось 1 место", "1 орын қалды"}),
        unit("draft", {"Entrée : 2 000 ₸", "Вход: 2000 ₸", "Кіру: 2000 ₸"}, State::draft),
    });
    return memory;
}

TEST(Repaired, CarriesNewValuesOver)
{
    const Memory memory = season();
    const auto matches = memory.find(ask("Rendez-vous samedi 3 mai à 20 h 30.", Language::fr));
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0].kind, MatchKind::repaired);
    EXPECT_EQ(matches[0].score, 0.99);
    EXPECT_EQ(matches[0].id, "rdv");
    EXPECT_EQ(matches[0].texts.fr, "Rendez-vous vendredi 25 avril à 19 h.");
    EXPECT_EQ(matches[0].texts.ru, "Ждём вас в субботу, 3 мая, в 20:30.");
    EXPECT_EQ(matches[0].texts.kk, "3 мамыр, сенбі күні 20:30-да кездесеміз.");
    ASSERT_EQ(matches[0].changes.size(), 6U);
    EXPECT_EQ(matches[0].changes[0].language, Language::ru);
    EXPECT_EQ(matches[0].changes[0].old, "пятницу");
    EXPECT_EQ(matches[0].changes[0].now, "субботу");
    EXPECT_EQ(matches[0].changes[1].old, "25 апреля");
    EXPECT_EQ(matches[0].changes[1].now, "3 мая");
    EXPECT_EQ(matches[0].changes[5].now, "20:30-да");
}

TEST(Repaired, FindsAUnitThatNoScoreWouldReach)
{
    const Memory memory = season();
    const auto matches = memory.find(ask("8 films", Language::fr, 0.9));
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0].texts.ru, "8 фильмов");
    EXPECT_EQ(matches[0].texts.kk, "8 фильм");
}

TEST(Repaired, TakesPenaltiesOff)
{
    const auto matches = season().find(ask("Entrée : 500 ₸", Language::fr));
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0].score, 0.98) << "not reviewed";
}

TEST(Repaired, OffersUnchangedWhatIsNotCertain)
{
    const auto matches = season().find(ask("1 орын қалды", Language::kk));
    ASSERT_FALSE(matches.empty());
    EXPECT_EQ(matches[0].kind, MatchKind::exact);
    const auto five = season().find(ask("5 орын қалды", Language::kk, 0.5));
    ASSERT_EQ(five.size(), 2U);
    EXPECT_EQ(five[0].kind, MatchKind::repaired);
    EXPECT_EQ(five[0].texts.fr, "Il reste 5 places");
    EXPECT_EQ(five[0].texts.ru, "") << "осталось 5 мест: here the verb stays, in other sentences it does not";
    EXPECT_EQ(five[0].states.ru, State::missing);
    EXPECT_EQ(five[1].kind, MatchKind::fuzzy);
    EXPECT_EQ(five[1].texts.ru, "Осталось 1 место");
    EXPECT_LT(five[1].score, five[0].score);
}

TEST(Repaired, GivesWhatSaysTheSameOnce)
{
    Memory memory;
    std::vector<Unit> pages;
    for (int page = 1; page <= 40; ++page) {
        const std::string number = std::to_string(page);
        pages.push_back(unit("p" + number, {"Page " + number, "Страница " + number, number + "-бет"}));
    }
    memory.add(pages);
    const auto matches = memory.find(ask("Page 97", Language::fr, 0.9));
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0].texts.kk, "97-бет");
    EXPECT_EQ(matches[0].score, 0.99);
}

TEST(Repaired, IsLessSureWhereTranslationsDiffer)
{
    Memory memory;
    memory.add(std::vector<Unit>{unit("a", {"Salle 3", "Зал 3", ""}), unit("b", {"Salle 4", "Зал № 4", ""})});
    const auto matches = memory.find(ask("Salle 5", Language::fr, 0.9));
    ASSERT_EQ(matches.size(), 2U);
    EXPECT_EQ(matches[0].score, 0.98);
    EXPECT_EQ(matches[0].texts.ru, "Зал № 5") << "the newer one";
    EXPECT_EQ(matches[1].texts.ru, "Зал 5");
}

TEST(Repaired, AnswersAlikeWithoutTheIndex)
{
    const char* const shapes[] = {"Le % mars à # h", "% films", "Salle %, le # mai", "Du % au # avril", "Entrée : % ₸", "niveau B%"};
    const char* const russian[] = {"% марта в #:00", "фильмов: %", "Зал %, # мая", "С % по # апреля", "Вход: % ₸", "уровень B%"};
    std::mt19937 random(7);
    const auto filled = [](std::string text, std::size_t a, std::size_t b) {
        for (const auto& [mark, number] : {std::pair('%', a), std::pair('#', b)})
            for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.replace(at, 1, std::to_string(number));
        return text;
    };
    Memory memory;
    std::vector<Unit> units;
    for (int i = 0; i < 300; ++i) {
        const std::size_t shape = random() % 6;
        const std::size_t a = random() % 28 + 1, b = random() % 23 + 1;
        units.push_back(unit("u" + std::to_string(i), {filled(shapes[shape], a, b), filled(russian[shape], a, b), ""}));
    }
    memory.add(units);
    for (int i = 0; i < 60; ++i) {
        Query query = ask(filled(shapes[random() % 6], random() % 28 + 1, random() % 23 + 1), Language::fr, 0.5);
        const auto matches = memory.find(query);
        query.exhaustive = true;
        const auto all = memory.find(query);
        ASSERT_EQ(matches.size(), all.size()) << query.text;
        for (std::size_t j = 0; j < all.size(); ++j) {
            EXPECT_EQ(matches[j].id, all[j].id) << query.text;
            EXPECT_EQ(matches[j].score, all[j].score) << query.text;
            EXPECT_EQ(matches[j].texts.ru, all[j].texts.ru) << query.text;
        }
    }
}

}  // namespace
